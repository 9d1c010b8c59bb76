import type { Findings } from '../findings.js';
import type { Sheet } from '../outline.js';
import { sectionReason } from '../parts/levels.js';
import { correctedWords } from '../parts/shown.js';
import { sheet } from './sheet.js';

/** The level of each section now and in the last wave, with what it rests on. */
export function sectionSheet(findings: Findings): Sheet {
  const { previous } = findings;
  const before = previous?.notComparable === null ? previous.sections : {};
  const rows = findings.sections.map((section) => [
    section.code,
    section.title,
    section.level,
    before[section.code] ?? null,
    section.questions,
    section.agreed,
    sectionReason(findings, section),
    section.corrected === null ? null : correctedWords(section.corrected),
  ]);
  const columns = [
    ['Code', 12],
    ['Section', 34],
    ['Level', 8],
    ['Level in the last wave', 12],
    ['Questions that apply', 12],
    ['Questions agreed', 12],
    ['What it rests on', 60],
    ['Corrected', 34],
  ] as const;
  return sheet('Levels by section', 'Level of each section', columns, rows);
}
