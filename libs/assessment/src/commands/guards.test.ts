import { describe, expect, it } from '@jest/globals';
import { examples } from '../testing/commands.js';
import { aSituation } from '../testing/situations.js';
import type { Command } from './command.js';
import { allowedCommands, decide, nextCommand, standingInTheWay } from './decide.js';
import type { Situation } from './situation.js';

/** The code of a refusal; each is of a known kind and says in a sentence what to do. */
const codeOf = (command: Command, situation: Situation): string => {
  const decision = decide(command, situation);
  if (decision.ok) return 'ok';
  expect(decision.refusal.kind).toMatch(/^(not-permitted|wrong-state|in-the-way|input|changed-meanwhile)$/u);
  expect(decision.refusal.message).toMatch(/^[A-Z0-9].{8,}[.]$/u);
  return decision.refusal.code;
};
const effectsOf = (command: Command, situation: Situation) => {
  const decision = decide(command, situation);
  return decision.ok ? decision.effects : [];
};
const asMember = (situation: Situation): Situation => ({ ...situation, actor: { ...situation.actor, roles: ['member'] } });

describe('opening scoring', () => {
  const draft = (changes: object) => codeOf(examples['open-scoring'], aSituation({ assessment: { state: 'draft', ...changes } }));

  it('needs five seats, a pledge, a version of the instrument and a threshold of five or more', () => {
    expect(draft({})).toBe('ok');
    expect(draft({ seats: 4 })).toBe('too-few-seats');
    expect(draft({ seats: 5 })).toBe('ok');
    expect(draft({ pledgeSet: false })).toBe('pledge-missing');
    expect(draft({ instrumentFixed: false })).toBe('instrument-missing');
    expect(draft({ threshold: 4 })).toBe('threshold-too-low');
    expect(draft({ threshold: 5.5 })).toBe('threshold-too-low');
  });

  it('is not for an assessment that is scored in the room', () => {
    expect(draft({ method: 'room' })).toBe('scored-in-the-room');
  });

  it('says everything that stands in the way at once', () => {
    const situation = aSituation({ assessment: { state: 'draft', seats: 3, pledgeSet: false } });
    expect(nextCommand(situation)).toBe('open-scoring');
    expect(standingInTheWay(situation).map((refusal) => refusal.code)).toEqual(['too-few-seats', 'pledge-missing']);
  });
});

describe('opening the meeting', () => {
  it('waits until private scoring is closed', () => {
    const open = { state: 'scoring', scoringClosed: false } as const;
    expect(codeOf(examples['open-meeting'], aSituation({ assessment: open }))).toBe('scoring-still-open');
    expect(codeOf(examples['open-meeting'], aSituation({ assessment: { state: 'draft' } }))).toBe('scoring-comes-first');
  });

  it('freezes the set-up of an assessment scored in the room, under the same guards', () => {
    const room = { state: 'draft', method: 'room' } as const;
    expect(effectsOf(examples['open-meeting'], aSituation({ assessment: room }))).toContainEqual({ kind: 'freeze-set-up' });
    expect(codeOf(examples['open-meeting'], aSituation({ assessment: { ...room, seats: 4 } }))).toBe('too-few-seats');
  });

  it('needs the quorum: the number, the executives and the non-executives, among voting seats that are present', () => {
    const seat = { presence: 'present', voting: true, executive: true } as const;
    const opening = (attendance: Situation['assessment']['attendance']) =>
      codeOf(examples['open-meeting'], aSituation({ assessment: { state: 'scoring', attendance } }));
    expect(opening([seat, seat])).toBe('no-quorum');
    expect(opening([seat, { ...seat, executive: false, voting: false }])).toBe('no-quorum');
    expect(opening([seat, { ...seat, executive: false, presence: 'deputy' }])).toBe('no-quorum');
    expect(opening([seat, { ...seat, executive: false }])).toBe('ok');
  });

  it('pauses by itself when those present fall below the quorum', () => {
    const effects = effectsOf(examples['record-attendance'], aSituation({ assessment: { attendance: [] } }));
    expect(effects).toContainEqual({ kind: 'assessment-becomes', state: 'paused' });
  });
});

