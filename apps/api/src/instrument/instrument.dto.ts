import { ApiProperty } from '@nestjs/swagger';
import { CodeField } from '../platform/http/fields.js';

export class InstrumentPath {
  @CodeField() readonly code!: string;
  @CodeField({ max: 20 }) readonly version!: string;
}

export class InstrumentSummary {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly version!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly purpose!: string;
  @ApiProperty({ type: 'integer' }) readonly minutesToScore!: number;
  @ApiProperty({ type: 'integer' }) readonly items!: number;
}

export class InstrumentsResponse {
  @ApiProperty({ type: [InstrumentSummary] }) readonly rows!: InstrumentSummary[];
}

export class LevelResponse {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly statement!: string;
}

export class ItemResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty({ enum: ['question', 'check', 'pitfall', 'reflection', 'card', 'poll'] }) readonly kind!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty() readonly whyItMatters!: string;
  @ApiProperty({ type: [LevelResponse], description: 'Lowest first.' }) readonly levels!: LevelResponse[];
  @ApiProperty() readonly gate!: boolean;
  @ApiProperty({ type: [String], description: 'Questions that this check or pitfall holds back.' }) readonly holds!: string[];
  @ApiProperty({ type: [String] }) readonly evidencePrompts!: string[];
  @ApiProperty({ type: [String] }) readonly followUpQuestions!: string[];
  @ApiProperty() readonly whatGoodLooksLike!: string;
  @ApiProperty({ type: [String] }) readonly sources!: string[];
}

export class SectionResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly introduction!: string;
  @ApiProperty({ type: [ItemResponse] }) readonly items!: ItemResponse[];
}

export class InstrumentResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty({ description: 'Never changes once published.' }) readonly version!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly purpose!: string;
  @ApiProperty({ type: 'integer' }) readonly minutesToScore!: number;
  @ApiProperty() readonly checksum!: string;
  @ApiProperty({ type: [SectionResponse] }) readonly sections!: SectionResponse[];
}
