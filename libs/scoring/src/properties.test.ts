import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreement } from './agreement.js';
import { bandOf } from './band.js';
import { cannotAssure } from './cannot-assure.js';
import { coverageOf } from './coverage.js';
import { spreadToShow } from './disclosure/spread-to-show.js';
import { type GroupSeats, groupWord, groupWordMayBeSaid } from './group-word.js';
import { type GroupedCounts, type GroupGap, groupGap } from './groups.js';
import { ipras, panelDisagrees } from './ipras.js';
import { isStable, movementBetween } from './movement.js';
import { peerFigure } from './peers.js';
import type { SectionQuestion } from './section-item.js';
import { levelOfSection } from './section-level.js';
import { type Counts, countLevels, lowerMedian, median, quantile } from './spread.js';
import { wholeBoardAgreement } from './whole-board.js';

const level = fc.integer({ min: 1, max: 5 });
const levels = fc.array(level, { minLength: 1, maxLength: 16 });
const histogram = (scale: number, least = 1) =>
  fc
    .array(fc.integer({ min: 0, max: 6 }), { minLength: scale, maxLength: scale })
    .filter((given) => given.reduce((a, b) => a + b) >= least);
const anyScale = fc.constantFrom(3, 4, 5).chain((scale) => histogram(scale));
const turned = (given: Counts): number[] => [...given].reverse();
const shuffled = <One>(given: readonly One[]) => fc.shuffledSubarray([...given], { minLength: given.length });

describe('the order of members', () => {
  it('changes no count, and the names of seats change no movement', () => {
    const rounds = fc.array(fc.tuple(level, level), { minLength: 8, maxLength: 16 });
    fc.assert(
      fc.property(
        rounds.chain((pairs) => fc.tuple(fc.constant(pairs), shuffled(pairs))),
        ([pairs, others]) => {
          const of = (list: readonly (readonly [number, number])[], at: 0 | 1, name: string) =>
            new Map(list.map((pair, place) => [`${name} ${place}`, pair[at]]));
          expect(
            countLevels(
              others.map(([first]) => first),
              5,
            ),
          ).toEqual(
            countLevels(
              pairs.map(([first]) => first),
              5,
            ),
          );
          const moved = movementBetween(of(pairs, 0, 'seat'), of(pairs, 1, 'seat'));
          expect(movementBetween(of(others, 0, 'chair'), of(others, 1, 'chair'))).toBe(moved);
          expect(movementBetween(of(pairs, 1, 'seat'), of(pairs, 0, 'seat'))).toBe(moved);
        },
      ),
    );
  });
});

describe('the scale read from its other end', () => {
  it('mirrors quantiles, and changes neither A, nor disagreement, nor the band of five levels', () => {
    fc.assert(
      fc.property(histogram(5), fc.integer({ min: 1, max: 99 }), (given, percent) => {
        expect(quantile(turned(given), percent)).toBe(6 - quantile(given, 100 - percent)!);
        expect(agreement(turned(given))).toBeCloseTo(agreement(given)!, 12);
        expect(ipras(turned(given))!.disagreement).toBe(ipras(given)!.disagreement);
        expect(ipras(turned(given))!.di).toBeCloseTo(ipras(given)!.di, 12);
        expect(panelDisagrees(turned(given))).toBe(panelDisagrees(given));
        expect(bandOf(turned(given))).toEqual(bandOf(given));
      }),
    );
  });

  it('changes no band of three levels; of four it may, for only their upper end is two levels together', () => {
    fc.assert(fc.property(histogram(3), (given) => expect(bandOf(turned(given))).toEqual(bandOf(given))));
    expect([bandOf([4, 0, 2, 2])?.band, bandOf([2, 2, 0, 4])?.band]).toEqual(['split', 'wide']);
  });

  it('changes nothing of a whole board, nor whether opinion has come to rest', () => {
    fc.assert(
      fc.property(fc.array(histogram(5, 2), { minLength: 2, maxLength: 6 }), (items) => {
        const there = wholeBoardAgreement(items.map((counts) => ({ counts })))!;
        const back = wholeBoardAgreement(items.map((counts) => ({ counts: turned(counts) })))!;
        expect(back.alpha ?? 9).toBeCloseTo(there.alpha ?? 9, 9);
        expect(back.ac2!).toBeCloseTo(there.ac2!, 9);
        const [first, second] = [{ counts: items[0]! }, { counts: items[1]! }];
        expect(isStable({ counts: turned(items[0]!) }, { counts: turned(items[1]!) })).toBe(isStable(first, second));
      }),
    );
  });
});

