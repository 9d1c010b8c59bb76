import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, LevelField, TextField, WholeField, YesNoField } from '../platform/http/fields.js';

const KINDS = ['level', 'dont-know', 'not-applicable'] as const;

export class PutAnswerRequest {
  @ChoiceField(KINDS) readonly kind!: (typeof KINDS)[number];
  @LevelField({ optional: true, nullable: true }) readonly level?: number | null;
  @TextField({ optional: true, nullable: true, max: 1000, min: 0 }) readonly reason?: string | null;
  @TextField({ optional: true, nullable: true, max: 2000, min: 0 }) readonly comment?: string | null;
  @YesNoField({ optional: true }) readonly shareComment?: boolean;
  /** The version on this screen; null where it shows no answer yet. */
  @WholeField({ nullable: true, min: 1, max: 1_000_000 }) readonly expectedVersion!: number | null;
  /** The round that it is meant for: one that comes late is then not counted in the next. Not given: the one that is open. */
  @WholeField({ optional: true, nullable: true, min: 1, max: 9 }) readonly roundNumber?: number | null;
}

export class MyAnswer {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty({ type: 'integer' }) readonly roundNumber!: number;
  @ApiProperty({
    enum: KINDS,
    nullable: true,
    type: String,
    description: 'Null where the answer was given before this personal link: it counts, and stays closed.',
  })
  readonly kind!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly level!: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly comment!: string | null;
  @ApiProperty() readonly shareComment!: boolean;
  @ApiProperty({ description: 'Carried over from the round before, until its owner changes it.' }) readonly standing!: boolean;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class MyAnswersToItem {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The round that takes answers now, or will when the pause is over.',
  })
  readonly openRound!: number | null;
  @ApiProperty({ type: [MyAnswer], description: 'What counted, or counts: at most one in each round.' })
  readonly rows!: MyAnswer[];
}

export class MyAnswersResponse {
  @ApiProperty() readonly pledgeRead!: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly closesOn!: string | null;
  @ApiProperty() readonly state!: string;
  @ApiProperty() readonly open!: boolean;
  @ApiProperty({ type: [MyAnswer] }) readonly rows!: MyAnswer[];
  @ApiProperty({ type: 'integer' }) readonly of!: number;
  @ApiProperty({ type: [String] }) readonly unanswered!: string[];
  @ApiProperty({ type: [String], description: 'Items this seat has stood aside from.' }) readonly stoodAside!: string[];
}
