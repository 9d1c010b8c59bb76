import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { ChoiceField, CodeField, DayField, IdField, TextField } from '../platform/http/fields.js';

const HELPED = ['yes', 'partly', 'no'] as const;

export class StepPath {
  @IdField() readonly stepId!: string;
}

class StepContent {
  @TextField({ max: 1000 }) readonly words!: string;
  /** The instrument that the items belong to; null where the step is for none. */
  @CodeField({ nullable: true }) readonly instrumentCode!: string | null;
  @ApiProperty({ type: [String], maxItems: 40, description: 'The items it is for.' })
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/, { each: true, message: 'itemCodes must be codes of items' })
  readonly itemCodes!: string[];
  @DayField({ nullable: true }) readonly due!: string | null;
}

export class AddStepRequest extends StepContent {
  /** Made by who asks, so that a repeat does no harm and nothing has to be kept of the request. */
  @IdField() readonly id!: string;
}

export class ChangeStepRequest extends StepContent {
  @DayField({ nullable: true }) readonly doneOn!: string | null;
  @ChoiceField(HELPED, { nullable: true }) readonly helped!: (typeof HELPED)[number] | null;
  @TextField({ nullable: true, max: 1000, min: 0 }) readonly outcome!: string | null;
}

export class StepResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly words!: string;
  @ApiProperty({ type: String, nullable: true }) readonly instrumentCode!: string | null;
  @ApiProperty({ type: [String] }) readonly itemCodes!: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly due!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly doneOn!: string | null;
  @ApiProperty({ enum: HELPED, type: String, nullable: true }) readonly helped!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly outcome!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class DevelopmentPlanResponse {
  @ApiProperty({ type: [StepResponse], description: 'What is open first, soonest first.' }) readonly rows!: StepResponse[];
}
