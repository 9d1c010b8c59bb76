import { changesSince } from '../changes.js';
import type { Findings } from '../findings.js';
import type { Sheet } from '../outline.js';
import { sinceWords } from '../parts/question-changes.js';
import { changeWords } from '../parts/section-changes.js';
import { day } from '../words.js';
import { sheet } from './sheet.js';

/** Levels then and now; in the first wave no row, and one that says why where the waves do not compare. */
export function changeSheet(findings: Findings): Sheet {
  const { previous } = findings;
  const columns = [
    ['What', 12],
    ['Code', 12],
    ['Title', 40],
    [previous === null ? 'Then' : previous.waveDate, 13],
    ['Now', 13],
    ['What changed', 50],
  ] as const;
  return sheet(
    'Changes',
    `What changed${previous === null ? '' : ` since ${day(previous.waveDate)}`}`,
    columns,
    rowsOf(findings),
  );
}

function rowsOf(findings: Findings): (string | number | null)[][] {
  const { previous, sections } = findings;
  if (previous === null) return [];
  if (previous.notComparable !== null) return [['All', null, 'Not compared', null, null, previous.notComparable]];
  const either = sections.filter(({ code, level }) => level !== null || previous.sections[code] !== undefined);
  return [
    ...changesSince(findings).map((one) => ['Question', one.item.code, one.item.title, one.before, one.now, sinceWords(one)]),
    ...either.map(({ code, title, level }) => {
      const before = previous.sections[code] ?? null;
      return ['Section', code, title, before, level, changeWords({ level }, before)];
    }),
  ];
}
