import { ApiProperty } from '@nestjs/swagger';
import { PublishedInstrument } from '../publication/published-content.dto.js';
import { ComparisonReader } from '../reader.dto.js';
import { FoundSubject } from './findings.dto.js';

const words = { type: String, nullable: true } as const;
const whole = { type: 'integer', nullable: true } as const;
const number = { type: Number, nullable: true } as const;

/** Where a board stands among its like on one section or item. */
export class MyPlace extends FoundSubject {
  @ApiProperty({ enum: ['section', 'question', 'check', 'pitfall'] }) readonly itemKind!: string;
  @ApiProperty({ type: [String], description: 'The names of its levels, lowest first.' }) readonly levelNames!: readonly string[];
  @ApiProperty({ ...whole, description: 'The level of my board; null where it published none.' }) readonly you!: number | null;
  @ApiProperty({ description: 'My level, or what stands in its place.' }) readonly youWords!: string;
  @ApiProperty({
    type: 'integer',
    description: 'Other independent boards of my type that share a figure which compares with mine.',
  })
  readonly boards!: number;
  @ApiProperty({
    type: [Number],
    nullable: true,
    description: 'How many of them stand at each level, lowest first; null where there are fewer than six.',
  })
  readonly counts!: readonly number[] | null;
  @ApiProperty(number) readonly median!: number | null;
  @ApiProperty({ ...number, description: 'From eight boards.' }) readonly q1!: number | null;
  @ApiProperty(number) readonly q3!: number | null;
  @ApiProperty({
    description: 'The middle of the others as a sentence, or why there is none; and how many are left out, and why.',
  })
  readonly words!: string;
}

export class MineResponse {
  @ApiProperty({ type: ComparisonReader }) readonly reader!: ComparisonReader;
  @ApiProperty({ type: PublishedInstrument }) readonly instrument!: PublishedInstrument;
  @ApiProperty({ description: 'The type that my trust is compared within.' }) readonly trustType!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Of my newest publication; null where there is none.',
  })
  readonly waveDate!: string | null;
  @ApiProperty({ ...words, description: 'Its date, age, method, coverage, version and items in common.' })
  readonly about!: string | null;
  @ApiProperty({ type: [MyPlace], description: 'In the order of the instrument.' }) readonly sections!: readonly MyPlace[];
  @ApiProperty({ type: [MyPlace] }) readonly items!: readonly MyPlace[];
  @ApiProperty({ type: [String] }) readonly notes!: readonly string[];
}
