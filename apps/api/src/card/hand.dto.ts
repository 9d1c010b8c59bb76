import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { CodeField, DayField, IdField, LevelField, TextField, WholeField, YesNoField } from '../platform/http/fields.js';
import { CardResponse } from './card.dto.js';

/** More cards than an agenda item has time for. (ours) */
export const MOST_CARDS = 20;

export class HandPath {
  @IdField() readonly handId!: string;
}

export class HandCardPath extends HandPath {
  @IdField() readonly cardId!: string;
}

export class CardOfHand {
  @CodeField() readonly instrumentCode!: string;
  @CodeField({ max: 20 }) readonly instrumentVersion!: string;
  @CodeField() readonly itemCode!: string;
}

export class HandRequest {
  @TextField({ max: 200 }) readonly title!: string;
  @DayField() readonly meetingOn!: string;
  @ApiProperty({ type: [CardOfHand], maxItems: MOST_CARDS, description: 'In the order in which they are to be asked.' })
  @IsArray()
  @ArrayMaxSize(MOST_CARDS)
  @ValidateNested({ each: true })
  @Type(() => CardOfHand)
  readonly cards!: CardOfHand[];
}

export class MarkRequest {
  @LevelField({ nullable: true }) readonly level!: number | null;
  @TextField({ min: 0, max: 2000 }) readonly note!: string;
  /** The version on this screen; null where it shows no mark yet. */
  @WholeField({ nullable: true, min: 1, max: 1_000_000 }) readonly expectedVersion!: number | null;
}

export class BoardAnswerRequest {
  @TextField({ max: 2000 }) readonly answer!: string;
  /** When the board looks at it again; null where the answer was enough. */
  @DayField({ nullable: true }) readonly followUpOn!: string | null;
  /** Whether the board has looked at it again. */
  @YesNoField() readonly followedUp!: boolean;
}

export class MyMark {
  @ApiProperty({ type: 'integer', nullable: true }) readonly level!: number | null;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where there is no mark.' }) readonly version!: number | null;
  @ApiProperty({ description: 'Made before this personal link: it stays closed until it is made anew.' })
  readonly closed!: boolean;
}

export class BoardAnswer {
  @ApiProperty() readonly words!: string;
  @ApiProperty({ format: 'date' }) readonly answeredOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly followUpOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly followedUpOn!: string | null;
}

export class HandCardResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: CardResponse }) readonly card!: CardResponse;
  @ApiProperty({ type: BoardAnswer, nullable: true, description: 'What the board was answered, in the secretary’s words.' })
  readonly answer!: BoardAnswer | null;
  @ApiProperty({
    type: MyMark,
    nullable: true,
    description: 'The caller’s own mark and note, and nobody else’s; null without a seat.',
  })
  readonly mine!: MyMark | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class HandResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly meetingOn!: string;
  @ApiProperty({ type: [HandCardResponse] }) readonly cards!: HandCardResponse[];
  @ApiProperty({ type: [String], description: 'change, answer, mark' }) readonly allowed!: string[];
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class HandSummary {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly meetingOn!: string;
  @ApiProperty({ type: 'integer' }) readonly cards!: number;
  @ApiProperty({ type: 'integer', description: 'How many have the answer that the board got.' }) readonly answered!: number;
}

export class FollowUp {
  @ApiProperty({ format: 'uuid' }) readonly handId!: string;
  @ApiProperty({ format: 'uuid' }) readonly cardId!: string;
  @ApiProperty() readonly handTitle!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty() readonly answer!: string;
  @ApiProperty({ format: 'date' }) readonly answeredOn!: string;
  @ApiProperty({ format: 'date' }) readonly followUpOn!: string;
  @ApiProperty({ type: 'integer', description: 'Since the answer.' }) readonly ageInDays!: number;
  @ApiProperty() readonly overdue!: boolean;
}

export class HandsResponse {
  @ApiProperty({ type: [HandSummary], description: 'The next meeting first, then those before, newest first.' })
  readonly rows!: HandSummary[];
  @ApiProperty({ type: [FollowUp], description: 'What the board has still to look at again, soonest first.' })
  readonly followUps!: FollowUp[];
  @ApiProperty({ type: [String], description: 'make' }) readonly allowed!: string[];
}
