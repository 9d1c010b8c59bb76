import type { ChartTable } from './chart.js';

/** Where a board stands among its like on one section or item: only what its reader may be told. */
export interface DistributionRow {
  readonly title: string;
  /** How many boards stand at each level, lowest first; null where there are too few to say. */
  readonly counts: readonly number[] | null;
  /** The level of whoever looks; null where there is none, and then `youWords` says why. */
  readonly you: number | null;
  readonly youWords: string;
  readonly median: number | null;
  /** The distribution as a sentence, or why there is none. */
  readonly words: string;
}

export interface DistributionInput {
  readonly title: string;
  /** Lowest first. */
  readonly levelNames: readonly string[];
  /** In the order given: nothing here sorts by a level. */
  readonly rows: readonly DistributionRow[];
  readonly finding: string;
  readonly shape: 'narrow' | 'wide';
}

export function distributionTable({ title, levelNames, rows }: DistributionInput): ChartTable {
  return {
    caption: title,
    columns: ['What', 'You', ...levelNames.map((_, index) => `Boards at ${index + 1}`), 'Middle'],
    rows: rows.map((row) => [
      row.title,
      row.you === null ? row.youWords : `Level ${row.you}`,
      ...levelNames.map((_, index) => (row.counts === null ? 'too few to say' : String(row.counts[index] ?? 0))),
      row.median === null ? '–' : `Level ${row.median}`,
    ]),
  };
}
