import { bandInWords, type Spread } from '@candour/scoring';
import type { ChartTable } from './chart.js';
import { counted } from './text.js';

/** A median as people write it: 3, or 2½ between two levels. */
export function medianWords(median: number): string {
  const whole = Math.floor(median);
  return median === whole ? String(whole) : `${whole}½`;
}

/** Why nothing of the levels is shown; null where something is. */
export function whyNothing(spread: Spread): string | null {
  if (spread.withheld) return 'Withheld: too few answered';
  return spread.shown === 'too-few' ? 'Too few gave a level to show more' : null;
}

/** What a spread says, in sentences; only of figures that are in it. */
export function spreadFinding(spread: Spread): string {
  const sentences = [...ofTheLevels(spread), ofTheAnswers(spread)];
  if (spread.cannotAssure) sentences.push('A third or more of those who judged it do not know.');
  return sentences.join(' ');
}

function ofTheLevels(spread: Spread): string[] {
  const nothing = whyNothing(spread);
  if (nothing !== null || spread.median === null) return [`${nothing ?? 'Nothing to show'}.`];
  const band = spread.band === null ? [] : [`${bandInWords(spread.band)}.`];
  const which = spread.counts === null ? ', the lower one if two stand in the middle' : rangeOf(spread);
  return [...band, `The median is ${medianWords(spread.median)}${which}.`, ...whyNoCounts(spread)];
}

function rangeOf({ counts }: Spread): string {
  if (counts === null) return '';
  const given = counts.flatMap((count, index) => (count > 0 ? [index + 1] : []));
  const [lowest, highest] = [given.at(0), given.at(-1)];
  return lowest === highest ? '; every level given is the same' : `; levels run from ${lowest} to ${highest}`;
}

function whyNoCounts({ counts, n }: Spread): readonly string[] {
  if (counts !== null) return [];
  return n === null
    ? ['How many chose each level is not shown: others answered than in a round before.']
    : ['How many chose each level is not shown: fewer than eight gave one.'];
}

function ofTheAnswers({ answered, eligible, noLevel }: Spread): string {
  const without = noLevel === null || noLevel === 0 ? '' : `, ${noLevel} of them without a level`;
  return `${answered} of ${eligible} answered${without}.`;
}

/** The figures of a spread as a table: levels where they may be shown, else what may. */
export function spreadTable(
  spread: Spread,
  caption: string,
  levelNames: readonly string[],
  each: 'member' | 'person' = 'member',
): ChartTable {
  const { counts, median, band, answered, eligible } = spread;
  const rows: (readonly string[])[] = (counts ?? []).map((count, index) => [
    `Level ${index + 1}${levelNames[index] === undefined ? '' : `: ${levelNames[index]}`}`,
    String(count),
  ]);
  if (median !== null) rows.push([counts === null ? 'Median, the lower of two' : 'Median', medianWords(median)]);
  if (band !== null) rows.push(['Agreement', bandInWords(band)]);
  const nothing = whyNothing(spread);
  if (nothing !== null) rows.push(['Levels', nothing]);
  if (spread.dontKnow !== null && spread.notApplicable !== null)
    rows.push(['Do not know', String(spread.dontKnow)], ['Not applicable', String(spread.notApplicable)]);
  else if (spread.noLevel !== null) rows.push(['Without a level', String(spread.noLevel)]);
  rows.push(['Answered', `${answered} of ${each === 'member' ? counted(eligible, each) : `${eligible} who took part`}`]);
  return { caption, columns: ['What', 'Figure'], rows };
}
