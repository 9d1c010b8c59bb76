import { type ScribeConsent, scribeConsents } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, IdField, LevelField, TextField, WholeField, YesNoField } from '../platform/http/fields.js';
import { AssessmentPath } from '../platform/http/paths.js';

const KINDS = ['level', 'dont-know', 'not-applicable'] as const;
const SAID_BY = ['the-seat', 'the-scribe', 'the-secretary'] as const;
const ENDED = ['taken-back', 'stepped-back', 'holds-the-meeting', 'meeting-closed'] as const;
export type EndOfScribe = (typeof ENDED)[number];

export class ServedSeatPath extends AssessmentPath {
  @IdField() readonly seatId!: string;
}

export class ChooseScribeRequest {
  /** Whose answers are written for them. */
  @IdField() readonly seatId!: string;
  /** Who writes: the id of their seat, or of their appointment as company secretary. */
  @IdField() readonly scribeId!: string;
  /** How the member gave their consent; not asked of the member on their own device. */
  @ChoiceField(
    scribeConsents.filter((consent) => consent !== 'own-device'),
    { optional: true, nullable: true },
  )
  readonly consent?: Exclude<ScribeConsent, 'own-device'> | null;
  @DayField({ optional: true, nullable: true }) readonly consentOn?: string | null;
}

/** One member with whoever writes for them. How consent was given is told to those two and to the company secretary. */
export class ScribeOfSeat {
  @ApiProperty({ format: 'uuid' }) readonly seatId!: string;
  @ApiProperty() readonly seatName!: string;
  @ApiProperty() readonly scribeName!: string;
  @ApiProperty({ description: 'It is your seat.' }) readonly yours!: boolean;
  @ApiProperty({ description: 'It is you who writes.' }) readonly youWrite!: boolean;
  @ApiProperty({ description: 'You can end it: as the member, as the scribe or as the company secretary.' })
  readonly youMayEnd!: boolean;
  @ApiProperty({ type: String, enum: scribeConsents, nullable: true }) readonly consent!: ScribeConsent | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly consentOn!: string | null;
  @ApiProperty({ type: String, enum: SAID_BY, nullable: true }) readonly recordedBy!: (typeof SAID_BY)[number] | null;
}

/** Somebody who can be chosen. */
export class PossibleScribe {
  @ApiProperty({ format: 'uuid', description: 'Of their seat, or of their appointment.' }) readonly id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly seatId!: string | null;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'Their portfolio, or that they are the company secretary.' }) readonly place!: string;
  @ApiProperty() readonly you!: boolean;
}

export class SeatToServe {
  @ApiProperty({ format: 'uuid' }) readonly seatId!: string;
  @ApiProperty() readonly name!: string;
}

export class EndedScribe {
  @ApiProperty() readonly scribeName!: string;
  @ApiProperty({ enum: ENDED }) readonly because!: EndOfScribe;
}

export class ScribesResponse {
  @ApiProperty({ description: 'Whether a scribe can be chosen now: from the opening of scoring to the close of the meeting.' })
  readonly open!: boolean;
  @ApiProperty({ type: [ScribeOfSeat] }) readonly scribes!: ScribeOfSeat[];
  @ApiProperty({ type: [PossibleScribe], description: 'Who can be chosen; empty for somebody who cannot choose.' })
  readonly candidates!: PossibleScribe[];
  @ApiProperty({ type: [SeatToServe], description: 'Members for whom you can say that they asked somebody.' })
  readonly seats!: SeatToServe[];
  @ApiProperty({ type: EndedScribe, nullable: true, description: 'Who wrote for you last, where nobody does now.' })
  readonly lastOfYours!: EndedScribe | null;
}

export class ServedItem {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly state!: string;
  @ApiProperty({ type: 'integer' }) readonly roundNumber!: number;
  @ApiProperty({ description: 'Whether they answer in the open round.' }) readonly eligible!: boolean;
  @ApiProperty({ description: 'Whether an answer of theirs counts in the open round; never which.' }) readonly answered!: boolean;
  @ApiProperty({ description: 'They answered it on a device of their own, and only they can change it.' })
  readonly theirs!: boolean;
}

export class ServedSeatResponse {
  @ApiProperty({ format: 'uuid' }) readonly seatId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly pledgeRead!: boolean;
  @ApiProperty({ type: [ServedItem] }) readonly items!: ServedItem[];
}

export class PutAnswerOnBehalfRequest {
  @ChoiceField(KINDS) readonly kind!: (typeof KINDS)[number];
  @LevelField({ optional: true, nullable: true }) readonly level?: number | null;
  @TextField({ optional: true, nullable: true, max: 1000, min: 0 }) readonly reason?: string | null;
  /** The round that it was read back for. */
  @WholeField({ min: 1, max: 9 }) readonly roundNumber!: number;
  /** That it was read back, and the member said yes. */
  @YesNoField() readonly readBack!: boolean;
  /** Drawn anew for each reading back; the same when it is sent again. */
  @IdField() readonly readingId!: string;
}

/** All that a scribe is told: that it counts. */
export class AnsweredOnBehalf {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty({ type: 'integer' }) readonly roundNumber!: number;
  @ApiProperty() readonly answered!: boolean;
}
