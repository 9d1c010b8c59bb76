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
