// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { houseMistakes, meaningTwoThings, mistakeInWords, mistakesOfLibrary, placed, uncovered } from '@candour/instrument';
import { inRoot } from '../parts/paths.js';
import { Plain } from '../parts/say.js';
import { crosswalkOf, readingOf } from './coverage.js';
import { fromWhereYouStand } from './export.js';
import { newestOf, read, readContent, wholeOnes } from './library.js';

/** @typedef {import('./library.js').Read} Read @typedef {import('@candour/instrument').Mistake} Mistake */

/** Checks the content, or the files named, and fails where there is a mistake. @param {string[]} paths */
export async function check(paths) {
  const { lines, mistakes } = paths.length === 0 ? ofContent(readContent()) : ofFiles(paths.map(open), readContent());
  console.log(lines.join('\n'));
  if (mistakes > 0) throw new Plain(mistakes === 1 ? 'There is one mistake.' : `There are ${mistakes} mistakes.`);
}

const CONTENT = inRoot('libs/instrument/content');

/** @param {string} path */
function open(path) {
  const place = fromWhereYouStand(path);
  if (!existsSync(place)) throw new Plain(`There is no file ${place}.`);
  const inContent = relative(CONTENT, place);
  return { name: inContent.startsWith('..') ? path : inContent, text: readFileSync(place, 'utf8') };
}

/** Everything about the content: each file by itself, all of them together, and what they cover. @param {Read[]} files */
export function ofContent(files) {
  const whole = wholeOnes(files);
  const newest = newestOf(whole);
  const across = meaningTwoThings(newest.map(({ instrument }) => instrument)).flatMap(({ instrument, finding }) => {
    const { text = '', file = '' } = newest.find((one) => one.instrument === instrument) ?? {};
    return placed([finding], text, file);
  });
  const house = newest.flatMap(({ instrument, text, file }) => placed(houseMistakes(instrument), text, file));
  const mistakes = [...broken(files), ...mistakesOfLibrary(whole), ...house, ...across];
  const left = uncovered(newest.map(({ instrument }) => instrument));
  const lines = [
    ...newest.flatMap((one) => aboutOne(one)),
    left.length === 0 ? 'Every element of the source documents is covered.' : `No item covers: ${left.join(', ')}.`,
    ...listed('Mistakes', mistakes),
  ];
  return { lines, mistakes: mistakes.length + left.length };
}

/**
 * Files from anywhere, each beside the versions that the content has of it. What our own instruments must keep to is advice here.
 * @param {{ name: string, text: string }[]} named @param {Read[]} content
 */
export function ofFiles(named, content) {
  const isDraft = (/** @type {string} */ name) => content.some(({ file, draft }) => file === name && draft);
  const files = named.map(({ name, text }) => read(name, text, isDraft(name)));
  const whole = wholeOnes(files);
  const beside = wholeOnes(content).filter((one) => !files.some(({ file }) => file === one.file));
  // A file from elsewhere stands where it says it belongs.
  const between = whole.flatMap((one) =>
    mistakesOfLibrary([...beside, one]).filter(({ file, path }) => file === one.file && path !== 'code'),
  );
  const advice = whole.flatMap(({ instrument, text, file }) => placed(houseMistakes(instrument), text, file));
  const mistakes = [...broken(files), ...between];
  const lines = [...whole.flatMap((one) => aboutOne(one)), ...listed('Worth a look', advice), ...listed('Mistakes', mistakes)];
  return { lines: lines.length > 0 ? lines : ['Nothing to say.'], mistakes: mistakes.length };
}

/** @param {Read[]} files @returns {readonly Mistake[]} */
const broken = (files) => files.flatMap(({ reading }) => (reading.ok ? [] : reading.mistakes));

/** @param {import('./library.js').Whole} one @returns {string[]} */
const aboutOne = ({ file, draft, instrument }) => [
  `${file}${draft ? ' (draft)' : ''}: ${instrument.title}`,
  `  ${readingOf(instrument)}`,
  ...crosswalkOf(instrument).map((line) => `  ${line}`),
  '',
];

/** @param {string} title @param {readonly Mistake[]} mistakes @returns {string[]} */
const listed = (title, mistakes) =>
  mistakes.length === 0 ? [] : ['', `${title}:`, ...mistakes.map((one) => `  ${mistakeInWords(one)}`)];
