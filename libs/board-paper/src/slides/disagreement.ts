import { bandInWords } from '@candour/scoring';
import { SPREAD_CAPTION } from '../chart.js';
import type { Findings } from '../findings.js';
import type { Block, ChartBlock, Slide } from '../outline.js';
import { disputed } from '../reading.js';
import { leftOut, slide, wordsOf } from './slide.js';

/** More names than this beside a picture nobody reads from across the room. */
const MOST_NAMES = 4;

/** The items on which views lie far apart, with the picture of the first whose counts may be shown. */
export function disagreementSlide({ items }: Findings, blocks: readonly Block[]): Slide[] {
  const lead = wordsOf(blocks, 'disagreement.opening');
  const apart = disputed(items);
  const chart = pictureOf(blocks);
  if (lead === null && apart.length === 0) return [];
  const points = apart
    .slice(0, MOST_NAMES)
    .map(({ title, spread }) => `${title}${spread?.band ? `. ${bandInWords(spread.band)}` : ''}.`);
  const more = apart.length - points.length;
  const rest = leftOut(more);
  const note = [...(rest === null ? [] : [rest]), 'The paper says how each ended.'].join(' ');
  return [
    slide('Where we disagree', {
      lead,
      points,
      chart,
      note: apart.length === 0 ? null : note,
    }),
  ];
}

/** The first picture of private views that the paper itself has: it is drawn once. */
function pictureOf(blocks: readonly Block[]): ChartBlock | null {
  const picture = blocks.find((block) => block.kind === 'chart' && block.caption.includes(SPREAD_CAPTION));
  return picture?.kind === 'chart' ? { ...picture, caption: picture.caption.replace(/^Chart \d+: /u, '') } : null;
}
