import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SeenTrust } from '../seen/seen.js';
import { aPublication, aSeenTrust } from '../testing/boards.js';
import { findingsOf } from './findings.js';

const reference = { instrument: findInstrument('digital-board', '1.0')!, method: 'both' } as const;
const found = (trusts: readonly SeenTrust[]) => findingsOf(trusts, reference);
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
    expect(belief.sentence).toMatch(/^Belief against proof: on one of .* above all on ‘One shared understanding of digital’\.$/);
    expect(found(times(2, claims)).belief.sentence).toContain('not known');
  });

  it('say what is planned by date, and which shared gap nobody plans to close', () => {
    const plans = { items: { 'DB-01': { level: 2, ambition: { level: 4, on: '2027-11-01' } } } };
    expect(found(times(3, plans)).planned[0]).toMatchObject({
      code: 'DB-01',
      boards: 3,
      by: [{ on: '2027-11-01', level: 4, boards: 3 }],
      words: 'Three independent boards mean to be higher: three at level 4 by 1 November 2027.',
    });
    expect(found(times(3, plans)).gapsNobodyPlans).toEqual([]);
    expect(found(times(3, { items: { 'DB-01': { level: 2 } } })).gapsNobodyPlans[0]?.words).toBe(
      'None of the three independent boards at level 2 or lower that share what they plan means to go beyond it.',
    );
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
