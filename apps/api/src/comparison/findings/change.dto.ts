import { ApiProperty } from '@nestjs/swagger';
import { PublishedInstrument } from '../publication/published-content.dto.js';
import { ComparisonReader } from '../reader.dto.js';
import { FoundSubject } from './findings.dto.js';

const CHANGES = [
  'risen-with-proof',
  'said-higher-proof-unchanged',
  'said-higher',
  'lower',
  'unchanged',
  'not-comparable',
] as const;
const text = { type: String, nullable: true } as const;
const whole = { type: 'integer', nullable: true } as const;
const day = { type: String, format: 'date', nullable: true } as const;

export class ChangedFigure extends FoundSubject {
  @ApiProperty({ enum: CHANGES }) readonly change!: (typeof CHANGES)[number];
  @ApiProperty({ description: 'The change in words.' }) readonly words!: string;
  @ApiProperty(whole) readonly before!: number | null;
  @ApiProperty(whole) readonly after!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why the two do not compare; null where they do.' })
  readonly whyNot!: string | null;
}

export class ChangedTrust {
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly trustType!: string;
  @ApiProperty({ ...day, description: 'The wave before the newest that this reader may read.' }) readonly from!: string | null;
  @ApiProperty({ ...day, description: 'The newest wave that this reader may read.' }) readonly to!: string | null;
  @ApiProperty({ ...text, description: 'Date, age, method, coverage, version and items in common of the wave before.' })
  readonly aboutFrom!: string | null;
  @ApiProperty({ ...text, description: 'The same of the newest.' }) readonly aboutTo!: string | null;
  @ApiProperty({ description: 'How it changed in a sentence, or why nothing can be said.' }) readonly words!: string;
  @ApiProperty({ type: [ChangedFigure], description: 'In the order of the instrument; empty without two waves.' })
  readonly sections!: readonly ChangedFigure[];
  @ApiProperty({ type: [ChangedFigure], description: 'Empty where items are not shared in both waves.' })
  readonly items!: readonly ChangedFigure[];
}

export class ComparisonChangeResponse {
  @ApiProperty({ type: ComparisonReader }) readonly reader!: ComparisonReader;
  @ApiProperty({ type: PublishedInstrument }) readonly instrument!: PublishedInstrument;
  @ApiProperty({ type: [String], description: 'What three or more boards have in common.' })
  readonly sentences!: readonly string[];
  @ApiProperty({ type: [ChangedTrust], description: 'By type and then by name; never by how they changed.' })
  readonly trusts!: readonly ChangedTrust[];
  @ApiProperty({ type: [String] }) readonly notes!: readonly string[];
}
