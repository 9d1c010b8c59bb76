import { spreadToShow } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Purpose } from './findings.js';
import { anAction, anItem, aPiece, aSection, CHECK_LEVELS, PITFALL_LEVELS, someFindings } from './testing/findings.js';
import { aFullBoard } from './testing/full-board.js';
import { said, saidUnder, sectionsOf } from './testing/said.js';
import { writeOutline } from './write-outline.js';

const spread = (counts: readonly number[], eligible = 12, dontKnow = 0) =>
  spreadToShow({ counts, scale: counts.length, dontKnow, notApplicable: 0, eligible, threshold: 5 });
const DISAGREES = 'What the board said and where it disagrees';
const forPurpose = (purpose: Purpose) => aFullBoard({ cover: { ...someFindings().cover, purpose } });

describe('the order of the paper', () => {
  it('is cover, recommendation, summary, findings, actions, questions, method, annex', () => {
    expect(sectionsOf(writeOutline(aFullBoard()))).toEqual([
      'Recommendation',
      'Summary',
      DISAGREES,
      'Agreed levels',
      'Belief against proof',
      'What is held at 3, and by what',
      'Pitfalls that are us, and checks that do not hold',
      'What the board cannot assure',
      'Left to one person',
      'Dissent',
      'Actions',
      'Questions for the next meeting',
      'Where these answers also count',
      'How the meeting went',
      'Method, attendance and pledge',
      'What changed since the last paper',
      'Decision record for the minutes',
      'Annex: every item',
    ]);
  });

  it('numbers sections, tables and charts without a gap', () => {
    const { blocks } = writeOutline(aFullBoard());
    const numbers = (word: string) =>
      blocks.flatMap((block) => ('caption' in block ? (block.caption?.match(`^${word} (\\d+):`)?.[1] ?? []) : []));
    expect(numbers('Table')).toEqual(numbers('Table').map((_, index) => String(index + 1)));
    expect(numbers('Chart')).toEqual(['1', '2', '3'].slice(0, numbers('Chart').length));
  });

  it('leaves out what there is nothing to say of, and says once that it was looked for', () => {
    const outline = writeOutline(someFindings());
    expect(sectionsOf(outline)).not.toContain('Dissent');
    expect(sectionsOf(outline)).not.toContain('What the board cannot assure');
    expect(saidUnder(outline, 'Looked for and not found')).toContain('No dissent was recorded.');
  });

  it('does not claim to have looked for pitfalls where the instrument has none', () => {
    expect(said(writeOutline(someFindings()))).not.toMatch(/pitfall was agreed/u);
  });
});

describe('the recommendation', () => {
  it('asks for approval of what was agreed, and for no more', () => {
    const asked = saidUnder(writeOutline(forPurpose('approve')), 'Recommendation');
    expect(asked).toContain('approve the levels agreed for six of eight items;');
    expect(asked).toContain('approve three actions and one thing to stop, with owners and dates;');
  });

  it('takes assurance only where evidence bears the level, and names where it does not', () => {
    const asked = saidUnder(writeOutline(forPurpose('assure')), 'Recommendation');
    expect(asked).toContain('take assurance from the three questions whose agreed level is supported by evidence;');
    expect(asked).toContain('take none from ‘Owned by all of us’');
    expect(asked).toContain('note that it cannot give assurance on ‘What staff and patients meet’');
  });

  it('starts a discussion with the disagreements', () => {
    const [, first] = saidUnder(writeOutline(forPurpose('discuss')), 'Recommendation')
      .split('\n')
      .slice(1);
    expect(first).toMatch(/^discuss ‘Owned by all of us’ and ‘Digital inside every item of business’/u);
  });

  it('only notes in a paper for information', () => {
    expect(saidUnder(writeOutline(forPurpose('note')), 'Recommendation')).not.toMatch(/approve|assurance from/u);
  });

  it('does not ask to approve levels that do not exist', () => {
    const none = someFindings({ items: [anItem({ outcome: { kind: 'not-agreed' } })], actions: [] });
    const asked = saidUnder(writeOutline(none), 'Recommendation');
    expect(asked).toContain('there is none to approve');
    expect(asked).toContain('decide what to do next, as no action was agreed');
    expect(asked).not.toContain('approve the levels');
  });
});

