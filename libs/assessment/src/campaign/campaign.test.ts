import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessmentStates, methodsOfCollection } from '../states.js';
import {
  campaignStageOf,
  campaignStages,
  completionIsDue,
  lateStep,
  stepsAhead,
  type Timetable,
  wrongWithTimetable,
} from './campaign.js';
import { allowedOnInvitation, type InvitationNow, refusalOnCampaign, refusalOnInvitation } from './commands.js';
import { campaignMailWords } from './mail-words.js';
import { campaignMailKinds, mailsDue, remindableNow } from './reminders.js';
import { campaignCard, invitationCard } from './waiting.js';

const timetable: Timetable = { scoreFrom: '2027-01-11', scoreBy: '2027-01-29', meetBy: '2027-03-05', publishBy: '2027-04-02' };
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe('the stage of a trust', () => {
  it.each([
    ['draft', false, 'both', 'set-up'],
    ['scoring', false, 'both', 'scoring'],
    ['scoring', true, 'both', 'scored'],
    ['meeting', true, 'both', 'scored'],
    ['meeting', false, 'room', 'set-up'],
    ['paused', true, 'survey', 'scored'],
    ['agreed', true, 'both', 'met'],
    ['sealed', true, 'both', 'sealed'],
    ['published', true, 'both', 'published'],
    ['withdrawn', true, 'both', 'withdrawn'],
    ['cancelled', true, 'both', 'ended'],
    ['not-sealed', true, 'both', 'ended'],
  ] as const)('of an assessment that is %s (scoring closed: %s, %s) is %s', (state, scoringClosed, method, stage) => {
    expect(campaignStageOf({ state, scoringClosed, method })).toBe(stage);
  });

  it('is accepted where nothing has begun', () => {
    expect(campaignStageOf(null)).toBe('accepted');
  });

  it('does not tell that a meeting has opened, paused or gone on', () => {
    for (const method of methodsOfCollection) {
      const before = campaignStageOf(
        method === 'room' ? { state: 'draft', scoringClosed: false, method } : { state: 'scoring', scoringClosed: true, method },
      );
      for (const state of ['meeting', 'paused'] as const) {
        expect(campaignStageOf({ state, scoringClosed: method !== 'room', method })).toBe(before);
      }
    }
  });

  it('is known for every state there is', () => {
    for (const state of assessmentStates)
      expect(campaignStages).toContain(campaignStageOf({ state, scoringClosed: true, method: 'both' }));
  });
});

describe('a timetable', () => {
  it('names each date that is earlier than the one before it', () => {
    const wrong = wrongWithTimetable({ ...timetable, meetBy: '2027-01-01', publishBy: '2026-12-01' }, '2026-11-22');
    expect(wrong.map(({ path }) => path)).toEqual(['meetBy', 'publishBy']);
  });

  it('is refused once the last day of scoring has passed, and not on it', () => {
    expect(wrongWithTimetable(timetable, '2027-01-29')).toEqual([]);
    expect(wrongWithTimetable(timetable, '2027-01-30').map(({ path }) => path)).toEqual(['scoreBy']);
  });

  it.each([
    ['scoring', '2027-01-29', null],
    ['scoring', '2027-01-30', 'score'],
    ['accepted', '2027-01-30', 'score'],
    ['scored', '2027-02-10', null],
    ['scored', '2027-03-06', 'meet'],
    ['sealed', '2027-03-06', null],
    ['sealed', '2027-04-03', 'publish'],
    ['published', '2028-01-01', null],
    ['withdrawn', '2028-01-01', null],
    ['ended', '2028-01-01', null],
  ] as const)('makes a trust that is %s on %s late for: %s', (stage, today, step) => {
    expect(lateStep(stage, timetable, today)).toBe(step);
  });

  it('does not ask a board that scores in the room alone to close private scoring', () => {
    expect(stepsAhead('set-up', true)).toEqual(['meet', 'publish']);
  });
});

