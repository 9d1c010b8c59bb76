import { table } from '../blocks.js';
import type { Findings, PreviousWave, SectionFindings } from '../findings.js';
import type { Block } from '../outline.js';
import { day } from '../words.js';
import { lastLevel } from './levels.js';

/** The level of each section then and now; nothing where neither wave has one. */
export function sectionChanges({ sections }: Findings, previous: PreviousWave): Block[] {
  const either = sections.filter(({ code, level }) => level !== null || previous.sections[code] !== undefined);
  if (either.length === 0) return [];
  const rows = either.map((section) => [
    section.title,
    lastLevel(previous, 'sections', section.code),
    section.level === null ? 'None' : String(section.level),
    changeWords(section, previous.sections[section.code] ?? null),
  ]);
  const columns = [
    ['Section', 36],
    [day(previous.waveDate), 15],
    ['Now', 20],
    ['What changed', 29],
  ] as const;
  return [table('Sections, then and now', columns, rows)];
}

/** How the level of a section moved. */
export function changeWords({ level }: Pick<SectionFindings, 'level'>, before: number | null): string {
  if (before === null) return 'New: it had no level then';
  if (level === null) return 'Not comparable: no level now';
  return level === before ? 'Unchanged' : level > before ? 'Higher' : 'Lower';
}
