import { describe, expect, it } from '@jest/globals';
import { differences, emptySetUp, readSetUp, type SetUpValues } from './set-up-values.js';

const filled: SetUpValues = {
  ...emptySetUp,
  instrument: 'digital-board 1.0',
  waveDate: { day: '1', month: '7', year: '2027' },
  quorumNumber: '6',
  scoringClosesOn: { day: '9', month: '7', year: '2027' },
  meetingDay: { day: '15', month: '7', year: '2027' },
  meetingTime: '14:00',
};
const mistakesOf = (change: Partial<SetUpValues>) => {
  const read = readSetUp({ ...filled, ...change });
  return 'mistakes' in read ? read.mistakes : {};
};
const setUpOf = (change: Partial<SetUpValues>) => {
  const read = readSetUp({ ...filled, ...change });
  return 'setUp' in read ? read.setUp : null;
};

describe('the set-up of an assessment', () => {
  it('is read as it was typed, the meeting by the clocks of London', () => {
    expect(setUpOf({})).toMatchObject({
      instrumentCode: 'digital-board',
      instrumentVersion: '1.0',
      waveDate: '2027-07-01',
      threshold: 5,
      quorum: { number: 6, executives: 1, nonExecutives: 1 },
      facilitatorId: null,
      scoringClosesOn: '2027-07-09',
      meetingStartsAt: '2027-07-15T13:00:00.000Z',
    });
  });

  it.each(['4', '', '5.5', '17', 'five'])('takes no threshold of %j: never under 5', (threshold) => {
    expect(mistakesOf({ threshold }).threshold).toMatch(/from 5 to 16/);
  });

  it('asks for what is missing, by the names that the API uses', () => {
    expect(Object.keys(mistakesOf({ instrument: '', waveDate: emptySetUp.waveDate, quorumNumber: '' }))).toEqual([
      'instrumentVersion',
      'waveDate',
      'quorum.number',
    ]);
  });

  it('takes a meeting without a day yet, but no day without a time nor a time without a day', () => {
    expect(setUpOf({ meetingDay: emptySetUp.meetingDay, meetingTime: '' })?.meetingStartsAt).toBeNull();
    expect(mistakesOf({ meetingTime: '' })).toHaveProperty('meetingTime');
    expect(mistakesOf({ meetingDay: emptySetUp.meetingDay })).toHaveProperty('meetingStartsAt');
    expect(mistakesOf({ meetingTime: '25:00' })).toHaveProperty('meetingTime');
  });

  it('asks nothing about private scoring where everything happens in the room', () => {
    expect(setUpOf({ method: 'room' })).toMatchObject({ scoringClosesOn: null, pledgeShowsProgress: false });
  });

  it('names what two set-ups differ in', () => {
    expect(differences(filled, filled)).toEqual([]);
    expect(differences(filled, { ...filled, threshold: '8', meetingTime: '15:00' })).toEqual([
      'the threshold',
      'the time of the meeting',
    ]);
  });
});
