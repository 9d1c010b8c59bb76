import type { MyAnswer } from './answer.dto.js';

export interface MyAnswerRow {
  item_code: string;
  round_number: number;
  kind: string;
  level: number | null;
  reason: string | null;
  comment: string | null;
  share_comment: boolean;
  standing: boolean;
  version: number;
  /** True where it was given by another access to the seat, an earlier or another link: it counts, and is not shown. */
  closed: boolean;
}

/** `w` is the answer's alias; the reader is its own seat. */
export const MY_ANSWER_COLUMNS = `w.kind, w.level, w.reason, w.comment, w.share_comment, w.standing, w.version,
  w.access_number <> (select candour.seat_access_number(candour.current_organisation(), candour.current_seat())) as closed`;

/**
 * What a closed answer shows as its version, and is replaced upon, however often it was changed: in a re-vote, beside both spreads, that
 * one seat changed its answer tells what to.
 */
export const VERSION_OF_CLOSED = 1;

export function asMyAnswer(row: MyAnswerRow): MyAnswer {
  const place = { itemCode: row.item_code, roundNumber: row.round_number };
  if (row.closed) {
    const nothing = { kind: null, level: null, reason: null, comment: null, shareComment: false };
    return { ...place, ...nothing, standing: row.round_number > 1, version: VERSION_OF_CLOSED };
  }
  const own = { ...place, standing: row.standing, version: row.version };
  return { ...own, kind: row.kind, level: row.level, reason: row.reason, comment: row.comment, shareComment: row.share_comment };
}
