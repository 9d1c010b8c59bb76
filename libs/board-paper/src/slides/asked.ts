import type { Findings } from '../findings.js';
import type { Block, Slide } from '../outline.js';
import { leftOut, linesOf, MOST_POINTS, slide, wordsOf } from './slide.js';

/** What the board is asked to do, in the words of the paper. */
export function askedSlide(_: Findings, blocks: readonly Block[]): Slide[] {
  const asks = linesOf(blocks, 'recommendation.asks');
  if (asks.length === 0) return [];
  const [points, note] = [asks.slice(0, MOST_POINTS), leftOut(asks.length - MOST_POINTS)];
  return [slide('What the board is asked to do', { lead: 'The board is asked to:', points, note })];
}

/** The summary: its opening and as many points as a screen holds. */
export function shortSlide(_: Findings, blocks: readonly Block[]): Slide[] {
  const [lead, all] = [wordsOf(blocks, 'summary.opening'), linesOf(blocks, 'summary.points')];
  if (lead === null && all.length === 0) return [];
  return [slide('In short', { lead, points: all.slice(0, MOST_POINTS), note: leftOut(all.length - MOST_POINTS) })];
}
