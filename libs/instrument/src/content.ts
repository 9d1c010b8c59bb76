import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Instrument, PublishedVersion } from './instrument.js';
import { byCodeAndVersion, fileOf, isTranslation, type LibraryFile, mistakesOfLibrary, ORIGINAL_LANGUAGE } from './library.js';
import { mistakeInWords } from './mistake.js';
import { readInstrument } from './read-instrument.js';

// Beside both `src` and `dist`, so the same address serves the source and the built program.
const CONTENT = new URL('../content/', import.meta.url);

/** The SHA-256 of a published file, in hexadecimal: the bytes of its text in UTF-8. */
export const checksumOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A file of the content, published or still a draft. */
export interface ContentFile {
  readonly file: string;
  readonly text: string;
  /** The checksum it was published with; undefined for a draft. */
  readonly frozen: string | undefined;
}

let checksums: ReadonlyMap<string, string> | undefined;
const read = new Map<string, PublishedVersion>();
let published: readonly PublishedVersion[] | undefined;

/** The checksum that each file was published with. */
function frozenChecksums(): ReadonlyMap<string, string> {
  checksums ??= new Map(
    Object.entries(JSON.parse(readFileSync(new URL('checksums.json', CONTENT), 'utf8')) as Record<string, string>),
  );
  return checksums;
}

/** Originals and translations, by code and then oldest first. */
function everything(): readonly PublishedVersion[] {
  published ??= readAll();
  return published;
}

/**
 * Every published version in its original language, by code and then oldest first. Read from the files once and kept; the values
 * are frozen. A draft, which has no checksum yet, is nobody's to choose and is left out.
 *
 * Throws, naming every reason, where a published file has mistakes, is gone, is not the file that was published (its checksum
 * differs), stands in another place than its code and version say, or says of its changes what cannot be true: a program that
 * asks the wrong questions must not start.
 */
export const publishedInstruments = (): readonly PublishedVersion[] => everything().filter((one) => !isTranslation(one));

/**
 * One published version, or undefined where it was never published, or not in this language (en-GB where none is asked for).
 * Reads that file alone, so that whoever needs one instrument does not wait for all of them.
 */
export function findInstrument(code: string, version: string, language = ORIGINAL_LANGUAGE): PublishedVersion | undefined {
  const file = fileOf({ code, version, language });
  const frozen = frozenChecksums().get(file);
  if (frozen === undefined || read.has(file)) return read.get(file);
  const text = readFileSync(new URL(file, CONTENT), 'utf8');
  const reading = readInstrument(text, file);
  if (reading.ok && checksumOf(text) === frozen) return kept({ ...reading.instrument, checksum: frozen });
  // Not as it was published: reading all of them says what is wrong, and throws.
  return everything().find((one) => fileOf(one) === file);
}

/** The one value of a version, whoever read it first. */
function kept(version: PublishedVersion): PublishedVersion {
  const file = fileOf(version);
  const known = read.get(file) ?? deepFreeze(version);
  read.set(file, known);
  return known;
}

/** The languages that a version can be read in, the original first. */
export const languagesOf = (code: string, version: string): readonly string[] =>
  everything()
    .filter((one) => one.code === code && one.version === version)
    .map(({ language }) => language);

/** The published instruments, each with its versions. An instrument is called what its newest version is called. */
export function instrumentLibrary(): readonly Instrument[] {
  const codes = [...new Set(publishedInstruments().map((one) => one.code))];
  return codes.map((code) => {
    const versions = publishedInstruments().filter((one) => one.code === code);
    return { code, title: versions.at(-1)?.title ?? code, versions };
  });
}

/** Every file of the content, drafts among them, for those who write and check them. */
export const contentFiles = (): readonly ContentFile[] =>
  readdirSync(CONTENT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, CONTENT)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, text: readFileSync(new URL(file, CONTENT), 'utf8'), frozen: frozenChecksums().get(file) }));

function readAll(): readonly PublishedVersion[] {
  const files = contentFiles().filter(({ frozen }) => frozen !== undefined);
  const gone = [...frozenChecksums().keys()].filter((file) => !files.some((one) => one.file === file));
  const { versions, reasons } = readPublished(files);
  const all = [...reasons, ...gone.map((file) => `${file}: was published and is gone.`)];
  if (all.length > 0) throw new Error(`The published instruments cannot be used:\n${all.join('\n')}`);
  return versions.map(kept);
}

/** Reads published files, and says everything that stands in the way of using them. */
export function readPublished(files: readonly ContentFile[]): {
  readonly versions: readonly PublishedVersion[];
  readonly reasons: readonly string[];
} {
  const changed = files
    .filter(({ text, frozen }) => checksumOf(text) !== frozen)
    .map(({ file }) => `${file}: is not the file that was published. Put it back, and make a new version.`);
  const readings = files.map((one) => ({ ...one, reading: readInstrument(one.text, one.file) }));
  const whole = readings.flatMap(({ file, text, reading }): LibraryFile[] =>
    reading.ok ? [{ file, text, instrument: reading.instrument }] : [],
  );
  const broken = readings.flatMap(({ reading }) => (reading.ok ? [] : reading.mistakes));
  const versions = whole.map(({ text, instrument }) => ({ ...instrument, checksum: checksumOf(text) }));
  return {
    versions: versions.toSorted(byOriginalFirst),
    reasons: [...changed, ...[...broken, ...mistakesOfLibrary(whole)].map(mistakeInWords)],
  };
}

const byOriginalFirst = (a: PublishedVersion, b: PublishedVersion): number =>
  byCodeAndVersion(a, b) || Number(isTranslation(a)) - Number(isTranslation(b)) || (a.language < b.language ? -1 : 1);

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
