import { type AssessmentState, assessmentStates } from '@candour/assessment';
import type { Variant } from '@candour/board-paper';
import { variants } from '@candour/board-paper/shape';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, TextField } from '../platform/http/fields.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { OutlineResponse } from './outline.dto.js';
import { PaperFields } from './paper-fields.dto.js';
import { PaperLife } from './paper-life.dto.js';
import { RedactionRead } from './redaction.dto.js';

export class PaperQuery {
  @ChoiceField(variants, { optional: true }) readonly variant?: Variant;
}

export class PaperTextPath extends AssessmentPath {
  @ChoiceField(variants) readonly variant!: Variant;
  /** Names the block, as in `summary.opening`. */
  @CodeField() readonly key!: string;
}

/** The longest text that the trust may put into its paper instead of a composed one. */
export const LONGEST_TEXT = 10_000;

export class ChangeTextRequest {
  /** Figures stand by name in braces. Nothing takes the composed words out. */
  @TextField({ min: 0, max: LONGEST_TEXT }) readonly words!: string;
}

/** A figure that an edited text may name in braces, with what stands there now. */
export class FigureRead {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly words!: string;
}

export class CoverFieldRead {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly shown!: boolean;
}

export class AssuranceWordRead {
  @ApiProperty() readonly word!: string;
  @ApiProperty() readonly definition!: string;
}

/** The trust's own cover sheet: fields in its order, under its names, and its words of assurance. */
export class PaperShapeRead {
  @ApiProperty({ type: [CoverFieldRead] }) readonly fields!: readonly CoverFieldRead[];
  @ApiProperty({ type: [AssuranceWordRead] }) readonly assuranceScale!: readonly AssuranceWordRead[];
}

export class PaperResponse {
  @ApiProperty({ enum: variants }) readonly variant!: Variant;
  @ApiProperty({ type: PaperFields }) readonly fields!: PaperFields;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: OutlineResponse }) readonly outline!: OutlineResponse;
  @ApiProperty({ enum: assessmentStates }) readonly state!: AssessmentState;
  @ApiProperty({ type: PaperLife }) readonly life!: PaperLife;
  @ApiProperty({ type: PaperShapeRead }) readonly shape!: PaperShapeRead;
  @ApiProperty({ type: [RedactionRead] }) readonly redactions!: readonly RedactionRead[];
  @ApiProperty({ type: [FigureRead] }) readonly figures!: readonly FigureRead[];
}

export class DecisionRecordResponse {
  @ApiProperty({ type: OutlineResponse }) readonly outline!: OutlineResponse;
  @ApiProperty({ description: 'Before the seal it is a draft, and says so.' }) readonly sealed!: boolean;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether what is stored still has the checksum of the seal.' })
  readonly checksumHolds!: boolean | null;
}
