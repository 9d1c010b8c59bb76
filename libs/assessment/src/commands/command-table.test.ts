import { describe, expect, it } from '@jest/globals';
import type { Role } from '../roles.js';
import { roles } from '../roles.js';
import { assessmentStates, itemStates } from '../states.js';
import { examples } from '../testing/commands.js';
import { situationFor } from '../testing/in-order.js';
import type { CommandName } from './command.js';
import { commandNames, decide } from './decide.js';
import type { Effect } from './effect.js';
import type { Situation } from './situation.js';

/** command | who | assessment is | item is. Who: the roles, `seat` for somebody on the board, `clock` for the program itself. */
const table = `
open-scoring          | secretary facilitator           | draft |
close-scoring         | facilitator                     | scoring |
cancel                | secretary                       | draft scoring meeting paused |
open-meeting          | facilitator                     | draft scoring |
pause-meeting         | secretary facilitator chair     | meeting |
resume-meeting        | secretary facilitator chair     | paused |
close-meeting         | secretary facilitator chair     | meeting paused |
reconvene             | chair                           | agreed |
record-attendance     | secretary facilitator chair     | draft scoring meeting paused agreed |
hand-over             | secretary facilitator           | meeting paused agreed |
stand-aside           | seat                            | scoring meeting paused | waiting open
open-round            | secretary facilitator chair     | meeting | waiting revealed withheld agreed not-agreed not-applicable parked
put-answer            | seat                            | scoring meeting | open
clear-answer          | seat                            | scoring | open
choose-scribe         | secretary seat                  | scoring meeting paused |
end-scribe            | secretary seat                  | scoring meeting paused |
put-answer-on-behalf  | secretary seat                  | scoring meeting | open
lock                  | secretary facilitator chair     | meeting paused | open
lock-by-itself        | clock                           | meeting | open
reveal                | secretary facilitator chair     | meeting | locked
park                  | secretary facilitator chair     | meeting paused agreed | waiting locked revealed withheld
propose               | secretary facilitator chair     | meeting | revealed withheld
withdraw-proposal     | secretary facilitator chair     | meeting paused | revealed withheld
confirm               | chair                           | meeting | revealed withheld
not-yet               | seat                            | meeting | revealed withheld
dissent               | seat                            | meeting | revealed withheld
add-evidence          | secretary facilitator seat      | scoring meeting paused agreed |
confirm-grade         | secretary facilitator seat      | scoring meeting paused agreed |
add-action            | secretary facilitator seat      | scoring meeting paused agreed |
record-action-outcome | secretary facilitator seat      | scoring meeting paused agreed sealed published withdrawn |
seal                  | chair                           | agreed |
close-not-sealed      | secretary                       | agreed |
correct               | chair                           | sealed published |
record-decision       | chair                           | sealed |
publish               | chief-executive                 | sealed |
withdraw              | chief-executive                 | published |
purge                 | clock                           | sealed published withdrawn cancelled not-sealed |
`;

const rowsOf = (cells: string): readonly string[][] =>
  cells
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

const rows = rowsOf(table).map(([name = '', who = '', from = '', items = '']) => ({
  name: name as CommandName,
  who: who.split(' '),
  from: from.split(' '),
  items: items === '' ? null : items.split(' '),
}));

/** An opening meeting asks for the method: in draft only a room may. */
function inTheRoom(name: CommandName, situation: Situation): Situation {
  const method = name === 'open-meeting' && situation.assessment.state === 'draft' ? 'room' : 'both';
  return { ...situation, assessment: { ...situation.assessment, method } };
}

function isAllowed(name: CommandName, situation: Situation): boolean {
  const clock = rows.find((row) => row.name === name)?.who[0] === 'clock';
  const actor = { ...situation.actor, clock: situation.actor.clock ?? clock };
  return decide(examples[name], { ...inTheRoom(name, situation), actor }).ok;
}

