import { medianWords } from '@candour/charts';
import { isStable } from '@candour/scoring';
import type { CurrentItem } from './snapshot.js';

type Spread = NonNullable<CurrentItem['spread']>;

const movements: Readonly<Record<NonNullable<CurrentItem['movement']>, string>> = {
  'none or few': 'None or few changed their answer.',
  some: 'Some changed their answer.',
  many: 'Many changed their answer.',
};

const bands = ['strong', 'moderate', 'wide', 'split'] as const;

/**
 * What moved between two votes, in words: only from what the board was shown of each. How many changed their answer comes from the
 * server, where it may be told.
 */
export function movedWords({
  movement,
  spread,
  earlierSpread,
}: Pick<CurrentItem, 'movement' | 'spread' | 'earlierSpread'>): string[] {
  if (!earlierSpread) return [];
  if (!spread) return movement ? [movements[movement]] : [];
  if (spread.withheld) return ['Too few answered this vote for anything of it to be shown.'];
  return [
    movement ? movements[movement] : null,
    ofTheMedian(earlierSpread, spread),
    ofTheBand(earlierSpread, spread),
    isStable(earlierSpread, spread) ? 'The picture has hardly changed: a further vote may not change it either.' : null,
  ].filter((words) => words !== null);
}

function ofTheMedian({ median: before }: Spread, { median: now }: Spread): string | null {
  if (before === null || now === null) return null;
  return before === now
    ? `The median is ${medianWords(now)}, as before.`
    : `The median went from ${medianWords(before)} to ${medianWords(now)}.`;
}

function ofTheBand({ band: before }: Spread, { band: now }: Spread): string | null {
  if (before === null || now === null || before === now) return null;
  const closer = bands.indexOf(now) < bands.indexOf(before);
  return `Views are ${closer ? 'closer together' : 'further apart'} than before: ${before} then, ${now} now.`;
}
