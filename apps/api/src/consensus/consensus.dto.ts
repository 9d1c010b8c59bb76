import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { ChoiceField, DayField, IdField, LevelField, TextField, WholeField, YesNoField } from '../platform/http/fields.js';
import { AssessmentItemPath } from '../platform/http/paths.js';

const OUTCOMES = ['level', 'not-agreed', 'not-applicable'] as const;
const LARGEST_EPOCH = 1_000_000;

export class DissentPath extends AssessmentItemPath {
  @IdField() readonly dissentId!: string;
}

export class AmbitionFields {
  @LevelField() readonly level!: number;
  @DayField() readonly on!: string;
}

export class ProposalRequest {
  @WholeField({ min: 1, max: LARGEST_EPOCH }) readonly epoch!: number;
  @WholeField({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true }) readonly sequence?: number;
  @ChoiceField(OUTCOMES) readonly outcome!: (typeof OUTCOMES)[number];
  @LevelField({ optional: true, nullable: true }) readonly level?: number | null;
  @TextField({ max: 4000 }) readonly rationale!: string;
  @TextField({ optional: true, nullable: true, min: 0, max: 4000 }) readonly otherReason?: string | null;
  @ApiProperty({ type: AmbitionFields, nullable: true, required: false })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AmbitionFields)
  readonly ambition?: AmbitionFields | null;
  @TextField({ optional: true, nullable: true, min: 0, max: 4000 }) readonly aboveThePrivateViewReason?: string | null;
  @TextField({ optional: true, nullable: true, min: 0, max: 4000 }) readonly heldLiftedReason?: string | null;
}

/** A DELETE has no body: the epoch of the screen that withdraws comes in the query. */
export class WithdrawQuery {
  @Type(() => Number) @WholeField({ min: 1, max: LARGEST_EPOCH }) readonly epoch!: number;
}

export class NotYetRequest {
  @YesNoField() readonly on!: boolean;
}

export class ConfirmRequest {
  @WholeField({ min: 1, max: LARGEST_EPOCH, optional: true }) readonly epoch?: number;
  @WholeField({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true }) readonly sequence?: number;
}

export class DissentRequest {
  @TextField({ max: 2000 }) readonly words!: string;
  @YesNoField() readonly signed!: boolean;
}
