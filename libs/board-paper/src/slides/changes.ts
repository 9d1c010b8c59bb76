import { changesSince } from '../changes.js';
import type { Findings } from '../findings.js';
import type { Block, Slide } from '../outline.js';
import { lastLevel } from '../parts/levels.js';
import { sinceWords } from '../parts/question-changes.js';
import { outcomeShort } from '../parts/shown.js';
import { day } from '../words.js';
import { firstRows, slide, wordsOf } from './slide.js';

/** What moved since the last wave; no slide where there is nothing to compare with. */
export function changeSlide(findings: Findings, blocks: readonly Block[]): Slide[] {
  const { previous } = findings;
  if (previous === null || previous.notComparable !== null) return [];
  const moved = changesSince(findings).filter(({ change }) => change !== 'unchanged');
  const lead = wordsOf(blocks, 'changes.opening');
  if (lead === null && moved.length === 0) return [];
  const columns = [
    ['Question', 40],
    [day(previous.waveDate), 16],
    ['Now', 18],
    ['What changed', 26],
  ] as const;
  const rows = moved.map((one) => [
    one.item.title,
    lastLevel(previous, 'items', one.item.code),
    outcomeShort(one.item),
    sinceWords(one),
  ]);
  return [slide('What changed since the last paper', { lead, ...firstRows(columns, rows) })];
}
