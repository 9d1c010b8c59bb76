import type { Role } from '../roles.js';
import type { AssessmentState, ItemState } from '../states.js';
import type { CommandName, CommandNamed } from './command.js';
import type { Effect } from './effect.js';
import type { Refusal } from './refusal.js';
import type { Situation } from './situation.js';

/** Who may give a command: any of these roles, somebody with a seat in the assessment, or the program by itself. */
export interface Who {
  readonly roles: readonly Role[];
  readonly seat: boolean;
  readonly clock: boolean;
}

export const by = (...roles: Role[]): Who => ({ roles, seat: false, clock: false });
export const bySeatOr = (...roles: Role[]): Who => ({ roles, seat: true, clock: false });
export const aSeat: Who = { roles: [], seat: true, clock: false };
export const theClock: Who = { roles: [], seat: false, clock: true };
/** Whoever holds the meeting: as a rule the facilitator, after a hand-over the secretary or the chair. */
export const whoRunsTheMeeting: Who = by('facilitator', 'secretary', 'chair');

/** Something that has to hold whatever is said; null where it does. */
export type Guard = (situation: Situation) => Refusal | null;

/** Something that has to hold of what is said. */
export type Check<Name extends CommandName> = (command: CommandNamed<Name>, situation: Situation) => Refusal | null;

/** One row of the table of commands. */
export interface Rule<Name extends CommandName> {
  readonly who: Who;
  readonly from: readonly AssessmentState[];
  /** States of the item it is about; absent for a command about the whole assessment. */
  readonly items?: readonly ItemState[];
  /** Replaces the general refusal where the state is not one of `from` and `items`. */
  readonly otherwise?: Guard;
  readonly guards: readonly Guard[];
  readonly checks: readonly Check<Name>[];
  readonly effects: (command: CommandNamed<Name>, situation: Situation) => readonly Effect[];
  /** The one audit entry it leaves. Null where there is none: an entry with its time would say who answered when. */
  readonly event: string | null;
}

export type Rules<Names extends CommandName> = { readonly [Name in Names]: Rule<Name> };
