import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SeenTrust } from '../seen/seen.js';
import { aPublication, aSeenTrust } from '../testing/boards.js';
import { findingsOf } from './findings.js';

const reference = { instrument: findInstrument('digital-board', '1.0')!, method: 'both' } as const;
const found = (trusts: readonly SeenTrust[], today = '2026-11-22') => findingsOf(trusts, reference, today);
const times = (count: number, wave: Parameters<typeof aPublication>[0]) =>
  Array.from({ length: count }, () => aSeenTrust([aPublication(wave)]));
const PITFALL = reference.instrument.sections.flatMap(({ items }) => items).find(({ kind }) => kind === 'pitfall')!;

describe('the findings of several boards', () => {
  it('name what most find hard, and how many of how many boards that is', () => {
    const trusts = [...times(3, { items: { 'DB-01': { level: 2 } } }), ...times(1, {})];
    expect(found(trusts).gaps).toEqual([
      {
        kind: 'item',
        code: 'DB-01',
        title: 'One shared understanding of digital',
        boards: 3,
        of: 4,
        words: 'Three of four independent boards stand at level 2 or lower.',
      },
    ]);
    expect(found(trusts).strengths).toEqual([]);
  });

  it('count a trust that hides items in no finding about items', () => {
    const trusts = [...times(2, { items: { 'DB-01': { level: 1 } } }), ...times(5, { items: null })];
    const { gaps, belief, planned, pitfallsOfUs, sentences } = found(trusts);
    expect([gaps, belief.items, planned, pitfallsOfUs]).toEqual([[], [], [], []]);
    expect(sentences[2]).toContain('fewer than three independent boards have shared an ambition');
  });

  it('say that several boards call a pitfall their own, from three', () => {
    const us = { items: { [PITFALL.code]: { level: 3 } } };
    expect(found([...times(2, us), ...times(4, {})]).pitfallsOfUs).toEqual([]);
    expect(found([...times(3, us), ...times(1, {})]).pitfallsOfUs[0]).toMatchObject({
      code: PITFALL.code,
      words: 'Three of four independent boards say ‘often’ or ‘this is us’.',
    });
  });

  it('set belief against proof, of boards that share evidence alone', () => {
    const claims = { items: { 'DB-01': { level: 4, overClaim: 2 } } };
    const silent = { items: { 'DB-01': { level: 4, overClaim: undefined as never } } };
    const { belief } = found([...times(3, claims), ...times(1, {}), ...times(4, silent)]);
    expect(belief.items.find(({ code }) => code === 'DB-01')).toMatchObject({ boards: 4, proved: 1, overClaimed: 3 });
    expect(belief.sentence).toMatch(/^On one of .* above all on ‘One shared understanding of digital’\.$/);
    expect(found(times(2, claims)).belief.sentence).toContain('Not known');
  });

  it('say what is planned by date, and which shared gap nobody plans to close', () => {
    const plans = { items: { 'DB-01': { level: 2, ambition: { level: 4, on: '2027-11-01' } } } };
    expect(found(times(3, plans)).planned[0]).toMatchObject({
      code: 'DB-01',
      boards: 3,
      by: [{ on: '2027-11-01', level: 4, boards: 3 }],
      words: 'Three independent boards mean to be higher, three at level 4 by 1 November 2027.',
    });
    expect(found(times(3, plans)).gapsNobodyPlans).toEqual([]);
    expect(found(times(3, { items: { 'DB-01': { level: 2 } } })).gapsNobodyPlans[0]?.words).toBe(
      'None of the three independent boards at level 2 or lower that share what they plan means to go beyond it by a day still to come.',
    );
  });

  it('say a day once where several levels are meant to be reached by it', () => {
    const to = (level: number, on = '2027-11-01') => times(1, { items: { 'DB-01': { level: 2, ambition: { level, on } } } });
    const words = (trusts: readonly SeenTrust[]) => found(trusts).planned[0]?.words;
    expect(words([...to(3), ...to(3), ...to(4)])).toBe(
      'Three independent boards mean to be higher, two at level 3 and one at level 4 by 1 November 2027.',
    );
    expect(words([...to(3), ...to(3), ...to(4, '2027-12-01')])).toBe(
      'Three independent boards mean to be higher, two at level 3 by 1 November 2027 and one at level 4 by 1 December 2027.',
    );
    expect(words(['01', '02', '03', '04'].flatMap((day) => to(3, `2027-03-${day}`)))).toBe(
      'Four independent boards mean to be higher, the first by 1 March 2027 and the last by 4 March 2027.',
    );
  });

  it('say apart from it where the day has passed and the level is not there yet: on the day itself it is still planned', () => {
    const meant = times(3, { items: { 'DB-01': { level: 2, ambition: { level: 4, on: '2027-11-01' } } } });
    const [onTheDay, after] = [found(meant, '2027-11-01'), found(meant, '2027-11-02')];
    expect([onTheDay.planned.length, onTheDay.passed, onTheDay.gapsNobodyPlans]).toEqual([1, [], []]);
    expect(after.planned).toEqual([]);
    expect(after.passed[0]).toMatchObject({
      code: 'DB-01',
      boards: 3,
      by: [{ on: '2027-11-01', level: 4, boards: 3 }],
      words:
        'Three independent boards meant to be higher, three at level 4 by 1 November 2027. The day has passed, and the levels they publish are not there yet.',
    });
    expect(after.gapsNobodyPlans.map(({ code }) => code)).toEqual(['DB-01']);
    expect(after.sentences[2]).toContain('by a day still to come');
    expect(found(meant.slice(1), '2027-11-02').passed).toEqual([]);
  });

  it('leave out what does not compare', () => {
    const other = { items: { 'DB-01': { level: 1 } }, content: { coverageKind: 'fewer' as const } };
    expect(found([...times(2, { items: { 'DB-01': { level: 1 } } }), ...times(4, other)]).gaps).toEqual([]);
  });

  it('rest on the newest publication of each trust and on no older one', () => {
    const older = aPublication({ waveDate: '2025-11-01', items: { 'DB-01': { level: 1 } } });
    const trusts = Array.from({ length: 3 }, () => aSeenTrust([aPublication(), older]));
    expect(found(trusts).gaps).toEqual([]);
  });

  it('say of nothing that nothing follows', () => {
    expect(found([])).toMatchObject({ boards: 0, gaps: [], notes: ['Nothing is shared with you yet, so nothing follows.'] });
    expect(found([aSeenTrust([])]).sentences).toHaveLength(3);
  });

  it('say how many trusts share what, and leave that out for a trust that is alone', () => {
    const [self] = times(1, {}).map((trust) => ({ ...trust, self: true }));
    expect(found([...times(1, {}), ...times(2, { items: null })]).notes[0]).toBe(
      'All three trusts share a result with you. Of these, one shares the levels of items, one shares evidence and one shares plans. A trust counts only in what it shares with you.',
    );
    expect(found([self!, ...times(1, { items: null })]).notes[0]).toBe(
      'The one other trust here shares a result with you. It shares the levels of sections alone. A trust counts only in what it shares with you. Your own result counts too.',
    );
    expect(found([self!]).notes[0]).toMatch(/^A finding needs/u);
  });

  it('do not depend on the order of trusts, and never name one', () => {
    const wave = fc.record({
      items: fc.option(
        fc.dictionary(fc.constantFrom('DB-01', 'DB-02', 'DB-03'), fc.record({ level: fc.integer({ min: 1, max: 5 }) })),
        { nil: null },
      ),
    });
    fc.assert(
      fc.property(fc.array(wave, { maxLength: 8 }), (waves) => {
        const trusts = waves.map((one, place) => aSeenTrust([aPublication(one)], { name: `Hospital of ${place}` }));
        const said = JSON.stringify(found(trusts));
        expect(JSON.stringify(found(trusts.toReversed()))).toBe(said);
        expect(said).not.toContain('Hospital of');
      }),
      { numRuns: 30 },
    );
  });
});
