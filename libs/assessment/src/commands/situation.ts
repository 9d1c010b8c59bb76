import type { Attendance, Quorum } from '../quorum.js';
import type { Role } from '../roles.js';
import type { AssessmentState, ItemState, MethodOfCollection } from '../states.js';
import type { ConsensusOutcome } from './command.js';

/**
 * What is known at the moment a command arrives, as plain values. Nothing in it depends on anybody's answer before
 * the reveal: only whether there is one, and how many.
 *
 * `item`, `evidence` and `scribe` are given for commands about one of them; leaving one out where it is needed is a fault of
 * the caller and throws.
 */
export interface Situation {
  readonly actor: ActorHere;
  readonly assessment: AssessmentNow;
  readonly item?: ItemNow;
  readonly evidence?: { readonly ownedByActor: boolean; readonly addedByActor: boolean };
  readonly scribe?: ScribeNow;
}

/** Of commands about a scribe: who writes, or is to write, and how it stands with the seat. The item's `actor…` is then that seat. */
export interface ScribeNow {
  readonly roles: readonly Role[];
  readonly holdsMeeting: boolean;
  /** Whether the seat is the scribe's own. */
  readonly ownSeat: boolean;
  /** Whose answers the scribe knows, or would know: their own, and those of each seat they write for or wrote for before. */
  readonly answersKnown: number;
  /** Who gives the command. */
  readonly saidBy: 'the-seat' | 'the-scribe' | 'the-secretary' | 'somebody-else';
  /** Who writes for the seat now. */
  readonly writes: 'nobody' | 'this-scribe' | 'another';
  /** Whether the pledge was read to the seat. */
  readonly pledgeRead: boolean;
  /** Whether the seat answered this round itself, and did not choose the scribe itself: then the answer is its own to change. */
  readonly answeredThemselves: boolean;
}

export interface ActorHere {
  readonly roles: readonly Role[];
  /** True for what the program does by itself, when the time has come. */
  readonly clock?: boolean;
  /** The actor's seat in this assessment, null for somebody without one. */
  readonly seat: { readonly pledgeRead: boolean } | null;
  /** True for somebody let in by a room link: for their seat in this meeting, and nothing else. */
  readonly byRoomLink?: boolean;
  /** Whether the meeting is in the actor's hands at the current epoch. */
  readonly holdsMeeting: boolean;
}

export interface AssessmentNow {
  readonly state: AssessmentState;
  readonly method: MethodOfCollection;
  readonly instrumentFixed: boolean;
  readonly pledgeSet: boolean;
  readonly threshold: number;
  readonly seats: number;
  readonly quorum: Quorum;
  /** Who is present; for `record-attendance`, as it will be once recorded. */
  readonly attendance: readonly Attendance[];
  readonly scoringClosed: boolean;
  readonly epoch: number;
  /** Seconds since a facilitator was last connected; 0 while one is. */
  readonly secondsWithoutFacilitator: number;
  readonly autoLock: boolean;
  /** Whether anything was revealed yet, of any item. */
  readonly anyReveal: boolean;
  /** The item whose round is open in the meeting. */
  readonly openItemCode: string | null;
  /** The state of every item. */
  readonly itemStates: readonly ItemState[];
  readonly decisionRecorded: boolean;
  /** Whole London days since the meeting was closed; null while it was not. */
  readonly daysSinceAgreed: number | null;
  /** Whole London days since it was sealed, cancelled or closed not sealed; null while it was not. */
  readonly daysSinceEnd: number | null;
  /** How long raw answers are kept after the end, in days: 30, at most 90. */
  readonly keepDays: number;
  /** A legal hold or an open request. */
  readonly held: boolean;
  readonly purged: boolean;
}

export interface ItemNow {
  readonly code: string;
  readonly state: ItemState;
  /** The number of the latest round, 0 before the first. */
  readonly roundNumber: number;
  /** How many levels the item has: 1 to `scale`. */
  readonly scale: number;
  readonly actorEligible: boolean;
  readonly actorStoodAside: boolean;
  readonly actorAnswerVersion: number | null;
  readonly eligible: number;
  readonly answered: number;
  /** Seconds since the last answer arrived; null before the first. */
  readonly secondsSinceLastAnswer: number | null;
  /** Of a locked round: whether enough answered to reveal it (its spread, which the database works out, is not withheld); null before it is locked. */
  readonly enoughAnswered: boolean | null;
  /** The median that the board was shown, null where none was. */
  readonly shownMedian: number | null;
  /** The proposal that is open for this item, null where none is. */
  readonly proposal: { readonly outcome: ConsensusOutcome } | null;
}

/** The item a command is about. @throws where the caller gave none: a fault of the caller, never a refusal */
export function itemOf(situation: Situation): ItemNow {
  if (situation.item === undefined) throw new TypeError('this command is about an item, and none was given');
  return situation.item;
}

/** The scribe a command is about. @throws where the caller gave none: a fault of the caller, never a refusal */
export function scribeOf(situation: Situation): ScribeNow {
  if (situation.scribe === undefined) throw new TypeError('this command is about a scribe, and none was given');
  return situation.scribe;
}
