import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn } from 'class-validator';
import { ChoiceField, CodeField, DayField, IdField, TextField } from '../platform/http/fields.js';
import { IntroductionResponse } from './introduction.dto.js';

/** A strength that a trust offers, or a wish for help with an ambition. */
export const HELP_KINDS = ['strength', 'wish'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

/** Whom a line reaches: boards and trusts of its own systems, whoever is of its region, trusts of its type in England. */
export const REACH = ['systems', 'region', 'peers'] as const;
export type Reach = (typeof REACH)[number];

export class HelpPath {
  @IdField() readonly helpId!: string;
}

export class ChangeHelpRequest {
  @TextField({ min: 0, max: 1000 }) readonly words!: string;
  @ApiProperty({ enum: REACH, isArray: true, description: 'At least one.' })
  @IsArray()
  @ArrayUnique()
  @IsIn([...REACH], { each: true, message: `reach must be of: ${REACH.join(', ')}` })
  readonly reach!: Reach[];
  @DayField({ nullable: true }) readonly until!: string | null;
}

export class OfferHelpRequest extends ChangeHelpRequest {
  @ChoiceField(HELP_KINDS) readonly kind!: HelpKind;
  @CodeField() readonly instrumentCode!: string;
  @CodeField() readonly itemCode!: string;
}

/** What whoever a line reaches sees of it: no level and no ambition, for those are in publications alone. */
class HelpLine {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: HELP_KINDS }) readonly kind!: HelpKind;
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly organisationName!: string;
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly itemTitle!: string;
  @ApiProperty({ description: 'May be empty.' }) readonly words!: string;
  @ApiProperty({ format: 'date' }) readonly madeOn!: string;
}

/** A line of another trust. */
export class HelpLineResponse extends HelpLine {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Of the result that it rests on, where one may read that.',
  })
  readonly waveDate!: string | null;
}

/** One’s own line: whom it reaches, until when, and why it ended. */
export class OwnHelpLineResponse extends HelpLine {
  @ApiProperty({ format: 'date', description: 'Of the result that it rests on.' }) readonly waveDate!: string;
  @ApiProperty({ enum: REACH, isArray: true }) readonly reach!: Reach[];
  @ApiProperty({ description: 'Whom it reaches and until when, in a sentence.' }) readonly reachWords!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly until!: string | null;
  @ApiProperty() readonly madeByName!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why nobody outside sees it any more; null while it stands.' })
  readonly ended!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

/** An item of one’s own publications that can be offered or wished for. */
export class ItemForHelp {
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly itemTitle!: string;
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a wish: the published ambition.' })
  readonly ambition!: number | null;
  @ApiProperty({ format: 'date' }) readonly waveDate!: string;
}

export class ReachChoice {
  @ApiProperty({ enum: REACH }) readonly value!: Reach;
  @ApiProperty() readonly words!: string;
}

export class OfferingResponse {
  @ApiProperty({ type: [ItemForHelp] }) readonly strengths!: ItemForHelp[];
  @ApiProperty({ type: [ItemForHelp] }) readonly wishes!: ItemForHelp[];
  @ApiProperty({ type: [String], description: 'Why there is nothing, or less than one may expect, in sentences.' })
  readonly why!: string[];
  @ApiProperty({ type: [ReachChoice] }) readonly reach!: ReachChoice[];
}

export class MatchSide {
  @ApiProperty({ format: 'uuid' }) readonly lineId!: string;
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly organisationName!: string;
  @ApiProperty() readonly words!: string;
}

/** A strength and a wish on the same item of two trusts that each reach the other, and are not introduced yet. */
export class MatchResponse {
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly itemTitle!: string;
  @ApiProperty({ type: MatchSide }) readonly offering!: MatchSide;
  @ApiProperty({ type: MatchSide }) readonly wishing!: MatchSide;
}

export class HelpResponse {
  @ApiProperty({ enum: ['trust', 'system'] }) readonly side!: 'trust' | 'system';
  @ApiProperty({ type: OfferingResponse, nullable: true, description: 'Null for whoever does not offer.' })
  readonly offering!: OfferingResponse | null;
  @ApiProperty({ type: [OwnHelpLineResponse], description: 'Of the trust itself, with those that ended within the year.' })
  readonly own!: OwnHelpLineResponse[];
  @ApiProperty({ type: [HelpLineResponse], description: 'Strengths of others that reach this reader.' })
  readonly strengths!: HelpLineResponse[];
  @ApiProperty({ type: [HelpLineResponse], description: 'Wishes of others that reach this reader.' })
  readonly wishes!: HelpLineResponse[];
  @ApiProperty({ type: [MatchResponse] }) readonly matches!: MatchResponse[];
  @ApiProperty({ type: [IntroductionResponse] }) readonly introductions!: IntroductionResponse[];
}
