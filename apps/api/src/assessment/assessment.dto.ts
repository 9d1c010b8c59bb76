import { assessmentStates, methodsOfCollection } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import {
  ChoiceField,
  CodeField,
  DayField,
  IdField,
  TextField,
  TimeField,
  WholeField,
  YesNoField,
} from '../platform/http/fields.js';

const OFFICES = ['none', 'chair', 'vice-chair', 'senior-independent-director'];

export class ListAssessmentsQuery {
  @TextField({ optional: true, max: 200 }) readonly cursor?: string;
}

export class QuorumFields {
  @WholeField({ min: 0, max: 16 }) readonly number!: number;
  @WholeField({ min: 0, max: 16 }) readonly executives!: number;
  @WholeField({ min: 0, max: 16 }) readonly nonExecutives!: number;
}

export class SetUpRequest {
  @CodeField() readonly instrumentCode!: string;
  @CodeField({ max: 20 }) readonly instrumentVersion!: string;
  @DayField() readonly waveDate!: string;
  @ChoiceField(methodsOfCollection) readonly method!: 'survey' | 'room' | 'both';
  @WholeField({ min: 5, max: 16 }) readonly threshold!: number;
  @ApiProperty({ type: QuorumFields }) @IsObject() @ValidateNested() @Type(() => QuorumFields) readonly quorum!: QuorumFields;
  @IdField({ nullable: true }) readonly facilitatorId!: string | null;
  @DayField({ nullable: true }) readonly scoringClosesOn!: string | null;
  @TimeField({ nullable: true }) readonly meetingStartsAt!: string | null;
  @WholeField({ min: 10, max: 600 }) readonly meetingMinutes!: number;
  @YesNoField() readonly pledgeShowsProgress!: boolean;
  @YesNoField() readonly autoLock!: boolean;
}

export class ReasonRequest {
  @TextField({ max: 2000 }) readonly reason!: string;
}

export class DecisionRequest {
  @DayField() readonly on!: string;
  @TextField({ max: 200 }) readonly minute!: string;
  @TextField({ max: 4000 }) readonly words!: string;
}

export class PledgeParagraph {
  @ApiProperty() readonly heading!: string;
  @ApiProperty() readonly words!: string;
}

export class PledgeResponse {
  @ApiProperty({ type: [PledgeParagraph] }) readonly paragraphs!: readonly PledgeParagraph[];
}

export class SeatHere {
  @ApiProperty({ format: 'uuid' }) readonly seatId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly portfolio!: string;
  @ApiProperty() readonly executive!: boolean;
  @ApiProperty() readonly voting!: boolean;
  @ApiProperty({ enum: OFFICES }) readonly office!: string;
}

export class DecisionResponse {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty() readonly minute!: string;
  @ApiProperty() readonly words!: string;
}

export class InTheWay {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly message!: string;
}

export class AssessmentResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: assessmentStates }) readonly state!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly organisationName!: string;
  @ApiProperty({ format: 'date' }) readonly waveDate!: string;
  @ApiProperty({ enum: methodsOfCollection }) readonly method!: string;
  @ApiProperty({ type: 'integer' }) readonly threshold!: number;
  @ApiProperty({ type: QuorumFields }) readonly quorum!: QuorumFields;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly facilitatorId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly facilitatorName!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly scoringClosesOn!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly meetingStartsAt!: string | null;
  @ApiProperty({ type: 'integer' }) readonly meetingMinutes!: number;
  @ApiProperty() readonly pledgeShowsProgress!: boolean;
  @ApiProperty() readonly autoLock!: boolean;
  @ApiProperty({ type: PledgeResponse }) readonly pledge!: PledgeResponse;
  @ApiProperty({ type: [String], description: 'Of a draft: systems in whose campaign it takes part, as the pledge will say.' })
  readonly followedBy!: string[];
  @ApiProperty() readonly pledgeFrozen!: boolean;
  @ApiProperty() readonly scoringClosed!: boolean;
  @ApiProperty({ type: [SeatHere] }) readonly seats!: SeatHere[];
  @ApiProperty() readonly incomplete!: boolean;
  @ApiProperty({ type: String, nullable: true }) readonly checksum!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly sealedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly sealedBy!: string | null;
  @ApiProperty({ type: DecisionResponse, nullable: true }) readonly decision!: DecisionResponse | null;
  @ApiProperty({ type: String, nullable: true }) readonly cancelReason!: string | null;
  @ApiProperty({ type: [String], description: 'Commands this person could give now.' }) readonly allowed!: string[];
  @ApiProperty({ type: [InTheWay], description: 'What stands in the way of the next step.' }) readonly waiting!: InTheWay[];
}

export class YourPart {
  @ApiProperty({ type: 'integer' }) readonly answered!: number;
  @ApiProperty({ type: 'integer' }) readonly of!: number;
}

export class AssessmentSummary {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty({ format: 'date' }) readonly waveDate!: string;
  @ApiProperty({ enum: assessmentStates }) readonly state!: string;
  @ApiProperty({ enum: methodsOfCollection }) readonly method!: string;
  @ApiProperty() readonly demonstration!: boolean;
  @ApiProperty({ type: YourPart, nullable: true }) readonly yourPart!: YourPart | null;
}

export class AssessmentsResponse {
  @ApiProperty({ type: [AssessmentSummary] }) readonly rows!: AssessmentSummary[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
