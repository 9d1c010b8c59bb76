import { partHeading, table } from '../blocks.js';
import type { Findings } from '../findings.js';
import { opening } from '../live/opening.js';
import type { Live, Piece } from '../live/own-words.js';
import { held as heldItems, titleOf } from '../reading.js';
import { listed } from '../words.js';
import { outcomeShort } from './shown.js';

const TITLE = 'What is held at 3, and by what';

/** What is held at 3 and by what, and what the chair lifted with which reason. Left out where nothing is held. */
export function held(findings: Findings, live: Live): Piece[] {
  const items = heldItems(findings.items);
  if (items.length === 0) return [];
  const rows = items.map((item) => [
    item.title,
    outcomeShort(item),
    listed(item.heldBy.map((code) => `‘${titleOf(findings, code)}’`)),
    item.heldLiftedReason === null ? 'No: counts as 3' : `Yes: ${item.heldLiftedReason}`,
  ]);
  const columns = [
    ['Question', 26],
    ['Agreed', 18],
    ['Held at 3 by', 30],
    ['Lifted by the chair', 26],
  ] as const;
  return [
    partHeading('held', TITLE),
    opening(
      live,
      'held',
      TITLE,
      'A check that does not hold, or a pitfall that is us, keeps the questions linked to it at 3 in the level of their section. The agreed level stays visible.',
    ),
    table('Questions held at 3', columns, rows),
  ];
}
