import {
  ANSWERED_BY,
  type AnsweredBy,
  ITEM_KINDS,
  type ItemKind,
  RELATIONS,
  type Relation,
  type Scale,
} from '@candour/instrument';
import { ApiProperty } from '@nestjs/swagger';
import { CodeField } from '../platform/http/fields.js';
import { ReleaseResponse } from './library.dto.js';

export class InstrumentCodePath {
  @CodeField() readonly code!: string;
}

export class InstrumentPath extends InstrumentCodePath {
  @CodeField({ max: 20 }) readonly version!: string;
}

export class InstrumentItemPath extends InstrumentPath {
  @CodeField() readonly itemCode!: string;
}

export class LevelResponse {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly statement!: string;
}

export class ChoiceResponse {
  @ApiProperty({ type: [String] }) readonly options!: readonly string[];
  @ApiProperty({ type: 'integer' }) readonly chooseAtLeast!: number;
  @ApiProperty({ type: 'integer' }) readonly chooseAtMost!: number;
}

export class CrosswalkResponse {
  @ApiProperty() readonly framework!: string;
  @ApiProperty() readonly part!: string;
  @ApiProperty({ enum: RELATIONS }) readonly relation!: Relation;
  @ApiProperty({ description: 'Who says that the relation holds.' }) readonly says!: string;
}

export class ItemResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty({ enum: ITEM_KINDS }) readonly kind!: ItemKind;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty() readonly whyItMatters!: string;
  @ApiProperty({ type: [LevelResponse], description: 'Lowest first; none for a poll.' }) readonly levels!: LevelResponse[];
  @ApiProperty({ type: [String], description: 'Answers on no level, beside the two that always exist.' })
  readonly offScale!: readonly string[];
  @ApiProperty({ type: String, nullable: true, enum: ['higher', 'lower', 'neither', null], description: 'The end to be at.' })
  readonly better!: Scale['better'] | null;
  @ApiProperty({ type: ChoiceResponse, nullable: true, description: 'Only of a poll.' }) readonly poll!: ChoiceResponse | null;
  @ApiProperty() readonly gate!: boolean;
  @ApiProperty({ type: [String], description: 'Questions that this check or pitfall holds back.' }) readonly holds!: string[];
  @ApiProperty({ type: [String] }) readonly evidencePrompts!: string[];
  @ApiProperty({ type: [String] }) readonly followUpQuestions!: string[];
  @ApiProperty() readonly whatGoodLooksLike!: string;
  @ApiProperty({ type: [String] }) readonly sources!: string[];
  @ApiProperty({ type: [CrosswalkResponse] }) readonly crosswalk!: readonly CrosswalkResponse[];
}

export class SectionResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly introduction!: string;
  @ApiProperty({ type: [ItemResponse] }) readonly items!: ItemResponse[];
}

export class CitedSourceResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly publisher!: string;
  @ApiProperty() readonly date!: string;
  @ApiProperty() readonly licence!: string;
  @ApiProperty({ description: 'What was taken from it.' }) readonly use!: string;
}

export class InstrumentResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty({ description: 'Never changes once published.' }) readonly version!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly purpose!: string;
  @ApiProperty({ enum: ANSWERED_BY, isArray: true }) readonly answeredBy!: readonly AnsweredBy[];
  @ApiProperty({ type: 'integer' }) readonly minutesToScore!: number;
  @ApiProperty() readonly checksum!: string;
  @ApiProperty({ type: [SectionResponse] }) readonly sections!: SectionResponse[];
  @ApiProperty({ type: [CitedSourceResponse] }) readonly sources!: readonly CitedSourceResponse[];
  @ApiProperty({ type: ReleaseResponse }) readonly release!: ReleaseResponse;
}
