import { mistakesOfRelease } from './difference/release-truth.js';
import type { InstrumentVersion } from './instrument.js';
import type { Finding, Mistake } from './mistake.js';
import { placed } from './places.js';
import { mistakesOfTranslation } from './translation.js';

/** An instrument file that could be read by itself. */
export interface LibraryFile {
  /** `<code>/<version>.yaml`, or `<code>/<version>.<language>.yaml` for a translation that stands beside it. */
  readonly file: string;
  readonly text: string;
  readonly instrument: InstrumentVersion;
}

/** The language that a file without one in its name is written in. */
export const ORIGINAL_LANGUAGE = 'en-GB';

/** Where a version belongs. */
export const fileOf = ({ code, version, language }: Pick<InstrumentVersion, 'code' | 'version' | 'language'>): string =>
  language === ORIGINAL_LANGUAGE ? `${code}/${version}.yaml` : `${code}/${version}.${language}.yaml`;

export const isTranslation = ({ language }: Pick<InstrumentVersion, 'language'>): boolean => language !== ORIGINAL_LANGUAGE;

/** By code, and the versions of one instrument oldest first: 1.9 comes before 1.10. */
export const byCodeAndVersion = (a: InstrumentVersion, b: InstrumentVersion): number =>
  a.code === b.code ? a.version.localeCompare(b.version, 'en', { numeric: true }) : a.code < b.code ? -1 : 1;

/**
 * What is wrong between files that are each right by themselves: a file in another's place, a release note that cannot be true
 * of the version before, a first version that says it follows one, a translation that is built in another way than its original.
 */
export function mistakesOfLibrary(files: readonly LibraryFile[]): readonly Mistake[] {
  const originals = files.filter(({ instrument }) => !isTranslation(instrument));
  const inOrder = originals.toSorted((a, b) => byCodeAndVersion(a.instrument, b.instrument));
  return [
    ...files.flatMap((one) => placed(ofPlace(one), one.text, one.file)),
    ...inOrder.flatMap((one, i) => placed(ofHistory(one, inOrder[i - 1]), one.text, one.file)),
    ...files
      .filter((one) => isTranslation(one.instrument))
      .flatMap((one) => placed(ofOriginal(one, originals), one.text, one.file)),
  ];
}

function ofPlace({ file, instrument }: LibraryFile): readonly Finding[] {
  const place = fileOf(instrument);
  if (file === place) return [];
  const { code, version, language } = instrument;
  return [{ path: ['code'], message: `It says that it is ${code} ${version} in ${language}, which belongs in ${place}.` }];
}

function ofHistory({ instrument }: LibraryFile, before: LibraryFile | undefined): readonly Finding[] {
  if (before?.instrument.code === instrument.code) return mistakesOfRelease(before.instrument, instrument);
  if (instrument.release.follows === null) return [];
  return [
    { path: ['release', 'follows'], message: `There is no version before it, and it follows ${instrument.release.follows}.` },
  ];
}

function ofOriginal({ instrument }: LibraryFile, originals: readonly LibraryFile[]): readonly Finding[] {
  const { code, version } = instrument;
  const original = originals.find((one) => one.instrument.code === code && one.instrument.version === version);
  if (original) return mistakesOfTranslation(original.instrument, instrument);
  return [{ path: ['version'], message: `There is no ${code} ${version} that it could be a translation of.` }];
}
