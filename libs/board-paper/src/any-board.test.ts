import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Findings } from './findings.js';
import type { Block, Outline } from './outline.js';
import { HOSTILE } from './testing/hostile.js';
import { someRandomFindings } from './testing/random-findings.js';
import { writeOutline } from './write-outline.js';

const KEYS = [
  'recommendation.asks',
  'summary.opening',
  'summary.points',
  'context.own',
  'disagreement.opening',
  'levels.opening',
  'proof.opening',
  'signs.opening',
  'dissent.opening',
  'actions.opening',
  'actions.own',
  'questions.list',
  'changes.opening',
  'closing.own',
];

/** Any board, with whatever people type and whatever the trust wrote in the place of Candour's words. */
const anyPaper: fc.Arbitrary<Findings> = fc
  .oneof(someRandomFindings(), someRandomFindings(fc.constantFrom(...HOSTILE)))
  .chain((findings) =>
    fc
      .subarray(KEYS)
      .chain((keys) =>
        fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom('', ' \n ', 'Ours: {items}', ...HOSTILE)]))),
      )
      .map((texts) => ({ ...findings, texts })),
  );

const forAny = (holds: (outline: Outline, findings: Findings) => void) =>
  fc.assert(
    fc.property(anyPaper, (findings) => holds(writeOutline(findings), findings)),
    { numRuns: 40 },
  );

const isEmpty = (block: Block): boolean => {
  if (block.kind === 'list') return block.items.length === 0;
  if (block.kind === 'table' || block.kind === 'terms') return block.rows.length === 0;
  return block.kind === 'paragraph' && block.text.trim() === '';
};

describe('the paper of any board', () => {
  it('leaves nothing empty, and no heading without anything under it', () => {
    forAny(({ blocks }) => {
      expect(blocks.filter(isEmpty)).toEqual([]);
      const bare = blocks.filter((block, at) => {
        const next = blocks[at + 1];
        if (block.kind !== 'heading') return false;
        return next === undefined || (next.kind === 'heading' && next.level <= block.level);
      });
      expect(bare).toEqual([]);
    });
  });

  it('has each key of live words once, as a block or as a slot with a place', () => {
    forAny(({ blocks, slots }, { texts }) => {
      const owned = blocks.flatMap((block) => ('own' in block && block.own ? [block.own] : []));
      const keys = [...owned.map(({ key }) => key), ...slots.map(({ key }) => key)];
      expect(new Set(keys).size).toBe(keys.length);
      expect(owned.every(({ key, changed }) => changed === Object.hasOwn(texts, key))).toBe(true);
      expect(slots.every(({ after }) => after >= -1 && after < blocks.length)).toBe(true);
    });
  });

  it('is the same words each time', () => {
    forAny((outline, findings) => expect(JSON.stringify(writeOutline(findings))).toBe(JSON.stringify(outline)));
  });
});
