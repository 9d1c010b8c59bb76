import { describe, expect, it } from '@jest/globals';
import { examples } from '../testing/commands.js';
import { situationFor } from '../testing/in-order.js';
import type { Command, CommandName } from './command.js';
import { commandNames, decide } from './decide.js';
import type { Refusal } from './refusal.js';
import type { Situation } from './situation.js';

const refusalOf = (command: Command, situation: Situation): Refusal | null => {
  const decision = decide(command, situation);
  return decision.ok ? null : decision.refusal;
};
const codeOf = (command: Command, situation: Situation): string => refusalOf(command, situation)?.code ?? 'ok';

/** The commands refused with a code once something that was in order no longer is. */
function refused(
  code: string,
  spoil: (situation: Situation) => Situation,
  say: (command: Command) => Command = (as) => as,
): string {
  return commandNames.filter((name) => codeOf(say(examples[name]), spoil(situationFor(name))) === code).join(' ');
}

const assessmentWith = (changes: Partial<Situation['assessment']>) => (situation: Situation) => ({
  ...situation,
  assessment: { ...situation.assessment, ...changes },
});
const asItIs = (situation: Situation) => situation;

describe('every command', () => {
  it('is carried out where everything is in order', () => {
    expect(refused('ok', asItIs)).toBe(commandNames.join(' '));
  });

  it('that runs the meeting is refused to who does not hold it, and to a screen of an earlier epoch', () => {
    const running = 'pause-meeting resume-meeting close-meeting open-round lock reveal propose withdraw-proposal park';
    const notHolding = (situation: Situation) => ({ ...situation, actor: { ...situation.actor, holdsMeeting: false } });
    expect(refused('meeting-not-in-your-hands', notHolding)).toBe(running);
    expect(refused('epoch-passed', assessmentWith({ epoch: 2 }))).toBe(running);
  });

  it('that starts the meeting, or starts it again, needs the quorum', () => {
    expect(refused('no-quorum', assessmentWith({ attendance: [] }))).toBe('open-meeting resume-meeting reconvene');
  });

  it('that takes something back gives its reason', () => {
    const withoutReason = (command: Command) => ('reason' in command ? { ...command, reason: ' ' } : command) as Command;
    expect(refused('reason-missing', asItIs, withoutReason)).toBe('cancel reconvene close-not-sealed withdraw');
  });

  it('about a proposal needs one that is open', () => {
    const without = (situation: Situation) => ({ ...situation, item: situation.item && { ...situation.item, proposal: null } });
    expect(refused('no-proposal', without)).toBe('withdraw-proposal confirm not-yet dissent');
  });

  it('that needs no open round is refused while one is open', () => {
    expect(refused('round-open', assessmentWith({ openItemCode: 'DB-02' }))).toBe('close-meeting open-round');
  });

  it('about an item, or a piece of evidence, says so to a caller who gave none', () => {
    const message = (name: CommandName) => {
      try {
        decide(examples[name], { ...situationFor(name), item: undefined, evidence: undefined, scribe: undefined });
        return null;
      } catch (error) {
        return error instanceof TypeError ? error.message : 'something else';
      }
    };
    const of = (words: string) => commandNames.filter((name) => message(name) === words).join(' ');
    expect(of('this command is about an item, and none was given')).toBe(
      'open-round stand-aside put-answer clear-answer lock lock-by-itself reveal put-answer-on-behalf propose withdraw-proposal confirm not-yet dissent park',
    );
    expect(of('this command is about a scribe, and none was given')).toBe('choose-scribe end-scribe');
    expect(of('this command is about a piece of evidence, and none was given')).toBe('confirm-grade');
  });

  it('is refused in words that say why: the role, the state of the assessment, the state of the item', () => {
    const reveal = situationFor('reveal');
    expect(refusalOf(examples.reveal, { ...reveal, actor: { ...reveal.actor, roles: ['member'] } })).toEqual({
      kind: 'not-permitted',
      code: 'not-permitted',
      message: 'This is not for your role in this assessment.',
    });
    expect(refusalOf(examples.reveal, assessmentWith({ state: 'not-sealed' })(reveal))).toEqual({
      kind: 'wrong-state',
      code: 'wrong-state',
      message: 'This cannot be done now: the assessment is not sealed.',
    });
    expect(refusalOf(examples.reveal, { ...reveal, item: reveal.item && { ...reveal.item, state: 'parked' } })).toEqual({
      kind: 'wrong-state',
      code: 'wrong-item-state',
      message: 'This cannot be done now: the item is parked.',
    });
  });
});

