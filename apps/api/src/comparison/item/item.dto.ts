import { ITEM_KINDS, type ItemKind } from '@candour/instrument';
import { ApiProperty } from '@nestjs/swagger';
import { PublishedInstrument } from '../publication/published-content.dto.js';
import { ComparisonReader } from '../reader.dto.js';
import { ROW_STATES, type RowState } from '../row-state.js';

const whole = { type: 'integer', nullable: true } as const;
const text = { type: String, nullable: true } as const;

export class ComparedLevel {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly statement!: string;
}

export class ComparedItem {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ITEM_KINDS }) readonly kind!: ItemKind;
  @ApiProperty() readonly question!: string;
  @ApiProperty({ type: [ComparedLevel] }) readonly levels!: readonly ComparedLevel[];
}

export class Dot {
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'Is the reader.' }) readonly self!: boolean;
  @ApiProperty({ enum: ROW_STATES }) readonly state!: RowState;
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty({ description: 'The level with its name, or what stands in its place.' }) readonly words!: string;
  @ApiProperty(whole) readonly evidenceGrade!: number | null;
  @ApiProperty({ ...whole, description: 'Null where there is none, or where evidence is not shared.' })
  readonly overClaim!: number | null;
  @ApiProperty({ ...text, format: 'date' }) readonly waveDate!: string | null;
  @ApiProperty(whole) readonly ageInMonths!: number | null;
  @ApiProperty({ ...text, description: 'Date, age, method, coverage, version and common items, in one sentence.' })
  readonly about!: string | null;
  @ApiProperty() readonly compares!: boolean;
  @ApiProperty({ type: [String] }) readonly whyNot!: readonly string[];
  @ApiProperty({ ...text, description: 'Beside a figure that was corrected after it was published.' })
  readonly correction!: string | null;
  @ApiProperty({ ...text, description: 'What the trust says beside its figure.' }) readonly explanation!: string | null;
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

export class OwnPlace {
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty() readonly words!: string;
}

export class ComparisonItemResponse {
  @ApiProperty({ type: ComparisonReader }) readonly reader!: ComparisonReader;
  @ApiProperty({ type: PublishedInstrument, description: 'What everything is compared with.' })
  readonly instrument!: PublishedInstrument;
  @ApiProperty({ type: ComparedItem }) readonly item!: ComparedItem;
  @ApiProperty({ type: [DotGroup], description: 'By type and then by name; never by a level.' })
  readonly groups!: readonly DotGroup[];
  @ApiProperty({ type: OwnPlace, nullable: true, description: 'The reader itself, where it is among them.' })
  readonly you!: OwnPlace | null;
  @ApiProperty({ description: 'How far apart the trusts stand, in a sentence.' }) readonly finding!: string;
}
