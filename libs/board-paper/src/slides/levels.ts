import type { Findings } from '../findings.js';
import type { Block, Slide } from '../outline.js';
import { lastLevel, levelWords } from '../parts/levels.js';
import { day } from '../words.js';
import { firstRows, slide, wordsOf } from './slide.js';

/** Where each section stands, beside the last wave where the two compare. */
export function levelSlide({ sections, previous }: Findings, blocks: readonly Block[]): Slide[] {
  if (sections.length === 0) return [];
  const withLast = previous !== null && previous.notComparable === null;
  const rows = sections.map((section) => [
    section.title,
    levelWords(section),
    ...(withLast ? [lastLevel(previous, 'sections', section.code)] : []),
  ]);
  const last = withLast ? ([[day(previous.waveDate), 22]] as const) : [];
  const columns = [['Section', 56], ['Level', 22], ...last] as const;
  return [slide('Levels by section', { lead: wordsOf(blocks, 'levels.opening'), ...firstRows(columns, rows) })];
}
