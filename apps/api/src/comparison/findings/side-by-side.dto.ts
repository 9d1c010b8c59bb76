import { ApiProperty } from '@nestjs/swagger';
import { PublishedInstrument } from '../publication/published-content.dto.js';
import { ComparisonReader } from '../reader.dto.js';

const whole = { type: 'integer', nullable: true } as const;
const text = { type: String, nullable: true } as const;

/** What one of the two has published, and how: it travels with each of its figures. */
export class Side {
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({
    description: 'Its date, age, method, coverage, version and items in common, or what stands in the place of figures.',
  })
  readonly words!: string;
  @ApiProperty({ ...text, format: 'date' }) readonly waveDate!: string | null;
  @ApiProperty({ ...text, enum: ['survey', 'room', 'both', null] }) readonly method!: string | null;
  @ApiProperty({ ...text, description: 'How much of the board answered, in words.' }) readonly coverage!: string | null;
  @ApiProperty(text) readonly instrumentVersion!: string | null;
}

export class SideFigure {
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty({ description: 'The level with its name, or what stands in its place.' }) readonly words!: string;
  @ApiProperty({ ...whole, description: 'Null where there is none, or where evidence is not shared.' })
  readonly evidenceGrade!: number | null;
  @ApiProperty(whole) readonly overClaim!: number | null;
}

export class SideItem {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty({ type: SideFigure }) readonly system!: SideFigure;
  @ApiProperty({ type: SideFigure }) readonly trust!: SideFigure;
  @ApiProperty({
    ...whole,
    description: 'Levels by which the trust sees it higher, or lower (below 0); null where they do not compare.',
  })
  readonly gap!: number | null;
  @ApiProperty({ description: 'The two in words.' }) readonly words!: string;
  @ApiProperty({ ...text, description: 'Why the two do not compare; null where they do.' }) readonly whyNot!: string | null;
}

export class SidePair {
  @ApiProperty({ type: Side }) readonly system!: Side;
  @ApiProperty({ type: Side }) readonly trust!: Side;
  @ApiProperty({ description: 'Where the two see things differently, in a sentence.' }) readonly sentence!: string;
  @ApiProperty({ type: [SideItem], description: 'In the order of the instrument; empty where either has published no items.' })
  readonly items!: readonly SideItem[];
}

/** What can be chosen, whatever is chosen. */
export class SidesToChoose {
  @ApiProperty({ type: [String] }) readonly types!: readonly string[];
  @ApiProperty({ type: [String] }) readonly settings!: readonly string[];
}

export class SideBySideResponse {
  @ApiProperty({ type: ComparisonReader }) readonly reader!: ComparisonReader;
  @ApiProperty({ type: PublishedInstrument }) readonly instrument!: PublishedInstrument;
  @ApiProperty({ type: [String], description: 'What three or more trusts see otherwise than the board of their system.' })
  readonly sentences!: readonly string[];
  @ApiProperty({ type: SidesToChoose }) readonly filters!: SidesToChoose;
  @ApiProperty({ type: [SidePair], description: 'Trusts by name; for a trust, itself beside the board of each of its systems.' })
  readonly pairs!: readonly SidePair[];
  @ApiProperty({ type: [String] }) readonly notes!: readonly string[];
}
