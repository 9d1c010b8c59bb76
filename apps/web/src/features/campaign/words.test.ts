import { describe, expect, it } from '@jest/globals';
import type { Campaign, MailSent, TrackedTrust } from './campaigns.js';
import { draftOf, mistakesIn, timetableOf } from './draft.js';
import { completionInWords, nextDate, replyInWords, stageInWords, summaryOf, unsentTo } from './words.js';

const trust = (changes: Partial<TrackedTrust> = {}): TrackedTrust => ({
  trustId: '1',
  name: 'A trust',
  invitedOn: '2026-11-16',
  takenBack: false,
  belongs: true,
  reply: 'accepted',
  repliedOn: '2026-11-20',
  reason: null,
  stage: 'scoring',
  completion: null,
  completionOn: null,
  late: false,
  wantsMail: true,
  remindable: null,
  mails: [],
  ...changes,
});
const timetable = { scoreFrom: '2026-12-01', scoreBy: '2026-12-18', meetBy: '2027-01-22', publishBy: '2027-02-26' };
const campaign = (trusts: TrackedTrust[]): Campaign => ({
  id: '1',
  version: 1,
  title: 'Winter wave',
  message: '',
  state: 'open',
  instrumentCode: 'digital-board',
  instrumentVersion: '1.1',
  instrumentTitle: 'Digital board',
  timetable,
  openedOn: '2026-11-16',
  openedBy: 'The lead',
  endedOn: null,
  endReason: null,
  mailIsSet: true,
  trusts,
});

describe('what the tracker says', () => {
  it('sums up who has said what, without those whose invitation was taken back', () => {
    const trusts = [
      trust(),
      trust({ late: true }),
      trust({ reply: 'declined', stage: null, late: null }),
      trust({ reply: 'none', repliedOn: null, stage: null, late: null }),
      trust({ takenBack: true, late: null }),
    ];
    expect(summaryOf(campaign(trusts))).toBe('2 of 4 trusts have accepted, 1 has declined, 1 has not answered. 1 trust is late.');
  });

  it('says of scoring in words, with their day, or that it is not told', () => {
    expect(completionInWords(trust({ completion: 'Two thirds or more', completionOn: '2026-12-03' }))).toBe(
      'Two thirds or more, as of 3 December 2026',
    );
    expect(completionInWords(trust())).toBe('Not told');
    expect(completionInWords(trust({ stage: 'met' }))).toBe('–');
    expect(stageInWords(null)).toBe('–');
  });

  it('says before anything else that a trust is not in it any more', () => {
    expect(replyInWords(trust({ takenBack: true }))).toBe('Invitation taken back');
    expect(replyInWords(trust({ belongs: false }))).toBe('Has left your system');
  });

  it('names the next date until the last has passed', () => {
    expect(nextDate(timetable, '2026-12-19')).toBe('Next, boards are to have met by 22 January 2027.');
    expect(nextDate(timetable, '2027-02-27')).toBeNull();
  });

  it('speaks of a mail that failed until one has gone to the same role', () => {
    const mail = (on: string, result: MailSent['result'], to = 'company secretary'): MailSent => ({
      kind: 'answer',
      to,
      on,
      result,
      byHand: false,
    });
    expect(unsentTo([mail('2026-12-01', 'failed')])).toHaveLength(1);
    expect(unsentTo([mail('2026-12-01', 'failed'), mail('2026-12-02', 'sent')])).toEqual([]);
    expect(unsentTo([mail('2026-12-01', 'failed'), mail('2026-12-02', 'sent', 'chief executive')])).toHaveLength(1);
    expect(unsentTo([mail('2026-12-01', 'no-mail-server')])).toEqual([]);
  });
});

describe('a campaign that is being written', () => {
  it('names what is missing, then dates in the wrong order', () => {
    const empty = draftOf(null);
    expect(Object.values(mistakesIn(empty, null, '2026-11-22')).filter((words) => words !== undefined)).toHaveLength(7);
    const changed = { ...draftOf(campaign([])), trustIds: ['1'] };
    expect(timetableOf(changed)).toEqual(timetable);
    const wrong = { ...changed, dates: { ...changed.dates, meetBy: { day: '1', month: '12', year: '2026' } } };
    expect(mistakesIn(wrong, null, '2026-11-22')['timetable.meetBy']).toBe('Meet by must not be earlier than score by.');
  });

  it('may be changed after the last day of scoring, as long as that day stays', () => {
    const running = campaign([]);
    const wrong = Object.values(mistakesIn(draftOf(running), running, '2027-01-01')).filter((words) => words !== undefined);
    expect(wrong).toEqual([]);
    expect(mistakesIn({ ...draftOf(running), trustIds: ['1'] }, null, '2027-01-01')['timetable.scoreBy']).toBeDefined();
  });
});
