import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Stage, Viewer } from './may-see.js';
import { type WholeItem, whatMayBeShown } from './what-may-be-shown.js';

const conditions = { pledgeShowsProgress: true, sectionDone: true };
const item = (counts: readonly number[], dontKnow = 0, kind = 'question'): WholeItem => {
  const eligible = counts.reduce((sum, one) => sum + one, 0) + dontKnow;
  return {
    kind,
    answers: { scale: counts.length, counts, dontKnow, notApplicable: 0, eligible, threshold: 5 },
    agreedLevel: 3,
    evidenceGrade: 2,
    sectionLevel: 2,
    sharedComments: ['Ask the wards'],
  };
};
const nothing = {
  answered: null,
  spread: null,
  sharedComments: null,
  agreedLevel: null,
  evidenceGrade: null,
  sectionLevel: null,
  views: null,
};

describe('what may be shown', () => {
  it('is everything to a member after the reveal, and only x of y before', () => {
    const whole = item([0, 2, 6, 1, 0]);
    expect(whatMayBeShown(['member'], 'scoring-closed', whole, conditions)).toEqual({
      ...nothing,
      answered: { answered: 9, eligible: 9 },
    });
    expect(whatMayBeShown(['member'], 'revealed', whole, conditions)).toMatchObject({
      spread: { shown: 'full', counts: [0, 2, 6, 1, 0] },
      sharedComments: ['Ask the wards'],
      agreedLevel: 3,
      views: 'close',
    });
  });

  it('is levels, grades and one word outside, and only once published', () => {
    const whole = item([0, 2, 6, 1, 0]);
    expect(whatMayBeShown(['ics-lead'], 'sealed', whole, conditions)).toEqual(nothing);
    expect(whatMayBeShown(['ics-lead'], 'published', whole, conditions)).toEqual({
      ...nothing,
      agreedLevel: 3,
      evidenceGrade: 2,
      sectionLevel: 2,
      views: 'close',
    });
  });

  it('is no level outside of a question that a third or more did not know; at home, and of a check, it is', () => {
    const unassured = item([0, 2, 4, 0, 0], 3);
    const [outside, home] = (['public', 'chair'] as const).map((viewer) =>
      whatMayBeShown([viewer], 'published', unassured, conditions),
    );
    expect(outside).toEqual({ ...nothing, sectionLevel: 2 });
    expect(home).toMatchObject({ agreedLevel: 3, spread: { cannotAssure: true } });
    expect(whatMayBeShown(['public'], 'published', item([4, 0, 2], 3, 'check'), conditions).agreedLevel).toBe(3);
  });

  it('is no comment where too few gave a level, and nothing at all to an operator or to nobody', () => {
    expect(whatMayBeShown(['member'], 'revealed', item([0, 4, 0, 0, 0]), conditions).sharedComments).toEqual([]);
    for (const stage of ['scoring', 'revealed', 'published'] as const)
      for (const viewers of [['operator'] as const, []])
        expect(whatMayBeShown(viewers, stage, item([0, 2, 6, 1, 0]), conditions)).toEqual(nothing);
  });

  it('is never less for somebody with more parts, nor more under a higher threshold', () => {
    const viewers: readonly Viewer[] = ['member', 'chair', 'facilitator', 'secretary', 'chief-executive', 'ics-lead', 'public'];
    const stages: readonly Stage[] = ['scoring', 'scoring-closed', 'revealed', 'sealed', 'published'];
    const told = (shown: object) => Object.entries(shown).flatMap(([key, value]) => (value === null ? [] : [key]));
    fc.assert(
      fc.property(
        fc.subarray([...viewers], { minLength: 1 }),
        fc.constantFrom(...stages),
        fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
        fc.nat(4),
        fc.integer({ min: 1, max: 8 }),
        (parts, stage, counts, dontKnow, more) => {
          const whole = item(counts, dontKnow);
          const higher = { ...whole, answers: { ...whole.answers, threshold: 5 + more } };
          const [all, one] = [parts, parts.slice(0, 1)].map((some) => told(whatMayBeShown(some, stage, whole, conditions)));
          expect(all).toEqual(expect.arrayContaining(one ?? []));
          const [spread, above] = [whole, higher].map((some) => whatMayBeShown(parts, stage, some, conditions).spread);
          if (spread && above) expect(told(spread)).toEqual(expect.arrayContaining(told(above)));
        },
      ),
    );
  });
});
