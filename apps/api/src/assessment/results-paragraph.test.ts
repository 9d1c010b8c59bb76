import { spreadToShow } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import type { ResultItem, ResultSection } from './results.dto.js';
import { agreed, held, proof, readAloud, standing, unknown, views } from './results-paragraph.js';

function item(title: string, changes: Partial<ResultItem> = {}): ResultItem {
  return {
    itemCode: title,
    title,
    kind: 'question',
    scale: 5,
    levelNames: ['Not yet', 'Starting', 'Working', 'Embedded', 'Leading'],
    state: 'agreed',
    level: 3,
    rationale: 'Because',
    otherReason: null,
    parked: null,
    spread: null,
    rounds: [],
    bandWords: null,
    finding: null,
    cannotAssure: false,
    leftToPortfolio: null,
    supportedLevel: 3,
    evidenceGrade: 2,
    overClaim: 0,
    proofForMore: false,
    evidenceCount: 1,
    ambition: null,
    aboveThePrivateView: null,
    heldAt: null,
    heldLifted: null,
    dissents: [],
    comments: [],
    notApplicableReasons: [],
    ...changes,
  };
}

function section(title: string, level: number | null, items: readonly ResultItem[] = []): ResultSection {
  const counted = { profile: [], questions: 4, agreed: 4, needed: 3, notApplicable: [], gatesNotApplied: [] };
  return {
    code: title,
    title,
    items,
    level: { level, reason: null, words: '', heldBackBy: [], allOfThem: level, median: level, ...counted },
  };
}

const ended = (state: 'not-agreed' | 'parked' | 'not-applicable' | 'locked') =>
  item(state, { state, level: null, overClaim: null, supportedLevel: null });
const withCounts = (counts: number[]) =>
  spreadToShow({
    scale: 5,
    counts,
    dontKnow: 0,
    notApplicable: 0,
    eligible: counts.reduce((sum, one) => sum + one, 0),
    threshold: 5,
  });

describe('the paragraph that could be read aloud', () => {
  it('begins with how many items were agreed, and how the others ended', () => {
    expect(agreed([item('A'), item('B')])).toBe('The board agreed all two items.');
    expect(agreed([item('A'), ended('not-agreed'), ended('parked'), ended('parked'), ended('not-applicable')])).toBe(
      'The board agreed one of five items; one is not agreed, two are parked and one is not applicable.',
    );
    expect(agreed([ended('parked')])).toBe('The board agreed none of one item; one is parked.');
  });

  it('says what is still to come while the meeting goes on', () => {
    expect(agreed([ended('locked'), ended('locked')])).toBe('The board has not agreed any of its two items yet.');
    expect(agreed([item('A'), ended('locked')])).toBe('The board agreed one of two items; one is still to be agreed.');
  });

  it('names the strongest and the weakest section, and leaves one without a level out of both', () => {
    expect(standing([section('Meaning', 4), section('Team', 2), section('Data', null)])).toBe(
      'It is strongest in ‘Meaning’ (level 4) and weakest in ‘Team’ (level 2).',
    );
    expect(standing([section('Meaning', 3), section('Team', 3)])).toBe('‘Meaning’ and ‘Team’ stand at level 3.');
    expect(standing([section('Data', null)])).toBe('');
  });

  it('says where it is split, and where members see things very differently, in that order', () => {
    const [split, wide] = [withCounts([4, 0, 0, 0, 4]), withCounts([2, 2, 2, 1, 1])];
    expect([split.band, wide.band]).toEqual(['split', 'wide']);
    expect(views([item('B', { spread: wide }), item('A', { spread: split })])).toBe(
      'It is split on ‘A’ and sees ‘B’ very differently.',
    );
    expect(views([item('C', { spread: withCounts([0, 0, 8, 0, 0]) })])).toBe('');
  });

  it('says which levels lie above their evidence, and how many of them rest on none', () => {
    const over = (title: string, by: number, pieces: number) => item(title, { overClaim: by, evidenceCount: pieces });
    expect(proof([over('A', 1, 1), over('B', 3, 0)])).toBe(
      'Two agreed levels lie above what the evidence supports, furthest on ‘B’; one of them rests on no evidence.',
    );
    expect(proof([over('A', 2, 0)])).toBe('One agreed level rests on no evidence, on ‘A’.');
    expect(proof([item('A')])).toBe('');
  });

  it('says what a third could not judge, and that one portfolio holds all there is', () => {
    expect(unknown([item('A', { cannotAssure: true, leftToPortfolio: 'Digital' })])).toBe(
      'A third or more of those who answered could not judge ‘A’, and one portfolio (Digital) holds all the evidence and actions of it.',
    );
    expect(unknown([item('A', { cannotAssure: true }), item('B', { cannotAssure: true, leftToPortfolio: 'Digital' })])).toContain(
      'all the evidence and actions of ‘B’.',
    );
    expect(
      unknown([
        item('A', { cannotAssure: true, leftToPortfolio: 'Finance' }),
        item('B', { cannotAssure: true, leftToPortfolio: 'Digital' }),
      ]),
    ).toContain('each of ‘A’ and ‘B’ is left to one portfolio: Finance and Digital.');
  });

  it('says what counts no higher than 3, and why', () => {
    expect(held([item('A', { level: 4, heldAt: { level: 3, by: ['B'] } })])).toBe(
      '‘A’ counts no higher than 3, because a check does not hold or a pitfall is us.',
    );
  });

  it('leaves out every sentence that has nothing to say', () => {
    expect(readAloud({ incomplete: false, sections: [section('Meaning', 3, [item('A')])] })).toBe(
      'The board agreed all one item. ‘Meaning’ stands at level 3.',
    );
    expect(readAloud({ incomplete: true, sections: [section('Meaning', null, [ended('parked')])] })).toBe(
      'The board agreed none of one item; one is parked. It was sealed as incomplete: more than a third of the items were parked or not agreed.',
    );
  });
});