describe('a board doubled', () => {
  it('keeps A and every quantile: nothing depends on how many see it so, but rules that count people', () => {
    fc.assert(
      fc.property(anyScale, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2, max: 4 }), (given, percent, times) => {
        const more = given.map((count) => count * times);
        expect(agreement(more)).toBeCloseTo(agreement(given)!, 9);
        expect(quantile(more, percent)).toBe(quantile(given, percent));
        expect(lowerMedian(more)).toBe(lowerMedian(given));
      }),
    );
  });
});

describe('*not applicable*', () => {
  it('moves no median, no quartile and no band, and makes nobody less sure', () => {
    fc.assert(
      fc.property(levels, fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 4 }), (given, dontKnow, notApplicable, more) => {
        const eligible = given.length + dontKnow + notApplicable;
        const board = { scale: 5, levels: given, dontKnow, threshold: 5 };
        const before = spreadToShow({ ...board, notApplicable, eligible });
        const after = spreadToShow({ ...board, notApplicable: notApplicable + more, eligible: eligible + more });
        const figures = ({ median: middle, q1, q3, counts, band, cannotAssure: unsure, coverage, withheld }: typeof before) => ({
          middle,
          q1,
          q3,
          counts,
          band,
          unsure,
          coverage,
          withheld,
        });
        expect(figures(after)).toEqual(figures(before));
      }),
    );
  });
});

describe('coverage and cannot assure', () => {
  const words = ['fewer', 'two-thirds', 'nine-tenths', 'all'];
  it('rise with everybody who answers, and with everybody who does not know', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 6 }), (given, dontKnow, notApplicable, absent) => {
        const eligible = given + dontKnow + notApplicable + absent;
        const before = coverageOf({ levels: given, dontKnow, notApplicable, eligible });
        const after = coverageOf({ levels: given + 1, dontKnow, notApplicable, eligible });
        expect(words.indexOf(after)).toBeGreaterThanOrEqual(words.indexOf(before));
        if (cannotAssure(given, dontKnow)) expect(cannotAssure(given, dontKnow + 1)).toBe(true);
        if (!cannotAssure(given, dontKnow) && given + dontKnow > 4) expect(cannotAssure(given + 1, dontKnow)).toBe(false);
      }),
    );
  });
});

describe('executives and non-executives', () => {
  const group = histogram(5, 5);
  const items = fc.array(fc.record({ executives: group, nonExecutives: group }), { minLength: 6, maxLength: 9 });
  const flip: Readonly<Record<GroupGap, GroupGap>> = {
    'executives-higher': 'non-executives-higher',
    'non-executives-higher': 'executives-higher',
    'no-clear-difference': 'no-clear-difference',
  };
  const exchanged = ({ executives, nonExecutives }: GroupedCounts) => ({ executives: nonExecutives, nonExecutives: executives });
  const upsideDown = ({ executives, nonExecutives }: GroupedCounts) => ({
    executives: turned(executives),
    nonExecutives: turned(nonExecutives),
  });

  it('change places when the scale is turned round, or when they change places', () => {
    fc.assert(
      fc.property(items, (given) => {
        const word = groupGap(given)!;
        expect(groupGap(given.map(exchanged))).toBe(flip[word]);
        expect(groupGap(given.map(upsideDown))).toBe(flip[word]);
        expect(groupGap([...given].reverse())).toBe(word);
      }),
    );
  });

  // Boards of five and five to seven and eight, nobody or one without a level, from close to far apart.
  const board = fc
    .tuple(fc.integer({ min: 5, max: 7 }), fc.integer({ min: 5, max: 8 }), fc.integer({ min: 1, max: 5 }))
    .chain(([executives, nonExecutives, top]) =>
      fc.record({
        seats: fc.constant<GroupSeats>({ executives, nonExecutives }),
        shown: fc.array(
          fc.array(fc.integer({ min: 1, max: top }), {
            minLength: executives + nonExecutives - 1,
            maxLength: executives + nonExecutives,
          }),
          { minLength: 5, maxLength: 8 },
        ),
      }),
    );

  it('are spoken of by what was shown alone: never more under a higher threshold, and the same from either end', () => {
    fc.assert(
      fc.property(board, fc.integer({ min: 5, max: 8 }), ({ seats, shown }, threshold) => {
        const counts = shown.map((given) => countLevels(given, 5));
        const may = groupWordMayBeSaid(seats, counts, threshold);
        expect(groupWordMayBeSaid(seats, counts.map(turned), threshold)).toBe(may);
        expect(groupWordMayBeSaid({ executives: seats.nonExecutives, nonExecutives: seats.executives }, counts, threshold)).toBe(
          may,
        );
        if (may) for (let lower = 5; lower <= threshold; lower++) expect(groupWordMayBeSaid(seats, counts, lower)).toBe(true);
      }),
    );
  });

  it('are not spoken of where one item was not shown, or more answered than sit there', () => {
    const [seats, full] = [{ executives: 5, nonExecutives: 5 }, [2, 2, 2, 2, 2]];
    expect(groupWordMayBeSaid(seats, new Array<Counts>(6).fill(full))).toBe(true);
    expect(groupWordMayBeSaid(seats, [...new Array<Counts>(6).fill(full), null])).toBe(false);
    expect(groupWordMayBeSaid(seats, new Array<Counts>(6).fill([3, 2, 2, 2, 2]))).toBe(false);
    const item = { executives: [0, 0, 1, 2, 2], nonExecutives: [2, 2, 1, 0, 0] };
    expect(groupWord(seats, new Array<GroupedCounts>(6).fill(item))).toBe('executives-higher');
    expect(groupWord(seats, [...new Array<GroupedCounts>(6).fill(item), null])).toBeNull();
  });
});

