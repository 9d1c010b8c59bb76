import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minutesForOpeningAndClosing, planAgenda } from './agenda.js';
import { fewestMinutesOfAnItem, type ItemLeft, minutesLeftForItems, minutesOfEach, planLeft } from './agenda-left.js';

const item = (itemCode: string, planned: number | null = null): ItemLeft => ({ itemCode, planned });
const anyItems = fc
  .array(fc.option(fc.integer({ min: 1, max: 15 })), { maxLength: 20 })
  .map((list) => list.map((planned, index) => item(`DB-${index}`, planned)));
const anyInHand = fc.option(fc.record({ planned: fc.nat(15), spent: fc.nat(40) }));
const sum = (lines: readonly { minutesNeeded: number }[]) => lines.reduce((all, { minutesNeeded }) => all + minutesNeeded, 0);

describe('the time left', () => {
  it.each([
    ['at the beginning as much as was planned with', 120, 0, 105],
    ['after a quick beginning no more', 120, 3, 105],
    ['later what is left but for the end', 120, 50, 60],
    ['in the last ten minutes none', 120, 115, 0],
    ['after the end none', 120, 200, 0],
    ['of a meeting too short to plan none', 10, 0, 0],
  ])('is %s', (_, minutes, gone, left) => {
    expect(minutesLeftForItems(minutes, gone)).toBe(left);
  });

  it('is never more than the meeting has, and never grows', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(300), (minutes, gone, more) => {
        const left = minutesLeftForItems(minutes, gone);
        expect(left).toBeLessThanOrEqual(Math.max(0, minutes - minutesForOpeningAndClosing));
        expect(minutesLeftForItems(minutes, gone + more)).toBeLessThanOrEqual(left);
      }),
    );
  });
});

describe('the share of an item that was not scored before', () => {
  it('is the same for each, between four minutes and twelve', () => {
    expect(minutesOfEach(14, 105)).toBe(7);
    expect(minutesOfEach(40, 105)).toBe(4);
    expect(minutesOfEach(3, 105)).toBe(12);
    expect(minutesOfEach(0, 105)).toBe(0);
  });
});

describe('the agenda that is left', () => {
  it('says what fits and what is to be parked, in the order of the desk', () => {
    const { lines } = planLeft([item('c', 12), item('a', 9), item('b', 5)], { minutesLeft: 22, inHand: null });
    expect(lines).toEqual([
      { itemCode: 'c', minutesNeeded: 12, fits: true },
      { itemCode: 'a', minutesNeeded: 9, fits: true },
      { itemCode: 'b', minutesNeeded: 5, fits: false },
    ]);
  });

  it('keeps for the item in hand what it may still take, and no more once its time is over', () => {
    const rest = [item('a', 9)];
    const at = (spent: number) => planLeft(rest, { minutesLeft: 18, inHand: { planned: 12, spent } });
    expect([at(0).minutesInHand, at(0).lines[0]!.fits]).toEqual([12, false]);
    expect([at(3).minutesInHand, at(3).lines[0]!.fits]).toEqual([9, true]);
    expect(at(30).minutesInHand).toBe(0);
  });

  it('shares the time among items of which nobody knows who sees them differently: all the same, in the order given', () => {
    const { lines } = planLeft(
      ['a', 'b', 'c', 'd'].map((code) => item(code)),
      { minutesLeft: 25, inHand: null },
    );
    expect(lines.map(({ minutesNeeded }) => minutesNeeded)).toEqual([6, 6, 6, 6]);
    const tight = planLeft(
      ['a', 'b', 'c', 'd'].map((code) => item(code)),
      { minutesLeft: 9, inHand: null },
    );
    expect(tight.lines.map(({ fits }) => fits)).toEqual([true, true, false, false]);
  });

  it('never plans more minutes than there are, and keeps every item once in its order', () => {
    fc.assert(
      fc.property(anyItems, fc.nat(240), anyInHand, (items, minutesLeft, inHand) => {
        const { lines, minutesInHand } = planLeft(items, { minutesLeft, inHand });
        expect(sum(lines.filter(({ fits }) => fits)) + minutesInHand).toBeLessThanOrEqual(minutesLeft);
        expect(lines.map(({ itemCode }) => itemCode)).toEqual(items.map(({ itemCode }) => itemCode));
        for (const { minutesNeeded } of lines) expect(minutesNeeded).toBeGreaterThan(0);
      }),
    );
  });

  it('leaves out nothing that would still fit after what does', () => {
    fc.assert(
      fc.property(anyItems, fc.nat(240), (items, minutesLeft) => {
        const { lines } = planLeft(items, { minutesLeft, inHand: null });
        const over = minutesLeft - sum(lines.filter(({ fits }) => fits));
        for (const line of lines.filter(({ fits }) => !fits)) expect(line.minutesNeeded).toBeGreaterThan(over);
      }),
    );
  });

  it('is at the beginning what was planned before', () => {
    const bands = fc.constantFrom('strong', 'moderate', 'wide', 'split', null);
    const items = fc.array(fc.record({ band: bands, cannotAssure: fc.boolean(), withheld: fc.boolean() }), { maxLength: 20 });
    fc.assert(
      fc.property(items, fc.integer({ min: 20, max: 240 }), (list, minutes) => {
        const before = planAgenda(
          list.map((each, index) => ({ itemCode: `DB-${index}`, ...each })),
          minutes,
        );
        const rest = before.map(({ itemCode, minutesNeeded }) => item(itemCode, minutesNeeded));
        const now = planLeft(rest, { minutesLeft: minutesLeftForItems(minutes, 0), inHand: null });
        expect(now.lines.map(({ fits }) => fits)).toEqual(before.map(({ fits }) => fits));
      }),
    );
  });

  it('fits an item of the fewest minutes as long as there are so many', () => {
    expect(planLeft([item('a')], { minutesLeft: fewestMinutesOfAnItem, inHand: null }).lines[0]!.fits).toBe(true);
    expect(planLeft([item('a')], { minutesLeft: fewestMinutesOfAnItem - 1, inHand: null }).lines[0]!.fits).toBe(false);
  });
});
