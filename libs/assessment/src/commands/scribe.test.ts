import { describe, expect, it } from '@jest/globals';
import { examples } from '../testing/commands.js';
import { situationFor } from '../testing/in-order.js';
import { aScribe } from '../testing/situations.js';
import type { Command, CommandName, CommandNamed } from './command.js';
import { allowedCommands, decide } from './decide.js';
import type { ItemNow, ScribeNow, Situation } from './situation.js';

const refusalOf = (command: Command, situation: Situation) => {
  const decision = decide(command, situation);
  return decision.ok ? 'ok' : decision.refusal.code;
};

/** What becomes of a command about a scribe, as things are in order but for what is told. */
function asked<Name extends CommandName>(
  name: Name,
  scribe: Partial<ScribeNow> = {},
  said: Partial<CommandNamed<Name>> = {},
  item: Partial<ItemNow> = {},
): string {
  const situation = situationFor(name);
  const command = { ...examples[name], ...said } as Command;
  const changed = { ...situation, item: situation.item && { ...situation.item, ...item } };
  return refusalOf(command, { ...changed, scribe: aScribe({ ...situation.scribe, ...scribe }) });
}

describe('a scribe', () => {
  it('is neither the member, nor the chair, nor a facilitator, nor who holds the meeting: when chosen and at every answer', () => {
    for (const name of ['choose-scribe', 'put-answer-on-behalf'] as const) {
      expect(asked(name)).toBe('ok');
      expect(asked(name, { roles: ['secretary'] })).toBe('ok');
      expect(asked(name, { ownSeat: true })).toBe('scribe-is-the-member');
      expect(asked(name, { roles: ['member', 'chair'] })).toBe('scribe-is-chair');
      expect(asked(name, { roles: ['member', 'facilitator'] })).toBe('scribe-is-facilitator');
      expect(asked(name, { roles: ['secretary'], holdsMeeting: true })).toBe('scribe-holds-the-meeting');
    }
  });

  it('knows two answers at most, their own among them', () => {
    expect(asked('choose-scribe', { answersKnown: 2 })).toBe('ok');
    expect(asked('choose-scribe', { answersKnown: 3 })).toBe('scribe-knows-enough');
  });

  it('is one at a time', () => {
    for (const writes of ['this-scribe', 'another'] as const) expect(asked('choose-scribe', { writes })).toBe('scribe-chosen');
  });

  it('is chosen, and sent away, by the seat itself, by the scribe for it or by the company secretary', () => {
    for (const saidBy of ['the-scribe', 'the-secretary'] as const) {
      expect(asked('choose-scribe', { saidBy })).toBe('ok');
      expect(asked('end-scribe', { saidBy })).toBe('ok');
    }
    expect(asked('choose-scribe', { saidBy: 'the-seat' }, { consent: 'own-device' })).toBe('ok');
    expect(asked('end-scribe', { saidBy: 'the-seat' })).toBe('ok');
    for (const name of ['choose-scribe', 'end-scribe'] as const)
      expect(asked(name, { saidBy: 'somebody-else' })).toBe('not-their-scribe');
    expect(asked('end-scribe', { writes: 'nobody' })).toBe('no-scribe');
  });

  it('has the consent on record: on the member’s own device by nobody else, otherwise how and on which day', () => {
    expect(asked('choose-scribe', {}, { consent: 'own-device' })).toBe('consent-unclear');
    expect(asked('choose-scribe', { saidBy: 'the-seat' }, { consent: 'telephone' })).toBe('consent-unclear');
    expect(asked('choose-scribe', {}, { on: 'today' })).toBe('consent-unclear');
    for (const consent of ['telephone', 'room', 'writing'] as const) expect(asked('choose-scribe', {}, { consent })).toBe('ok');
  });
});

describe('an answer on behalf', () => {
  const put = (
    scribe: Partial<ScribeNow>,
    said: Partial<CommandNamed<'put-answer-on-behalf'>> = {},
    item: Partial<ItemNow> = {},
  ) => asked('put-answer-on-behalf', scribe, said, item);

  it('counts only once it was read back', () => {
    expect(put({}, { readBack: false })).toBe('not-read-back');
  });

  it('is given by the seat’s scribe of this moment alone', () => {
    for (const writes of ['nobody', 'another'] as const) expect(put({ writes })).toBe('no-longer-scribe');
  });

  it('waits until the pledge was read to the member, and is not for who stood aside or came late', () => {
    expect(put({ pledgeRead: false })).toBe('pledge-not-read');
    expect(put({}, {}, { actorEligible: false })).toBe('not-eligible');
  });

  it('never replaces what the member gave on a device of their own, unless they chose the scribe there too', () => {
    expect(put({ answeredThemselves: true })).toBe('their-own-answer');
  });

  it('obeys what every answer does: the round it was meant for, a level of the item, a reason where it does not apply', () => {
    expect(put({}, { roundNumber: 2 })).toBe('round-locked');
    expect(put({}, { level: 6 })).toBe('level-off-the-scale');
    expect(put({}, { kind: 'not-applicable', level: null })).toBe('reason-missing');
    expect(put({}, { kind: 'dont-know', level: null })).toBe('ok');
  });

  it('is not counted after the lock, and its scribe is told so; in a pause it waits', () => {
    const late = decide(examples['put-answer-on-behalf'], {
      ...situationFor('put-answer-on-behalf'),
      item: { ...situationFor('put-answer-on-behalf').item!, state: 'locked' },
    });
    expect(late).toEqual({
      ok: false,
      refusal: {
        kind: 'wrong-state',
        code: 'round-locked',
        message: 'Not counted: it had not been read back when the round was locked.',
      },
    });
    const situation = situationFor('put-answer-on-behalf');
    const paused = { ...situation, assessment: { ...situation.assessment, state: 'paused' as const } };
    expect(refusalOf(examples['put-answer-on-behalf'], paused)).toBe('meeting-paused');
  });

  it('asks for no version: what was read back last is what the member says', () => {
    for (const actorAnswerVersion of [null, 1, 7]) expect(put({}, {}, { actorAnswerVersion })).toBe('ok');
  });

  it('is offered nowhere as a command of one’s own', () => {
    const { scribe: _, ...without } = situationFor('put-answer-on-behalf');
    expect(allowedCommands(without)).not.toContain('put-answer-on-behalf');
    expect(allowedCommands(situationFor('put-answer-on-behalf'))).toContain('put-answer-on-behalf');
  });
});