describe('what is said with a command', () => {
  const said = <Name extends CommandName>(name: Name, changes: object, item: object = {}) => {
    const situation = situationFor(name);
    const command = { ...examples[name], ...changes } as Command;
    return codeOf(command, { ...situation, item: situation.item && { ...situation.item, ...item } });
  };

  it('has a date as year, month and day, and nothing around it', () => {
    for (const until of ['', 'soon', '2027-3-1', 'by 2027-03-01', '2027-03-01, or later'])
      expect(said('park', { until })).toBe('parking-incomplete');
    expect(said('park', { until: '2027-03-01' })).toBe('ok');
  });

  it.each([
    ['a dissent', 'dissent', 'words-missing', [{ words: '' }, { words: ' \n' }]],
    ['a grade', 'confirm-grade', 'grade-unknown', [{ grade: -1 }, { grade: 4 }, { grade: 1.5 }, { grade: Number.NaN }]],
    ['a correction', 'correct', 'correction-incomplete', [{ reason: '' }, { minute: '' }, { reason: ' ', minute: ' ' }]],
    [
      'what it corrects, in words',
      'correct',
      'correction-without-figure',
      [
        { outcome: null, level: null },
        { outcome: null, level: null, said: 'Level 3' },
        { outcome: null, level: null, shouldRead: 'Level 2', said: ' ' },
      ],
    ],
    [
      'what it corrects, as an outcome',
      'correct',
      'level-without-meaning',
      [{ level: null }, { outcome: 'not-agreed' }, { outcome: null, level: 2 }],
    ],
    ['the item of a corrected outcome', 'correct', 'item-missing', [{ itemCode: null }, { itemCode: ' ' }]],
    ['one thing corrected at a time', 'correct', 'correction-says-both', [{ said: 'Level 3' }, { shouldRead: 'Level 2' }]],
    ['a decision', 'record-decision', 'decision-incomplete', [{ on: '' }, { on: 'June' }, { minute: ' ' }, { words: '' }]],
    ['an owner', 'park', 'parking-incomplete', [{ owner: '' }, { owner: ' ' }]],
  ] as const)('is whole: %s', (_, name, code, incomplete) => {
    for (const changes of incomplete) expect(said(name, changes)).toBe(code);
    expect(said(name, {})).toBe('ok');
  });

  it('has a sentence for what is missing', () => {
    const message = (name: CommandName, changes: object) =>
      refusalOf({ ...examples[name], ...changes } as Command, situationFor(name))?.message;
    expect(message('dissent', { words: '' })).toBe('Write down the view that differs.');
    expect(message('confirm-grade', { grade: 4 })).toBe('Choose a grade from 0 to 3.');
    expect(message('correct', { reason: '' })).toBe('Give the reason of the correction and the minute that records it.');
    expect(message('record-decision', { on: '' })).toBe("Give the date, the minute and the words of the board's decision.");
    expect(message('cancel', { reason: '' })).toBe('Give the reason.');
  });

  it('is a grade from 0 to 3, both included', () => {
    for (const grade of [0, 1, 2, 3]) expect(said('confirm-grade', { grade })).toBe('ok');
  });

  it('is a level from the lowest to the highest, or none at all where it is not about a level', () => {
    for (const level of [1, 2, 3, 4, 5]) expect(said('put-answer', { level })).toBe('ok');
    expect(said('put-answer', { kind: 'dont-know', level: undefined })).toBe('ok');
    expect(said('propose', { outcome: 'not-applicable', level: undefined })).toBe('ok');
    expect(said('propose', { outcome: 'not-applicable', level: null }, { shownMedian: 2 })).toBe('ok');
  });

  it('may leave the ambition out, and has it on the scale where it is given', () => {
    expect(said('propose', { ambition: null })).toBe('ok');
    expect(said('propose', { ambition: { level: 6, on: '2028-03-31' } })).toBe('level-off-the-scale');
  });

  it('is a reason to vote again on whatever the board has settled', () => {
    for (const state of ['agreed', 'not-agreed', 'not-applicable'])
      expect(said('open-round', { reason: null }, { state })).toBe('reason-missing');
    for (const state of ['waiting', 'revealed', 'withheld', 'parked'])
      expect(said('open-round', { reason: null }, { state })).toBe('ok');
  });
});
