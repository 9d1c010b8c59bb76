import { spreadToShow } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import { expectGolden } from '../../golden/expect-golden.js';
import { aCorrection, anAction, anItem, aSection, CHECK_LEVELS, someFindings } from '../../testing/findings.js';
import { aFullBoard } from '../../testing/full-board.js';
import { said, saidUnder, sectionsOf } from '../../testing/said.js';
import { writeVariant } from '../write-variant.js';

const written = (over: Parameters<typeof someFindings>[0] = {}) => writeVariant(someFindings(over), 'public');
const spread = (counts: readonly number[], dontKnow = 0) =>
  spreadToShow({ counts, scale: counts.length, dontKnow, notApplicable: 0, eligible: 16, threshold: 5 });
const SPLIT = spread([0, 6, 0, 6, 0]);

describe('the public paper', () => {
  it('reads as a person has read it', () => {
    expectGolden('public', writeVariant(aFullBoard(), 'public'));
  });

  it('ends with the list of what is left out', () => {
    expect(sectionsOf(written()).at(-1)).toBe('What is left out of this paper');
  });

  it('says on its cover that it is for the public session, and never why the full paper is not', () => {
    const words = said(written({ cover: { ...someFindings().cover, sessionReason: 'It names a person under review' } }));
    expect(words).toContain('Public. What may not leave the board is left out');
    expect(words).not.toContain('under review');
  });
});

describe('somebody outside who reads it', () => {
  it('cannot tell a question that the board could not judge from one that it could not agree', () => {
    const agreed = anItem({ cannotAssure: true, outcome: { kind: 'level', level: 4 }, spread: spread([0, 1, 3, 3, 0], 5) });
    const not = anItem({ outcome: { kind: 'not-agreed' }, otherReason: 'It is not.', spread: SPLIT, supportedLevel: null });
    const section = { sections: [aSection({ level: null, noLevelReason: 'too-few-agreed' as const })] };
    expect(written({ items: [agreed], ...section })).toEqual(written({ items: [not], ...section }));
  });

  it('learns nothing of views from fewer than eight, however far apart they are', () => {
    const apart = anItem({ spread: spread([0, 3, 0, 4, 0]) });
    expect(said(written({ items: [apart] }))).not.toMatch(/were apart on|^Apart$/mu);
    expect(said(written({ items: [anItem({ spread: SPLIT })] }))).toMatch(/^Apart$/mu);
  });

  it('does not learn that a level was agreed above the private view', () => {
    const above = anItem({ abovePrivateViewReason: 'Two reports came later' });
    expect(written({ items: [above] })).toEqual(written());
  });

  it('does not learn what is left to one person', () => {
    expect(written({ items: [anItem({ leftToPortfolio: 'Chief digital information officer' })] })).toEqual(written());
  });

  it('reads disputed items in the order of the instrument, not of how far views lie apart', () => {
    const wide = anItem({ code: 'A', title: 'Wide', spread: spread([0, 4, 4, 4, 0]) });
    const split = anItem({ code: 'B', title: 'Split', spread: SPLIT });
    expect(wide.spread?.band).toBe('wide');
    expect(saidUnder(written({ items: [wide, split] }), 'Recommendation')).toContain('discuss ‘Wide’ and ‘Split’');
  });

  it('is not told whether executives see it higher', () => {
    expect(written({ groupWord: 'executives-higher' })).toEqual(written({ groupWord: null }));
  });

  it('does not learn who was there, how many, nor whether there was a quorum', () => {
    const attendance = { seats: 10, present: 9, apologies: 0, deputies: 0, absent: 1, quorumMet: false };
    expect(written({ attendance })).toEqual(written());
  });

  it('does not read how the meeting went', () => {
    expect(written({ quality: [{ label: 'Moved after talking', words: 'Many changed theirs.' }] })).toEqual(written());
  });

  it('gets neither reasons nor minority views, and not even that there are any', () => {
    const told = anItem({ rationale: 'Because', dissents: [{ words: 'I would have said 2', signedName: 'Priya Nair' }] });
    expect(written({ items: [told] })).toEqual(written({ items: [anItem({ rationale: null })] }));
  });

  it('is told that something is parked, not with whom and until when', () => {
    const parked = (owner: string, until: string | null) =>
      written({ items: [anItem({ outcome: { kind: 'parked', owner, until } })] });
    expect(parked('Priya Nair', '2026-07-01')).toEqual(parked('Chief executive', null));
  });

  it('cannot test guesses against the checksum of what the board saw', () => {
    const { seal } = someFindings();
    expect(JSON.stringify(written())).not.toContain(seal?.checksum.slice(0, 8));
  });

  it('reads of cancelled runs what a publication says: that, when, and never why', () => {
    const words = said(written({ cancelledRuns: [{ on: '2025-12-01', reason: 'The chair fell ill' }] }));
    expect(words).toContain('was cancelled on 1 December 2025, after something had been revealed');
    expect(words).not.toContain('fell ill');
  });

  it('reads of the decision where its words are, not the words', () => {
    const words = said(written({ decision: { on: '2026-05-07', minute: '31/26', words: 'Seven of nine were for it' } }));
    expect(words).toContain('7 May 2026, minute 31/26');
    expect(words).not.toContain('Seven of nine');
  });
});

