import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, LevelField, TextField } from '../platform/http/fields.js';

/** How the board ended with an item, as a correction can put it right. Nothing is parked after the seal. */
export const CORRECTED_OUTCOMES = ['level', 'not-agreed', 'not-applicable'] as const;
export type CorrectedOutcome = (typeof CORRECTED_OUTCOMES)[number];

const text = { type: String, nullable: true } as const;

/** Either the outcome of an item (the program then says what it said), or in words what is said and what it should read. */
export class CorrectionRequest {
  @CodeField({ nullable: true }) readonly itemCode!: string | null;
  @ChoiceField(CORRECTED_OUTCOMES, { nullable: true }) readonly outcome!: CorrectedOutcome | null;
  @LevelField({ nullable: true }) readonly level!: number | null;
  @TextField({ nullable: true }) readonly said!: string | null;
  @TextField({ nullable: true }) readonly shouldRead!: string | null;
  @TextField() readonly reason!: string;
  @TextField({ max: 200 }) readonly minute!: string;
}

/** A level of a section that follows from the corrected item. */
export class CorrectedSection {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly said!: string;
  @ApiProperty() readonly shouldRead!: string;
}

export class CorrectionShown {
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @ApiProperty({ ...text, description: 'Null where it is not about one item.' }) readonly itemCode!: string | null;
  @ApiProperty(text) readonly itemTitle!: string | null;
  @ApiProperty() readonly said!: string;
  @ApiProperty() readonly shouldRead!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly minute!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty({ type: [CorrectedSection], description: 'Levels of sections that follow from it.' })
  readonly sections!: readonly CorrectedSection[];
  @ApiProperty({ description: 'Over the correction, the seal and the correction before it.' }) readonly checksum!: string;
  @ApiProperty({ description: 'Whether what is stored still has that checksum.' }) readonly checksumHolds!: boolean;
}
