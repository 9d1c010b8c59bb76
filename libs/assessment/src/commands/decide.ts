import { assessmentStateWords, type ItemState, itemStateWords } from '../states.js';
import { commandsByRoomLink } from './by-room-link.js';
import type { Command, CommandName } from './command.js';
import type { Effect } from './effect.js';
import { type Refusal, wrongState } from './refusal.js';
import type { Rule, Rules, Who } from './rule.js';
import { rulesOfTheAssessment } from './rules-assessment.js';
import { rulesOfConsensus } from './rules-consensus.js';
import { rulesOfEvidence } from './rules-evidence.js';
import { rulesOfTheMeeting } from './rules-meeting.js';
import { rulesOfARound } from './rules-round.js';
import { rulesOfScribes } from './rules-scribe.js';
import { rulesOfTheSeal } from './rules-seal.js';
import { type ActorHere, itemOf, type Situation } from './situation.js';

/** The table of commands (meeting.md): who, from which states, under which guards, to what effect. */
export const commandTable: Rules<CommandName> = {
  ...rulesOfTheAssessment,
  ...rulesOfTheMeeting,
  ...rulesOfARound,
  ...rulesOfScribes,
  ...rulesOfConsensus,
  ...rulesOfEvidence,
  ...rulesOfTheSeal,
};

export const commandNames = Object.keys(commandTable) as readonly CommandName[];

export type Decision =
  | { readonly ok: true; readonly effects: readonly Effect[]; readonly event: string | null }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Whether a command may be carried out as things stand, and what it then changes.
 *
 * Looked at in this order: who gives it, the state, what has to happen first, what was said. It changes nothing itself,
 * knows no clock and no database; the caller reads the situation, decides and writes in one transaction.
 *
 * @throws TypeError where the situation lacks the item, the evidence or the scribe that the command is about
 */
export function decide(command: Command, situation: Situation): Decision {
  // The table is checked row by row where it is written; looked up by name, a row takes the command of that name.
  const rule = commandTable[command.name] as unknown as Rule<CommandName>;
  const refusal = firstRefusal(command.name, rule, situation) ?? firstOf(rule.checks.map((check) => check(command, situation)));
  return refusal === null ? { ok: true, effects: rule.effects(command, situation), event: rule.event } : { ok: false, refusal };
}

type AnyRule = Pick<Rule<CommandName>, 'who' | 'from' | 'items' | 'otherwise' | 'guards'>;

/** Why a command could not be given whatever is said with it, or null. */
function firstRefusal(name: CommandName, rule: AnyRule, situation: Situation): Refusal | null {
  if (!isAllowed(rule.who, situation.actor))
    return { kind: 'not-permitted', code: 'not-permitted', message: 'This is not for your role in this assessment.' };
  if (situation.actor.byRoomLink === true && !commandsByRoomLink.includes(name))
    return {
      kind: 'not-permitted',
      code: 'not-by-room-link',
      message: 'A link for the room does not allow this: sign in with your account.',
    };
  return wrongStateOf(rule, situation) ?? firstOf(rule.guards.map((guard) => guard(situation)));
}

const firstOf = (refusals: readonly (Refusal | null)[]): Refusal | null => refusals.find((refusal) => refusal !== null) ?? null;

function isAllowed(who: Who, actor: ActorHere): boolean {
  if (actor.clock === true) return who.clock;
  return (who.seat && actor.seat !== null) || who.roles.some((role) => actor.roles.includes(role));
}

function wrongStateOf(rule: AnyRule, situation: Situation): Refusal | null {
  const { state } = situation.assessment;
  if (!rule.from.includes(state))
    return (
      rule.otherwise?.(situation) ??
      wrongState('wrong-state', `This cannot be done now: the assessment is ${assessmentStateWords(state)}.`)
    );
  if (rule.items === undefined) return null;
  const item: ItemState = itemOf(situation).state;
  if (rule.items.includes(item)) return null;
  return (
    rule.otherwise?.(situation) ?? wrongState('wrong-item-state', `This cannot be done now: the item is ${itemStateWords(item)}.`)
  );
}

/** The commands this actor could give now, about the item of the situation where it has one. What must be said with them is not looked at. */
export function allowedCommands(situation: Situation): readonly CommandName[] {
  return commandNames.filter((name) => {
    const rule: AnyRule = commandTable[name];
    if (rule.items !== undefined && situation.item === undefined) return false;
    if (name === 'confirm-grade' && situation.evidence === undefined) return false;
    if (name in rulesOfScribes && situation.scribe === undefined) return false;
    return firstRefusal(name, rule, situation) === null;
  });
}

/** The command that takes an assessment one step on; null at its end. */
export function nextCommand({ assessment }: Pick<Situation, 'assessment'>): CommandName | null {
  switch (assessment.state) {
    case 'draft':
      return assessment.method === 'room' ? 'open-meeting' : 'open-scoring';
    case 'scoring':
      return assessment.scoringClosed ? 'open-meeting' : 'close-scoring';
    case 'meeting':
      return 'close-meeting';
    case 'paused':
      return 'resume-meeting';
    case 'agreed':
      return 'seal';
    case 'sealed':
      return assessment.decisionRecorded ? 'publish' : 'record-decision';
    default:
      return null;
  }
}

/** Everything that stands in the way of the next step, whoever would take it. */
export function standingInTheWay(situation: Situation): readonly Refusal[] {
  const next = nextCommand(situation);
  if (next === null) return [];
  const asItsGiver: Situation = { ...situation, actor: { ...situation.actor, holdsMeeting: true } };
  return commandTable[next].guards.map((guard) => guard(asItsGiver)).filter((refusal) => refusal !== null);
}