describe('the summary', () => {
  const summaryOf = (over: Parameters<typeof aFullBoard>[0]) => saidUnder(writeOutline(aFullBoard(over)), 'Summary');

  it('says how many items ended how', () => {
    expect(summaryOf({})).toContain('The board agreed a level for six of eight items. One was not agreed and one was parked.');
  });

  it('says where proof ends, by the widest gap', () => {
    expect(summaryOf({})).toContain(
      'One agreed level lies above what the evidence supports, on ‘Owned by all of us’, by two levels.',
    );
  });

  it('counts what rose and fell since the last wave, and no more than was agreed both times', () => {
    expect(summaryOf({})).toContain(
      'Of the four questions agreed both now and on 10 March 2025, two are higher, one lower and one unchanged.',
    );
  });

  it('says at once that every question stands where it stood', () => {
    const previous = { waveDate: '2025-03-10', items: { 'DB-01': 3, 'DB-02': 3 }, sections: {}, notComparable: null };
    const items = [anItem({ code: 'DB-01' }), anItem({ code: 'DB-02' })];
    expect(summaryOf({ items, previous })).toContain('All two questions agreed both now and on 10 March 2025 are unchanged.');
    expect(summaryOf({ items: items.slice(0, 1), previous })).toContain(
      'The one question agreed both now and on 10 March 2025 is unchanged.',
    );
  });

  it('compares nothing in the first wave', () => {
    const outline = writeOutline(aFullBoard({ previous: null }));
    expect(saidUnder(outline, 'Summary')).toContain('This is the first wave');
    expect(saidUnder(outline, 'Agreed levels')).not.toContain('Change');
  });

  it('gives the reason instead of a change where two waves do not compare', () => {
    const previous = {
      waveDate: '2025-03-10',
      items: { 'DB-01': 2 },
      sections: {},
      notComparable: 'another version of the instrument.',
    };
    const outline = writeOutline(aFullBoard({ previous }));
    expect(saidUnder(outline, 'Summary')).toContain(
      'not compared with those of 10 March 2025: another version of the instrument.',
    );
    expect(saidUnder(outline, 'Agreed levels')).not.toMatch(/Risen|Change/u);
  });

  it('says of a rise whether proof rose too', () => {
    const levels = saidUnder(writeOutline(aFullBoard()), 'Agreed levels');
    expect(levels).toContain('Risen, with proof');
    expect(levels).toContain('Said to be higher, proof unchanged');
  });

  it('says when every action belongs to one portfolio', () => {
    const actions = [anAction({ ownerPortfolio: 'Digital' }), anAction({ ownerPortfolio: 'Digital' })];
    expect(summaryOf({ actions })).toContain('All of them belong to one portfolio: Digital.');
  });
});

describe('disagreement', () => {
  it('names split items before wide ones, with how each ended', () => {
    const wide = anItem({ code: 'A', title: 'Wide one', spread: { ...spread([0, 5, 0, 5, 0]), band: 'wide' } });
    const split = anItem({ code: 'B', title: 'Split one', spread: spread([0, 5, 0, 5, 0]) });
    const words = saidUnder(writeOutline(someFindings({ items: [wide, split] })), DISAGREES);
    expect(words.indexOf('Split one')).toBeGreaterThan(-1);
    expect(words.indexOf('Split one')).toBeLessThan(words.indexOf('Wide one'));
  });

  it('shows both reasons of an item not agreed', () => {
    const words = saidUnder(writeOutline(aFullBoard()), DISAGREES);
    expect(words).toContain('each name what digital changes');
    expect(words).toContain('no decision turned on it');
  });

  it('draws no picture of counts that may not be shown', () => {
    const few = anItem({ spread: spread([3, 0, 0, 0, 3], 6) });
    const { blocks } = writeOutline(someFindings({ items: [few] }));
    expect(blocks.filter((block) => block.kind === 'chart' && block.caption.includes('Private views'))).toEqual([]);
  });

  it('says of a board under the threshold that too few gave a level, and gives no number of levels', () => {
    const tiny = anItem({ spread: spread([0, 2, 2, 0, 0], 4) });
    const outline = writeOutline(someFindings({ items: [tiny] }));
    expect(saidUnder(outline, DISAGREES)).toContain('too few gave a level for anything to be shown (under five)');
    expect(said(outline)).not.toMatch(/Median \d|How many chose/u);
  });
});

