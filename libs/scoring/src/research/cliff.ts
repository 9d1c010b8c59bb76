/**
 * Cliff's δ: how much more often one of a lies above one of b than below (Cliff 1993, Psychological Bulletin
 * 114:494-509). For researchers, over pooled and consented data: of two groups of one board it would give people away.
 *
 * @returns from −1 to 1; null where a group is empty
 * @example cliffsDelta([3, 4], [1, 2]) // 1
 */
export function cliffsDelta(a: readonly number[], b: readonly number[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  let above = 0;
  for (const x of a) for (const y of b) above += Math.sign(x - y);
  return above / (a.length * b.length);
}
