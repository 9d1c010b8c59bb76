import type { Findings } from '../findings.js';
import type { Block, Slide } from '../outline.js';
import { gapWords } from '../parts/proof.js';
import { overClaimed } from '../reading.js';
import { levelOf } from '../words.js';
import { firstRows, slide, wordsOf } from './slide.js';

/** Which agreed levels lie above their proof, the widest gap first. */
export function proofSlide({ items }: Findings, blocks: readonly Block[]): Slide[] {
  const lead = wordsOf(blocks, 'proof.opening');
  const rows = overClaimed(items).map(({ item, level }) => [
    item.title,
    levelOf(item, level),
    item.supportedLevel === null ? 'Not known' : levelOf(item, item.supportedLevel),
    gapWords(level, item.supportedLevel, item.overClaim),
  ]);
  if (lead === null && rows.length === 0) return [];
  // The gap has room for its words on one line, in any typeface: eight rows of two lines do not stand on one slide.
  const columns = [
    ['Question', 36],
    ['Agreed', 17],
    ['Supported', 17],
    ['Gap', 30],
  ] as const;
  return [slide('Belief and proof', { lead, ...firstRows(columns, rows) })];
}