describe('running the meeting', () => {
  const notHolding = (situation: Situation): Situation => ({ ...situation, actor: { ...situation.actor, holdsMeeting: false } });

  it('is for whoever holds it', () => {
    expect(codeOf(examples['open-round'], notHolding(aSituation()))).toBe('meeting-not-in-your-hands');
  });

  it('refuses a screen of an earlier epoch', () => {
    expect(codeOf(examples['open-round'], aSituation({ assessment: { epoch: 2 } }))).toBe('epoch-passed');
  });

  it('passes to the chair only after a minute without a facilitator, and starts a new epoch', () => {
    const chair = (secondsWithoutFacilitator: number) =>
      aSituation({ roles: ['chair'], assessment: { secondsWithoutFacilitator } });
    expect(codeOf(examples['hand-over'], chair(59))).toBe('facilitator-is-here');
    expect(effectsOf(examples['hand-over'], chair(60))).toEqual([{ kind: 'meeting-is-held-by-actor', epoch: 2 }]);
  });

  it('has one round open at a time, at most three an item, and reopens what was settled only with a reason', () => {
    const opening = (
      item: Partial<NonNullable<Situation['item']>>,
      openItemCode: string | null = null,
      reason: string | null = null,
    ) => codeOf({ name: 'open-round', epoch: 1, reason }, aSituation({ item, assessment: { openItemCode } }));
    expect(opening({})).toBe('ok');
    expect(opening({}, 'DB-09')).toBe('round-open');
    expect(opening({ roundNumber: 3 })).toBe('no-round-left');
    expect(opening({ state: 'agreed' })).toBe('reason-missing');
    expect(opening({ state: 'agreed' }, null, ' ')).toBe('reason-missing');
    expect(opening({ state: 'agreed' }, null, 'A report came in.')).toBe('ok');
    expect(opening({ state: 'parked' })).toBe('ok');
  });

  it('copies earlier answers into a re-vote only, and takes an open proposal back', () => {
    const opened = (item: Partial<NonNullable<Situation['item']>>) => effectsOf(examples['open-round'], aSituation({ item }));
    expect(opened({ state: 'waiting', roundNumber: 0 })).toContainEqual({ kind: 'round-opens', number: 1, copyAnswers: false });
    expect(opened({ proposal: { outcome: 'level' } })).toEqual([
      { kind: 'proposal-is-withdrawn' },
      { kind: 'item-becomes', state: 'open' },
      { kind: 'round-opens', number: 2, copyAnswers: true },
    ]);
  });

  it('locks with the number that is missing, and by itself only ten seconds after everybody has answered', () => {
    const open = { state: 'open', answered: 6 } as const;
    expect(effectsOf(examples.lock, aSituation({ item: open }))).toContainEqual({ kind: 'round-locks', missing: 2 });
    const byItself = (item: object, autoLock = true) => {
      const situation = aSituation({ item: { state: 'open', ...item }, assessment: { autoLock } });
      return codeOf(examples['lock-by-itself'], { ...situation, actor: { ...situation.actor, clock: true } });
    };
    expect(byItself({ answered: 8, secondsSinceLastAnswer: 10 })).toBe('ok');
    expect(byItself({ answered: 8, secondsSinceLastAnswer: 9 })).toBe('lock-not-due');
    expect(byItself({ answered: 7, secondsSinceLastAnswer: 60 })).toBe('lock-not-due');
    expect(byItself({ answered: 8 }, false)).toBe('lock-not-due');
  });

  it('reveals, or withholds where too few answered', () => {
    const reveal = (enoughAnswered: boolean) =>
      effectsOf(examples.reveal, aSituation({ item: { state: 'locked', enoughAnswered } }));
    expect(reveal(true)).toContainEqual({ kind: 'item-becomes', state: 'revealed' });
    expect(reveal(false)).toContainEqual({ kind: 'item-becomes', state: 'withheld' });
  });

  it('closes only with no round open, and parks only with an owner and a date', () => {
    expect(codeOf(examples['close-meeting'], aSituation({ assessment: { openItemCode: 'DB-02' } }))).toBe('round-open');
    expect(codeOf({ name: 'park', epoch: 1, owner: '', until: '2027-03-01' }, aSituation())).toBe('parking-incomplete');
    expect(codeOf({ name: 'park', epoch: 1, owner: 'Chief nurse', until: 'soon' }, aSituation())).toBe('parking-incomplete');
  });
});

