/** A check or a pitfall as the board agreed it. */
export interface AgreedSign {
  readonly kind: 'check' | 'pitfall';
  /** The agreed level on the item's own scale; null where none was agreed. */
  readonly level: number | null;
  /** How many levels the item has: three for a check, four for a pitfall. */
  readonly scale: number;
  /** Which end of the scale a board would rather be at. */
  readonly better: 'higher' | 'lower';
}

/**
 * Whether a check or a pitfall holds its linked questions back: a check agreed *no*, its worst level, or a pitfall agreed
 * *often* or *this is us*, its worst two. One that was not agreed, parked or is not applicable holds nothing.
 *
 * @example holdsBack({ kind: 'pitfall', level: 3, scale: 4, better: 'lower' }) // true: often
 * @example holdsBack({ kind: 'check', level: 2, scale: 3, better: 'higher' }) // false: partly
 */
export function holdsBack({ kind, level, scale, better }: AgreedSign): boolean {
  if (level === null) return false;
  const fromWorst = better === 'higher' ? level : scale + 1 - level;
  return fromWorst <= (kind === 'check' ? 1 : 2);
}
