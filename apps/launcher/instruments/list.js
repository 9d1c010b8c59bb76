// @ts-check
import { ITEM_KINDS, itemsOf } from '@candour/instrument';
import { readContent, wholeOnes } from './library.js';
import { table } from './table.js';

/** Prints every instrument of the content, one line a version. */
export async function list() {
  const files = readContent();
  console.log(linesOf(wholeOnes(files)).join('\n'));
  const broken = files.filter(({ reading }) => !reading.ok).map(({ file }) => file);
  if (broken.length > 0) console.log(`\nWith mistakes, and not listed: ${broken.join(', ')}. See: npm run instruments -- check`);
}

/** @param {import('./library.js').Whole[]} files @returns {string[]} */
export const linesOf = (files) =>
  table(
    ['instrument', 'version', 'language', 'for', 'items', 'minutes', 'checksum'],
    files.map(({ instrument, draft, checksum }) => [
      instrument.code,
      instrument.version,
      instrument.language,
      instrument.answeredBy.join(', '),
      kindsOf(instrument),
      String(instrument.minutesToScore),
      draft ? 'draft' : checksum.slice(0, 12),
    ]),
  );

/** @param {import('@candour/instrument').InstrumentVersion} instrument @returns {string} as in "11 questions, 10 checks" */
export const kindsOf = (instrument) =>
  ITEM_KINDS.flatMap((kind) => {
    const count = itemsOf(instrument).filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? '' : 's'}`];
  }).join(', ');
