import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { ChoiceField, DayField, IdField, TextField } from '../platform/http/fields.js';
import { AssessmentPath } from '../platform/http/paths.js';

const KINDS = ['do', 'stop'] as const;
const STATES = ['open', 'done', 'dropped'] as const;

export class ActionPath extends AssessmentPath {
  @IdField() readonly actionId!: string;
}

export class AddActionRequest {
  @ChoiceField(KINDS) readonly kind!: (typeof KINDS)[number];
  @TextField({ max: 1000 }) readonly words!: string;
  @ApiProperty({ type: [String], maxItems: 60, description: 'The items it is for.' })
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/, { each: true, message: 'itemCodes must be codes of items' })
  readonly itemCodes!: string[];
  @IdField() readonly ownerSeatId!: string;
  @DayField() readonly due!: string;
}

export class ChangeActionRequest extends AddActionRequest {
  @ChoiceField(STATES) readonly state!: (typeof STATES)[number];
  @TextField({ nullable: true, max: 1000 }) readonly outcome!: string | null;
}

export class ActionResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: KINDS }) readonly kind!: string;
  @ApiProperty() readonly words!: string;
  @ApiProperty({ type: [String] }) readonly itemCodes!: string[];
  @ApiProperty({ format: 'uuid' }) readonly ownerSeatId!: string;
  @ApiProperty() readonly ownerName!: string;
  @ApiProperty() readonly ownerPortfolio!: string;
  @ApiProperty({ format: 'date' }) readonly due!: string;
  @ApiProperty({ enum: STATES }) readonly state!: string;
  @ApiProperty({ type: String, nullable: true }) readonly outcome!: string | null;
  @ApiProperty() readonly overdue!: boolean;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class PortfolioCount {
  @ApiProperty() readonly portfolio!: string;
  @ApiProperty({ type: 'integer' }) readonly count!: number;
}

export class ActionsResponse {
  @ApiProperty({ type: [ActionResponse] }) readonly rows!: ActionResponse[];
  @ApiProperty({ type: [PortfolioCount], description: 'How many open actions each portfolio owns: are they all one person’s?' })
  readonly byPortfolio!: PortfolioCount[];
}
