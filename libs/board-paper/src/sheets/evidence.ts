import type { Findings } from '../findings.js';
import type { Sheet } from '../outline.js';
import { sheet } from './sheet.js';

/** Every piece of evidence with what it supports, its grade and its age. */
export function evidenceSheet({ items }: Findings): Sheet {
  const rows = items.flatMap(({ code, title, evidence }) =>
    evidence.map((piece) => [
      code,
      title,
      piece.title,
      piece.level,
      piece.grade,
      piece.dated,
      piece.reviewOn,
      piece.lineOfDefence,
      piece.ownerPortfolio,
      piece.checkedBy,
      piece.checkedOn,
      piece.link,
      piece.grade === null ? 'Nobody has confirmed a grade' : null,
    ]),
  );
  const columns = [
    ['Code', 10],
    ['Item', 34],
    ['Evidence', 44],
    ['Supports level', 10],
    ['Grade', 8],
    ['Dated', 13],
    ['Review on', 13],
    ['Line of defence', 10],
    ['Owner', 24],
    ['Checked by', 24],
    ['Checked on', 13],
    ['Where it is', 44],
    ['Remark', 30],
  ] as const;
  return sheet('Evidence', 'Evidence by item', columns, rows);
}
