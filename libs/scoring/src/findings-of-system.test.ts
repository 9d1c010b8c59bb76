import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeOfPublished } from './change-of-published.js';
import {
  beliefAndProof,
  calledUs,
  gapNobodyPlansToClose,
  type Planning,
  passedAmbitions,
  plannedMovement,
  sharedStanding,
} from './findings-of-system.js';
import { independentBoards, peerDistribution } from './peers.js';
import { gapOfViews, viewsInWords } from './two-views.js';

const level = fc.integer({ min: 1, max: 5 });
const leaders = fc.array(fc.constantFrom('Ada', 'Ben', 'Cas', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal'), { maxLength: 2 });
const ambition = fc.option(fc.record({ level, on: fc.constantFrom('2027-01-01', '2027-06-01') }), { nil: null });
/** Before, on, between and after the days of those ambitions. */
const day = fc.constantFrom('2026-11-22', '2027-01-01', '2027-01-02', '2027-06-01', '2027-06-02');
const [TODAY, LATER] = ['2026-11-22', '2028-01-01'];
const board = fc.oneof(fc.record({ level, leaders }), fc.record({ level, leaders, ambition }));
const boards = fc.array(board, { maxLength: 14 });

/** Everything that is said of a system. */
const said = (of: readonly { level: number; leaders: readonly string[] }[]) => [
  sharedStanding(of),
  calledUs(of.map((one) => ({ ...one, level: Math.min(4, one.level) }))),
  beliefAndProof(of.map((one) => ({ ...one, overClaim: one.level - 1 }))),
  plannedMovement(of, TODAY),
  passedAmbitions(of, LATER),
  gapNobodyPlansToClose(of, TODAY),
  peerDistribution(of),
];

describe('what is said of several boards', () => {
  it('does not depend on the order in which they come', () => {
    fc.assert(
      fc.property(
        boards.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, others]) => expect(said(others)).toEqual(said(given)),
      ),
    );
  });

  it('is nothing of two independent boards, however many trusts they are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(board, fc.constantFrom('Ada', 'Ben')), { maxLength: 14 }), (given) => {
        const two = given.map(([one, leader]) => ({ ...one, leaders: [leader] }));
        expect(said(two).map((one) => (one && typeof one === 'object' && 'kind' in one ? one.kind : one))).toEqual([
          ...Array(6).fill(null),
          'too-few',
        ]);
      }),
    );
  });

  it('counts every board in exactly one independent board, and those that share a leader in the same', () => {
    fc.assert(
      fc.property(boards, (given) => {
        const together = independentBoards(given);
        expect(together.flat()).toHaveLength(given.length);
        for (const [place, group] of together.entries())
          for (const other of together.slice(place + 1))
            expect(other.flatMap((one) => one.leaders).some((leader) => group.some((one) => one.leaders.includes(leader)))).toBe(
              false,
            );
      }),
    );
  });

  it('never counts more boards than there are, and adds up', () => {
    fc.assert(
      fc.property(boards, (given) => {
        const independent = independentBoards(given).length;
        const standing = sharedStanding(given);
        if (standing) expect([standing.boards, standing.low + standing.high <= independent]).toEqual([independent, true]);
        const belief = beliefAndProof(given.map((one) => ({ ...one, overClaim: one.level - 1 })));
        if (belief) expect(belief.proved + belief.overClaimed).toBe(belief.boards);
        const here = peerDistribution(given);
        if (here.kind === 'shown') expect(here.counts.reduce((sum, count) => sum + count)).toBe(here.boards);
      }),
    );
  });

  it('counts boards that share a chair once in each planned step too', () => {
    const to = { level: 3, on: '2027-01-01' };
    const of = ['Ada', 'Ada', 'Ben', 'Cas'].map((leader) => ({ level: 2, leaders: [leader], ambition: to }));
    expect(plannedMovement(of, TODAY)).toEqual({ boards: 3, by: [{ ...to, boards: 3 }] });
    expect(passedAmbitions(of, LATER)).toEqual({ boards: 3, by: [{ ...to, boards: 3 }] });
  });

  it('says that nobody plans to close a gap only where none of those who say means to by a day still to come', () => {
    fc.assert(
      fc.property(boards, day, (given: readonly Planning[], today) => {
        const stillMeanTo = given.some(({ level: at, ambition: to }) => at <= 2 && to && to.level > 2 && to.on >= today);
        if (gapNobodyPlansToClose(given, today) !== null) expect(stillMeanTo).toBe(false);
      }),
    );
  });
});

