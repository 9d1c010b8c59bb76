import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import type { EvidenceRequest, Piece } from './queries.js';

/** A piece of evidence as it is being written. */
export interface Draft {
  readonly title: string;
  readonly link: string;
  readonly level: string;
  /** A seat, or `elsewhere` for an owner who has none. */
  readonly owner: string;
  readonly ownerName: string;
  readonly ownerPortfolio: string;
  readonly dated: DateParts;
  readonly reviewOn: DateParts;
  readonly lineOfDefence: string;
  readonly claimedGrade: string;
}

export interface Owner {
  readonly seatId: string;
  readonly name: string;
  readonly portfolio: string;
}

export const elsewhere = 'elsewhere';

/** The form for a new piece (null), or for one that is changed. */
export const draftOf = (piece: Piece | null): Draft => ({
  title: piece?.title ?? '',
  link: piece?.link ?? '',
  level: piece ? String(piece.level) : '',
  owner: piece ? (piece.ownerSeatId ?? elsewhere) : '',
  ownerName: piece?.ownerName ?? '',
  ownerPortfolio: piece?.ownerPortfolio ?? '',
  dated: partsOf(piece?.dated),
  reviewOn: partsOf(piece?.reviewOn),
  lineOfDefence: piece ? String(piece.lineOfDefence) : '',
  claimedGrade: piece ? String(piece.claimedGrade) : '',
});

const missing = (words: string) => words.trim() === '';

/** What is wrong with it, by the field's id, which is the API's name for it. */
export function mistakesIn(draft: Draft): Record<string, string | undefined> {
  const away = draft.owner === elsewhere;
  const dated = isoOf(draft.dated);
  return {
    title: missing(draft.title) ? 'Enter what it is called' : undefined,
    link: /^https?:\/\/\S+$/.test(draft.link.trim()) ? undefined : 'Enter a link that begins with https://',
    level: draft.level === '' ? 'Choose the level it supports' : undefined,
    ownerSeatId: draft.owner === '' ? 'Choose who owns it' : undefined,
    ownerName: away && missing(draft.ownerName) ? 'Enter the name of the owner' : undefined,
    ownerPortfolio: away && missing(draft.ownerPortfolio) ? 'Enter the portfolio of the owner' : undefined,
    dated: dated === null || dated === 'wrong' ? 'Enter the day it was made' : undefined,
    reviewOn: isoOf(draft.reviewOn) === 'wrong' ? 'Enter a day of the calendar, or leave it empty' : undefined,
    lineOfDefence: draft.lineOfDefence === '' ? 'Choose the line of defence' : undefined,
    claimedGrade: draft.claimedGrade === '' ? 'Choose the grade you claim for it' : undefined,
  };
}

/** What is sent of it, once nothing is wrong. */
export function asRequest(draft: Draft, itemCode: string, owners: readonly Owner[]): EvidenceRequest {
  const seat = owners.find(({ seatId }) => seatId === draft.owner) ?? null;
  const [dated, reviewOn] = [isoOf(draft.dated), isoOf(draft.reviewOn)];
  return {
    itemCode,
    title: draft.title.trim(),
    link: draft.link.trim(),
    level: Number(draft.level),
    ownerSeatId: seat?.seatId ?? null,
    ownerName: seat?.name ?? draft.ownerName.trim(),
    ownerPortfolio: seat?.portfolio ?? draft.ownerPortfolio.trim(),
    dated: dated ?? '',
    reviewOn: reviewOn === 'wrong' ? null : reviewOn,
    lineOfDefence: Number(draft.lineOfDefence),
    claimedGrade: Number(draft.claimedGrade),
  };
}
