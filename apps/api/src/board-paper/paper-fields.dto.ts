import type { Purpose } from '@candour/board-paper';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsObject, IsString, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { ChoiceField, DayField, TextField, WholeField, YesNoField } from '../platform/http/fields.js';

const PURPOSES = ['approve', 'assure', 'discuss', 'note'] as const satisfies readonly Purpose[];
const MOST_LINES = 40;

/** Consequence times likelihood. */
export class RiskScoreFields {
  @WholeField({ min: 1, max: 5 }) readonly consequence!: number;
  @WholeField({ min: 1, max: 5 }) readonly likelihood!: number;
}

const score = { type: RiskScoreFields, nullable: true } as const;
const given = (_: unknown, value: unknown): boolean => value !== null;

/** A risk of the board assurance framework that the paper bears on. */
export class RiskFields {
  @TextField({ min: 0, max: 60 }) readonly reference!: string;
  @TextField() readonly title!: string;
  @ApiProperty({ ...score, description: 'Before what the board agreed.' })
  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => RiskScoreFields)
  readonly before!: RiskScoreFields | null;
  @ApiProperty({ ...score, description: 'When its actions are done.' })
  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => RiskScoreFields)
  readonly after!: RiskScoreFields | null;
}

/** The cover sheet. An empty text is a field that nobody filled in. */
export class PaperFields {
  @TextField({ min: 0, max: 200 }) readonly meetingName!: string;
  @DayField({ nullable: true }) readonly meetingDate!: string | null;
  @TextField({ min: 0, max: 100 }) readonly agendaReference!: string;
  @TextField({ min: 0, max: 200 }) readonly sponsor!: string;
  @TextField({ min: 0, max: 200 }) readonly author!: string;
  @ChoiceField(PURPOSES) readonly purpose!: Purpose;
  /** A word of the trust's own scale, or nothing; its definition comes with it. */
  @TextField({ min: 0, max: 500 }) readonly assuranceWord!: string;
  @TextField({ min: 0, max: 1000 }) readonly previouslyConsideredBy!: string;
  @ApiProperty({ type: [String], maxItems: MOST_LINES, description: 'Strategic objectives that the paper bears on.' })
  @IsArray()
  @ArrayMaxSize(MOST_LINES, { message: `At most ${MOST_LINES} objectives` })
  @IsString({ each: true, message: 'Each objective is a text' })
  @IsNotEmpty({ each: true, message: 'Leave out objectives that say nothing' })
  @MaxLength(2000, { each: true, message: 'An objective may have at most 2000 characters' })
  readonly objectives!: string[];
  @ApiProperty({ type: [RiskFields], maxItems: MOST_LINES })
  @IsArray()
  @ArrayMaxSize(MOST_LINES, { message: `At most ${MOST_LINES} risks` })
  @ValidateNested({ each: true })
  @Type(() => RiskFields)
  readonly risks!: RiskFields[];
  @TextField({ min: 0, max: 2000 }) readonly sessionReason!: string;
  @TextField({ min: 0, max: 2000 }) readonly careQuality!: string;
  @TextField({ min: 0, max: 2000 }) readonly constitution!: string;
  @TextField({ min: 0, max: 2000 }) readonly legal!: string;
  @TextField({ min: 0, max: 2000 }) readonly equality!: string;
  @TextField({ min: 0, max: 2000 }) readonly resources!: string;
  @TextField({ min: 0, max: 2000 }) readonly involvement!: string;
  @TextField({ min: 0, max: 2000 }) readonly appendices!: string;
  /** Whether the versions for readers outside the board list the actions: the trust's own choice. */
  @YesNoField() readonly actionsOutside!: boolean;
}

export class ChangePaperRequest {
  @ApiProperty({ type: PaperFields }) @IsObject() @ValidateNested() @Type(() => PaperFields) readonly fields!: PaperFields;
}
