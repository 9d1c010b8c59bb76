// @ts-check
import { diffVersions, wordChanges } from '@candour/instrument';
import { find } from './library.js';

/**
 * How changed words are marked: by colours in a terminal, by signs in a file or where NO_COLOR asks for none.
 * @typedef {{ added: (words: string) => string, removed: (words: string) => string, strong: (words: string) => string }} Marks
 */

/** @type {Marks} */
export const signs = { added: (words) => `{+${words}+}`, removed: (words) => `[-${words}-]`, strong: (words) => words };
const paint = (/** @type {string} */ on) => (/** @type {string} */ words) => `\u001b[${on}m${words}\u001b[0m`;
/** @type {Marks} */
const colours = { added: paint('32;4'), removed: paint('31;9'), strong: paint('1') };

/** Prints what changed between two versions. @param {string[]} given code, from, to */
export async function diff([code = '', from = '', to = '']) {
  const marks = process.stdout.isTTY && !process.env.NO_COLOR ? colours : signs;
  console.log(linesOf(find(code, from).instrument, find(code, to).instrument, marks).join('\n'));
}

/**
 * @param {import('@candour/instrument').InstrumentVersion} before @param {import('@candour/instrument').InstrumentVersion} after
 * @param {Marks} marks @returns {string[]}
 */
export function linesOf(before, after, marks) {
  const { whole, ...parts } = diffVersions(before, after);
  const { scales, sections, items, sources, frameworks } = parts;
  const groups = { Scales: scales, Sections: sections, Items: items, Sources: sources, Frameworks: frameworks };
  const lines = [
    ...(whole.length > 0 ? ['', marks.strong('The instrument'), ...whole.flatMap((one) => ofField(one, marks))] : []),
    ...Object.entries(groups).flatMap(([title, group]) =>
      group.length > 0 ? ['', marks.strong(title), ...group.flatMap((part) => ofPart(part, marks))] : [],
    ),
  ];
  const head = marks.strong(`${after.title} (${after.code}), ${before.version} → ${after.version}`);
  return [
    head,
    ...(lines.length > 0 ? lines : ['', 'Nothing differs but the number of the version and its release note.']),
    ...ofRelease(after, marks),
  ];
}

/** @param {import('@candour/instrument').PartDifference} part @param {Marks} marks @returns {string[]} */
function ofPart({ code, title, status, moved, fields }, marks) {
  const name = `${code} ${title}`;
  if (status === 'added') return [`  ${marks.added(`new: ${name}`)}`];
  if (status === 'removed') return [`  ${marks.removed(`gone: ${name}`)}`];
  const place = (/** @type {import('@candour/instrument').Place} */ { section, position }) =>
    `${section ? `${section} ` : ''}${position}`;
  const move = moved ? [`    moved from ${place(moved.from)} to ${place(moved.to)}`] : [];
  return [`  ${marks.strong(name)}`, ...move, ...fields.flatMap((field) => ofField(field, marks))];
}

/** @param {import('@candour/instrument').FieldChange} field @param {Marks} marks @returns {string[]} */
function ofField({ name, before, after }, marks) {
  const runs = wordChanges(before ?? '', after ?? '').map(({ kind, text }) => (kind === 'same' ? text : marks[kind](text)));
  return [`    ${name}: ${runs.join(' ')}`];
}

/** @param {import('@candour/instrument').InstrumentVersion} version @param {Marks} marks @returns {string[]} */
function ofRelease({ release }, marks) {
  const compare = (/** @type {boolean} */ still) => (still ? 'levels still compare' : 'levels no longer compare');
  const changes = release.changes.map(
    ({ items, label, levelsStillCompare, note }) => `  ${label}, ${compare(levelsStillCompare)} (${items.join(', ')}): ${note}`,
  );
  return ['', marks.strong(`Its release note (${release.published})`), `  ${release.summary}`, ...changes];
}
