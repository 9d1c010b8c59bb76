import { ApiProperty } from '@nestjs/swagger';
import { CodeField, DayField } from '../platform/http/fields.js';
import { PART, type Part } from './publication/parts.js';
import { OUTCOMES, type Outcome, PublishedInstrument } from './publication/published-content.dto.js';

const whole = { type: 'integer', nullable: true } as const;
const text = { type: String, nullable: true } as const;

export class ComparisonQuery {
  @DayField({ optional: true }) readonly waveFrom?: string;
  @CodeField({ optional: true }) readonly instrument?: string;
}

export class ComparisonItemPath {
  @CodeField() readonly itemCode!: string;
}

export class ComparedSystem {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
}

export class ItemHeading {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
}

export class SectionHeading extends ItemHeading {
  @ApiProperty({ type: [ItemHeading] }) readonly items!: readonly ItemHeading[];
}

export class SectionCell {
  @ApiProperty() readonly code!: string;
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty({ description: 'The level, or what stands in its place.' }) readonly words!: string;
  @ApiProperty() readonly shared!: boolean;
  @ApiProperty({ ...text, description: 'Why it does not compare; null where it does.' }) readonly whyNot!: string | null;
  @ApiProperty({ ...text, description: 'Beside a figure that was corrected after it was published.' })
  readonly correction!: string | null;
}

export class ItemCell {
  @ApiProperty() readonly code!: string;
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty({ ...text, enum: [...OUTCOMES, null] }) readonly outcome!: Outcome | null;
  @ApiProperty({ ...whole, description: 'Null where there is none, or where evidence is not shared.' })
  readonly evidenceGrade!: number | null;
  @ApiProperty(whole) readonly overClaim!: number | null;
  @ApiProperty({ description: 'False where that version did not ask it.' }) readonly shared!: boolean;
  @ApiProperty(text) readonly whyNot!: string | null;
  @ApiProperty({ ...text, description: 'Beside a figure that was corrected after it was published.' })
  readonly correction!: string | null;
}

export class ComparisonRow {
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly trustType!: string;
  @ApiProperty() readonly published!: boolean;
  @ApiProperty({ ...text, format: 'date', description: 'Only where nothing is published any more.' })
  readonly withdrawnOn!: string | null;
  @ApiProperty({ enum: PART, isArray: true, nullable: true }) readonly parts!: readonly Part[] | null;
  @ApiProperty({ ...text, format: 'date' }) readonly waveDate!: string | null;
  @ApiProperty({ ...text, enum: ['survey', 'room', 'both', null] }) readonly method!: string | null;
  @ApiProperty({ ...text, description: 'How much of the board answered, in words.' }) readonly coverage!: string | null;
  @ApiProperty(text) readonly instrumentVersion!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) readonly incomplete!: boolean | null;
  @ApiProperty({ description: 'Every section compares with the reference.' }) readonly compares!: boolean;
  @ApiProperty({ type: [String] }) readonly whyNot!: readonly string[];
  @ApiProperty({ type: [String], description: 'What the trust says with it, and what it does not share.' })
  readonly remarks!: readonly string[];
  @ApiProperty({ type: [SectionCell] }) readonly sections!: readonly SectionCell[];
  @ApiProperty({ type: [ItemCell], nullable: true, description: 'Null where items are not shared.' })
  readonly items!: readonly ItemCell[] | null;
}

export class ComparisonGroup {
  @ApiProperty() readonly trustType!: string;
  @ApiProperty({ type: [ComparisonRow] }) readonly trusts!: readonly ComparisonRow[];
}

export class ComparisonResponse {
  @ApiProperty({ type: ComparedSystem }) readonly system!: ComparedSystem;
  @ApiProperty({ type: PublishedInstrument }) readonly instrument!: PublishedInstrument;
  @ApiProperty({ type: [SectionHeading] }) readonly sections!: readonly SectionHeading[];
  @ApiProperty({ type: [String], description: 'A shared gap, a shared strength, what is planned.' })
  readonly sentences!: readonly string[];
  @ApiProperty({ type: [ComparisonGroup], description: 'By type and then by name; never by a level.' })
  readonly groups!: readonly ComparisonGroup[];
  @ApiProperty({ type: [String] }) readonly notes!: readonly string[];
}

export class ComparedLevel {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly statement!: string;
}

export class ComparedItem extends ItemHeading {
  @ApiProperty() readonly question!: string;
  @ApiProperty({ type: [ComparedLevel] }) readonly levels!: readonly ComparedLevel[];
}

export class Dot {
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty({ description: 'The level with its name, or what stands in its place.' }) readonly words!: string;
  @ApiProperty(whole) readonly evidenceGrade!: number | null;
  @ApiProperty({ ...text, format: 'date' }) readonly waveDate!: string | null;
  @ApiProperty() readonly compares!: boolean;
  @ApiProperty({ type: [String] }) readonly whyNot!: readonly string[];
  @ApiProperty({ ...text, description: 'Beside a figure that was corrected after it was published.' })
  readonly correction!: string | null;
}

export class Peers {
  @ApiProperty({ type: Number, nullable: true }) readonly median!: number | null;
  @ApiProperty() readonly words!: string;
}

export class DotGroup {
  @ApiProperty() readonly trustType!: string;
  @ApiProperty({ type: [Dot] }) readonly dots!: readonly Dot[];
  @ApiProperty({ type: Peers, description: 'The middle of boards of this type, of all publications that this reader can see.' })
  readonly peers!: Peers;
}

export class ComparisonItemResponse {
  @ApiProperty({ type: ComparedItem }) readonly item!: ComparedItem;
  @ApiProperty({ type: [DotGroup], description: 'By type and then by name; never by a level.' })
  readonly groups!: readonly DotGroup[];
  @ApiProperty({ description: 'How far apart the trusts stand, in a sentence.' }) readonly finding!: string;
}
