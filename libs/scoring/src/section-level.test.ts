import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsBack } from './holds-back.js';
import type { QuestionOutcome, SectionQuestion } from './section-item.js';
import { levelOfSection } from './section-level.js';

type Short = number | 'not-agreed' | 'parked' | 'open' | 'n/a' | 'n/a without a rationale';

function outcome(short: Short): QuestionOutcome {
  if (typeof short === 'number') return { kind: 'agreed', level: short };
  if (short === 'n/a') return { kind: 'not-applicable', rationale: 'we run no such service' };
  if (short === 'n/a without a rationale') return { kind: 'not-applicable', rationale: ' ' };
  return { kind: short };
}

const question = (short: Short, index = 0, more: Partial<SectionQuestion> = {}): SectionQuestion => ({
  code: `Q${index + 1}`,
  gate: false,
  outcome: outcome(short),
  cannotAssure: false,
  heldBy: [],
  heldLiftedReason: null,
  ...more,
});
const section = (...shorts: Short[]) => shorts.map((short, index) => question(short, index));
const withGate = (gate: Short, ...shorts: Short[]) => [question(gate, 0, { gate: true }), ...section('open', ...shorts).slice(1)];

describe('the level of a section', () => {
  it.each([
    [[4, 4, 4, 2], 4, 3, 2],
    [[4, 4, 2, 2], 2, 3, 2],
    [[5, 5, 5, 5, 5, 5, 2, 1], 5, 6, 1],
    [[5, 5, 5, 5, 5, 2, 2, 1], 2, 6, 1],
    [[3, 4, 5], 3, 3, 3],
    [[1, 5, 5], 1, 3, 1],
    [[4, 5], 4, 2, 4],
    [[5], 5, 1, 5],
    [[1, 1, 1, 1], 1, 3, 1],
  ])('of %j is %d: %d must reach it; all of them would give %d', (levels, level, needed, strictLevel) => {
    expect(levelOfSection(section(...levels))).toMatchObject({ level, needed, strictLevel, noLevelReason: null });
  });

  it('cannot stand above a gate, however good the rest', () => {
    expect(levelOfSection(withGate(2, 5, 5, 5))).toMatchObject({ level: 2 });
    expect(levelOfSection(withGate(2, 5, 5, 5)).heldBackBy).toEqual([{ code: 'Q1', gate: true, why: 'below', level: 2 }]);
  });

  it('keeps what was not agreed, parked or cannot be assured in the count, below every level above 1', () => {
    expect(levelOfSection(section(4, 4, 4, 'not-agreed')).level).toBe(4);
    expect(levelOfSection(section(4, 4, 4, 'parked', 'not-agreed', 4)).level).toBe(1);
    const unsure = [
      ...section(4, 4, 4),
      question(5, 3, { cannotAssure: true }),
      question(5, 4, { cannotAssure: true }),
      question(4, 5),
    ];
    expect(levelOfSection(unsure)).toMatchObject({ level: 1, agreed: 4, profile: [0, 0, 0, 4, 0], median: 4 });
    expect(levelOfSection(unsure).heldBackBy.map(({ code, why }) => [code, why])).toEqual([
      ['Q4', 'cannot-assure'],
      ['Q5', 'cannot-assure'],
    ]);
  });
});

describe('a section without a level', () => {
  it('has fewer than two thirds of its questions agreed', () => {
    expect(levelOfSection(section(5, 5, 'parked')).level).toBe(1);
    expect(levelOfSection(section(5, 5, 5, 'parked', 'parked'))).toMatchObject({
      level: null,
      strictLevel: null,
      noLevelReason: 'too-few-agreed',
    });
    expect(levelOfSection(section(5, 'open')).heldBackBy).toEqual([{ code: 'Q2', gate: false, why: 'open', level: null }]);
  });

  it('has a gate that is not agreed or that the board cannot assure', () => {
    expect(levelOfSection(withGate('not-agreed', 5, 5, 5)).noLevelReason).toBe('gate-not-agreed');
    expect(
      levelOfSection([question(4, 0, { gate: true, cannotAssure: true }), ...section('open', 5, 5, 5).slice(1)]).noLevelReason,
    ).toBe('gate-not-agreed');
  });

  it('has more than one question in four that does not apply; one in four is allowed', () => {
    expect(levelOfSection(section(4, 4, 4, 'n/a'))).toMatchObject({ level: 4, applicable: 3, notApplicable: ['Q4'] });
    expect(levelOfSection(section(4, 4, 'n/a'))).toMatchObject({ level: null, noLevelReason: 'too-many-not-applicable' });
    expect(levelOfSection(section('n/a', 'n/a')).noLevelReason).toBe('too-many-not-applicable');
  });

  it('has no questions', () => {
    expect(levelOfSection([])).toMatchObject({ level: null, noLevelReason: 'no-questions', median: null });
  });
});

