import { type ItemState, itemStates } from '@candour/assessment';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from './snapshot.js';
import { inOrder, isAllSettled, mainStep, nextItem, possibleFor } from './steps.js';
import { aLine, aMeeting, anItem } from './testing/a-meeting.js';

describe('what may be done with an item', () => {
  it('is what the snapshot allows, for the item in the room', () => {
    const meeting = aMeeting({ current: anItem({ allowed: ['lock', 'put-answer'] }) });
    expect(possibleFor(meeting, aLine('Q2', { state: 'open' }))).toEqual(['lock']);
  });

  it('follows from its state for every other item, by the table of commands', () => {
    const meeting = aMeeting();
    expect(possibleFor(meeting, aLine('Q1'))).toEqual(['open-round', 'park']);
    expect(possibleFor(meeting, aLine('Q1', { state: 'locked', roundNumber: 1 }))).toEqual(['reveal', 'park']);
    expect(possibleFor(meeting, aLine('Q1', { state: 'revealed', roundNumber: 1 }))).toEqual(['open-round', 'propose', 'park']);
    expect(possibleFor(meeting, aLine('Q1', { state: 'agreed', roundNumber: 1 }))).toEqual(['open-round']);
  });

  it('is nothing for who does not hold the meeting', () => {
    for (const state of itemStates) expect(possibleFor(aMeeting({ youHold: false }), aLine('Q1', { state }))).toEqual([]);
  });

  it('is no further vote while one is open elsewhere, nor after the third', () => {
    const open = aMeeting({ agenda: [aLine('Q1'), aLine('Q2', { state: 'open', roundNumber: 1 })] });
    expect(possibleFor(open, aLine('Q1'))).not.toContain('open-round');
    expect(possibleFor(aMeeting(), aLine('Q1', { state: 'revealed', roundNumber: 3 }))).not.toContain('open-round');
  });

  it('is still parking after the meeting was closed', () => {
    expect(possibleFor(aMeeting({ state: 'agreed' }), aLine('Q1'))).toEqual(['park']);
  });
});

describe('the next step', () => {
  it('goes from vote to lock to reveal to proposal to confirmation', () => {
    expect(mainStep(['open-round', 'park'], 'waiting')).toBe('open-round');
    expect(mainStep(['lock'], 'open')).toBe('lock');
    expect(mainStep(['reveal', 'park'], 'locked')).toBe('reveal');
    expect(mainStep(['open-round', 'propose', 'park'], 'revealed')).toBe('propose');
    expect(mainStep(['open-round', 'withdraw-proposal', 'confirm', 'park'], 'revealed')).toBe('confirm');
  });

  it('is never to open a settled item again', () => {
    expect(mainStep(['open-round'], 'agreed')).toBeNull();
  });
});

describe('closing the meeting', () => {
  const settled = [aLine('Q1', { state: 'agreed' }), aLine('Q2', { state: 'parked' })];

  it('is the next step once every item has its outcome, and not before, nor in a pause', () => {
    expect(isAllSettled(aMeeting({ agenda: settled }))).toBe(true);
    expect(isAllSettled(aMeeting({ agenda: [...settled, aLine('Q3', { state: 'revealed' })] }))).toBe(false);
    expect(isAllSettled(aMeeting({ agenda: settled, state: 'paused' }))).toBe(false);
  });
});

describe('the agenda', () => {
  const ended = (state: ItemState) => ['agreed', 'not-agreed', 'not-applicable', 'parked'].includes(state);

  it('stands in the order of the plan, and what is not planned after it', () => {
    const items = ['Q3', 'Q1'].map((itemCode) => ({ itemCode }) as Plan['items'][number]);
    const plan: Plan = { minutes: 120, minutesForOpeningAndClosing: 15, items };
    expect(inOrder(aMeeting().agenda, plan).map(({ itemCode }) => itemCode)).toEqual(['Q3', 'Q1', 'Q2']);
    expect(inOrder(aMeeting().agenda, null)).toEqual(aMeeting().agenda);
  });

  it('leads to an item without an outcome as long as there is one, and only to such', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...itemStates), { maxLength: 12 }), fc.nat(12), (states, place) => {
        const lines = states.map((state, index) => aLine(`Q${index}`, { state }));
        const next = nextItem(lines, `Q${place}`);
        expect(next === null).toBe(states.every(ended));
        if (next) expect(ended(next.state)).toBe(false);
      }),
    );
  });

  it('leads to another item before it comes back to the same one', () => {
    const lines = [aLine('Q1'), aLine('Q2', { state: 'agreed' }), aLine('Q3')];
    expect(nextItem(lines, 'Q1')?.itemCode).toBe('Q3');
    expect(nextItem(lines, 'Q3')?.itemCode).toBe('Q1');
  });
});