describe('what the paper may say of private views', () => {
  it('prints no count, median or band that the spread does not hold, whatever the answers were', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 4 }), (levels, dontKnow) => {
        const shown = spread(levels, 24, dontKnow);
        const words = said(writeOutline(someFindings({ items: [anItem({ spread: shown })] })));
        if (shown.counts === null) expect(words).not.toContain('How many chose');
        if (shown.median === null) expect(words).not.toMatch(/Median \d/u);
        if (shown.band === null) expect(words).not.toMatch(/(Strong|Moderate|Wide|Split): members/u);
        if (shown.dontKnow === null) expect(words).not.toMatch(/\d+ said that they do not know, \d/u);
      }),
    );
  });

  it('names a dissenter only where the dissent is signed', () => {
    const words = saidUnder(writeOutline(aFullBoard()), 'Dissent');
    expect(words).toContain('A member, on ‘Owned by all of us’');
    expect(words).toContain('Priya Nair, on ‘Owned by all of us’');
  });

  it('says what the board cannot assure without a number of members', () => {
    const words = saidUnder(writeOutline(aFullBoard()), 'What the board cannot assure');
    expect(words).toContain('What staff and patients meet (agreed at 2 Emerging)');
    expect(words.replaceAll('2 Emerging', '')).not.toMatch(/\d/u);
  });
});

