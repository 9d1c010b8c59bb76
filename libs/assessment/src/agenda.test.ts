import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ItemToPlan, minutesForOpeningAndClosing, planAgenda } from './agenda.js';

const item = (itemCode: string, changes: Partial<ItemToPlan> = {}): ItemToPlan => ({
  itemCode,
  band: null,
  cannotAssure: false,
  withheld: false,
  ...changes,
});
const bands = ['strong', 'moderate', 'wide', 'split', null] as const;
const anyItems = fc
  .array(fc.record({ band: fc.constantFrom(...bands), cannotAssure: fc.boolean(), withheld: fc.boolean() }), { maxLength: 20 })
  .map((list) => list.map((changes, index) => item(`DB-${index}`, changes)));

describe('the agenda', () => {
  it('puts what divides the board first, as far as it may be shown', () => {
    const lines = planAgenda(
      [
        item('a', { band: 'strong' }),
        item('b', { band: 'moderate' }),
        item('c'),
        item('d', { band: 'strong', cannotAssure: true }),
        item('e', { band: 'wide' }),
        item('f', { band: 'split' }),
      ],
      120,
    );
    expect(lines.map((line) => line.itemCode).join('')).toBe('fedcba');
  });

  it('keeps items of which nothing is shown in the order of the instrument, whatever hides behind them', () => {
    const hidden = [item('a'), item('b', { withheld: true, band: 'split', cannotAssure: true }), item('c')];
    expect(planAgenda(hidden, 60).map((line) => line.itemCode)).toEqual(['a', 'b', 'c']);
    expect(new Set(planAgenda(hidden, 60).map((line) => line.reason))).toEqual(new Set(['not-shown']));
  });

  it('says of each item why it comes where it does, and gives more time to what divides', () => {
    const lines = planAgenda(
      [
        item('a', { band: 'split' }),
        item('b', { band: 'wide' }),
        item('c', { cannotAssure: true }),
        item('d'),
        item('e', { band: 'moderate' }),
        item('f', { band: 'strong' }),
      ],
      120,
    );
    expect(lines.map((line) => [line.reason, line.minutesNeeded])).toEqual([
      ['split', 12],
      ['wide', 9],
      ['cannot-assure', 8],
      ['not-shown', 6],
      ['moderate', 5],
      ['strong', 2],
    ]);
    expect(new Set(lines.map((line) => line.words)).size).toBe(6);
    for (const { words } of lines) expect(words).toMatch(/^[A-Z].{15,}[.]$/u);
  });

  it('says of two camps, or of views far apart, that first, even where many do not know', () => {
    const both = [item('a', { band: 'wide', cannotAssure: true }), item('b', { band: 'split', cannotAssure: true })];
    expect(planAgenda(both, 60).map((line) => line.reason)).toEqual(['split', 'wide']);
  });

  it('keeps a quarter of an hour back, and fits what takes the very minutes that are left', () => {
    const [first, second] = planAgenda([item('a', { band: 'split' }), item('b', { band: 'strong' })], 15 + 12);
    expect([first!.fits, second!.fits]).toEqual([true, false]);
    expect(planAgenda([item('a', { band: 'split' })], 15 + 11)[0]!.fits).toBe(false);
    // what is too long for the time left does not keep a shorter one out
    expect(planAgenda([item('a', { band: 'split' }), item('b', { band: 'strong' })], 15 + 5).map((line) => line.fits)).toEqual([
      false,
      true,
    ]);
  });

  it('keeps every item once and never plans more minutes than there are', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 0, max: 240 }), (items, minutes) => {
        const lines = planAgenda(items, minutes);
        expect(lines.map((line) => line.itemCode).sort()).toEqual(items.map((each) => each.itemCode).sort());
        const planned = lines.filter((line) => line.fits).reduce((sum, line) => sum + line.minutesNeeded, 0);
        expect(planned).toBeLessThanOrEqual(Math.max(0, minutes - minutesForOpeningAndClosing));
      }),
    );
  });
});