describe('how far scoring has come', () => {
  const now = { stage: 'scoring', membersTold: true, openedOn: '2027-01-11', toldOn: null } as const;
  it.each([
    ['not on the day on which scoring opened', now, '2027-01-11', false],
    ['on the second day', now, '2027-01-12', true],
    ['not twice on a day', { ...now, toldOn: '2027-01-12' }, '2027-01-12', false],
    ['again the next day', { ...now, toldOn: '2027-01-12' }, '2027-01-13', true],
    ['not where the pledge did not say so', { ...now, membersTold: false }, '2027-01-13', false],
    ['not once scoring is closed', { ...now, stage: 'scored' }, '2027-01-13', false],
    ['not before it opens', { ...now, stage: 'set-up', openedOn: null }, '2027-01-13', false],
  ] as const)('is told: %s', (_, state, today, due) => {
    expect(completionIsDue(state, today)).toBe(due);
  });
});

describe('an invitation', () => {
  const open: InvitationNow = { campaign: 'open', takenBack: false, belongs: true, reply: 'none', hasAssessment: false };
  it.each([
    ['accept, decline or quieten it', open, ['accept', 'decline', 'mail']],
    ['decline after all, choose or begin', { ...open, reply: 'accepted' }, ['decline', 'choose', 'begin', 'mail']],
    ['choose another, having begun', { ...open, reply: 'accepted', hasAssessment: true }, ['decline', 'choose', 'mail']],
    ['accept after all', { ...open, reply: 'declined' }, ['accept', 'mail']],
    ['nothing once it is taken back', { ...open, takenBack: true }, []],
    ['nothing once the trust has left the system', { ...open, belongs: false }, []],
    ['nothing once the campaign is closed', { ...open, campaign: 'closed' }, []],
    ['nothing once the campaign is called off', { ...open, campaign: 'cancelled' }, []],
  ] as const)('lets the trust: %s', (_, now, allowed) => {
    expect(allowedOnInvitation(now)).toEqual(allowed);
  });

  it('says what to do wherever it refuses', () => {
    expect(refusalOnInvitation('begin', open)?.message).toBe('Accept the invitation first.');
    expect(refusalOnCampaign('remind', 'closed')?.code).toBe('campaign-closed');
    expect(refusalOnCampaign('remind', 'open')).toBeNull();
  });
});