describe('levels and proof', () => {
  it('gives the reason where a section has no level', () => {
    const section = aSection({ level: null, noLevelReason: 'too-few-agreed', questions: 4, agreed: 2, heldBackBy: [] });
    expect(saidUnder(writeOutline(someFindings({ sections: [section] })), 'Agreed levels')).toContain(
      'Fewer than two thirds of its questions were agreed (2 of 4 count).',
    );
  });

  it('says what holds a section back from the next level', () => {
    expect(saidUnder(writeOutline(someFindings()), 'Agreed levels')).toContain('Held back from 4 by ‘One meaning of digital’.');
  });

  it('shows a level above its proof, as proved, and proof for more, each as what it is', () => {
    const items = [
      anItem({ code: 'A', title: 'Over', outcome: { kind: 'level', level: 4 }, supportedLevel: 3, overClaim: 1 }),
      anItem({ code: 'B', title: 'Even', supportedLevel: 3 }),
      anItem({ code: 'C', title: 'More', supportedLevel: 5 }),
    ];
    const words = saidUnder(writeOutline(someFindings({ items })), 'Belief against proof');
    expect(words).toMatch(/Over\n4 Established\n3 Developing\nOne level above proof/u);
    expect(words).toMatch(/Even\n3 Developing\n3 Developing\nAs proved/u);
    expect(words).toMatch(/More\n3 Developing\n5 Leading\nProof for more/u);
  });

  it('names in the summary all that lie furthest above their proof, and none as the furthest where all are equally far', () => {
    const item = (code: string, level: 3 | 4, overClaim: 1 | 2) =>
      anItem({ code, title: code, outcome: { kind: 'level', level }, supportedLevel: 2, overClaim });
    const summary = (...items: ReturnType<typeof item>[]) => saidUnder(writeOutline(someFindings({ items })), 'Summary');
    expect(summary(item('A', 4, 2), item('B', 3, 1), item('C', 4, 2))).toContain('furthest on ‘A’ and ‘C’, by two levels.');
    expect(summary(item('A', 4, 2), item('B', 4, 2))).toContain('each by two levels: ‘A’ and ‘B’.');
    expect(summary(item('A', 3, 1))).toContain('lies above what the evidence supports, on ‘A’, by one level.');
  });

  it('says of a single piece of evidence what it is worth, and of several how many support a level', () => {
    const proofOf = (...evidence: ReturnType<typeof aPiece>[]) =>
      saidUnder(writeOutline(someFindings({ items: [anItem({ evidence })] })), 'Belief against proof');
    expect(proofOf(aPiece({ grade: 2 }))).toContain('One piece, of grade 2 or more');
    expect(proofOf(aPiece({ grade: 1 }))).toContain('One piece, below grade 2');
    expect(proofOf(aPiece({ grade: 3 }), aPiece({ grade: null }))).toContain('Two pieces, one of grade 2 or more');
  });

  it('counts evidence past its review on the day of the seal', () => {
    const items = [anItem({ evidence: [aPiece({ reviewOn: '2026-04-01' }), aPiece({ reviewOn: '2026-04-02' })] })];
    expect(saidUnder(writeOutline(someFindings({ items })), 'Belief against proof')).toContain('one past review');
  });

  it('holds a question at 3 in words, with the reason where the hold was lifted', () => {
    const pitfall = anItem({
      code: 'P',
      title: 'Stepped back',
      kind: 'pitfall',
      levelNames: PITFALL_LEVELS,
      outcome: { kind: 'level', level: 4 },
    });
    const check = anItem({
      code: 'C',
      title: 'Can stop',
      kind: 'check',
      levelNames: CHECK_LEVELS,
      outcome: { kind: 'level', level: 1 },
    });
    const items = [
      anItem({ heldBy: ['P', 'C'] }),
      anItem({ code: 'DB-02', heldBy: ['C'], heldLiftedReason: 'It was one case.' }),
      pitfall,
      check,
    ];
    const words = saidUnder(writeOutline(someFindings({ items })), 'What is held at 3, and by what');
    expect(words).toContain('‘Stepped back’ and ‘Can stop’\nNo: counts as 3');
    expect(words).toContain('Yes: It was one case.');
  });

  it('takes a pitfall as us from often on, and a check as failed at no alone', () => {
    const pitfall = (code: string, level: number) =>
      anItem({ code, title: `Pitfall ${code}`, kind: 'pitfall', levelNames: PITFALL_LEVELS, outcome: { kind: 'level', level } });
    const check = anItem({
      code: 'C',
      title: 'Partly held',
      kind: 'check',
      levelNames: CHECK_LEVELS,
      outcome: { kind: 'level', level: 2 },
    });
    const outline = writeOutline(someFindings({ items: [pitfall('A', 2), pitfall('B', 3), check] }));
    const words = saidUnder(outline, 'Pitfalls that are us');
    expect(words).toContain('Pitfall B (often)');
    expect(words).not.toMatch(/Pitfall A|Partly held/u);
  });
});

describe('questions for the next meeting', () => {
  it('asks about an item once, by the weightiest thing that is so', () => {
    const item = anItem({ outcome: { kind: 'not-agreed' }, spread: spread([0, 5, 0, 5, 0]), cannotAssure: true });
    const asked = saidUnder(writeOutline(someFindings({ items: [item] })), 'Questions for the next meeting')
      .split('\n')
      .slice(1);
    expect(asked.filter((line) => line.includes('One meaning of digital'))).toEqual([
      'What would have to be seen for the board to agree on ‘One meaning of digital’, and who will bring it?',
    ]);
  });

  it('asks about more than three of a kind together', () => {
    const items = ['A', 'B', 'C', 'D', 'E'].map((code) =>
      anItem({ code, title: `Item ${code}`, outcome: { kind: 'not-agreed' } }),
    );
    const asked = saidUnder(writeOutline(someFindings({ items })), 'Questions for the next meeting');
    expect(asked).toContain('to agree on ‘Item A’, ‘Item B’, ‘Item C’ and two more, and who will bring it?');
    expect(asked.match(/to agree on/gu)).toHaveLength(1);
  });

  it('asks eight at most', () => {
    const items = Array.from({ length: 20 }, (_, index) =>
      anItem({ code: `Q${index}`, title: `Q${index}`, outcome: { kind: 'parked', owner: 'The chair', until: null } }),
    );
    const [list] = writeOutline(someFindings({ items }))
      .blocks.flatMap((block) => (block.kind === 'list' && block.ordered ? [block] : []))
      .slice(-1);
    expect(list?.items).toHaveLength(8);
  });
});

