/** What an answer says: one level, *don't know*, or *not applicable*. */
export type AnswerKind = 'level' | 'dont-know' | 'not-applicable';

/** What a board can agree about an item. */
export type ConsensusOutcome = 'level' | 'not-agreed' | 'not-applicable';

/** A command of whoever runs the meeting names the epoch its screen belongs to. */
interface OfTheMeeting {
  readonly epoch: number;
}

/** Everything that can be asked of an assessment, with what has to be said to ask it. */
export type Command =
  | { readonly name: 'open-scoring' }
  | { readonly name: 'close-scoring' }
  | { readonly name: 'cancel'; readonly reason: string }
  | { readonly name: 'open-meeting' }
  | ({ readonly name: 'pause-meeting' } & OfTheMeeting)
  | ({ readonly name: 'resume-meeting' } & OfTheMeeting)
  | ({ readonly name: 'close-meeting' } & OfTheMeeting)
  | { readonly name: 'reconvene'; readonly reason: string }
  | { readonly name: 'record-attendance' }
  | { readonly name: 'hand-over' }
  | { readonly name: 'stand-aside' }
  | ({ readonly name: 'open-round'; readonly reason?: string | null } & OfTheMeeting)
  | PutAnswer
  | { readonly name: 'clear-answer' }
  | { readonly name: 'choose-scribe'; readonly consent: ScribeConsent; readonly on: string }
  | { readonly name: 'end-scribe' }
  | PutAnswerOnBehalf
  | ({ readonly name: 'lock' } & OfTheMeeting)
  | { readonly name: 'lock-by-itself' }
  | ({ readonly name: 'reveal' } & OfTheMeeting)
  | ({ readonly name: 'park'; readonly owner: string; readonly until: string } & OfTheMeeting)
  | Propose
  | ({ readonly name: 'withdraw-proposal' } & OfTheMeeting)
  | { readonly name: 'confirm' }
  | { readonly name: 'not-yet'; readonly on: boolean }
  | { readonly name: 'dissent'; readonly words: string; readonly signed: boolean }
  | { readonly name: 'add-evidence' }
  | { readonly name: 'confirm-grade'; readonly grade: number }
  | { readonly name: 'add-action' }
  | { readonly name: 'record-action-outcome' }
  | { readonly name: 'seal' }
  | { readonly name: 'close-not-sealed'; readonly reason: string }
  | Correct
  | { readonly name: 'record-decision'; readonly on: string; readonly minute: string; readonly words: string }
  | { readonly name: 'publish' }
  | { readonly name: 'withdraw'; readonly reason: string }
  | { readonly name: 'purge' };

export interface PutAnswer {
  readonly name: 'put-answer';
  readonly kind: AnswerKind;
  readonly level?: number | null;
  readonly reason?: string | null;
  /** The version the member's screen shows, null where it shows none. */
  readonly expectedVersion: number | null;
  /** The vote that it was meant for; not given: the one that is open. */
  readonly roundNumber?: number | null;
}

/** How a member said that somebody writes for them: on a device of their own, or to a person. */
export const scribeConsents = ['own-device', 'telephone', 'room', 'writing'] as const;
export type ScribeConsent = (typeof scribeConsents)[number];

export interface PutAnswerOnBehalf extends Omit<PutAnswer, 'name' | 'expectedVersion' | 'roundNumber'> {
  readonly name: 'put-answer-on-behalf';
  /** The vote that it was read back for. */
  readonly roundNumber: number;
  /** Whether it was read back, and the member said yes. */
  readonly readBack: boolean;
}

export interface Propose extends OfTheMeeting {
  readonly name: 'propose';
  readonly outcome: ConsensusOutcome;
  readonly level?: number | null;
  readonly rationale: string;
  readonly otherReason?: string | null;
  readonly ambition?: { readonly level: number; readonly on: string } | null;
  readonly aboveThePrivateViewReason?: string | null;
}

/** Puts right the outcome of an item, or words: never both at once. */
export interface Correct {
  readonly name: 'correct';
  readonly itemCode?: string | null;
  readonly outcome?: ConsensusOutcome | null;
  readonly level?: number | null;
  readonly said?: string | null;
  readonly shouldRead?: string | null;
  readonly reason: string;
  readonly minute: string;
}

export type CommandName = Command['name'];
export type CommandNamed<Name extends CommandName> = Extract<Command, { readonly name: Name }>;