describe('the level of a section', () => {
  const outcome = fc.oneof(
    { weight: 5, arbitrary: level.map((agreed) => ({ kind: 'agreed', level: agreed }) as const) },
    fc.constantFrom({ kind: 'not-agreed' } as const, { kind: 'parked' } as const, { kind: 'open' } as const),
    fc.constant({ kind: 'not-applicable', rationale: 'we run no such service' } as const),
  );
  const section = fc.array(
    fc.record({ outcome, gate: fc.boolean(), cannotAssure: fc.boolean(), heldBy: fc.constantFrom([], ['C1']) }),
    { minLength: 1, maxLength: 10 },
  );
  const questions = (given: readonly Omit<SectionQuestion, 'code' | 'heldLiftedReason'>[]): SectionQuestion[] =>
    given.map((one, index) => ({ ...one, code: `Q${index}`, heldLiftedReason: null }));
  const levelOf = (given: readonly SectionQuestion[]) => levelOfSection(given).level ?? 0;

  it('never falls when a question is agreed, rises, can be assured, or is no longer held', () => {
    fc.assert(
      fc.property(section, fc.nat(), level, (given, place, higher) => {
        const before = questions(given);
        const at = place % before.length;
        const one = before[at]!;
        const better = (changes: Partial<SectionQuestion>) =>
          before.map((question, index) => (index === at ? { ...one, ...changes } : question));
        const counted = one.outcome.kind === 'agreed' ? Math.max(one.outcome.level, higher) : higher;
        if (one.outcome.kind !== 'not-applicable')
          expect(levelOf(better({ outcome: { kind: 'agreed', level: counted } }))).toBeGreaterThanOrEqual(levelOf(before));
        expect(levelOf(better({ cannotAssure: false }))).toBeGreaterThanOrEqual(levelOf(before));
        expect(levelOf(better({ heldBy: [] }))).toBeGreaterThanOrEqual(levelOf(before));
        expect(levelOf(better({ heldLiftedReason: 'left behind' }))).toBe(levelOf(better({ heldBy: [] })));
        expect(levelOf(better({ gate: false }))).toBeGreaterThanOrEqual(levelOf(before));
      }),
    );
  });

  it('names something that holds it back wherever it is not at the top, and its parts add up', () => {
    fc.assert(
      fc.property(section, (given) => {
        const standing = levelOfSection(questions(given));
        expect(standing.applicable + standing.notApplicable.length).toBe(given.length);
        expect(standing.profile.reduce((sum, count) => sum + count, 0)).toBe(standing.agreed);
        expect(standing.median).toBe(median(standing.profile));
        if (standing.level === null) expect(standing.strictLevel).toBeNull();
        else expect(standing.heldBackBy.length === 0).toBe(standing.level === 5);
      }),
    );
  });
});

describe('peers', () => {
  it('do not depend on the order of the boards, nor on a board told twice', () => {
    const boards = fc.array(
      fc.record({ level, leaders: fc.array(fc.constantFrom('Ada', 'Ben', 'Cas', 'Dee'), { maxLength: 2 }) }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(
        boards.chain((given) => fc.tuple(fc.constant(given), shuffled(given))),
        ([given, others]) => {
          expect(peerFigure(others)).toEqual(peerFigure(given));
          const led = given.map((board, place) => ({ ...board, leaders: [...board.leaders, `chief of ${place}`] }));
          expect(peerFigure([...led, ...led])).toEqual(peerFigure(led));
        },
      ),
    );
  });
});
