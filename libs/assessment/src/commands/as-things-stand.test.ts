import { describe, expect, it } from '@jest/globals';
import { examples } from '../testing/commands.js';
import { situationFor } from '../testing/in-order.js';
import type { Command } from './command.js';
import { decide } from './decide.js';
import type { AssessmentNow, ItemNow, Situation } from './situation.js';

const but = (situation: Situation, assessment: Partial<AssessmentNow>, item: Partial<ItemNow> = {}): Situation => ({
  ...situation,
  assessment: { ...situation.assessment, ...assessment },
  item: situation.item && { ...situation.item, ...item },
});
const effectsOf = (command: Command, situation: Situation) => {
  const decision = decide(command, situation);
  return decision.ok ? decision.effects : decision.refusal.code;
};
const refusalOf = (command: Command, situation: Situation) => {
  const decision = decide(command, situation);
  return decision.ok ? 'ok' : [decision.refusal.kind, decision.refusal.code, decision.refusal.message];
};

describe('as things stand', () => {
  it('a meeting that follows private scoring looks at no set-up again: it was frozen when scoring opened', () => {
    const scored = but(situationFor('open-meeting'), { seats: 4, pledgeSet: false, instrumentFixed: false, threshold: 3 });
    expect(effectsOf(examples['open-meeting'], scored)).toEqual([
      { kind: 'assessment-becomes', state: 'meeting' },
      { kind: 'meeting-is-held-by-actor', epoch: 1 },
    ]);
  });

  it.each(['draft', 'scoring', 'paused', 'agreed'] as const)(
    'attendance below the quorum pauses an open meeting only, and changes no state while the assessment is %s',
    (state) => {
      const attendance = [{ kind: 'is-recorded', what: 'attendance' }];
      expect(effectsOf(examples['record-attendance'], but(situationFor('record-attendance'), { state, attendance: [] }))).toEqual(
        attendance,
      );
    },
  );

  it('attendance that meets the quorum leaves an open meeting open', () => {
    const meeting = but(situationFor('record-attendance'), { state: 'meeting' });
    expect(effectsOf(examples['record-attendance'], meeting)).toEqual([{ kind: 'is-recorded', what: 'attendance' }]);
  });

  it('what is parked takes its open proposal back first', () => {
    const parked = effectsOf(examples.park, but(situationFor('park'), {}, { proposal: { outcome: 'level' } }));
    expect(parked).toEqual([
      { kind: 'proposal-is-withdrawn' },
      { kind: 'item-becomes', state: 'parked' },
      { kind: 'is-recorded', what: 'parking' },
    ]);
  });

  it('a seat that stands aside before it has answered has nothing to clear', () => {
    expect(effectsOf(examples['stand-aside'], but(situationFor('stand-aside'), {}, { actorAnswerVersion: null }))).toEqual([
      { kind: 'is-recorded', what: 'stand-aside' },
      { kind: 'seat-leaves-round' },
    ]);
  });

  it('a lock counts nobody as missing where more have answered than are eligible now', () => {
    const locked = effectsOf(examples.lock, but(situationFor('lock'), {}, { eligible: 6, answered: 8 }));
    expect(locked).toContainEqual({ kind: 'round-locks', missing: 0 });
  });

  it('a reveal that does not know whether enough answered is a fault of the caller', () => {
    expect(() => decide(examples.reveal, but(situationFor('reveal'), {}, { enoughAnswered: null }))).toThrow(
      'whether enough answered is known of a locked round, and was not given',
    );
  });

  it('private scoring that is closed is said to be', () => {
    expect(refusalOf(examples['close-scoring'], but(situationFor('close-scoring'), { scoringClosed: true }))).toEqual([
      'wrong-state',
      'scoring-closed',
      'Private scoring is closed already.',
    ]);
  });

  it('nothing is deleted of what has not ended', () => {
    expect(refusalOf(examples.purge, but(situationFor('purge'), { daysSinceEnd: null }))).toEqual([
      'in-the-way',
      'purge-not-due',
      'The raw answers are deleted 30 days after the end.',
    ]);
  });
});

describe('an answer that comes too early or too late', () => {
  const put = (assessment: Partial<AssessmentNow>, item: Partial<ItemNow> = {}) =>
    refusalOf(examples['put-answer'], but(situationFor('put-answer'), assessment, item));
  const notOpen = ['wrong-state', 'round-locked', 'This round is not open: your answer was not counted.'];

  it('is told that scoring has not opened', () => {
    expect(put({ state: 'draft' })).toEqual(['wrong-state', 'scoring-not-open', 'Scoring has not opened yet.']);
  });

  it('is told that the meeting is paused, but only in a round that will go on', () => {
    const paused = ['wrong-state', 'meeting-paused', 'The meeting is paused. Answer again when it goes on.'];
    expect(put({ state: 'paused' })).toEqual(paused);
    expect(put({ state: 'paused' }, { state: 'locked' })).toEqual(notOpen);
    expect(
      refusalOf(examples['put-answer'], { ...but(situationFor('put-answer'), { state: 'paused' }), item: undefined }),
    ).toEqual(notOpen);
  });

  it('is told that it was not counted where the board votes again meanwhile, whatever its version', () => {
    const meant = (roundNumber: number | null, expectedVersion: number | null) =>
      refusalOf(
        { ...examples['put-answer'], roundNumber, expectedVersion },
        but(situationFor('put-answer'), { state: 'meeting' }, { roundNumber: 2 }),
      );
    const over = ['wrong-state', 'round-locked', 'The vote that this was meant for is over: your answer was not counted.'];
    expect([meant(1, 1), meant(1, null)]).toEqual([over, over]);
    expect([meant(2, 1), meant(null, 1)]).toEqual(['ok', 'ok']);
  });

  it('is told that it was not counted', () => {
    expect(put({ state: 'meeting' }, { state: 'locked' })).toEqual(notOpen);
    expect(put({ state: 'agreed' })).toEqual(notOpen);
  });
});
