import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, TextField } from '../../platform/http/fields.js';

/** What an explanation stands beside: the whole result, a section or an item. */
export const SUBJECTS = ['whole', 'section', 'item'] as const;
export type ExplanationSubject = (typeof SUBJECTS)[number];

export class ExplanationPath {
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
