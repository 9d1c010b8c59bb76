import { type EvidencePiece, supportedLevel } from '@candour/scoring';
import { day } from '../../platform/in-london.js';
import type { Piece } from './queries.js';

/** The grades of evidence, lowest first, as they are chosen. */
export const grades = [
  { value: '0', words: 'None', hint: 'It does not show what it is named for.' },
  { value: '1', words: 'Asserted', hint: 'Somebody says so.' },
  { value: '2', words: 'A document or data', hint: 'In date, with an owner.' },
  { value: '3', words: 'Checked independently', hint: 'By a body that can be named, on a day that can be named.' },
] as const;

/** The lines of defence, as they are chosen. */
export const lines = [
  { value: '1', words: 'First line', hint: 'Those who do the work.' },
  { value: '2', words: 'Second line', hint: 'Those who oversee it: a committee, a programme board, a risk team.' },
  { value: '3', words: 'Third line', hint: 'Those who stand outside it: audit, a regulator, a peer review.' },
] as const;

/** What is known of a piece's grade, in words. */
export function gradeWords({ grade, claimedGrade, confirmedBy, checkedBy, checkedOn }: Piece): string {
  if (grade === null) return `Grade ${claimedGrade} claimed, waits to be confirmed by somebody else`;
  const checked = checkedBy && checkedOn ? ` by ${checkedBy} on ${day(checkedOn)}` : '';
  return `Grade ${grade}, ${(grades[grade]?.words ?? '').toLowerCase()}${checked}, confirmed by ${confirmedBy ?? 'somebody else'}`;
}

/** How old it is, and until when it counts. */
export function datesWords({ dated, reviewOn, inDate }: Piece): string {
  const review = reviewOn ? `, to be looked at again by ${day(reviewOn)}` : '';
  return `Dated ${day(dated)}${review}${inDate ? '' : ': out of date'}`;
}

interface Scaled {
  readonly kind: string;
  readonly levels: readonly { readonly level: number; readonly name: string }[];
}

/** A level as people say it: `level 3, Working` of a question; of a check or a pitfall its name, in quotation marks. */
export function levelSaid({ kind, levels }: Scaled, level: number): string {
  const name = levels.find((one) => one.level === level)?.name;
  if (name === undefined) return `level ${level}`;
  return kind === 'question' ? `level ${level}, ${name}` : `‘${name}’`;
}

/**
 * What the evidence of one item comes to: how many pieces, and of a question the level they support. The server says what is in
 * date.
 */
export function summaryWords(pieces: readonly Piece[], kind = 'question'): string {
  const counted = pieces.length === 1 ? 'One piece' : `${pieces.length} pieces`;
  if (kind !== 'question') return pieces.length === 0 ? 'No evidence yet.' : `${counted} of evidence.`;
  if (pieces.length === 0) return 'No evidence yet: nothing above level 1 is supported.';
  const supported = supportedLevel(pieces.filter(({ inDate }) => inDate).map(asProof), always.dated);
  return supported === 1 ? `${counted}; nothing above level 1 is supported.` : `${counted}; level ${supported} is supported.`;
}

const always = { dated: '0001-01-01', reviewOn: '9999-12-31' };

const asProof = ({ level, grade }: Piece): EvidencePiece => ({
  ...always,
  level,
  grade: known.find((one) => one === grade) ?? null,
});

const known = [0, 1, 2, 3] as const;
