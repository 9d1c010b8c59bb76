import { inWords, many } from '../platform/words.js';

export interface BesideALevel {
  /** Null where the figure is a word. */
  readonly value: number | null;
  readonly scale: { readonly min: number; readonly max: number } | null;
  /** What the board agreed for the section; null where it agreed none. */
  readonly level: number | null;
  /** How many levels the board's scale has; null where its questions do not share one. */
  readonly levels: number | null;
}

/**
 * How far an outside figure lies from what a board agreed, as a sentence; or why no gap can be told. Nothing is ever converted: two
 * scales that do not run from the same to the same are said to differ, and stay as they are.
 */
export function gapInWords({ value, scale, level, levels }: BesideALevel): {
  readonly words: string;
  readonly compares: boolean;
} {
  if (level === null) return no('The board has no level for this section, so there is no gap to tell.');
  if (value === null || scale === null) return no('The outside figure is a word and not a number, so no gap can be told.');
  if (levels === null || scale.min !== 1 || scale.max !== levels) {
    const ours = levels === null ? 'the board’s questions do not share one scale' : `the board’s from 1 to ${levels}`;
    return no(
      `The two are on different scales: the outside figure runs from ${scale.min} to ${scale.max}, ${ours}. No gap can be told.`,
    );
  }
  const gap = Math.round((value - level) * 100) / 100;
  if (gap === 0) return { words: 'The outside figure is the same as what the board agreed.', compares: true };
  return {
    words: `The outside figure is ${amount(Math.abs(gap))} ${gap > 0 ? 'higher' : 'lower'} than what the board agreed.`,
    compares: true,
  };
}

const no = (words: string) => ({ words, compares: false });

function amount(gap: number): string {
  if (Number.isInteger(gap)) return many(gap, 'level');
  if (gap < 0.5) return 'less than half a level';
  if (gap === 0.5) return 'half a level';
  if (gap < 1) return 'more than half a level';
  return `more than ${inWords(Math.floor(gap))} ${gap < 2 ? 'level' : 'levels'}`;
}
