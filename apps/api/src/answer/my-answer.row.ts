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

export function asMyAnswer(row: MyAnswerRow): MyAnswer {
  const own = { itemCode: row.item_code, roundNumber: row.round_number, standing: row.standing, version: row.version };
  if (row.closed) return { ...own, kind: null, level: null, reason: null, comment: null, shareComment: false };
  return { ...own, kind: row.kind, level: row.level, reason: row.reason, comment: row.comment, shareComment: row.share_comment };
}
