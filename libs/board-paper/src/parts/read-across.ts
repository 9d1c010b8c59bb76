import { heading, partHeading, table } from '../blocks.js';
import type { Findings, ReadAcrossFindings } from '../findings.js';
import { opening } from '../live/opening.js';
import type { Live, Piece } from '../live/own-words.js';
import type { Block } from '../outline.js';
import { titleOf } from '../reading.js';
import { day } from '../words.js';
import { outcomeShort } from './shown.js';

const TITLE = 'Where these answers also count';

const POINTS =
  'The answers of this paper bear on other frameworks that the trust reports on. The tables point there, and copy nothing: no level of another framework follows from them, and none is filled in elsewhere.';

/** Read-across by crosswalk, a table for each framework (decision 19). Left out where the instrument has no crosswalk. */
export function readAcross(findings: Findings, live: Live): Piece[] {
  const frameworks = [...new Set(findings.readAcross.map(({ framework }) => framework))];
  if (frameworks.length === 0) return [];
  return [
    partHeading('read-across', TITLE),
    opening(live, 'read-across', TITLE, POINTS),
    ...frameworks.flatMap((framework) => [heading(2, framework), frameworkTable(findings, framework)]),
  ];
}

function frameworkTable(findings: Findings, framework: string): Block {
  const rows = findings.readAcross
    .filter((one) => one.framework === framework)
    .map((one) => [one.place, titleOf(findings, one.itemCode), outcomeOf(findings, one), one.relation]);
  const columns = [
    ['Place there', 30],
    ['Item here', 28],
    [`The board, ${day(findings.waveDate)}`, 20],
    ['How close', 22],
  ] as const;
  return table(null, columns, rows);
}

/** How the item ended here. */
export function outcomeOf({ items }: Pick<Findings, 'items'>, { itemCode }: ReadAcrossFindings): string {
  const item = items.find(({ code }) => code === itemCode);
  return item === undefined ? 'Not asked' : outcomeShort(item);
}