/** command | what it changes, in this order | the audit entry it leaves, – for none. As things stand in `situationFor`, at epoch 1. */
const changes = `
open-scoring          | assessment-becomes scoring, freeze-set-up, every-round-opens     | scoring opened
close-scoring         | every-round-locks                                                | scoring closed
cancel                | assessment-becomes cancelled, is-recorded cancellation           | assessment cancelled
open-meeting          | assessment-becomes meeting, meeting-is-held-by-actor 1           | meeting opened
pause-meeting         | assessment-becomes paused                                        | meeting paused
resume-meeting        | assessment-becomes meeting                                       | meeting resumed
close-meeting         | assessment-becomes agreed                                        | meeting closed
reconvene             | assessment-becomes meeting, is-recorded reason                   | meeting reconvened
record-attendance     | is-recorded attendance                                           | attendance recorded
hand-over             | meeting-is-held-by-actor 2                                       | meeting handed over
stand-aside           | is-recorded stand-aside, seat-leaves-round, answer-is-cleared    | a seat stood aside
open-round            | item-becomes open, round-opens 1 empty                           | round opened
put-answer            | answer-is-written                                                | –
clear-answer          | answer-is-cleared                                                | –
choose-scribe         | is-recorded scribe                                               | a scribe was chosen for a seat
end-scribe            | is-recorded end-of-scribe                                        | a scribe no longer writes for a seat
put-answer-on-behalf  | answer-is-written                                                | –
lock                  | item-becomes locked, round-locks 0                               | round locked
lock-by-itself        | item-becomes locked, round-locks 0                               | round locked by itself
reveal                | spread-is-stored, item-becomes revealed                          | round revealed
park                  | item-becomes parked, is-recorded parking                         | item parked
propose               | proposal-opens                                                   | consensus proposed
withdraw-proposal     | proposal-is-withdrawn                                            | proposal withdrawn
confirm               | consensus-is-recorded, item-becomes agreed                       | consensus confirmed
not-yet               | is-recorded not-yet                                              | –
dissent               | is-recorded dissent                                              | a seat recorded dissent
add-evidence          | is-recorded evidence                                             | evidence added
confirm-grade         | is-recorded grade                                                | evidence grade confirmed
add-action            | is-recorded action                                               | action added
record-action-outcome | is-recorded action-outcome                                       | action outcome recorded
seal                  | assessment-becomes sealed, seal complete                         | assessment sealed
close-not-sealed      | assessment-becomes not-sealed, is-recorded reason                | assessment closed not sealed
correct               | is-recorded correction                                           | correction recorded
record-decision       | is-recorded decision                                             | decision recorded
publish               | assessment-becomes published, is-recorded publication            | assessment published
withdraw              | assessment-becomes withdrawn, is-recorded withdrawal             | publication withdrawn
purge                 | raw-answers-are-deleted                                          | raw answers deleted
`;

/** An effect as the table says it: its kind, then what belongs to it. */
function said(effect: Effect): string {
  const { kind, ...rest } = effect;
  if (effect.kind === 'seal') return effect.incomplete ? 'seal incomplete' : 'seal complete';
  if (effect.kind === 'round-opens') return `round-opens ${effect.number} ${effect.copyAnswers ? 'copying' : 'empty'}`;
  return [kind, ...Object.values(rest)].join(' ');
}

describe('the table of commands', () => {
  it('lists every command', () => {
    expect(rows.map((row) => row.name).sort()).toEqual([...commandNames].sort());
  });

  it.each(rows)('$name: only while the assessment is $from', (row) => {
    const situation = situationFor(row.name);
    const allowed = assessmentStates.filter((state) =>
      isAllowed(row.name, { ...situation, assessment: { ...situation.assessment, state } }),
    );
    expect(allowed).toEqual(row.from);
  });

  it.each(rows.filter((row) => row.items !== null))('$name: only while the item is $items', (row) => {
    const situation = situationFor(row.name);
    const allowed = itemStates.filter(
      (state) => situation.item && isAllowed(row.name, { ...situation, item: { ...situation.item, state } }),
    );
    expect(allowed).toEqual(row.items);
  });

  it.each(rows)('$name: by $who and nobody else', (row) => {
    const situation = situationFor(row.name);
    const as = (given: readonly Role[], seat: boolean, clock: boolean) =>
      isAllowed(row.name, {
        ...situation,
        actor: { roles: given, seat: seat ? { pledgeRead: true } : null, holdsMeeting: true, clock },
      });
    const who = [
      ...roles.filter((role) => as([role], false, false)),
      ...(as([], true, false) ? ['seat'] : []),
      ...(as([...roles], true, true) ? ['clock'] : []),
    ];
    expect(who).toEqual(row.who);
  });

  it.each(rowsOf(changes))('%s changes this, and nothing else: %s; audit: %s', (name, changed, event) => {
    const row = rows.find((other) => other.name === name);
    if (row === undefined) throw new Error(`no command is called ${name}`);
    const decision = decide(examples[row.name], situationFor(row.name));
    if (!decision.ok) throw new Error(decision.refusal.message);
    expect(decision.effects.map(said).join(', ')).toBe(changed);
    expect(decision.event ?? '–').toBe(event);
  });

  it('says of every command what it changes', () => {
    expect(rowsOf(changes).map(([name]) => name)).toEqual(rows.map((row) => row.name));
  });
});
