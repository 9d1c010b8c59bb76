import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ItemToPlan, minutesForOpeningAndClosing, planAgenda } from './agenda.js';
import { promptForHigherLevels, promptForLowerLevels, promptsFor } from './prompts.js';

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

describe('the prompts', () => {
  const revealed = {
    isQuestion: true,
    state: 'revealed',
    band: 'strong',
    cannotAssure: false,
    median: 3,
    proposedLevel: null,
    supportedLevel: 1,
    scale: 5,
  } as const;

  it('ask after every reveal what somebody would see who chose a lower level, in the same words', () => {
    for (const band of bands) expect(promptsFor({ ...revealed, band })[0]).toBe(promptForLowerLevels);
    expect(promptsFor({ ...revealed, state: 'withheld', band: null, median: null })[0]).toBe(promptForLowerLevels);
  });

  it('ask for the other side only where the band that was shown says that there is one', () => {
    expect(promptsFor({ ...revealed, band: 'split' })).toContain(promptForHigherLevels);
    expect(promptsFor(revealed)).not.toContain(promptForHigherLevels);
  });

  it('say show me for a high level without evidence, and not where proof is there', () => {
    const asksForProof = (changes: object) =>
      promptsFor({ ...revealed, ...changes }).some((prompt) => prompt.startsWith('Show me'));
    expect(asksForProof({ median: 4 })).toBe(true);
    expect(asksForProof({ median: 4, supportedLevel: 4 })).toBe(false);
    expect(asksForProof({ median: 3 })).toBe(false);
    expect(asksForProof({ median: null, proposedLevel: 5 })).toBe(true);
    expect(asksForProof({ median: null })).toBe(false);
    expect(asksForProof({ isQuestion: false, median: 4 })).toBe(false);
  });

  it('never ask who', () => {
    for (const band of bands)
      expect(promptsFor({ ...revealed, band, cannotAssure: true, median: 5 }).join(' ')).not.toMatch(
        /who (gave|chose (level|this|it)|said|voted)/i,
      );
  });
});
