import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventFrom, placeOf, reconnectDelay, type Seen, seenAfter } from './live-sequence.js';

const event = (sequence: number, epoch?: number) => ({ sequence, kind: 'changed', ...(epoch === undefined ? {} : { epoch }) });

describe('the place of a live event', () => {
  it('follows on when it is the next number', () => {
    expect(placeOf(event(8), { sequence: 7, epoch: 1 })).toBe('next');
  });

  it('is a gap when a number is missing, or when the meeting was handed over', () => {
    expect(placeOf(event(9), { sequence: 7, epoch: 1 })).toBe('gap');
    expect(placeOf(event(8, 2), { sequence: 7, epoch: 1 })).toBe('gap');
  });

  it('is old when it was seen already', () => {
    expect(placeOf(event(7), { sequence: 7, epoch: 1 })).toBe('old');
  });

  it('follows on for every progress of the last change, and is a gap for progress of another, which never takes back what was seen', () => {
    const progress = (sequence: number) => ({ sequence, kind: 'progress' });
    expect(placeOf(progress(7), { sequence: 7, epoch: 1 })).toBe('next');
    expect(placeOf(progress(8), { sequence: 7, epoch: 1 })).toBe('gap');
    expect(placeOf(progress(6), { sequence: 7, epoch: 1 })).toBe('gap');
    expect(seenAfter(progress(6), { sequence: 7, epoch: 1 })).toEqual({ sequence: 7, epoch: 1 });
  });

  it('never lets an event be lost in silence: whatever is dropped on the way, the next one to arrive is a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (arrives) => {
        let seen: Seen = { sequence: 0, epoch: 1 };
        let missed = false;
        arrives.forEach((arrived, index) => {
          if (!arrived) {
            missed = true;
            return;
          }
          expect(placeOf(event(index + 1), seen)).toBe(missed ? 'gap' : 'next');
          seen = seenAfter(event(index + 1), seen);
          missed = false;
        });
      }),
    );
  });
});

describe('reading a message', () => {
  it('takes an event with a sequence and leaves anything else alone', () => {
    expect(eventFrom('{"kind":"progress","sequence":4,"answered":9}')).toMatchObject({
      kind: 'progress',
      sequence: 4,
      answered: 9,
    });
    expect(eventFrom('{"kind":"progress"}')).toBeNull();
    expect(eventFrom('not json')).toBeNull();
  });
});

describe('connecting again', () => {
  it('waits between a quarter of a second and twenty seconds, longer after each attempt, never all at once', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
        const delay = reconnectDelay(attempt, chance);
        expect(delay).toBeGreaterThanOrEqual(250);
        expect(delay).toBeLessThanOrEqual(20_000);
        expect(reconnectDelay(attempt + 1, chance)).toBeGreaterThanOrEqual(delay);
      }),
    );
    expect(reconnectDelay(3, 0)).not.toBe(reconnectDelay(3, 1));
  });
});
