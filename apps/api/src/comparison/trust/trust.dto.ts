import { ITEM_KINDS, type ItemKind } from '@candour/instrument';
import { ApiProperty } from '@nestjs/swagger';
import { InstrumentToChoose } from '../matrix/matrix-filters.dto.js';
import { PART, type Part } from '../publication/parts.js';
import { NotSeen } from '../publication/publication.dto.js';
import { PublishedAmbition, PublishedInstrument } from '../publication/published-content.dto.js';
import { ComparisonReader } from '../reader.dto.js';
import { ROW_STATES, type RowState } from '../row-state.js';

const whole = { type: 'integer', nullable: true } as const;
const text = { type: String, nullable: true } as const;

export class RelatedTrust {
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
}

export class TrustFacts {
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty(text) readonly code!: string | null;
  @ApiProperty({ description: 'Type by the register, or that it has none.' }) readonly trustType!: string;
  @ApiProperty(text) readonly trustSubtype!: string | null;
  @ApiProperty({ type: [String] }) readonly careSettings!: readonly string[];
  @ApiProperty(text) readonly regionName!: string | null;
  @ApiProperty({ type: [String], description: 'Systems that it belongs to today.' }) readonly systemNames!: readonly string[];
  @ApiProperty({ description: 'Belongs to the reader’s system today.' }) readonly member!: boolean;
  @ApiProperty({ description: 'Is the reader.' }) readonly self!: boolean;
  @ApiProperty({ type: [RelatedTrust], description: 'What became part of it.' }) readonly formerly!: readonly RelatedTrust[];
  @ApiProperty({ type: [RelatedTrust], description: 'What it became part of.' }) readonly became!: readonly RelatedTrust[];
}

/** What is said of a figure, whatever it is of. */
export class TrustFigure {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty({ description: 'The level, or what stands in its place.' }) readonly words!: string;
  @ApiProperty({ ...text, description: 'Why it does not compare with the newest of this trust; null where it does.' })
  readonly whyNot!: string | null;
  @ApiProperty(text) readonly correction!: string | null;
  @ApiProperty({ ...text, description: 'What the trust says beside it.' }) readonly explanation!: string | null;
}

export class TrustItemFigure extends TrustFigure {
  @ApiProperty() readonly section!: string;
  @ApiProperty({ enum: ITEM_KINDS }) readonly kind!: ItemKind;
  @ApiProperty({ ...whole, description: 'Null where there is none, or where evidence is not shared.' })
  readonly evidenceGrade!: number | null;
  @ApiProperty(whole) readonly overClaim!: number | null;
  @ApiProperty({ type: PublishedAmbition, nullable: true }) readonly ambition!: PublishedAmbition | null;
  @ApiProperty({ ...text, enum: ['close', 'apart', null] }) readonly views!: 'close' | 'apart' | null;
}

/** One publication, as this reader may see it. */
export class TrustWave {
  @ApiProperty({ format: 'uuid' }) readonly publicationId!: string;
  @ApiProperty({ type: RelatedTrust, nullable: true, description: 'Whose it is, where it is of a predecessor.' })
  readonly of!: RelatedTrust | null;
  @ApiProperty({ format: 'date' }) readonly waveDate!: string;
  @ApiProperty({ type: 'integer' }) readonly ageInMonths!: number;
  @ApiProperty({ description: 'Date, age, method, coverage, version and common items, in one sentence.' })
  readonly about!: string;
  @ApiProperty({ enum: PART, isArray: true }) readonly parts!: readonly Part[];
  @ApiProperty({ type: [String], description: 'Corrections and notes, and that it is incomplete.' })
  readonly remarks!: readonly string[];
  @ApiProperty({ ...text, description: 'What the trust says of the whole.' }) readonly explanation!: string | null;
  @ApiProperty({ type: [NotSeen], description: 'What this reader does not see of it, and why.' })
  readonly notSeen!: readonly NotSeen[];
  @ApiProperty({ type: [TrustFigure] }) readonly sections!: readonly TrustFigure[];
  @ApiProperty({ type: [TrustItemFigure], nullable: true, description: 'Null where items are not shared.' })
  readonly items!: readonly TrustItemFigure[] | null;
}

export class TrustPoint {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty() readonly words!: string;
  @ApiProperty({ description: 'With the newest of its row.' }) readonly compares!: boolean;
  @ApiProperty({ ...text, description: 'Name of the predecessor whose it is; null for the trust’s own.' })
  readonly of!: string | null;
}

/** One section over the years: a plain run of points, oldest first. */
export class TrustRun {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: [TrustPoint] }) readonly points!: readonly TrustPoint[];
}

export class TrustResponse {
  @ApiProperty({ type: ComparisonReader }) readonly reader!: ComparisonReader;
  @ApiProperty({ type: TrustFacts }) readonly trust!: TrustFacts;
  @ApiProperty({ type: PublishedInstrument }) readonly instrument!: PublishedInstrument;
  @ApiProperty({ enum: ROW_STATES }) readonly state!: RowState;
  @ApiProperty({ ...text, description: 'What stands in the place of figures.' }) readonly words!: string | null;
  @ApiProperty({ type: [TrustRun] }) readonly run!: readonly TrustRun[];
  @ApiProperty({ type: [TrustWave], description: 'Newest first, those of predecessors among them.' })
  readonly waves!: readonly TrustWave[];
  @ApiProperty({ type: [String] }) readonly notes!: readonly string[];
  @ApiProperty({ type: [InstrumentToChoose] }) readonly instruments!: readonly InstrumentToChoose[];
}
