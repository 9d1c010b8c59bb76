import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, Max, Min } from 'class-validator';
import { CodeField, IdField, WholeField } from '../platform/http/fields.js';

const STATES = ['open', 'locked', 'revealed'] as const;
const SHOWN = ['counts', 'too-few', 'others-chose', 'lapsed'] as const;
/** As many options as an instrument may offer. */
const MOST_OPTIONS = 20;

export class PollPath {
  @IdField() readonly pollId!: string;
}

export class OpenPollRequest {
  @CodeField() readonly instrumentCode!: string;
  @CodeField({ max: 20 }) readonly instrumentVersion!: string;
  @CodeField() readonly itemCode!: string;
  /** The assessment that it belongs to; null where it stands on its own. */
  @IdField({ nullable: true }) readonly assessmentId!: string | null;
}

export class ChooseRequest {
  @ApiProperty({
    type: 'array',
    items: { type: 'integer', minimum: 1, maximum: MOST_OPTIONS },
    maxItems: MOST_OPTIONS,
    description: 'Numbers of options, from 1, in the order of the question.',
  })
  @IsArray()
  @ArrayMaxSize(MOST_OPTIONS)
  @ArrayUnique()
  @IsInt({ each: true, message: 'chosen must be numbers of options' })
  @Min(1, { each: true })
  @Max(MOST_OPTIONS, { each: true })
  readonly chosen!: number[];
  /** The version on this screen; null where it shows no choice yet. */
  @WholeField({ nullable: true, min: 1, max: 1_000_000 }) readonly expectedVersion!: number | null;
}

export class PollQuestion {
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty() readonly whyItMatters!: string;
  @ApiProperty({ type: [String], description: 'In the order of the instrument: they have no order of merit.' })
  readonly options!: string[];
  @ApiProperty({ type: 'integer' }) readonly chooseAtLeast!: number;
  @ApiProperty({ type: 'integer' }) readonly chooseAtMost!: number;
  @ApiProperty({ type: [String], description: 'What to talk about once it is revealed.' }) readonly followUpQuestions!: string[];
}

export class PollQuestionsResponse {
  @ApiProperty({ type: [PollQuestion] }) readonly rows!: PollQuestion[];
}

export class TallyResponse {
  @ApiProperty({ enum: SHOWN }) readonly shown!: (typeof SHOWN)[number];
  @ApiProperty({ type: 'integer' }) readonly chosen!: number;
  @ApiProperty({ type: 'integer' }) readonly eligible!: number;
  @ApiProperty({ type: 'integer', description: 'Under so many who chose nothing is counted out.' }) readonly threshold!: number;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, nullable: true, description: 'One for each option.' })
  readonly counts!: number[] | null;
}

export class PollSummary {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: PollQuestion }) readonly question!: PollQuestion;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly assessmentId!: string | null;
  @ApiProperty({ enum: STATES }) readonly state!: (typeof STATES)[number];
  @ApiProperty({ format: 'date' }) readonly openedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly revealedOn!: string | null;
  @ApiProperty({ type: 'integer', description: 'How many have chosen; never who.' }) readonly chosen!: number;
  @ApiProperty({ type: 'integer' }) readonly eligible!: number;
  @ApiProperty({ type: 'integer', description: 'Under so many who chose nothing is counted out.' }) readonly threshold!: number;
  @ApiProperty({ type: TallyResponse, nullable: true, description: 'Null until the reveal.' })
  readonly tally!: TallyResponse | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class PollsResponse {
  @ApiProperty({ type: [PollSummary], description: 'Newest first.' }) readonly rows!: PollSummary[];
}

export class MyChoice {
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    nullable: true,
    description: 'Null where it was made before this personal link: it counts, and stays closed.',
  })
  readonly chosen!: number[] | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class PollResponse extends PollSummary {
  @ApiProperty({ description: 'Whether the caller has a seat that may choose in this poll.' }) readonly youMayChoose!: boolean;
  @ApiProperty({ type: MyChoice, nullable: true, description: 'The caller’s own choice, and nobody else’s.' })
  readonly mine!: MyChoice | null;
  @ApiProperty({ type: [String], description: 'lock, reveal' }) readonly allowed!: string[];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The poll that the board is at now, if it is another.',
  })
  readonly otherPollId!: string | null;
}

export class PollAtHandResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The poll that the board is at now.' })
  readonly pollId!: string | null;
  @ApiProperty({ description: 'Whether it is open to the caller, who has not chosen yet.' }) readonly waitsForYou!: boolean;
}