describe('a seat', () => {
  const open = (item: object = {}, assessment: object = {}) =>
    asMember(aSituation({ item: { state: 'open', ...item }, assessment }));
  const put = examples['put-answer'];

  it('answers while the round is open and is otherwise told that it was not counted', () => {
    expect(codeOf(put, open())).toBe('ok');
    expect(codeOf(put, open({ state: 'locked' }))).toBe('round-locked');
    expect(codeOf(put, open({}, { state: 'sealed' }))).toBe('round-locked');
    expect(codeOf(put, open({}, { state: 'paused' }))).toBe('meeting-paused');
    expect(codeOf(put, open({ actorEligible: false }))).toBe('not-eligible');
    expect(codeOf(put, open({ actorStoodAside: true }))).toBe('not-eligible');
  });

  it('reads the pledge before its first answer', () => {
    const situation = open();
    expect(codeOf(put, { ...situation, actor: { ...situation.actor, seat: { pledgeRead: false } } })).toBe('pledge-not-read');
  });

  it('gives a level on the scale, or says why it does not apply, and never both', () => {
    expect(codeOf({ ...put, level: 6 }, open())).toBe('level-off-the-scale');
    expect(codeOf({ ...put, level: 0 }, open())).toBe('level-off-the-scale');
    expect(codeOf({ ...put, level: 2.5 }, open())).toBe('level-off-the-scale');
    expect(codeOf({ ...put, level: 4 }, open({ scale: 3 }))).toBe('level-off-the-scale');
    expect(codeOf({ ...put, kind: 'dont-know' }, open())).toBe('level-without-meaning');
    expect(codeOf({ ...put, kind: 'dont-know', level: null }, open())).toBe('ok');
    expect(codeOf({ ...put, kind: 'not-applicable', level: null }, open())).toBe('reason-missing');
    expect(codeOf({ ...put, kind: 'not-applicable', level: null, reason: 'We have no beds.' }, open())).toBe('ok');
  });

  it('is told when another device of theirs was quicker', () => {
    expect(codeOf({ ...put, expectedVersion: null }, open({ actorAnswerVersion: 2 }))).toBe('changed-meanwhile');
  });

  it('clears an answer in private scoring only', () => {
    expect(codeOf(examples['clear-answer'], open({}, { state: 'scoring' }))).toBe('ok');
    expect(codeOf(examples['clear-answer'], open())).toBe('not-in-the-room');
    expect(codeOf(examples['clear-answer'], open({ state: 'locked' }, { state: 'scoring' }))).toBe('round-locked');
    expect(codeOf(examples['clear-answer'], open({ actorAnswerVersion: null }, { state: 'scoring' }))).toBe('nothing-to-clear');
  });

  it('stands aside before the lock, and its answer goes with it', () => {
    expect(effectsOf(examples['stand-aside'], open())).toContainEqual({ kind: 'answer-is-cleared' });
    expect(effectsOf(examples['stand-aside'], open({ actorAnswerVersion: null }))).not.toContainEqual({
      kind: 'answer-is-cleared',
    });
    expect(codeOf(examples['stand-aside'], open({ actorStoodAside: true }))).toBe('stood-aside');
  });

  it('does not confirm the grade of what it owns or added', () => {
    const situation = asMember(aSituation());
    const about = (evidence: Situation['evidence']) => codeOf(examples['confirm-grade'], { ...situation, evidence });
    expect(about({ ownedByActor: true, addedByActor: false })).toBe('own-evidence');
    expect(about({ ownedByActor: false, addedByActor: true })).toBe('own-evidence');
    expect(about({ ownedByActor: false, addedByActor: false })).toBe('ok');
  });

  it('never leaves an audit entry by answering', () => {
    expect(decide(put, open())).toMatchObject({ ok: true, event: null });
  });
});

describe('a proposal', () => {
  const propose = (changes: object, item: object = {}) => codeOf({ ...examples.propose, ...changes }, aSituation({ item }));

  it('has a rationale; not agreed has both reasons; an ambition has its date', () => {
    expect(propose({})).toBe('ok');
    expect(propose({ rationale: '' })).toBe('rationale-missing');
    expect(propose({ outcome: 'not-agreed', level: null })).toBe('other-reason-missing');
    expect(propose({ outcome: 'not-agreed', level: null, otherReason: 'The wards say otherwise.' })).toBe('ok');
    expect(propose({ outcome: 'not-applicable' })).toBe('level-without-meaning');
    expect(propose({ level: 2.5 })).toBe('level-off-the-scale');
    expect(propose({ ambition: { level: 4, on: '' } })).toBe('ambition-date-missing');
    expect(propose({ ambition: { level: 4, on: '2028-03-31' } })).toBe('ok');
  });

  it('needs a reason more than half a level above a median that was shown, and says nothing where none was', () => {
    expect(propose({ level: 4 }, { shownMedian: 3 })).toBe('reason-above-the-private-view-missing');
    expect(propose({ level: 4 }, { shownMedian: 3.5 })).toBe('ok');
    expect(propose({ level: 4, aboveThePrivateViewReason: 'New proof came in.' }, { shownMedian: 3 })).toBe('ok');
    expect(propose({ level: 5 }, { shownMedian: null })).toBe('ok');
  });

  it('is one at a time, and is confirmed as what was proposed', () => {
    expect(propose({}, { proposal: { outcome: 'level' } })).toBe('proposal-open');
    const confirmed = effectsOf(examples.confirm, aSituation({ item: { proposal: { outcome: 'not-agreed' } } }));
    expect(confirmed).toContainEqual({ kind: 'item-becomes', state: 'not-agreed' });
    expect(codeOf(examples.confirm, aSituation())).toBe('no-proposal');
  });
});

