import type { MatrixGroup } from './place.js';

/** The groups as far as their first rows go, in their order. */
export function firstRows(groups: readonly MatrixGroup[], count: number): readonly MatrixGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    if (left <= 0) return [];
    const rows = group.rows.length <= left ? group.rows : group.rows.slice(0, left);
    left -= rows.length;
    return [{ ...group, rows }];
  });
}
