import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, TextField } from '../../platform/http/fields.js';
import { AssessmentPath } from '../../platform/http/paths.js';

/** What an explanation stands beside: the whole result, a section or an item. */
export const SUBJECTS = ['whole', 'section', 'item'] as const;
export type ExplanationSubject = (typeof SUBJECTS)[number];

export class ExplanationPath extends AssessmentPath {
  @ChoiceField(SUBJECTS) readonly subject!: ExplanationSubject;
  /** Of the section or item; `all` for the whole. */
  @CodeField() readonly code!: string;
}

export class ExplainRequest {
  @TextField({ max: 1000 }) readonly words!: string;
}

export class ExplanationResponse {
  @ApiProperty({ enum: SUBJECTS }) readonly subject!: ExplanationSubject;
  @ApiProperty({ description: 'Of the section or item; all for the whole.' }) readonly code!: string;
  @ApiProperty() readonly words!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty() readonly changedBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly changedAt!: string;
}

/** A published figure, with what the trust says beside it. */
export class ExplainableFigure {
  @ApiProperty({ enum: SUBJECTS }) readonly subject!: ExplanationSubject;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'The figure as readers see it.' }) readonly words!: string;
  @ApiProperty({ type: ExplanationResponse, nullable: true }) readonly explanation!: ExplanationResponse | null;
}

export class ExplanationsResponse {
  @ApiProperty({ description: 'It is published now.' }) readonly open!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why nothing can be explained; null where it can.' })
  readonly whyNot!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the first one changes, where explanations were left out when it was published and none is there yet.',
  })
  readonly atFirst!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Who reads it, in a sentence.' }) readonly sharing!: string | null;
  @ApiProperty({ type: [ExplainableFigure] }) readonly figures!: readonly ExplainableFigure[];
}