describe('the day of an ambition', () => {
  const to = { level: 4, on: '2027-01-01' };
  const three: readonly Planning[] = ['Ada', 'Ben', 'Cas'].map((leader) => ({ level: 2, leaders: [leader], ambition: to }));
  const told = (today: string) => [
    plannedMovement(three, today)?.boards ?? null,
    passedAmbitions(three, today)?.boards ?? null,
    gapNobodyPlansToClose(three, today),
  ];

  it('is still to come on the day itself, and has passed on the next', () => {
    expect(told('2026-12-31')).toEqual([3, null, null]);
    expect(told('2027-01-01')).toEqual([3, null, null]);
    expect(told('2027-01-02')).toEqual([null, 3, 3]);
  });

  /** Each with its own chair: what is counted then are boards. */
  const apart = boards.map((given): Planning[] => given.map((one, place) => ({ ...one, leaders: [`${place}`] })));
  const boardsOf = (found: ReturnType<typeof plannedMovement>) => found?.boards ?? 0;

  it('makes an ambition either planned or passed, never both', () => {
    fc.assert(
      fc.property(boards, day, (given: readonly Planning[], today) => {
        for (const { on } of plannedMovement(given, today)?.by ?? []) expect(on >= today).toBe(true);
        for (const { on } of passedAmbitions(given, today)?.by ?? []) expect(on < today).toBe(true);
      }),
    );
    fc.assert(
      fc.property(apart, day, (given, today) => {
        const higher = given.filter(({ level: at, ambition: meant }) => meant && meant.level > at).length;
        const [planned, passed] = [boardsOf(plannedMovement(given, today)), boardsOf(passedAmbitions(given, today))];
        expect(planned + passed).toBeLessThanOrEqual(higher);
        if (planned > 0 && passed > 0) expect(planned + passed).toBe(higher);
      }),
    );
  });

  it('can only come: as days go by no more boards are said to plan, and no fewer to have let it pass', () => {
    fc.assert(
      fc.property(apart, day, day, (given, one, other) => {
        const [before, after] = one < other ? [one, other] : [other, one];
        expect(boardsOf(plannedMovement(given, after))).toBeLessThanOrEqual(boardsOf(plannedMovement(given, before)));
        expect(boardsOf(passedAmbitions(given, after))).toBeGreaterThanOrEqual(boardsOf(passedAmbitions(given, before)));
      }),
    );
  });
});

describe('change between two publications', () => {
  it('calls a rise proved only where evidence is shared in both, and proof rose as far as it is told', () => {
    const standing = fc.record({ level, overClaim: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }) });
    fc.assert(
      fc.property(standing, standing, (before, after) => {
        const change = changeOfPublished(before, after, true);
        const shared = before.overClaim !== null && after.overClaim !== null;
        if (change === 'risen-with-proof')
          expect(shared && after.level > before.level && after.level - after.overClaim! > before.level - before.overClaim!).toBe(
            true,
          );
        if (!shared) expect(['said-higher', 'lower', 'unchanged']).toContain(change);
      }),
    );
  });
});

describe('a trust beside the board of its system', () => {
  it('says how far apart they see a question, from neither side as the measure', () => {
    expect(viewsInWords({ trust: 2, system: 4 })).toBe('The trust sees it two levels lower than the integrated care board');
    expect(viewsInWords({ trust: 4, system: 3 })).toBe('The trust sees it one level higher than the integrated care board');
    expect(viewsInWords({ trust: 3, system: 3 })).toBe('Both see it at level 3');
    expect(viewsInWords({ trust: null, system: 3 })).toBe('No level of both stands side by side');
    expect(gapOfViews({ trust: 5, system: null })).toBeNull();
  });
});
