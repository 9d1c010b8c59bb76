import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Instrument, InstrumentVersion, PublishedVersion } from './instrument.js';
import { readInstrument } from './read-instrument.js';

// Beside both `src` and `dist`, so the same address serves the source and the built program.
const CONTENT = new URL('../content/', import.meta.url);

/** The SHA-256 of a published file, in hexadecimal: the bytes of its text in UTF-8. */
export const checksumOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

let published: readonly PublishedVersion[] | undefined;

/**
 * Every published version, by code and then oldest first. Read from the files once and kept; the values are frozen.
 *
 * Throws, naming every reason, where a file has mistakes, is not the file that was published (its checksum differs), has no
 * checksum, or stands in another place than its code and version say: a program that asks the wrong questions must not start.
 */
export function publishedInstruments(): readonly PublishedVersion[] {
  published ??= readAll();
  return published;
}

/** One published version, or undefined where it was never published. */
export const findInstrument = (code: string, version: string): PublishedVersion | undefined =>
  publishedInstruments().find((one) => one.code === code && one.version === version);

/** The published instruments, each with its versions. An instrument is called what its newest version is called. */
export function instrumentLibrary(): readonly Instrument[] {
  const codes = [...new Set(publishedInstruments().map((one) => one.code))];
  return codes.map((code) => {
    const versions = publishedInstruments().filter((one) => one.code === code);
    return { code, title: versions.at(-1)?.title ?? code, versions };
  });
}

function readAll(): readonly PublishedVersion[] {
  const checksums = new Map(
    Object.entries(JSON.parse(readFileSync(new URL('checksums.json', CONTENT), 'utf8')) as Record<string, string>),
  );
  const files = readdirSync(CONTENT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, CONTENT))
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => `${name}/${file}`),
    );
  const readings = files.map((file) => readPublished(file, readFileSync(new URL(file, CONTENT), 'utf8'), checksums.get(file)));
  const missing = [...checksums.keys()]
    .filter((file) => !files.includes(file))
    .map((file) => `${file}: was published and is gone.`);
  const reasons = [...readings.flatMap((one) => one.reasons), ...missing];
  if (reasons.length > 0) throw new Error(`The published instruments cannot be used:\n${reasons.join('\n')}`);
  return deepFreeze(readings.flatMap((one) => one.version ?? []).sort(byCodeAndVersion));
}

/** Reads one published file and says what stands in the way of using it. */
export function readPublished(
  file: string,
  text: string,
  frozen: string | undefined,
): { readonly reasons: readonly string[]; readonly version?: PublishedVersion } {
  const reading = readInstrument(text, file);
  if (!reading.ok)
    return { reasons: reading.mistakes.map((one) => `${file}:${one.line}:${one.column} ${one.path}: ${one.message}`) };
  const checksum = checksumOf(text);
  const { code, version } = reading.instrument;
  const reasons: string[] = [];
  if (file !== `${code}/${version}.yaml`) reasons.push(`${file}: says that it is ${code} ${version}.`);
  if (frozen === undefined) reasons.push(`${file}: has no checksum. Publish it with "npm run freeze".`);
  else if (frozen !== checksum) reasons.push(`${file}: is not the file that was published. Put it back, and make a new version.`);
  return { reasons, version: { ...reading.instrument, checksum } };
}

const byCodeAndVersion = (a: InstrumentVersion, b: InstrumentVersion): number =>
  a.code === b.code ? a.version.localeCompare(b.version, 'en', { numeric: true }) : a.code < b.code ? -1 : 1;

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