describe('mails', () => {
  const base = { timetable, changes: [], invitedOn: '2026-12-01', stage: null, roomOnly: false } as const;

  it('come 7 days and 1 day before each date, and catch up where the program stood still', () => {
    const asked = (today: string) =>
      mailsDue({ ...base, reply: 'accepted', stage: 'scoring' }, today).map(({ kind, occasion }) => `${kind} ${occasion}`);
    expect(asked('2027-01-21')).toEqual([]);
    expect(asked('2027-01-22')).toEqual(['score 7 days before 2027-01-29']);
    expect(asked('2027-01-27')).toEqual(['score 7 days before 2027-01-29']);
    expect(asked('2027-01-28')).toEqual(['score 1 days before 2027-01-29']);
    expect(asked('2027-01-29')).toEqual(['score 1 days before 2027-01-29']);
    expect(asked('2027-01-30')).toEqual([]);
  });

  it('ask only for an answer while there is none, and leave a trust that declined in peace', () => {
    expect(mailsDue({ ...base, reply: 'none' }, '2027-01-10').map(({ kind }) => kind)).toEqual(['invitation', 'answer']);
    expect(mailsDue({ ...base, reply: 'declined' }, '2027-01-10')).toEqual([]);
  });

  it('do not repeat what the invitation has just said', () => {
    expect(mailsDue({ ...base, reply: 'none', invitedOn: '2027-01-08' }, '2027-01-08').map(({ kind }) => kind)).toEqual([
      'invitation',
    ]);
  });

  it('are one of a kind at most on any day, never after its date, never for a step that is done, each on days that follow one another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('none', 'accepted', 'declined'),
        fc.constantFrom(...campaignStages),
        fc.boolean(),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: -40, max: 10 }),
        (reply, stage, roomOnly, gaps, invited) => {
          const days = gaps.map((_, place) =>
            dayAfter(
              '2027-01-01',
              gaps.slice(0, place + 1).reduce((sum, gap) => sum + gap, 0),
            ),
          );
          const [scoreFrom = '', scoreBy = '', meetBy = '', publishBy = ''] = days;
          const dates = { scoreFrom, scoreBy, meetBy, publishBy };
          const now = {
            timetable: dates,
            changes: [],
            invitedOn: dayAfter('2027-01-01', invited),
            reply,
            stage: reply === 'accepted' ? stage : null,
            roomOnly,
          } as const;
          const seen = new Map<string, number[]>();
          for (let day = -50; day < 200; day++) {
            const mails = mailsDue(now, dayAfter('2027-01-01', day));
            expect(new Set(mails.map(({ kind }) => kind)).size).toBe(mails.length);
            for (const { kind, occasion } of mails) {
              if (kind !== 'invitation') expect(occasion.slice(-10) >= dayAfter('2027-01-01', day)).toBe(true);
              if (reply === 'accepted') expect(stepsAhead(stage, roomOnly)).toContain(kind);
              seen.set(`${kind} ${occasion}`, [...(seen.get(`${kind} ${occasion}`) ?? []), day]);
            }
          }
          for (const on of seen.values()) expect((on.at(-1) ?? 0) - (on[0] ?? 0)).toBe(on.length - 1);
          if (reply === 'declined') expect(seen.size).toBe(0);
        },
      ),
    );
  });

  it('by hand ask for the next thing only', () => {
    expect(remindableNow({ reply: 'none', stage: null, roomOnly: false })).toBe('answer');
    expect(remindableNow({ reply: 'accepted', stage: 'scored', roomOnly: false })).toBe('meet');
    expect(remindableNow({ reply: 'accepted', stage: 'published', roomOnly: false })).toBeNull();
    expect(remindableNow({ reply: 'declined', stage: null, roomOnly: false })).toBeNull();
  });

  it('say whose they are, the dates, where to answer, and what the system is never told', () => {
    for (const kind of campaignMailKinds) {
      if (kind === 'timetable') continue;
      const { subject, text } = campaignMailWords({
        kind,
        title: 'Spring wave',
        systemName: 'A system',
        trustName: 'A trust',
        instrumentTitle: 'The digital board',
        message: 'Please join us.',
        timetable,
        today: '2027-01-01',
        link: 'https://candour.example/invitations/1',
      });
      expect(subject).toContain('Spring wave');
      for (const words of [
        'A system',
        '29 January 2027',
        '5 March 2027',
        'https://candour.example/invitations/1',
        'never who has answered',
      ]) {
        expect(text).toContain(words);
      }
    }
  });

  it('say that a date has passed where it has', () => {
    const words = (kind: 'answer' | 'score', today: string) =>
      campaignMailWords({
        kind,
        title: 'T',
        systemName: 'S',
        trustName: 'A',
        instrumentTitle: 'I',
        message: '',
        timetable,
        today,
        link: 'L',
      });
    expect(words('score', '2027-01-29')).toMatchObject({ subject: 'A date of T is coming' });
    expect(words('score', '2027-01-30')).toMatchObject({
      subject: 'A date of T has passed',
      text: expect.stringContaining('private scoring was to be closed by 29 January 2027'),
    });
    expect(words('answer', '2027-01-11').text).toContain('yes or no, by 11 January 2027.');
    expect(words('answer', '2027-01-12').text).toContain('yes or no.');
  });
});

describe('the cards of home', () => {
  const one = { campaignId: '1', title: 'Spring wave', systemName: 'A system', timetable, roles: ['secretary'] } as const;

  it('ask for an answer, then for an assessment, then leave the word to the assessment', () => {
    expect(invitationCard({ ...one, reply: 'none', stage: null }, '2027-01-01')?.title).toBe(
      'Answer the invitation: Spring wave',
    );
    expect(invitationCard({ ...one, reply: 'accepted', stage: 'accepted' }, '2027-01-01')?.title).toBe(
      'Create the assessment: Spring wave',
    );
    expect(invitationCard({ ...one, reply: 'accepted', stage: 'set-up' }, '2027-01-01')).toBeNull();
    expect(invitationCard({ ...one, roles: ['chair'], reply: 'none', stage: null }, '2027-01-01')).toBeNull();
  });

  it('tell the ICS lead who has said what, and the next date', () => {
    const trusts = [
      { reply: 'accepted', stage: 'scoring', roomOnly: false },
      { reply: 'accepted', stage: 'published', roomOnly: false },
      { reply: 'declined', stage: null, roomOnly: false },
      { reply: 'none', stage: null, roomOnly: false },
    ] as const;
    expect(campaignCard({ campaignId: '1', title: 'Spring wave', timetable, trusts }, '2027-02-01')).toMatchObject({
      words: '2 of 4 trusts accepted, 1 declined, 1 not answered, 1 done, 1 late.',
      due: '2027-03-05',
    });
  });
});
