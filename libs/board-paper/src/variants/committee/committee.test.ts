import { spreadToShow } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import type { Findings, ItemFindings } from '../../findings.js';
import { expectGolden } from '../../golden/expect-golden.js';
import { aCorrection, anAction, anItem, aPiece, CHECK_LEVELS, PITFALL_LEVELS, someFindings } from '../../testing/findings.js';
import { aFullBoard } from '../../testing/full-board.js';
import { said, saidUnder } from '../../testing/said.js';
import { figuresOfVariant } from '../figures-of-variant.js';
import { writeVariant } from '../write-variant.js';

const written = (over: Partial<Findings> = {}) => writeVariant(someFindings(over), 'committee');
const boxOf = (over: Partial<ItemFindings>, around: Partial<Findings> = {}) => {
  const outline = written({ items: [anItem({ title: 'This matter', ...over })], ...around });
  return (['Alert', 'Advise', 'Assure'] as const).filter((box) => saidUnder(outline, box).includes('This matter'));
};
const level = (at: number) => ({ outcome: { kind: 'level', level: at } }) as const;
const banded = (counts: readonly number[]) =>
  spreadToShow({ counts, scale: 5, dontKnow: 0, notApplicable: 0, eligible: 16, threshold: 5 });

it('reads as a person has read it', () => {
  expectGolden('committee', writeVariant(aFullBoard(), 'committee'));
});

describe('a figure that its words may name', () => {
  it('holds no correction in words that somebody typed, which may hold a number of people', () => {
    const corrected = { number: 1, shouldRead: 'Level 3, though four did not know' };
    const texts = { 'committee.asks': 'Look at {A outcome}.' };
    const outline = written({ items: [anItem({ code: 'A', ...level(3), corrected })], texts });
    expect(saidUnder(outline, 'Asked of the board')).toContain('Look at 3');
    expect(said(outline)).not.toContain('four did not know');
    const figures = figuresOfVariant(someFindings({ items: [anItem({ code: 'A', ...level(3), corrected })] }), 'committee');
    expect(JSON.stringify(figures)).not.toContain('four did not know');
  });
});

describe('an alert', () => {
  const check = { kind: 'check', levelNames: CHECK_LEVELS } as const;
  const pitfall = { kind: 'pitfall', levelNames: PITFALL_LEVELS } as const;
  it.each<[string, Partial<ItemFindings>]>([
    ['what the board could not agree', { outcome: { kind: 'not-agreed' } }],
    ['what it cannot assure itself of', { cannotAssure: true }],
    ['a level two above its evidence', { ...level(4), supportedLevel: 2, overClaim: 2 }],
    ['a hold that was lifted', { ...level(4), supportedLevel: 4, heldBy: ['P'], heldLiftedReason: 'It was one case' }],
    ['a pitfall that is us', { ...pitfall, ...level(3) }],
    ['a check that does not hold', { ...check, ...level(1) }],
  ])('is %s', (_what, over) => {
    expect(boxOf(over)).toEqual(['Alert']);
  });

  it('is a meeting without quorum, and a result that was sealed as incomplete', () => {
    const { attendance, seal } = someFindings();
    const outline = written({ attendance: { ...attendance, quorumMet: false }, seal: seal && { ...seal, incomplete: true } });
    expect(saidUnder(outline, 'Alert')).toContain('The meeting was not quorate when it ended.');
    expect(saidUnder(outline, 'Alert')).toContain('It was sealed as incomplete');
  });

  it('asks something of the board, in one sentence for each rule', () => {
    const items = ['A', 'B'].map((code) => anItem({ code, title: `Item ${code}`, outcome: { kind: 'not-agreed' } }));
    expect(saidUnder(written({ items }), 'Asked of the board')).toContain('to agree on ‘Item A’ and ‘Item B’');
  });
});

describe('an advice', () => {
  it.each<[string, Partial<ItemFindings>]>([
    ['a level one above its evidence', { ...level(3), supportedLevel: 2, overClaim: 1 }],
    ['what is parked', { outcome: { kind: 'parked', owner: 'Strategy', until: '2026-07-01' } }],
    ['what members see very differently', { spread: banded([0, 4, 4, 4, 0]) }],
    ['what members stand on both sides of', { spread: banded([0, 6, 0, 6, 0]) }],
    ['what somebody dissents from', { dissents: [{ words: 'No', signedName: null }] }],
    ['what is left to one person', { leftToPortfolio: 'Digital' }],
    ['what is held at 3', { ...level(4), supportedLevel: 4, heldBy: ['P'] }],
    ['what has evidence past its review', { evidence: [aPiece({ reviewOn: '2026-04-09' })] }],
    ['an ambition whose day has passed', { ambition: { level: 4, on: '2026-04-09' } }],
    ['a level that is the lowest', { ...level(1), supportedLevel: 1 }],
    ['what was corrected', { corrected: { number: 1, shouldRead: 'Level 2: Emerging' } }],
  ])('is %s', (_what, over) => {
    expect(boxOf(over)).toEqual(['Advise']);
  });

  it('is an action past its day', () => {
    expect(saidUnder(written({ actions: [anAction({ due: '2026-04-09' })] }), 'Advise')).toContain('due on 9 April 2026');
    expect(saidUnder(written({ actions: [anAction({ due: '2026-04-10' })] }), 'Advise')).toContain('Nothing is being watched.');
  });
});

describe('an assurance', () => {
  it('is an agreed level that evidence bears out, with its grade and age', () => {
    const outline = written({ items: [anItem({ title: 'This matter' })] });
    expect(saidUnder(outline, 'Assure')).toContain(
      'Agreed at 3 Developing, supported by evidence of grade 2, the newest of 20 November 2025.',
    );
  });

  it('is never a level that somebody only asserts', () => {
    expect(boxOf({ evidence: [aPiece({ grade: 1 })] })).toEqual([]);
  });

  it('is not given beside anything that is watched', () => {
    expect(boxOf({ leftToPortfolio: 'Digital' })).toEqual(['Advise']);
  });
});

describe('the report', () => {
  it('says of an empty box that it is empty', () => {
    const outline = written({ items: [], actions: [] });
    expect(saidUnder(outline, 'Alert')).toContain('Nothing needs the board now.');
    expect(saidUnder(outline, 'Advise')).toContain('Nothing is being watched.');
    expect(saidUnder(outline, 'Assure')).toContain('No positive assurance can be given');
    expect(saidUnder(outline, 'Asked of the board')).toContain('Nothing is asked of the board.');
    expect(saidUnder(outline, 'Actions')).toContain('No action was agreed.');
  });

  it('is the same whatever the counts, middle values and numbers of those who do not know, as long as the words are', () => {
    const of = (counts: readonly number[], dontKnow: number) =>
      spreadToShow({ counts, scale: 5, dontKnow, notApplicable: 0, eligible: 16, threshold: 5 });
    const [one, other] = [of([0, 0, 12, 0, 0], 0), of([0, 0, 0, 11, 0], 3)];
    expect(one.band).toBe(other.band);
    expect(written({ items: [anItem({ spread: one })] })).toEqual(written({ items: [anItem({ spread: other })] }));
  });

  it('does not print what a chair typed in a correction, which may hold numbers of people', () => {
    const item = anItem({ corrected: { number: 1, shouldRead: 'Five did not know, not four' } });
    const correction = aCorrection({ said: 'Four did not know', shouldRead: 'Five did not know, not four' });
    expect(said(written({ items: [item], corrections: [correction] }))).not.toMatch(/did not know/u);
  });
});
