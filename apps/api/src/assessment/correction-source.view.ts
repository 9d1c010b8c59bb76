import type { PublishedVersion } from '@candour/instrument';
import type { EntityManager } from 'typeorm';
import { type CorrectedFigure, correctedRecord, sectionsThatFollow } from './corrected-record.js';
import type { CorrectedOutcome, CorrectionShown } from './correction.dto.js';
import type { BoardRecord } from './results-record.js';
import { checksumOf } from './seal-content.js';

/** A correction as it is stored. */
export interface CorrectionRow {
  readonly number: number;
  readonly item_code: string | null;
  readonly outcome: CorrectedOutcome | null;
  readonly level: number | null;
  readonly said: string;
  readonly should_read: string;
  readonly reason: string;
  readonly minute: string;
  readonly corrected_on: string;
  readonly corrected_by_name: string;
  readonly checksum: string;
}

/** The corrections of one assessment, the first first. */
export async function readCorrections(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
): Promise<CorrectionRow[]> {
  return await manager.query(
    `select number, item_code, outcome, level, said, should_read, reason, minute, corrected_on::text, corrected_by_name, checksum
       from candour.correction where organisation_id = $1 and assessment_id = $2 order by number`,
    [organisationId, assessmentId],
  );
}

/**
 * The checksum of a correction, over everything it says, the checksum of the seal and that of the correction before it: none can be
 * changed, taken out or put in between without the next not fitting.
 */
export function checksumOfCorrection(
  { checksum: _own, ...said }: Omit<CorrectionRow, 'checksum'> & { readonly checksum?: string },
  seal: string,
  before: string | null,
): string {
  return checksumOf({ ...said, seal, before });
}

/** The figures that correct outcomes, up to a correction and with it; all where none is told. */
type FigureRow = Pick<CorrectionRow, 'number' | 'item_code' | 'outcome' | 'level'>;

export function figuresOf(rows: readonly FigureRow[], upTo = Number.POSITIVE_INFINITY): CorrectedFigure[] {
  return rows.flatMap(({ number, item_code: itemCode, outcome, level }) =>
    itemCode === null || outcome === null || number > upTo ? [] : [{ itemCode, outcome, level }],
  );
}

/** The corrections as the board is shown them: each with what follows from it, and whether its checksum holds. */
export function correctionsShown(
  rows: readonly CorrectionRow[],
  { record, seal, instrument }: { readonly record: BoardRecord; readonly seal: string; readonly instrument: PublishedVersion },
): CorrectionShown[] {
  const titles = new Map(record.sections.flatMap(({ items }) => items.map(({ itemCode, title }) => [itemCode, title])));
  return rows.map((row, place) => {
    const before = correctedRecord(record, instrument, figuresOf(rows, row.number - 1));
    const after = correctedRecord(record, instrument, figuresOf(rows, row.number));
    return {
      number: row.number,
      itemCode: row.item_code,
      itemTitle: row.item_code === null ? null : (titles.get(row.item_code) ?? row.item_code),
      said: row.said,
      shouldRead: row.should_read,
      reason: row.reason,
      minute: row.minute,
      on: row.corrected_on,
      by: row.corrected_by_name,
      sections: sectionsThatFollow(before, after),
      checksum: row.checksum,
      checksumHolds: checksumOfCorrection(row, seal, rows[place - 1]?.checksum ?? null) === row.checksum,
    };
  });
}
