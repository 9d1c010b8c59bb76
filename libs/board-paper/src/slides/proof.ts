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
  const columns = [
    ['Question', 40],
    ['Agreed', 20],
    ['Supported', 20],
    ['Gap', 20],
  ] as const;
  return [slide('Belief and proof', { lead, ...firstRows(columns, rows) })];
}
