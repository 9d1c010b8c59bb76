import { describe, expect, it } from '@jest/globals';
import { adviceOf, clockOf, restWords } from './desk-clock.js';
import type { Plan } from './snapshot.js';
import { aLine, aMeeting, anItem } from './testing/a-meeting.js';

const at = (time: string) => Date.parse(`2026-11-22T${time}:00Z`);
const lines = ['Q1', 'Q2', 'Q3', 'Q4'].map((code) => aLine(code));
const plan = {
  minutes: 60,
  minutesForOpeningAndClosing: 15,
  items: [
    ['Q1', 12],
    ['Q2', 9],
    ['Q3', 5],
    ['Q4', 12],
  ].map(([itemCode, minutesNeeded]) => ({ itemCode, minutesNeeded })),
} as unknown as Plan;
const meeting = aMeeting({ minutes: 60, agenda: lines });
const clock = (now: string, changes: object = {}, options: object = {}) =>
  clockOf({ ...meeting, ...changes }, { lines, plan, more: 0, now: at(now), ...options });
const inTheRoom = { current: anItem({ itemCode: 'Q2' }), currentSince: '2026-11-22T14:20:00Z' };

describe('the clock of the desk', () => {
  it('says at the beginning what was planned before', () => {
    const now = clock('14:00');
    expect([...now.needs.values()].map(({ fits }) => fits)).toEqual([true, true, true, true]);
    expect([now.gone, now.left, now.item]).toEqual([0, 60, null]);
  });

  it('plans again with what is left: what was quick makes room, what took long takes it', () => {
    const settled = [aLine('Q1', { state: 'agreed' }), ...lines.slice(1)];
    const quick = clock('14:10', {}, { lines: settled });
    expect([...quick.needs]).toEqual([
      ['Q2', { minutes: 9, fits: true }],
      ['Q3', { minutes: 5, fits: true }],
      ['Q4', { minutes: 12, fits: true }],
    ]);
    const slow = clock('14:35', {}, { lines: settled });
    expect([...slow.needs.values()].map(({ fits }) => fits)).toEqual([true, true, false]);
    expect(restWords(slow)).toBe('2 more items fit, 1 does not.');
  });

  it('counts the item in the room from when it came up, also after a reload, and gives it what was added', () => {
    expect(clock('14:26', inTheRoom).item).toEqual({ itemCode: 'Q2', spent: 6, given: 9 });
    expect(clock('14:26', inTheRoom, { more: 2 }).item).toEqual({ itemCode: 'Q2', spent: 6, given: 11 });
    expect(clock('14:26', inTheRoom).needs.has('Q2')).toBe(false);
  });

  it('has no item in hand once that has its outcome', () => {
    const settled = lines.map((line) => (line.itemCode === 'Q2' ? aLine('Q2', { state: 'agreed' }) : line));
    expect(clock('14:26', inTheRoom, { lines: settled }).item).toBeNull();
  });

  it('gives each its share where nothing was scored before, fixed for the item in the room as it came up', () => {
    const without = { plan: null };
    expect([...clock('14:00', {}, without).needs.values()].map(({ minutes }) => minutes)).toEqual([11, 11, 11, 11]);
    // 45 minutes would be left for four at the beginning; at 14:20 there are 30, so 7 each
    expect(clock('14:20', inTheRoom, without).item?.given).toBe(7);
    expect(clock('14:26', inTheRoom, without).item?.given).toBe(7);
  });

  it('says nothing of a meeting that nobody has opened', () => {
    expect(clock('18:00', { sittingSince: null }).gone).toBe(0);
  });
});

describe('what fits, in words', () => {
  it.each([
    ['14:00', 'All 4 items that are left fit.'],
    ['14:40', '1 more item fits, 3 do not.'],
    ['14:50', 'No further item fits: 4 are left.'],
  ])('at %s', (now, words) => {
    const long = { ...plan, items: plan.items.map((one) => ({ ...one, minutesNeeded: 9 })) };
    expect(restWords(clock(now, {}, { plan: long }))).toBe(words);
  });

  it('counts one and none', () => {
    expect(restWords(clock('14:00', {}, { lines: [] }))).toBe('No other item is left.');
    expect(restWords(clock('14:00', {}, { lines: [aLine('Q3')] }))).toBe('The one item that is left fits.');
    expect(restWords(clock('14:59', {}, { lines: [aLine('Q3')] }))).toBe('The item that is left does not fit any more.');
  });
});

describe('what the clock advises', () => {
  it.each([
    ['14:26', null],
    ['14:29', 'The time for this item is over.'],
    ['14:50', '10 minutes are left: time for actions and closing.'],
    ['14:59', 'One minute is left: time for actions and closing.'],
    ['15:00', 'The meeting has reached its planned end.'],
    ['15:01', 'The meeting is over its time. Close it, or agree to go on.'],
  ])('at %s: %s', (now, words) => {
    expect(adviceOf(clock(now, inTheRoom), 60)).toBe(words);
  });
});
