import { spreadToShow } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Findings, ItemFindings } from '../../findings.js';
import { expectGolden } from '../../golden/expect-golden.js';
import { spreadWords } from '../../parts/shown.js';
import { aCorrection, anItem, someFindings } from '../../testing/findings.js';
import { aFullBoard } from '../../testing/full-board.js';
import { someRandomFindings } from '../../testing/random-findings.js';
import { said, saidUnder } from '../../testing/said.js';
import { alikeOutside } from '../testing/alike-outside.js';
import { writeVariant } from '../write-variant.js';
import { agreedResultsOf } from './agreed.js';

const results = (findings: Findings) => writeVariant(findings, 'foi-results');
const views = (findings: Findings) => writeVariant(findings, 'foi-views');
const spread = (counts: readonly number[], dontKnow = 0) =>
  spreadToShow({
    counts,
    scale: counts.length,
    dontKnow,
    notApplicable: 0,
    eligible: counts.reduce((sum, count) => sum + count, dontKnow),
    threshold: 5,
  });

describe('part 1, the agreed results', () => {
  it('reads as a person has read it', () => {
    expectGolden('foi-results', results(aFullBoard()));
  });

  it('is the same to the byte for two boards that agreed the same in the same words, whatever their members think', () => {
    const sameWords = (one: Findings, other: Findings): Findings => ({
      ...other,
      actions: one.actions,
      decision: one.decision,
      items: other.items.map((item, at) => withWordsOf(one.items[at] ?? item, item)),
    });
    const twoAlike = someRandomFindings().chain((one) =>
      fc.tuple(
        fc.constant(one),
        alikeOutside(one).map((other) => sameWords(one, other)),
      ),
    );
    fc.assert(
      fc.property(twoAlike, ([one, other]) => {
        expect(results(other)).toEqual(results(one));
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('has agreed levels with reasons, actions by portfolio, evidence and the decision', () => {
    const decision = { on: '2026-05-07', minute: '31/26', words: 'The board approved it' };
    const words = said(results(aFullBoard({ decision })));
    for (const held of [
      'Each executive now reports',
      'Spend one hour a quarter',
      'Digital strategy 2025',
      'The board approved it',
    ])
      expect(words).toContain(held);
    expect(words).not.toMatch(/Ama Boateng|Tom Weller/u);
  });

  it('has minority views beside agreed levels, without the names of those who signed', () => {
    const words = saidUnder(results(aFullBoard()), 'Minority views beside agreed levels');
    expect(words).toContain('I would have said 2 until');
    expect(words).not.toContain('Priya Nair');
  });

  it('says nothing of views, not even whether they were close', () => {
    expect(said(results(aFullBoard()))).not.toMatch(/^(?:Close|Apart|Views)$/mu);
  });

  it('brings neither reason nor minority view of what stands as not agreed or not assured', () => {
    const words = { rationale: 'This reason', otherReason: 'That reason', dissents: [{ words: 'My view', signedName: null }] };
    const items = [
      anItem({ code: 'A', cannotAssure: true, ...words }),
      anItem({ code: 'B', outcome: { kind: 'not-agreed' }, ...words }),
    ];
    expect(JSON.stringify(results(someFindings({ items })))).not.toMatch(/This reason|That reason|My view/u);
    expect(agreedResultsOf(someFindings({ items })).words).toEqual([]);
  });

  it('does not say what a chair typed in a correction', () => {
    expect(JSON.stringify(results(someFindings({ corrections: [aCorrection()] })))).not.toContain('read out wrongly');
  });
});

describe('part 2, the private views', () => {
  it('reads as a person has read it', () => {
    expectGolden('foi-views', views(aFullBoard()));
  });

  it('says on every page that it is held back, and what it is for', () => {
    const outline = views(aFullBoard());
    expect(outline.mark).toContain('Part 2: held back for decision');
    expect(said(outline)).toContain('Not for release until it has been decided');
    expect(said(outline)).toMatch(/Section 36[\s\S]*Section 40[\s\S]*Nothing here is legal advice/u);
  });

  it('holds each spread as the board was shown it, and no more of it', () => {
    const few = anItem({ code: 'A', spread: spread([0, 3, 1, 0, 0]) });
    const some = anItem({ code: 'B', spread: spread([0, 3, 3, 0, 0]) });
    const many = anItem({ code: 'C', spread: spread([0, 5, 5, 0, 0]) });
    const words = said(views(someFindings({ items: [few, some, many] })));
    for (const item of [few, some, many]) expect(words).toContain(spreadWords(item));
    expect(words.match(/How many chose each/gu)).toHaveLength(1);
  });

  it('holds what part 1 leaves out of an item: what cannot be assured, both reasons, views on it', () => {
    const unsettled = anItem({
      outcome: { kind: 'not-agreed' },
      rationale: 'This reason',
      otherReason: 'That reason',
      dissents: [{ words: 'My view', signedName: 'Priya Nair' }],
    });
    const words = said(views(someFindings({ items: [unsettled] })));
    for (const held of ['Not agreed', 'This reason', 'That reason', 'My view']) expect(words).toContain(held);
    expect(words).not.toContain('Priya Nair');
  });

  it('has a schedule of what is held that is the same for every board', () => {
    const [one, other] = [views(aFullBoard()), views(someFindings())].map(({ sheets }) => sheets[0]);
    expect(one).toEqual(other);
    const answers = one?.rows.find(([what]) => what === 'The answer of each member')?.join(' ');
    expect(answers).toMatch(/not held after/u);
  });
});

/** An item whose agreed words are those of another. */
function withWordsOf(one: ItemFindings, other: ItemFindings): ItemFindings {
  const { kind } = one.outcome;
  const open = kind === 'not-agreed' || (kind === 'level' && one.kind === 'question' && one.cannotAssure);
  const { rationale, dissents, evidence } = one;
  return { ...other, evidence, ...(open ? {} : { rationale, dissents }) };
}