describe('the seal and after', () => {
  const sealing = (itemStates: Situation['assessment']['itemStates']) =>
    aSituation({ assessment: { state: 'agreed', itemStates } });

  it('needs an outcome of every item', () => {
    expect(codeOf(examples.seal, sealing(['agreed', 'revealed']))).toBe('items-unfinished');
  });

  it('is incomplete with more than a third parked or not agreed', () => {
    expect(effectsOf(examples.seal, sealing(['agreed', 'agreed', 'parked']))).toContainEqual({ kind: 'seal', incomplete: false });
    expect(effectsOf(examples.seal, sealing(['agreed', 'not-agreed', 'parked']))).toContainEqual({
      kind: 'seal',
      incomplete: true,
    });
    expect(effectsOf(examples.seal, sealing(['agreed', 'not-applicable', 'parked']))).toContainEqual({
      kind: 'seal',
      incomplete: false,
    });
  });

  it('may be given up after 42 days, not on the 42nd', () => {
    const after = (daysSinceAgreed: number) =>
      codeOf(examples['close-not-sealed'], aSituation({ assessment: { state: 'agreed', daysSinceAgreed } }));
    expect(after(42)).toBe('still-time-to-seal');
    expect(after(43)).toBe('ok');
  });

  it('is published only once the decision of the board is recorded', () => {
    expect(codeOf(examples.publish, aSituation({ assessment: { state: 'sealed', decisionRecorded: false } }))).toBe(
      'decision-missing',
    );
  });

  it('is cancelled by the secretary before a reveal and by the chair after it', () => {
    const cancel = (role: 'secretary' | 'chair', anyReveal: boolean) =>
      codeOf(examples.cancel, aSituation({ roles: [role], assessment: { anyReveal } }));
    expect(cancel('secretary', false)).toBe('ok');
    expect(cancel('chair', false)).toBe('secretary-cancels');
    expect(cancel('chair', true)).toBe('ok');
    expect(cancel('secretary', true)).toBe('chair-cancels');
  });

  it('deletes raw answers after 30 days, at the latest after 90, never under a hold, and once', () => {
    const purge = (assessment: object) => {
      const situation = aSituation({ assessment: { state: 'sealed', ...assessment } });
      return codeOf(examples.purge, { ...situation, actor: { ...situation.actor, clock: true } });
    };
    expect(purge({ daysSinceEnd: 29 })).toBe('purge-not-due');
    expect(purge({ daysSinceEnd: 30 })).toBe('ok');
    expect(purge({ daysSinceEnd: 30, keepDays: 60 })).toBe('purge-not-due');
    expect(purge({ daysSinceEnd: 90, keepDays: 400 })).toBe('ok');
    expect(purge({ daysSinceEnd: 200, held: true })).toBe('on-hold');
    expect(purge({ daysSinceEnd: 200, purged: true })).toBe('purged');
  });
});

describe('allowed commands', () => {
  it('are those that could be given now, whatever would be said with them', () => {
    const chair = aSituation({ roles: ['chair'], assessment: { state: 'agreed' } });
    expect(allowedCommands({ ...chair, item: undefined, actor: { ...chair.actor, holdsMeeting: false } })).toEqual([
      'reconvene',
      'record-attendance',
      'add-evidence',
      'confirm-grade',
      'add-action',
      'record-action-outcome',
      'seal',
    ]);
  });

  it('throws where a command about an item comes without one, instead of refusing it', () => {
    expect(() => decide(examples.reveal, { ...aSituation(), item: undefined })).toThrow(TypeError);
  });
});
