import { SUPPORTING_GRADE } from './constants.js';

/** None, asserted, a document or data in date and owned, independently checked with body and date. */
export type EvidenceGrade = 0 | 1 | 2 | 3;

/** One piece of evidence of an item. Days are ISO dates, such as `2026-11-22`. */
export interface EvidencePiece {
  /** The level that it supports. */
  readonly level: number;
  /** Confirmed by somebody who does not own the piece; null while nobody has. A claimed grade counts for nothing. */
  readonly grade: EvidenceGrade | null;
  /** When the document was made. */
  readonly dated: string;
  /** The last day on which it is in date. */
  readonly reviewOn: string;
}

/** Whether a piece is in date on a day: made by then, and not past its review. */
export function inDate({ dated, reviewOn }: EvidencePiece, day: string): boolean {
  return dated <= day && day <= reviewOn;
}

/**
 * The level that the evidence of an item supports: the highest named by a piece of confirmed grade 2 or more that is in
 * date on the day of the seal; 1 where there is none.
 *
 * @param day the day of the seal, or today before it
 * @example supportedLevel([{ level: 3, grade: 2, dated: '2026-01-05', reviewOn: '2027-01-05' }], '2026-11-22') // 3
 */
export function supportedLevel(pieces: readonly EvidencePiece[], day: string): number {
  const levels = pieces
    .filter((piece) => (piece.grade ?? 0) >= SUPPORTING_GRADE && inDate(piece, day))
    .map((piece) => piece.level);
  return Math.max(1, ...levels);
}

const BEST_FIRST = [3, 2, 1] as const;

/**
 * The evidence grade shown beside an agreed level: the best confirmed grade of a piece in date that names this level or a
 * higher one; 0 where none does, however much proves a lower level.
 */
export function evidenceGrade(pieces: readonly EvidencePiece[], agreed: number, day: string): EvidenceGrade {
  const proving = pieces.filter((piece) => piece.level >= agreed && inDate(piece, day));
  return BEST_FIRST.find((grade) => proving.some((piece) => piece.grade === grade)) ?? 0;
}

/** How an agreed level stands to its proof. Shown, never silently corrected. */
export interface Proof {
  /** Levels by which the agreed level passes the supported one; 0 where it does not. */
  readonly overClaim: number;
  /** The evidence supports more than the board agreed. */
  readonly proofForMore: boolean;
}

/** @example proofOf(4, 2) // { overClaim: 2, proofForMore: false } */
export function proofOf(agreed: number, supported: number): Proof {
  return { overClaim: Math.max(0, agreed - supported), proofForMore: supported > agreed };
}
