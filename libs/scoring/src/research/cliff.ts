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

/**
 * How likely a δ at least so far from 0 is if group had nothing to do with it: exact, over every way to deal the pooled
 * values into groups of these sizes.
 *
 * @throws RangeError for more than 20 values together: there are too many ways to list them
 * @example cliffsPermutation([3, 4], [1, 2]) // 2 of 6 ways
 */
export function cliffsPermutation(a: readonly number[], b: readonly number[]): number | null {
  const observed = cliffsDelta(a, b);
  if (observed === null) return null;
  const pooled = [...a, ...b];
  if (pooled.length > 20) throw new RangeError('an exact test takes 20 values at most');
  let ways = 0;
  let asFar = 0;
  for (let deal = 0; deal < 2 ** pooled.length; deal++) {
    const first = pooled.filter((_, index) => deal & (1 << index));
    if (first.length !== a.length) continue;
    const second = pooled.filter((_, index) => !(deal & (1 << index)));
    ways++;
    if (Math.abs(cliffsDelta(first, second) ?? 0) >= Math.abs(observed) - 1e-12) asFar++;
  }
  return asFar / ways;
}
