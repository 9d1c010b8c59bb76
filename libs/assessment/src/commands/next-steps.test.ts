import { describe, expect, it } from '@jest/globals';
import { assessmentStates } from '../states.js';
import { aSituation } from '../testing/situations.js';
import type { CommandName } from './command.js';
import { allowedCommands, nextCommand, standingInTheWay } from './decide.js';
import type { AssessmentNow } from './situation.js';

const next = (assessment: Partial<AssessmentNow>) => nextCommand(aSituation({ assessment }));

/** State | what comes next, for an assessment of private scoring and a meeting whose scoring is closed and decision recorded. */
const plan: Readonly<Record<AssessmentNow['state'], CommandName | null>> = {
  draft: 'open-scoring',
  scoring: 'open-meeting',
  meeting: 'close-meeting',
  paused: 'resume-meeting',
  agreed: 'seal',
  sealed: 'publish',
  published: null,
  withdrawn: null,
  cancelled: null,
  'not-sealed': null,
};

describe('the next step', () => {
  it.each(assessmentStates)('of an assessment that is %s', (state) => {
    expect(next({ state })).toBe(plan[state]);
  });

  it('opens the meeting at once where it is scored in the room', () => {
    expect(next({ state: 'draft', method: 'room' })).toBe('open-meeting');
    expect(next({ state: 'draft', method: 'survey' })).toBe('open-scoring');
  });

  it('closes private scoring before the meeting, and records the decision before it is published', () => {
    expect(next({ state: 'scoring', scoringClosed: false })).toBe('close-scoring');
    expect(next({ state: 'sealed', decisionRecorded: false })).toBe('record-decision');
  });

  it('has nothing in its way at the end', () => {
    expect(standingInTheWay(aSituation({ assessment: { state: 'withdrawn', seats: 0, pledgeSet: false } }))).toEqual([]);
  });

  it('has in its way what hinders everybody, not who holds the meeting', () => {
    const meeting = aSituation({ assessment: { state: 'meeting', openItemCode: 'DB-02' } });
    const byAnother = { ...meeting, actor: { ...meeting.actor, holdsMeeting: false } };
    expect(standingInTheWay(byAnother)).toEqual([
      { kind: 'in-the-way', code: 'round-open', message: 'A vote is open in the room. Lock it first.' },
    ]);
  });

  it('says how many items have no outcome, in grammar', () => {
    const words = (itemStates: AssessmentNow['itemStates']) =>
      standingInTheWay(aSituation({ assessment: { state: 'agreed', itemStates } })).map((refusal) => refusal.message);
    const rest = 'Agree, park or record as not agreed each of them first.';
    expect(words(['agreed', 'revealed'])).toEqual([`1 item has no outcome yet. ${rest}`]);
    expect(words(['waiting', 'revealed', 'parked'])).toEqual([`2 items have no outcome yet. ${rest}`]);
  });

  it('is not taken twice: private scoring that is closed is not closed again', () => {
    const closed = aSituation({ assessment: { state: 'scoring', scoringClosed: true } });
    expect(allowedCommands(closed)).not.toContain('close-scoring');
    expect(allowedCommands(aSituation({ assessment: { state: 'scoring', scoringClosed: false } }))).toContain('close-scoring');
  });
});

describe('what is allowed now', () => {
  const member = (given: object = {}) => ({ ...aSituation({ roles: ['member'], item: { state: 'open' } }), ...given });

  it('names commands about an item only where one is looked at', () => {
    expect(allowedCommands(member())).toEqual([
      ...(['stand-aside', 'put-answer'] as const),
      ...(['add-evidence', 'confirm-grade', 'add-action', 'record-action-outcome'] as const),
    ]);
    expect(allowedCommands(member({ item: undefined }))).not.toContain('put-answer');
  });

  it('names the grade of evidence only where a piece of it is looked at', () => {
    expect(allowedCommands(member({ evidence: undefined }))).not.toContain('confirm-grade');
    expect(allowedCommands(member({ evidence: undefined }))).toContain('add-evidence');
    expect(allowedCommands(member({ evidence: { ownedByActor: true, addedByActor: false } }))).not.toContain('confirm-grade');
  });
});
