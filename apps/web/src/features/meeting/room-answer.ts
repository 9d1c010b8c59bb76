import type { paths } from '@candour/api-client';
import type { Doors, OnItsWay, Rules } from '../../platform/on-its-way.js';
import { Outgoing } from '../../platform/outgoing.js';

type MyAnswers = paths['/api/assessments/{assessmentId}/my-answers']['get']['responses'][200]['content']['application/json'];
/** My answer as the server holds it. Its kind is null where it was given before a link was issued anew. */
export type MyAnswer = MyAnswers['rows'][number];

/** What a member has chosen. A reason belongs to *does not apply here* alone. */
export interface Given {
  readonly kind: NonNullable<MyAnswer['kind']>;
  readonly level: number | null;
  readonly reason: string;
}

/** One vote: a round of an item. */
export interface VoteAt {
  readonly itemCode: string;
  readonly roundNumber: number;
}

/** An answer on its way: to which vote, and upon which version (null: there was none; undefined: not read yet). */
export interface Draft extends VoteAt {
  readonly given: Given;
  /** The name of the level, for its author: where it did not count, the question may be gone from the screen. */
  readonly said?: string;
  /** What was written beside an earlier answer: it goes with the new one, as its author left it. */
  readonly comment: string | null;
  readonly shareComment: boolean;
  readonly expectedVersion?: number | null;
}

export type AnswerOnItsWay = OnItsWay<Draft, MyAnswer>;

/** Whether both are of one vote. */
export const isSameVote = (one: VoteAt, other: VoteAt | null): boolean =>
  one.itemCode === other?.itemCode && one.roundNumber === other.roundNumber;

/** Whether the server holds just this. */
const isSame = (given: Given, row: MyAnswer): boolean =>
  row.kind === given.kind &&
  row.level === (given.kind === 'level' ? given.level : null) &&
  (given.kind !== 'not-applicable' || (row.reason ?? '') === given.reason.trim());

/** Whether it can be sent as it is. */
export const isWhole = ({ kind, reason }: Given): boolean => kind !== 'not-applicable' || reason.trim() !== '';

const inTheRoom: Rules<Draft, MyAnswer> = {
  isWhole: ({ given }) => isWhole(given),
  isSame: ({ given }, row) => isSame(given, row),
  tooLate: 'round-locked',
  passing: ['meeting-paused'],
};

/** One member's answer in one vote, on its way to the server. */
export class RoomAnswer extends Outgoing<Draft, MyAnswer> {
  constructor(doors: Doors<Draft, MyAnswer>) {
    super(doors, inTheRoom);
  }

  /** What a member has chosen or typed, sent after a pause for more of it. */
  choose(draft: Draft, pause = 0): void {
    this.take(draft, pause);
  }
}
