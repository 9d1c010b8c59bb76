import type { Findings } from '../findings.js';
import type { Sheet } from '../outline.js';
import { titleOf } from '../reading.js';
import { sheet } from './sheet.js';

/** What the board will do and stop. */
export function actionSheet(findings: Findings): Sheet {
  const rows = findings.actions.map((action) => [
    action.kind === 'do' ? 'Do' : 'Stop',
    action.words,
    action.itemCodes.map((code) => titleOf(findings, code)).join('; ') || 'The whole board',
    action.ownerName,
    action.ownerPortfolio,
    action.due,
    action.due === null ? 'No date set' : null,
  ]);
  const columns = [
    ['Do or stop', 11],
    ['Action', 60],
    ['For', 40],
    ['Owner', 24],
    ['Portfolio', 26],
    ['By', 13],
    ['Remark', 16],
  ] as const;
  return sheet('Actions', 'What the board will do, and what it will stop', columns, rows);
}
