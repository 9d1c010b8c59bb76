import type { Tally } from '@candour/scoring';
import type { ChartTable } from './chart.js';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const inWords = (count: number): string => NUMBERS[count] ?? String(count);

/** *9 of 11 have chosen*: all that anybody learns before the reveal. */
export const chosenInWords = ({ chosen, eligible }: Pick<Tally, 'chosen' | 'eligible'>): string =>
  `${chosen} of ${eligible} have chosen`;

/** Why a revealed poll shows no counts, and what to do instead; null where it does. */
export function whyNoCounts({ shown, threshold }: Pick<Tally, 'shown' | 'threshold'>): string | null {
  switch (shown) {
    case 'counts':
      return null;
    case 'too-few':
      return `Fewer than ${inWords(threshold)} chose, so no counts are shown: go round the table.`;
    case 'others-chose':
      return 'Shown without counts because not the same people chose as when this was asked before: go round the table.';
    case 'lapsed':
      return 'Nobody revealed it within thirty days, so what was chosen was deleted.';
  }
}

/** An option may begin with a short name and a colon: the name alone stands where there is little room. */
export function optionParts(option: string): readonly [name: string, rest: string | null] {
  const at = option.indexOf(': ');
  return at === -1 ? [option, null] : [option.slice(0, at), option.slice(at + 2)];
}

/**
 * What a revealed poll says, in sentences to read aloud, in the order of the options: a poll has no winner.
 *
 * @example pollFinding(tally, ['Tools', 'Culture', 'Both']) // '9 of 11 chose. ‘Tools’: 2; ‘Culture’: 7. Nobody chose ‘Both’.'
 */
export function pollFinding(tally: Tally, options: readonly string[]): string {
  const why = whyNoCounts(tally);
  if (why !== null || tally.counts === null) return why ?? '';
  const each = tally.counts.map((count, index) => ({
    count,
    name: `‘${optionParts(options[index] ?? `Option ${index + 1}`)[0]}’`,
  }));
  const taken = each.filter(({ count }) => count > 0).map(({ count, name }) => `${name}: ${count}`);
  const left = each.filter(({ count }) => count === 0).map(({ name }) => name);
  const nobody = left.length === 0 ? '' : ` Nobody chose ${eitherOf(left)}.`;
  const who = tally.chosen === tally.eligible ? `All ${tally.chosen}` : `${tally.chosen} of ${tally.eligible}`;
  return `${who} chose. ${taken.join('; ')}.${nobody}`;
}

const eitherOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** The counts of a poll as a table; where there are none, why. */
export function pollTable(tally: Tally, caption: string, options: readonly string[]): ChartTable {
  const why = whyNoCounts(tally);
  const rows = (tally.counts ?? []).map((count, index) => [options[index] ?? `Option ${index + 1}`, String(count)]);
  return {
    caption,
    columns: ['Option', 'How many chose it'],
    rows: [...rows, ...(why === null ? [] : [['Counts', why]]), ['Chose', `${tally.chosen} of ${tally.eligible}`]],
  };
}
