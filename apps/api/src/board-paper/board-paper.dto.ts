import { type AssessmentState, assessmentStates } from '@candour/assessment';
import type { Purpose } from '@candour/board-paper';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { ChoiceField, DayField, TextField } from '../platform/http/fields.js';
import { OutlineResponse } from './outline.dto.js';

const PURPOSES = ['approve', 'assure', 'discuss', 'note'] as const satisfies readonly Purpose[];

/** The cover sheet. An empty text is a field that nobody filled in; several objectives or risks stand on a line each. */
export class PaperFields {
  @TextField({ min: 0, max: 200 }) readonly meetingName!: string;
  @DayField({ nullable: true }) readonly meetingDate!: string | null;
  @TextField({ min: 0, max: 100 }) readonly agendaReference!: string;
  @TextField({ min: 0, max: 200 }) readonly sponsor!: string;
  @TextField({ min: 0, max: 200 }) readonly author!: string;
  @ChoiceField(PURPOSES) readonly purpose!: Purpose;
  /** The trust's own word and what it means there, as in `Partial: some of the controls are in place`. */
  @TextField({ min: 0, max: 500 }) readonly assuranceLevel!: string;
  @TextField({ min: 0, max: 1000 }) readonly previouslyConsideredBy!: string;
  @TextField({ min: 0, max: 2000 }) readonly strategicObjective!: string;
  @TextField({ min: 0, max: 2000 }) readonly strategicRisk!: string;
  @TextField({ min: 0, max: 2000 }) readonly equality!: string;
  @TextField({ min: 0, max: 2000 }) readonly legal!: string;
  @TextField({ min: 0, max: 2000 }) readonly resources!: string;
}

export class ChangePaperRequest {
  @ApiProperty({ type: PaperFields }) @IsObject() @ValidateNested() @Type(() => PaperFields) readonly fields!: PaperFields;
}

export class PaperResponse {
  @ApiProperty({ type: PaperFields }) readonly fields!: PaperFields;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: OutlineResponse }) readonly outline!: OutlineResponse;
  @ApiProperty({ enum: assessmentStates }) readonly state!: AssessmentState;
}

export class DecisionRecordResponse {
  @ApiProperty({ type: OutlineResponse }) readonly outline!: OutlineResponse;
  @ApiProperty({ description: 'Before the seal it is a draft, and says so.' }) readonly sealed!: boolean;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether what is stored still has the checksum of the seal.' })
  readonly checksumHolds!: boolean | null;
}
