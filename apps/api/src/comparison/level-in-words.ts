import type { ItemKind } from '@candour/instrument';
import type { PeerFigure } from '@candour/scoring';

/** A level within a sentence. */
export type Named = (level: number) => string;

/** @param names of the levels, lowest first @returns `level 3` of a question or a section, `‘Often’` of what has no levels of maturity */
export function levelNamed(kind: ItemKind | 'section', names: readonly string[]): Named {
  const ofMaturity = kind === 'question' || kind === 'section';
  return (level) => (ofMaturity ? `level ${level}` : `‘${names[level - 1] ?? level}’`);
}

/** @example // 'at level 3' · 'between level 2 and level 3' */
export function fromTo(low: number, high: number, named: Named): string {
  return low === high ? `at ${named(low)}` : `between ${named(low)} and ${named(high)}`;
}

type Middle = Pick<Extract<PeerFigure, { kind: 'median' }>, 'median' | 'q1' | 'q3'>;

/**
 * Where the middle of several boards stands, in whole levels, for nobody agreed half of one.
 *
 * @example // 'between level 2 and level 3; half of them or more stand between level 2 and level 4'
 */
export function middleInWords({ median, q1, q3 }: Middle, named: Named): string {
  const middle = fromTo(Math.floor(median), Math.ceil(median), named);
  if (q1 === null || q3 === null) return middle;
  return `${middle}; half of them or more stand ${fromTo(Math.floor(q1), Math.ceil(q3), named)}`;
}
