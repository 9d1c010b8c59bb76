import type { Sheet } from '../../outline.js';
import type { Outside } from '../outside.js';
import { outcomeOutside } from '../outside-corrections.js';
import { redactionsOutside } from '../redactions.js';
import { placesWords } from './left-out.js';
import { sectionReasonOutside } from './levels.js';

const WIDE = 48;
const NARROW = 16;

/** The data annex of the paper for outside: what its tables hold, as typed cells. */
export function sheets(outside: Outside): Sheet[] {
  const guard = `${outside.instrument.title} ${outside.instrument.version}, wave of ${outside.waveDate}`;
  return [
    {
      name: 'Sections',
      caption: `Level of each section. ${guard}`,
      columns: columnsOf(['Code', NARROW], ['Section', WIDE], ['Level', NARROW], ['What it rests on', WIDE]),
      rows: outside.sections.map((section) => [
        section.code,
        section.title,
        section.level,
        sectionReasonOutside(outside, section),
      ]),
    },
    {
      name: 'Items',
      caption: `Every item. ${guard}`,
      columns: columnsOf(
        ['Code', NARROW],
        ['Section', NARROW],
        ['Kind', NARROW],
        ['Item', WIDE],
        ['Agreed', 24],
        ['Level', NARROW],
        ['Evidence grade', NARROW],
        ['Levels above the evidence', NARROW],
        ['Ambition', NARROW],
        ['Ambition by', NARROW],
        ['Views', NARROW],
      ),
      rows: outside.items.map((item) => [
        item.code,
        item.sectionCode,
        item.kind,
        item.title,
        outcomeOutside(item),
        item.level,
        item.evidenceGrade,
        item.evidenceGrade === null ? null : item.overClaim,
        item.ambition?.level ?? null,
        item.ambition?.on ?? null,
        item.views,
      ]),
    },
    {
      name: 'Left out',
      caption: 'What is left out, and why',
      columns: columnsOf(['Left out', WIDE], ['Why', WIDE], ['Places', NARROW]),
      rows: redactionsOutside(outside).map(({ what, why, count }) => [what, why, count ?? placesWords(count)]),
    },
  ];
}

function columnsOf(...columns: readonly (readonly [head: string, width: number])[]): Sheet['columns'] {
  return columns.map(([head, width]) => ({ head, width }));
}
