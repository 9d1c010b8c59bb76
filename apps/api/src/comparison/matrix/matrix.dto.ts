import { ITEM_KINDS, type ItemKind } from '@candour/instrument';
import type { Method } from '@candour/scoring';
import { ApiProperty } from '@nestjs/swagger';
import { PART, type Part } from '../publication/parts.js';
import { PublishedInstrument } from '../publication/published-content.dto.js';
import { ComparisonReader } from '../reader.dto.js';
import { ROW_STATES, type RowState } from '../row-state.js';
import { MatrixFilters } from './matrix-filters.dto.js';

const whole = { type: 'integer' } as const;
const wholesOrNull = { type: 'array', items: { type: 'integer', nullable: true } } as const;

export class MatrixItem {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ITEM_KINDS }) readonly kind!: ItemKind;
  @ApiProperty({ ...whole, description: 'Which of `scales` its levels are named by.' }) readonly scale!: number;
}

export class MatrixSection {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: [MatrixItem] }) readonly items!: readonly MatrixItem[];
}

export class MatrixMark {
  @ApiProperty({ ...whole, description: 'Which of `words`.' }) readonly words!: number;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'The columns it is of, from 0.' })
  readonly places!: readonly number[];
}

/** Figures of one trust in the order of the columns, each with what is said of it by place. */
export class MatrixFigures {
  @ApiProperty(wholesOrNull) readonly levels!: readonly (number | null)[];
  @ApiProperty({ type: [MatrixMark], description: 'What stands in the place of a level, or has to be said with it.' })
  readonly said!: readonly MatrixMark[];
  @ApiProperty({ type: [MatrixMark], description: 'Figures that do not compare, by the reason.' })
  readonly apart!: readonly MatrixMark[];
  @ApiProperty({ type: [MatrixMark], description: 'What a figure should read, where it was corrected since.' })
  readonly corrected!: readonly MatrixMark[];
  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'Figures beside which the trust says something.' })
  readonly explained!: readonly number[];
}

export class MatrixItemFigures extends MatrixFigures {
  @ApiProperty({ ...wholesOrNull, nullable: true, description: '0 to 3; null where evidence is not shared.' })
  readonly grades!: readonly (number | null)[] | null;
  @ApiProperty({ ...wholesOrNull, nullable: true, description: 'Levels above the proof; null where evidence is not shared.' })
  readonly overClaims!: readonly (number | null)[] | null;
}

/** What every figure of the row rests on. */
export class MatrixAbout {
  @ApiProperty({ format: 'date' }) readonly waveDate!: string;
  @ApiProperty({ ...whole, description: 'Whole months since the wave.' }) readonly ageInMonths!: number;
  @ApiProperty({ enum: ['survey', 'room', 'both'] }) readonly method!: Method;
  @ApiProperty({ description: 'How much of the board answered, in words.' }) readonly coverage!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty({ ...whole, description: 'Of the items of the reference, how many this board was asked alike.' })
  readonly commonItems!: number;
  @ApiProperty({ description: 'More than a third of the items are parked, not agreed or not assured.' })
  readonly incomplete!: boolean;
  @ApiProperty({ enum: PART, isArray: true }) readonly parts!: readonly Part[];
  @ApiProperty({ ...whole, description: 'All of it as one sentence: which of `words`.' }) readonly words!: number;
}

export class MatrixRow {
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'Is the reader.' }) readonly self!: boolean;
  @ApiProperty({ description: 'Belongs to the reader’s system today.' }) readonly member!: boolean;
  @ApiProperty({ enum: ROW_STATES }) readonly state!: RowState;
  @ApiProperty({ ...whole, nullable: true, description: 'What stands in the place of figures: which of `words`.' })
  readonly words!: number | null;
  @ApiProperty({ type: MatrixAbout, nullable: true, description: 'Null where there is nothing published.' })
  readonly about!: MatrixAbout | null;
  @ApiProperty({ type: MatrixFigures, nullable: true }) readonly sections!: MatrixFigures | null;
  @ApiProperty({ type: MatrixItemFigures, nullable: true, description: 'Null where items are not shared.' })
  readonly items!: MatrixItemFigures | null;
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'What the trust says with it, and what it does not share.',
  })
  readonly remarks!: readonly number[];
}

export class MatrixGroup {
  @ApiProperty() readonly trustType!: string;
  @ApiProperty({ type: [MatrixRow] }) readonly trusts!: readonly MatrixRow[];
}

/** Trusts × sections and items, in columns: every text once, every figure a whole number. */
export class MatrixResponse {
  @ApiProperty({ type: ComparisonReader }) readonly reader!: ComparisonReader;
  @ApiProperty({ type: PublishedInstrument, description: 'What everything is compared with.' })
  readonly instrument!: PublishedInstrument;
  @ApiProperty({ enum: ['survey', 'room', 'both'] }) readonly method!: Method;
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
    description: 'Names of levels, lowest first.',
  })
  readonly scales!: readonly (readonly string[])[];
  @ApiProperty({ type: [MatrixSection], description: 'The columns; items run on through the sections.' })
  readonly sections!: readonly MatrixSection[];
  @ApiProperty({ type: [String], description: 'A shared gap, a shared strength, what is planned.' })
  readonly sentences!: readonly string[];
  @ApiProperty({ type: [MatrixGroup], description: 'By type and then by name; never by a level.' })
  readonly groups!: readonly MatrixGroup[];
  @ApiProperty({ type: [String], description: 'Texts of the rows, each once; rows hold their places in it.' })
  readonly words!: readonly string[];
  @ApiProperty({ type: [String] }) readonly notes!: readonly string[];
  @ApiProperty({ ...whole, description: 'Trusts of England that share nothing with this reader: counted, never named.' })
  readonly notNamed!: number;
  @ApiProperty({ type: MatrixFilters }) readonly filters!: MatrixFilters;
}
