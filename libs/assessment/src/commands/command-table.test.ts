import { describe, expect, it } from '@jest/globals';
import type { Role } from '../roles.js';
import { roles } from '../roles.js';
import { assessmentStates, itemStates } from '../states.js';
import { examples } from '../testing/commands.js';
import { aSituation } from '../testing/situations.js';
import type { CommandName } from './command.js';
import { commandNames, decide } from './decide.js';
import type { AssessmentNow, ItemNow, Situation } from './situation.js';

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

const rows = table
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', who = '', from = '', items = ''] = line.split('|').map((cell) => cell.trim());
    return {
      name: name as CommandName,
      who: who.split(' '),
      from: from.split(' '),
      items: items === '' ? null : items.split(' '),
    };
  });

const proposal = { outcome: 'level' } as const;
/** What has to be in order for each command beyond what `aSituation` has in order. */
const inOrder: Partial<Record<CommandName, { assessment?: Partial<AssessmentNow>; item?: Partial<ItemNow> }>> = {
  'close-scoring': { assessment: { scoringClosed: false } },
  'lock-by-itself': { assessment: { autoLock: true } },
  'withdraw-proposal': { item: { proposal } },
  confirm: { item: { proposal } },
  'not-yet': { item: { proposal } },
  dissent: { item: { proposal } },
  'close-not-sealed': { assessment: { daysSinceAgreed: 43 } },
};

function situationFor({ name, from, items }: (typeof rows)[number]): Situation {
  const changes = inOrder[name] ?? {};
  const state = from[0] as AssessmentNow['state'];
  const itemState = (items?.[0] ?? 'revealed') as ItemNow['state'];
  return aSituation({ assessment: { ...changes.assessment, state }, item: { ...changes.item, state: itemState } });
}

function isAllowed(name: CommandName, situation: Situation): boolean {
  // An opening meeting asks for the method: in draft only a room may.
  const method = name === 'open-meeting' && situation.assessment.state === 'draft' ? 'room' : 'both';
  const clock = rows.find((row) => row.name === name)?.who[0] === 'clock';
  return decide(examples[name], {
    ...situation,
    actor: { ...situation.actor, clock: situation.actor.clock ?? clock },
    assessment: { ...situation.assessment, method },
  }).ok;
}

describe('the table of commands', () => {
  it('lists every command', () => {
    expect(rows.map((row) => row.name).sort()).toEqual([...commandNames].sort());
  });

  it.each(rows)('$name: only while the assessment is $from', (row) => {
    const situation = situationFor(row);
    const allowed = assessmentStates.filter((state) =>
      isAllowed(row.name, { ...situation, assessment: { ...situation.assessment, state } }),
    );
    expect(allowed).toEqual(row.from);
  });

  it.each(rows.filter((row) => row.items !== null))('$name: only while the item is $items', (row) => {
    const situation = situationFor(row);
    const allowed = itemStates.filter(
      (state) => situation.item && isAllowed(row.name, { ...situation, item: { ...situation.item, state } }),
    );
    expect(allowed).toEqual(row.items);
  });

  it.each(rows)('$name: by $who and nobody else', (row) => {
    const situation = situationFor(row);
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
});
