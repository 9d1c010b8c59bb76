import type { Findings } from '../findings.js';
import type { Sheet } from '../outline.js';
import { outcomeOf } from '../parts/read-across.js';
import { titleOf } from '../reading.js';
import { sheet } from './sheet.js';

/** Where items also count in other frameworks; pointed at, never copied. */
export function readAcrossSheet(findings: Findings): Sheet {
  const rows = findings.readAcross.map((one) => [
    one.framework,
    one.place,
    one.itemCode,
    titleOf(findings, one.itemCode),
    outcomeOf(findings, one),
    one.relation,
  ]);
  const columns = [
    ['Framework', 34],
    ['Place there', 34],
    ['Code here', 12],
    ['Item here', 34],
    ['The board ended with', 24],
    ['How close', 30],
  ] as const;
  return sheet('Read-across', 'Where these answers also count', columns, rows);
}
