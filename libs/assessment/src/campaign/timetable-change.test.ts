import { describe, expect, it } from '@jest/globals';
import { type MailOfCampaign, timetableMailWords } from './mail-words.js';
import { type ForReminders, mailsDue } from './reminders.js';
import { datesThatMoved, type TimetableChange } from './timetable-change.js';

const before = { scoreFrom: '2027-01-11', scoreBy: '2027-01-29', meetBy: '2027-03-05', publishBy: '2027-04-02' };
const after = { ...before, scoreBy: '2027-02-05', meetBy: '2027-03-19' };
const change: TimetableChange = { number: 1, on: '2027-01-04', before, after };

describe('a change of the timetable', () => {
  it('names the dates that moved, and no other', () => {
    expect(datesThatMoved(change)).toEqual(['scoreBy', 'meetBy']);
    expect(datesThatMoved({ before, after: before })).toEqual([]);
  });

  it('is told in one mail, with the old and the new date in words, and what stays', () => {
    const mail: Omit<MailOfCampaign, 'kind'> = {
      title: 'Spring wave',
      systemName: 'A system',
      trustName: 'A trust',
      instrumentTitle: 'The digital board',
      message: 'Please join us.',
      timetable: after,
      today: '2027-01-04',
      link: 'https://candour.example/invitations/1',
    };
    const { subject, text } = timetableMailWords(mail, change);
    expect(subject).toBe('New dates: Spring wave');
    expect(text).toContain('A system has changed the timetable of Spring wave.');
    expect(text).toContain('Score by: was 29 January 2027, is now 5 February 2027');
    expect(text).toContain('Meet by: was 5 March 2027, is now 19 March 2027');
    expect(text).not.toContain('Publish by: was');
    for (const words of ['Publish by 2 April 2027', 'https://candour.example/invitations/1', 'never who has answered'])
      expect(text).toContain(words);
  });

  const now: ForReminders = {
    timetable: after,
    changes: [change],
    invitedOn: '2026-12-01',
    reply: 'accepted',
    stage: 'scoring',
    roomOnly: false,
  };
  const due = (changes: Partial<ForReminders>, today: string) =>
    mailsDue({ ...now, ...changes }, today).map(({ kind, occasion }) => `${kind} ${occasion}`);

  it('is told to trusts that accepted or have not answered, not to one that declined', () => {
    expect(due({}, '2027-01-04')).toEqual(['timetable change 1']);
    expect(due({ reply: 'none', stage: null }, '2027-01-04')).toContain('timetable change 1');
    expect(due({ reply: 'declined', stage: null }, '2027-01-04')).toEqual([]);
  });

  it('may be told a few days late, where the program stood still, and then no more', () => {
    expect(due({}, '2027-01-10')).toEqual(['timetable change 1']);
    expect(due({}, '2027-01-11')).toEqual([]);
  });

  it('is told each for itself where there are two', () => {
    expect(due({ changes: [change, { ...change, number: 2 }] }, '2027-01-04')).toEqual([
      'timetable change 1',
      'timetable change 2',
    ]);
  });

  it('needs no reminder of a date on top, where it has just said that', () => {
    const moved = { ...change, on: '2027-01-30' };
    expect(due({ changes: [moved] }, '2027-01-30')).toEqual(['timetable change 1']);
    expect(due({ changes: [moved] }, '2027-02-04')).toEqual(['timetable change 1', 'score 1 days before 2027-02-05']);
    expect(due({ changes: [] }, '2027-01-30')).toEqual(['score 7 days before 2027-02-05']);
  });
});
