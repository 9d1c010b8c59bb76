// @ts-check
import { fileOf, readInstrument } from '@candour/instrument';
import { checksumOf, contentFiles } from '@candour/instrument/content';
import { Plain } from '../parts/say.js';

/**
 * A file of an instrument as it was read.
 * @typedef {{ file: string, text: string, draft: boolean, checksum: string, reading: import('@candour/instrument').InstrumentReading }} Read
 * @typedef {Read & { instrument: import('@candour/instrument').InstrumentVersion }} Whole
 */

/** @param {string} file @param {string} text @param {boolean} draft @returns {Read} */
export const read = (file, text, draft) => ({
  file,
  text,
  draft,
  checksum: checksumOf(text),
  reading: readInstrument(text, file),
});

/** Every file of the content, drafts among them. @returns {Read[]} */
export const readContent = () => contentFiles().map(({ file, text, frozen }) => read(file, text, frozen === undefined));

/** Those without mistakes, by code and then oldest first. @param {Read[]} files @returns {Whole[]} */
export const wholeOnes = (files) =>
  files
    .flatMap((one) => (one.reading.ok ? [{ ...one, instrument: one.reading.instrument }] : []))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en', { numeric: true }));

/** @param {Whole} one */
const keyOf = ({ instrument }) => `${instrument.code} ${instrument.version} ${instrument.language}`;

/** The newest version of each instrument in its original language, which new assessments are made of. @param {Whole[]} files */
export const newestOf = (files) => [
  ...new Map(
    files
      .filter(({ file, instrument }) => file === fileOf({ ...instrument, language: 'en-GB' }))
      .map((one) => [one.instrument.code, one]),
  ).values(),
];

/** One version of the content, by code and version. @param {string} code @param {string} version @throws Plain that says what there is */
export function find(code, version) {
  const files = wholeOnes(readContent());
  const own = files.filter(({ instrument }) => instrument.code === code);
  if (own.length === 0)
    throw new Plain(`There is no instrument "${code}". There are: ${namesOf(files, ({ instrument }) => instrument.code)}.`);
  const found = own.find(({ instrument }) => instrument.version === version);
  if (found) return found;
  throw new Plain(`${code} has no version "${version}". It has: ${namesOf(own, ({ instrument }) => instrument.version)}.`);
}

/** @param {Whole[]} files @param {(one: Whole) => string} nameOf */
const namesOf = (files, nameOf) => [...new Set(files.map(nameOf))].join(', ');
