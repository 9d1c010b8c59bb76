import { day } from '../../platform/in-london.js';
import type { Row } from './comparison.js';

/** One place of the matrix. Where there is no level, `words` says why; where there is one that does not compare, `whyNot` does. */
export interface Cell {
  readonly code: string;
  readonly level: number | null;
  readonly words: string;
  readonly evidenceGrade: number | null;
  readonly whyNot: string | null;
  /** What it should read, where it was corrected after it was published. */
  readonly correction: string | null;
}

const empty = (code: string, words: string, correction: string | null = null): Cell => ({
  code,
  level: null,
  words,
  evidenceGrade: null,
  whyNot: null,
  correction,
});

/** Why a whole row holds nothing; null where the trust has published. */
const nothingOf = (row: Row): string | null => {
  if (row.published) return null;
  return row.withdrawnOn ? `withdrawn on ${day(row.withdrawnOn)}` : 'not yet';
};

/** A row's cells for sections, in the order of the columns. */
export function sectionCells(row: Row, codes: readonly string[]): readonly Cell[] {
  return codes.map((code) => {
    const cell = row.sections.find((one) => one.code === code);
    const nothing = nothingOf(row);
    if (nothing || !cell?.shared) return empty(code, nothing ?? 'not shared');
    const { correction } = cell;
    if (cell.level === null) return empty(code, 'no level', correction);
    return { code, level: cell.level, words: cell.words, evidenceGrade: null, whyNot: cell.whyNot, correction };
  });
}

const outcomes: Readonly<Record<string, string>> = {
  'not-agreed': 'not agreed or not assured',
  'not-applicable': 'not applicable',
  parked: 'parked',
};

/** A row's cells for the items of one section, in the order of the columns. */
export function itemCells(row: Row, codes: readonly string[]): readonly Cell[] {
  return codes.map((code) => {
    const cell = row.items?.find((one) => one.code === code);
    const nothing = nothingOf(row);
    if (nothing || row.items === null) return empty(code, nothing ?? 'not shared');
    if (!cell?.shared) return empty(code, 'not asked');
    const { correction } = cell;
    if (cell.level === null) return empty(code, outcomes[cell.outcome ?? ''] ?? 'no level', correction);
    return {
      code,
      level: cell.level,
      words: `Level ${cell.level}`,
      evidenceGrade: cell.evidenceGrade,
      whyNot: cell.whyNot,
      correction,
    };
  });
}
