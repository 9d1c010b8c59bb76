import type { paths } from '@candour/api-client';
import { type Doors, Outgoing, type Rules } from '../../platform/on-its-way.js';

type MyAnswers = paths['/api/assessments/{assessmentId}/my-answers']['get']['responses'][200]['content']['application/json'];
/** My answer as the server holds it. Its kind is null where it was given before a link was issued anew. */
export type MyAnswer = MyAnswers['rows'][number];

/** What a member has chosen. A reason belongs to *does not apply here* alone. */
export interface Given {
  readonly kind: NonNullable<MyAnswer['kind']>;
  readonly level: number | null;
  readonly reason: string;
}

/** An answer on its way: to which round of which item, and upon which version (null: there was none). */
export interface Draft {
  readonly itemCode: string;
  readonly roundNumber: number;
  readonly given: Given;
  /** What was written beside an earlier answer: it goes with the new one, as its author left it. */
  readonly comment: string | null;
  readonly shareComment: boolean;
  readonly expectedVersion: number | null;
}

/** Whether the server holds just this. */
export const isSame = (given: Given, row: MyAnswer): boolean =>
  row.kind === given.kind &&
  row.level === (given.kind === 'level' ? given.level : null) &&
  (given.kind !== 'not-applicable' || (row.reason ?? '') === given.reason.trim());

const isWhole = ({ kind, reason }: Given): boolean => kind !== 'not-applicable' || reason.trim() !== '';

const inTheRoom: Rules<Draft, MyAnswer> = {
  isWhole: ({ given }) => isWhole(given),
  isSame: ({ given }, row) => isSame(given, row),
  isForTheSame: (one, other) => one.itemCode === other.itemCode && one.roundNumber === other.roundNumber,
  tooLate: 'round-locked',
  passing: ['meeting-paused'],
};

/** One member's answer in the room, on its way to the server: a draft names its round, so that none slips into the next. */
export class RoomAnswer extends Outgoing<Draft, MyAnswer> {
  constructor(doors: Doors<Draft, MyAnswer>, kept: Draft | null) {
    super(doors, inTheRoom, kept);
  }

  /** What a member has chosen or typed, sent after a pause for more of it. */
  choose(draft: Draft, pause = 0): void {
    this.take(draft, pause);
  }
}
