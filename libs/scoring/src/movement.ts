import { FEW_MOVED, FULL_FROM, moreThan, SOME_MOVED, STABLE_BELOW } from './constants.js';
import { mayShowMovement, type TookPart } from './disclosure/ledger.js';
import type { Spread } from './disclosure/spread-to-show.js';
import { numberOf } from './spread.js';

/** How many members changed their own answer between two rounds, in words. */
export type Movement = 'none-or-few' | 'some' | 'many';

/** The level of each seat that answered, by seat; null where it answered without a level. */
export type OwnLevels = ReadonlyMap<string, number | null>;

function tookPart(round: OwnLevels): TookPart {
  return { answered: [...round.keys()], gaveLevel: [...round].flatMap(([seat, level]) => (level === null ? [] : [seat])) };
}

/**
 * How many of those who gave a level in both rounds gave another one the second time: up to one person, up to a third,
 * more (ours). Null where fewer than eight gave both, or where somebody who came or went could be told from it.
 *
 * @param threshold of the assessment; one above eight asks for as many here
 * @example movementBetween(first, second) // 'some'
 */
export function movementBetween(before: OwnLevels, after: OwnLevels, threshold = FULL_FROM): Movement | null {
  const both = [...before].filter(([seat, level]) => level !== null && (after.get(seat) ?? null) !== null);
  if (both.length < Math.max(FULL_FROM, threshold) || !mayShowMovement(tookPart(before), tookPart(after))) return null;
  const moved = both.filter(([seat, level]) => after.get(seat) !== level).length;
  if (moved <= FEW_MOVED) return 'none-or-few';
  return moreThan(moved, both.length, SOME_MOVED) ? 'many' : 'some';
}

const WORDS: Readonly<Record<Movement, string>> = {
  'none-or-few': 'None or few changed their answer',
  some: 'Some changed their answer',
  many: 'Many changed their answer',
};

/** @example movementInWords('some') // 'Some changed their answer' */
export function movementInWords(movement: Movement): string {
  return WORDS[movement];
}

/**
 * Whether opinion has come to rest: ½Σ|f₂ − f₁| / n under 15 per cent (ours, after the stability criterion of Delphi
 * studies: Scheibe, Skutsch and Schofer 1975). Stop on stability, not on agreement. Needs two spreads shown in full with
 * the same number of levels; null otherwise.
 *
 * @example isStable({ counts: [0, 4, 6, 0, 0] }, { counts: [0, 3, 7, 0, 0] }) // true: one of ten
 */
export function isStable(before: Pick<Spread, 'counts'>, after: Pick<Spread, 'counts'>): boolean | null {
  const [first, second] = [before.counts, after.counts];
  if (!first || !second || first.length !== second.length) return null;
  const n = numberOf(second);
  if (n === 0 || numberOf(first) !== n) return null;
  const change = second.reduce((sum, count, index) => sum + Math.abs(count - (first[index] ?? 0)), 0) / 2;
  return change * STABLE_BELOW.outOf < STABLE_BELOW.of * n;
}
