import { ITEM_KINDS, type ItemKind } from '@candour/instrument';
import type { Coverage, EvidenceGrade, Method, Views } from '@candour/scoring';
import { ApiProperty } from '@nestjs/swagger';
import { PART, type Part } from './parts.js';

/** How a board can end with an item, as far as it is told outside: *not agreed* is also a question it could not assure itself of. */
export const OUTCOMES = ['agreed', 'not-agreed', 'not-applicable', 'parked'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const whole = { type: 'integer', nullable: true } as const;
const text = { type: String, nullable: true } as const;

export class PublishedOrganisation {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty(text) readonly trustType!: string | null;
}

export class PublishedInstrument {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly version!: string;
  @ApiProperty() readonly title!: string;
}

export class PublishedHold {
  @ApiProperty({ type: 'integer', description: 'As what the question counts for its section.' }) readonly level!: number;
  @ApiProperty({ type: [String], description: 'Codes of the checks and pitfalls.' }) readonly by!: readonly string[];
}

export class PublishedLift {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty({ type: [String] }) readonly by!: readonly string[];
  @ApiProperty() readonly reason!: string;
}

export class PublishedAmbition {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty({ format: 'date' }) readonly on!: string;
}

export class PublishedSection {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty() readonly levelWords!: string;
  @ApiProperty({ type: [String], nullable: true, description: 'Null where items are not shared.' })
  readonly heldBackBy!: readonly string[] | null;
  @ApiProperty({ type: [String], description: 'Codes of its questions that do not apply to the trust.' })
  readonly notApplicable!: readonly string[];
  @ApiProperty({ type: [PublishedLift], description: 'Where the chair confirmed a reason against a check or a pitfall.' })
  readonly lifted!: readonly PublishedLift[];
}

export class PublishedItem {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ITEM_KINDS }) readonly kind!: ItemKind;
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty({ ...text, description: 'The name of the level.' }) readonly levelName!: string | null;
  @ApiProperty({ enum: OUTCOMES }) readonly outcome!: Outcome;
  @ApiProperty({ type: PublishedHold, nullable: true }) readonly heldAt!: PublishedHold | null;
  @ApiProperty({
    type: PublishedAmbition,
    nullable: true,
    required: false,
    description: 'Absent where ambitions are not shared.',
  })
  readonly ambition?: PublishedAmbition | null;
  @ApiProperty({ ...text, enum: ['close', 'apart', null], description: 'Only where eight or more gave a level.' })
  readonly views!: Views | null;
  @ApiProperty({ ...whole, required: false, description: 'Absent where evidence is not shared.' })
  readonly evidenceGrade?: EvidenceGrade | null;
  @ApiProperty({ ...whole, required: false, description: 'Absent where evidence is not shared.' })
  readonly overClaim?: number | null;
}

/** A figure as it was published, and as it should read. */
export class PublishedFigure {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly said!: string;
  @ApiProperty() readonly shouldRead!: string;
}

/** A correction as far as it touches what is published: figures, never the words of the board about it. */
export class PublishedCorrection {
  @ApiProperty({ type: 'integer', description: 'Counted within the publication.' }) readonly number!: number;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ type: [PublishedFigure] }) readonly items!: readonly PublishedFigure[];
  @ApiProperty({ type: [PublishedFigure] }) readonly sections!: readonly PublishedFigure[];
}

/** A sealed result as it may leave the board: never how many chose what, their middle, who did not know, or anybody's words. */
export class PublishedContent {
  /** Of this shape; a later program can still read what an earlier one published. */
  @ApiProperty({ type: 'integer', enum: [2] }) readonly format!: 2;
  @ApiProperty({ enum: PART, isArray: true, description: 'Besides the levels of sections.' }) readonly parts!: readonly Part[];
  @ApiProperty({ type: PublishedOrganisation }) readonly organisation!: PublishedOrganisation;
  @ApiProperty({ type: PublishedInstrument }) readonly instrument!: PublishedInstrument;
  @ApiProperty({ format: 'date' }) readonly waveDate!: string;
  @ApiProperty({ format: 'date' }) readonly sealedOn!: string;
  @ApiProperty({ enum: ['survey', 'room', 'both'] }) readonly method!: Method;
  @ApiProperty({ description: 'How much of the board answered, in words.' }) readonly coverage!: string;
  @ApiProperty({ enum: ['all', 'nine-tenths', 'two-thirds', 'fewer'] }) readonly coverageKind!: Coverage;
  @ApiProperty({ description: 'The rule by which levels of sections were made.' }) readonly sectionRule!: string;
  @ApiProperty({ description: 'More than a third of the items are parked, not agreed or not assured.' })
  readonly incomplete!: boolean;
  @ApiProperty({ type: [String], description: 'What a reader has to know besides.' }) readonly notes!: readonly string[];
  @ApiProperty({ type: [String], description: 'What this trust chose not to share.' }) readonly notShared!: readonly string[];
  @ApiProperty({ type: [PublishedSection] }) readonly sections!: readonly PublishedSection[];
  @ApiProperty({ type: [PublishedItem], nullable: true, description: 'Null where items are not shared.' })
  readonly items!: readonly PublishedItem[] | null;
  @ApiProperty({ type: [PublishedCorrection], required: false, description: 'Beside the figures as they were published.' })
  readonly corrections?: readonly PublishedCorrection[];
}