describe('every page', () => {
  it('is marked where the data is for demonstration or the result is not sealed', () => {
    const approved = { number: 1, state: 'approved' } as const;
    expect(writeOutline(aFullBoard({ version: approved })).mark).toBe('Demonstration data');
    expect(writeOutline(aFullBoard({ seal: null })).mark).toBe('Demonstration data · Draft, not sealed');
    expect(writeOutline(someFindings({ version: { number: 2, state: 'in-review' } })).mark).toBe('Version 2, in review');
    expect(writeOutline(someFindings({ version: approved })).mark).toBeNull();
  });

  it('can be traced to its agenda item, instrument version, wave and seal', () => {
    expect(writeOutline(someFindings()).reference).toBe(
      'TB/26/05/11 · ZZ1 · Digital leadership of the board 1.0 · 14 March 2026 · 9f2c4e7a · Version 1',
    );
  });
});

describe('method', () => {
  it('tells the seal with its whole checksum, and that it is incomplete', () => {
    const seal = { on: '2026-04-02', by: 'Helen Marsh, chair', checksum: 'ab'.repeat(32), incomplete: true };
    const words = said(writeOutline(someFindings({ seal })));
    expect(words).toContain('ab'.repeat(32));
    expect(words).toContain('Sealed as incomplete');
  });

  it('says which runs were cancelled after a reveal', () => {
    const words = said(writeOutline(someFindings({ cancelledRuns: [{ on: '2025-12-01', reason: 'The chair fell ill' }] })));
    expect(words).toContain('Cancelled on 1 December 2025 after a reveal: The chair fell ill.');
  });

  it('never says quorum of a meeting that was not held', () => {
    const attendance = { seats: 10, present: 0, apologies: 0, deputies: 0, absent: 0, quorumMet: null };
    expect(saidUnder(writeOutline(someFindings({ attendance })), 'Method, attendance and pledge')).not.toContain('Quorum');
  });
});

describe('the annex', () => {
  it('holds every item, also of a section that is not listed', () => {
    const words = saidUnder(writeOutline(aFullBoard({ sections: [aSection()] })), 'Annex: every item');
    for (const { code, title } of aFullBoard().items) expect(words).toContain(`${code} ${title}`);
    expect(words).toContain('Other items');
  });
});

it('says the same of the same findings, byte for byte', () => {
  expect(JSON.stringify(writeOutline(aFullBoard()))).toBe(JSON.stringify(writeOutline(aFullBoard())));
});

it('writes a paper of a board that agreed nothing, with no empty table, list or sentence', () => {
  const items = aFullBoard().items.map((item) => ({
    ...item,
    outcome: { kind: 'not-agreed' } as const,
    supportedLevel: null,
    overClaim: 0,
  }));
  const outline = writeOutline(aFullBoard({ items, actions: [], previous: null }));
  for (const block of outline.blocks) {
    if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0);
    if (block.kind === 'table' || block.kind === 'terms') expect(block.rows.length).toBeGreaterThan(0);
    if ('text' in block) expect(block.text.trim()).not.toBe('');
  }
  expect(said(outline)).not.toMatch(/undefined|null|NaN|\[object/u);
  expect(sectionsOf(outline)).not.toContain('Belief against proof');
});

describe('the profile', () => {
  it('counts evidence without a review date as in date, and evidence past it as none', () => {
    const profile = (reviewOn: string | null) => {
      const { blocks } = writeOutline(
        someFindings({ items: [anItem({ evidence: [aPiece({ level: 3, grade: 2, reviewOn })] })] }),
      );
      return blocks.find((block) => block.kind === 'chart');
    };
    expect(profile(null)).toEqual(profile('2099-12-31'));
    expect(profile(null)).not.toEqual(profile('2025-12-31'));
  });
});
