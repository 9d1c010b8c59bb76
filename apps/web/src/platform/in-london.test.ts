import { describe, expect, it } from '@jest/globals';
import { day, dayAndTime, dayInLondon, daysUntil, fromLondon, howFar, relativeDay, time, weekday } from './in-london.js';

describe('dates in London', () => {
  it('reads a calendar day as that day, in winter and in summer', () => {
    expect(day('2027-03-05')).toBe('5 March 2027');
    expect(day('2027-07-01')).toBe('1 July 2027');
    expect(weekday('2027-03-05')).toBe('Friday 5 March 2027');
  });

  it('puts an instant just before midnight in Greenwich on the next day while London has summer time', () => {
    expect(dayInLondon('2027-06-30T23:30:00Z')).toBe('2027-07-01');
    expect(dayInLondon('2027-01-31T23:30:00Z')).toBe('2027-01-31');
  });

  it('shows the time of the London clock', () => {
    expect(time('2027-01-05T14:00:00Z')).toBe('14:00');
    expect(dayAndTime('2027-07-05T13:00:00Z')).toBe('5 July 2027 at 14:00');
    expect(time('2027-01-05T00:05:00Z')).toBe('00:05');
  });

  it('counts calendar days, also over a change of the clocks', () => {
    expect(daysUntil('2027-03-29', new Date('2027-03-27T22:00:00Z'))).toBe(2);
  });

  it('says near days as people do', () => {
    const now = new Date('2027-03-03T09:00:00Z');
    expect(relativeDay('2027-03-03', now)).toBe('today');
    expect(relativeDay('2027-03-04', now)).toBe('tomorrow');
    expect(relativeDay('2027-03-02', now)).toBe('yesterday');
    expect(relativeDay('2027-03-05', now)).toBe('on Friday');
    expect(relativeDay('2027-03-10', now)).toBe('on 10 March 2027');
    expect(howFar('2027-03-12', now)).toBe('in 9 days');
    expect(howFar('2027-02-28', now)).toBe('3 days ago');
  });

  it('turns a London day and clock time into the instant, on both sides of summer time', () => {
    expect(fromLondon('2027-01-05', '14:00')).toBe('2027-01-05T14:00:00.000Z');
    expect(fromLondon('2027-07-05', '14:00')).toBe('2027-07-05T13:00:00.000Z');
    expect(fromLondon('2027-07-05', '00:30')).toBe('2027-07-04T23:30:00.000Z');
  });
});
