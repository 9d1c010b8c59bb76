/** One step from a list to the next: an entry of both, of the first alone, or of the second alone. */
export type Step<T> = { readonly kind: 'same' | 'removed' | 'added'; readonly entry: T };

/**
 * The shortest way from one list to another: what both have in the same order is kept, everything else is taken out or put in
 * (longest common subsequence; time and room grow with the product of the two lengths, so it is for words and codes, not for books).
 *
 * @example alignment(['a', 'b'], ['b', 'c']) // removed a, same b, added c
 */
export function alignment<T>(before: readonly T[], after: readonly T[]): readonly Step<T>[] {
  const common = lengths(before, after);
  const steps: Step<T>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i], after[j]];
    if (i < before.length && j < after.length && one === other) {
      steps.push({ kind: 'same', entry: one as T });
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      steps.push({ kind: 'removed', entry: one as T });
      i += 1;
    } else {
      steps.push({ kind: 'added', entry: other as T });
      j += 1;
    }
  }
  return steps;
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** How many entries the rests of both lists, from i and from j on, have in common. */
function lengths<T>(before: readonly T[], after: readonly T[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}