describe('not applicable', () => {
  it('counts as not agreed while it has no rationale', () => {
    const result = levelOfSection(section(4, 4, 4, 'n/a without a rationale'));
    expect(result).toMatchObject({ level: 4, applicable: 4, agreed: 3, notApplicable: [] });
    expect(result.heldBackBy).toContainEqual({ code: 'Q4', gate: false, why: 'no-rationale', level: null });
  });

  it('of a gate keeps the section at 3, and says so', () => {
    const result = levelOfSection(withGate('n/a', 5, 5, 5));
    expect(result).toMatchObject({ level: 3, strictLevel: 3, gatesNotApplied: ['Q1'] });
    expect(result.heldBackBy).toEqual([{ code: 'Q1', gate: true, why: 'gate-not-applied', level: null }]);
    expect(levelOfSection(withGate('n/a', 2, 2, 2)).heldBackBy.map(({ why }) => why)).toEqual(['below', 'below', 'below']);
  });
});

describe('checks and pitfalls', () => {
  it('hold back at their worst level, a pitfall at its worst two, whichever way the scale is printed', () => {
    const check = (level: number | null) => holdsBack({ kind: 'check', level, scale: 3, better: 'higher' });
    const pitfall = (level: number) => holdsBack({ kind: 'pitfall', level, scale: 4, better: 'lower' });
    expect([1, 2, 3, null].map(check)).toEqual([true, false, false, false]);
    expect([1, 2, 3, 4].map(pitfall)).toEqual([false, false, true, true]);
    expect([1, 2, 3].map((level) => holdsBack({ kind: 'check', level, scale: 3, better: 'lower' }))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('hold their linked questions at 3 for the section, unless the chair confirmed a reason', () => {
    const held = (heldLiftedReason: string | null) =>
      levelOfSection([5, 5, 5, 5].map((level, index) => question(level, index, { heldBy: ['P1'], heldLiftedReason })));
    expect(held(null)).toMatchObject({ level: 3, profile: [0, 0, 4, 0, 0], median: 3 });
    expect(held(null).heldBackBy[0]).toEqual({ code: 'Q1', gate: false, why: 'held', level: 3 });
    expect(held(' ')).toMatchObject({ level: 3 });
    expect(held('the pitfall is of a service we have left')).toMatchObject({ level: 5, heldBackBy: [] });
  });

  it('hold nothing that stands at 3 or lower anyway', () => {
    const result = levelOfSection([question(2, 0, { heldBy: ['C1'] })]);
    expect(result.level).toBe(2);
    expect(result.heldBackBy).toEqual([{ code: 'Q1', gate: false, why: 'below', level: 2 }]);
  });
});

describe('what always holds', () => {
  const questions = fc.array(
    fc.record({
      short: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
        fc.constantFrom<Short>('not-agreed', 'parked', 'n/a'),
      ),
      gate: fc.boolean(),
      held: fc.boolean(),
      cannotAssure: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
    }),
    { minLength: 1, maxLength: 9 },
  );
  const built = (drawn: readonly { short: Short; gate: boolean; held: boolean; cannotAssure: boolean }[]) =>
    drawn.map(({ short, gate, held, cannotAssure }, index) =>
      question(short, index, { gate, cannotAssure, heldBy: held ? ['P1'] : [] }),
    );

  it('never falls when one question rises', () => {
    fc.assert(
      fc.property(questions, fc.nat(), (drawn, place) => {
        const at = place % drawn.length;
        const before = built(drawn);
        const risen = built(
          drawn.map((one, index) =>
            index === at && typeof one.short === 'number' ? { ...one, short: Math.min(5, one.short + 1) } : one,
          ),
        );
        expect(levelOfSection(risen).level ?? 0).toBeGreaterThanOrEqual(levelOfSection(before).level ?? 0);
      }),
    );
  });

  it('never depends on the order of the questions, and is never under the strict rule', () => {
    fc.assert(
      fc.property(questions, (drawn) => {
        const there = levelOfSection(built(drawn));
        expect(levelOfSection(built([...drawn].reverse())).level).toBe(there.level);
        expect(there.strictLevel ?? 0).toBeLessThanOrEqual(there.level ?? 0);
        expect((there.level === null) === (there.noLevelReason !== null)).toBe(true);
      }),
    );
  });
});
