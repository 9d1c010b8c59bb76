function refuseWhatIsNoNumber(...groups: readonly (readonly number[])[]): void {
  if (groups.some((group) => group.some(Number.isNaN)))
    throw new RangeError('what is no number lies neither above nor below another');
}

/**
 * Cliff's δ: how much more often one of a lies above one of b than below (Cliff 1993, Psychological Bulletin
 * 114:494-509). For researchers, over pooled and consented data: of two groups of one board it would give people away.
 *
 * @returns from −1 to 1; null where a group is empty
 * @throws RangeError where a value is no number
 * @example cliffsDelta([3, 4], [1, 2]) // 1
 */
export function cliffsDelta(a: readonly number[], b: readonly number[]): number | null {
  refuseWhatIsNoNumber(a, b);
  if (a.length === 0 || b.length === 0) return null;
  let above = 0;
  for (const x of a) for (const y of b) above += Math.sign(x - y);
  return above / (a.length * b.length);
}

/**
 * How likely a δ at least so far from 0 is if group had nothing to do with it (two-sided): exact, over every way to deal the
 * pooled values into groups of these sizes, ties included.
 *
 * A value's score is how many of all values lie under it less how many lie over it. Within a group the scores cancel, so that δ
 * is the sum of the scores of a over |a|·|b|: ways are counted by size and sum, not listed, and hundreds of values are no trouble.
 *
 * @returns null where a group is empty
 * @throws RangeError where a value is no number
 * @example cliffsPermutation([3, 4], [1, 2]) // 1/3: of the six ways, two give 1 or −1
 */
export function cliffsPermutation(a: readonly number[], b: readonly number[]): number | null {
  refuseWhatIsNoNumber(a, b);
  if (a.length === 0 || b.length === 0) return null;
  const pooled = [...a, ...b];
  const scores = pooled.map((value) => pooled.reduce((score, other) => score + Math.sign(value - other), 0));
  const observed = Math.abs(scores.slice(0, a.length).reduce((sum, score) => sum + score, 0));

  /** Of each size, in how many ways so many values make each sum. */
  const ways: Map<number, number>[] = Array.from({ length: a.length + 1 }, () => new Map());
  ways[0]?.set(0, 1);
  for (const score of scores)
    for (let size = a.length; size > 0; size--)
      for (const [sum, count] of ways[size - 1] ?? []) {
        const here = ways[size];
        here?.set(sum + score, (here.get(sum + score) ?? 0) + count);
      }

  let all = 0;
  let asFar = 0;
  for (const [sum, count] of ways[a.length] ?? []) {
    all += count;
    if (Math.abs(sum) >= observed) asFar += count;
  }
  return asFar / all;
}
