import type { ActionFindings, Findings } from '../findings.js';
import type { Block, Slide } from '../outline.js';
import { actionsOf } from '../reading.js';
import { day } from '../words.js';
import { firstRows, leftOut, MOST_ROWS, slide, wordsOf } from './slide.js';

/** What the board will do and stop on one table; neither list pushes the other off the screen. */
export function actionSlide(findings: Findings, blocks: readonly Block[]): Slide[] {
  const lead = wordsOf(blocks, 'actions.opening');
  const [doing, stopping] = [actionsOf(findings, 'do'), actionsOf(findings, 'stop')];
  const half = MOST_ROWS / 2;
  const stops = stopping.slice(0, Math.max(half, MOST_ROWS - doing.length));
  const shown = [...doing.slice(0, MOST_ROWS - stops.length), ...stops];
  if (lead === null && shown.length === 0) return [];
  const { table } = firstRows(COLUMNS, shown.map(rowOf));
  const note = leftOut(findings.actions.length - shown.length);
  return [slide('What we will do, and what we will stop', { lead, table, note })];
}

const COLUMNS = [
  ['Do or stop', 12],
  ['What', 46],
  ['Owner', 26],
  ['By', 16],
] as const;

function rowOf({ kind, words, ownerName, ownerPortfolio, due }: ActionFindings): string[] {
  return [kind === 'do' ? 'Do' : 'Stop', words, `${ownerName}, ${ownerPortfolio}`, due === null ? 'No date set' : day(due)];
}