describe('a correction in the public paper', () => {
  const figure = (number: number, shouldRead: string) => ({ corrected: { number, shouldRead } });

  it('stands beside the figure that it changes, with the words of neither the chair nor the minutes', () => {
    const item = anItem({ ...figure(1, 'Level 2: Emerging') });
    const words = said(written({ items: [item], corrections: [aCorrection()] }));
    expect(words).toContain('3 Developing (correction 1: should read 2 Emerging)');
    expect(words).not.toMatch(/read out wrongly|31\/26|5d1e0c3b/u);
  });

  it('is counted among those that readers see', () => {
    const item = anItem({ ...figure(7, 'Level 2: Emerging') });
    const hidden = aCorrection({ number: 3, itemTitle: null, said: 'Four did not know', shouldRead: 'Five did not know' });
    const words = said(written({ items: [item], corrections: [hidden, aCorrection({ number: 7 })] }));
    expect(words).toContain('correction 1: should read 2 Emerging');
    expect(words).not.toMatch(/correction 7|(?:Four|Five) did not know/u);
  });

  it('in words that somebody typed is not there', () => {
    const item = anItem({ ...figure(1, 'Agreed although five did not know') });
    expect(written({ items: [item], corrections: [aCorrection()] })).toEqual(written());
  });

  it('of a question that cannot be assured is not there', () => {
    const item = anItem({ cannotAssure: true, ...figure(1, 'Level 2: Emerging') });
    expect(written({ items: [item], corrections: [aCorrection()] })).toEqual(
      written({ items: [anItem({ cannotAssure: true })] }),
    );
  });

  it('of the level of a section stands beside that', () => {
    const corrected = { number: 1, shouldRead: 'Level 2' };
    const words = said(written({ sections: [aSection({ corrected })], corrections: [aCorrection()] }));
    expect(words).toContain('3 (correction 1: should read level 2)');
  });
});

describe('what the trust chooses', () => {
  const actions = [anAction()];

  it('leaves actions out until the trust chose to show them, and then names no person', () => {
    expect(said(written({ actions }))).not.toContain('one hour a quarter');
    const words = said(written({ actions, outside: { actions: true } }));
    expect(words).toContain('one hour a quarter');
    expect(words).toContain('Chief nurse');
    expect(words).not.toContain('Ama Boateng');
  });

  it('is asked for approval of actions only where the paper shows them', () => {
    expect(saidUnder(written({ actions }), 'Recommendation')).not.toContain('action');
    expect(saidUnder(written({ actions, outside: { actions: true } }), 'Recommendation')).toContain('approve one action');
  });

  it('prints its own words in place of ours, with the figures of this paper and no others', () => {
    const texts = { 'summary.opening': 'We agreed {items agreed} of {items}; {titles far apart}; {threshold}.' };
    const words = saidUnder(written({ texts }), 'Summary');
    expect(words).toContain('We agreed one of one item; {titles far apart}; {threshold}.');
  });
});

describe('what changed since the last wave', () => {
  const previous = { waveDate: '2025-03-10', items: { 'DB-01': 2 }, sections: { meaning: 2 }, notComparable: null };

  it('is left out, and said to be, where it is not known which levels of then may be known outside', () => {
    const outline = written({ previous });
    expect(sectionsOf(outline)).not.toContain('What changed since the last wave');
    expect(saidUnder(outline, 'What is left out of this paper')).toContain('What changed since the last wave');
  });

  it('is told from those that may, and says nothing of proof', () => {
    const outline = written({ previous: { ...previous, outside: { items: { 'DB-01': 2 } } } });
    const words = saidUnder(outline, 'What changed since the last wave');
    expect(words).toContain('Of one question with a level both now and on 10 March 2025, one is higher.');
    expect(words).not.toContain('with proof');
  });
});

describe('the list of what is left out', () => {
  it('is the same for a board that agreed on everything and one that agreed on nothing', () => {
    const log = (over: Parameters<typeof someFindings>[0]) => saidUnder(written(over), 'What is left out of this paper');
    const quarrel = anItem({
      outcome: { kind: 'not-agreed' },
      cannotAssure: true,
      spread: SPLIT,
      dissents: [{ words: 'No', signedName: null }],
      corrected: { number: 1, shouldRead: 'Level 2: Emerging' },
    });
    const counts = (words: string) => words.replace(/Table \d+/gu, 'Table');
    expect(counts(log({ items: [quarrel], corrections: [aCorrection()], groupWord: 'executives-higher' }))).toBe(counts(log({})));
  });

  it('counts places by the instrument, and nothing that would tell', () => {
    const check = anItem({ code: 'C', kind: 'check', levelNames: CHECK_LEVELS, outcome: { kind: 'level', level: 3 } });
    const words = saidUnder(written({ items: [anItem(), check] }), 'What is left out of this paper');
    expect(words).toMatch(/How many members chose which level, and the middle of them\n[^\n]+\n2\n/u);
    expect(words).toMatch(/Minority views\n[^\n]+\nNot counted\n/u);
  });
});
