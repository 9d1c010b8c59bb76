import { describe, expect, it } from '@jest/globals';
import { asRequest, type Draft, emptyProposal, mistakesIn } from './proposal.js';

const draft = (changes: Partial<Draft>): Draft => ({
  ...emptyProposal,
  outcome: 'level',
  level: 3,
  rationale: 'Heard',
  ...changes,
});
const wrong = (changes: Partial<Draft>, median: number | null = null) =>
  Object.entries(mistakesIn(draft(changes), median)).flatMap(([field, words]) => (words ? [field] : []));
const day = { day: '1', month: '11', year: '2027' };

describe('a proposal', () => {
  it('needs an outcome, its level, and a rationale', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ outcome: null })).toEqual(['outcome']);
    expect(wrong({ level: null, rationale: ' ' })).toEqual(['level', 'rationale']);
  });

  it('that the board does not agree needs both reasons', () => {
    expect(wrong({ outcome: 'not-agreed', level: null })).toEqual(['otherReason']);
  });

  it('more than half a level above the median needs a reason, and only where a median was shown', () => {
    expect(wrong({ level: 4 }, 3)).toEqual(['aboveThePrivateViewReason']);
    expect(wrong({ level: 3 }, 2.5)).toEqual([]);
    expect(wrong({ level: 5 }, null)).toEqual([]);
  });

  it('has an ambition with a level and a day, or none', () => {
    expect(wrong({ ambitionLevel: 5 })).toEqual(['ambition.on']);
    expect(wrong({ ambitionOn: day })).toEqual(['ambition.level']);
    expect(wrong({ ambitionLevel: 5, ambitionOn: day })).toEqual([]);
  });

  it('sends only what belongs to its outcome', () => {
    const all = draft({ otherReason: 'Other', ambitionLevel: 5, ambitionOn: day, heldLiftedReason: 'Old news' });
    expect(asRequest(all, null)).toMatchObject({
      level: 3,
      otherReason: null,
      ambition: { level: 5, on: '2027-11-01' },
      heldLiftedReason: 'Old news',
    });
    expect(asRequest({ ...all, outcome: 'not-agreed' }, null)).toMatchObject({
      level: null,
      otherReason: 'Other',
      heldLiftedReason: null,
    });
    expect(asRequest({ ...all, outcome: 'not-applicable' }, null)).toMatchObject({
      level: null,
      otherReason: null,
      ambition: null,
    });
  });
});
