import { describe, expect, it } from '@jest/globals';
import { aFullBoard } from '../testing/full-board.js';
import { aBoardThatAgreedNothing, aFirstWave, aSplitBoard, aTinyBoard } from '../testing/golden-boards.js';
import { said, saidUnder } from '../testing/said.js';
import { writeOutline } from '../write-outline.js';
import { expectGolden } from './expect-golden.js';

const BOARDS = [
  ['full', aFullBoard()],
  ['split', aSplitBoard()],
  ['tiny', aTinyBoard()],
  ['nothing-agreed', aBoardThatAgreedNothing()],
  ['first-wave', aFirstWave()],
] as const;

/** Two minutes of a person who reads 240 words a minute, as adults read plain prose. */
const TWO_MINUTES = 480;

describe.each(BOARDS)('the paper of the board %s', (name, findings) => {
  const outline = writeOutline(findings);

  it('says what a person has read and agreed to', () => {
    expectGolden(name, outline);
  });

  it('has a summary that is read in two minutes', () => {
    const words = saidUnder(outline, 'Summary').split(/\s+/u);
    expect(words.length).toBeLessThanOrEqual(TWO_MINUTES);
  });

  it('says nothing vague, and nothing that a program says', () => {
    expect(said(outline)).not.toMatch(/\b(?:several|various|numerous|a number of|a few|quite|fairly|recently|soon)\b/iu);
    expect(said(outline)).not.toMatch(/undefined|null|NaN|\[object|\{|\}/u);
  });

  it('leaves no table, list, sentence, slide or sheet empty', () => {
    for (const block of outline.blocks) {
      if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0);
      if (block.kind === 'table' || block.kind === 'terms') expect(block.rows.length).toBeGreaterThan(0);
      if ('text' in block) expect(block.text.trim()).not.toBe('');
    }
    for (const { lead, points, table } of outline.slides) expect(lead ?? points[0] ?? table).toBeTruthy();
    for (const { rows, columns } of outline.sheets) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
    }
  });
});
