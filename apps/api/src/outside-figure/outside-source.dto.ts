import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsString, IsUrl, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { CodeField, DayField, IdField, TextField, WholeField } from '../platform/http/fields.js';
import { KINDS_OF_FIGURE, type KindOfFigure, OutsideReadingRequest, OutsideScale } from './reading.dto.js';

const whole = { type: 'integer', nullable: true } as const;
const text = { type: String, nullable: true } as const;
const MOST_OVERLAPS = 500;

export class OutsideSourcePath {
  @IdField() readonly sourceId!: string;
}

/** Where a table comes from, and under what terms. */
export class AboutSource {
  @TextField({ max: 200 }) readonly title!: string;
  @TextField({ max: 200 }) readonly publisher!: string;
  @DayField() readonly publishedOn!: string;
  @TextField({ max: 60 }) readonly collected!: string;
  @TextField({ max: 200 }) readonly licence!: string;
  @TextField({ max: 500 }) readonly attribution!: string;
  @ApiProperty({ type: 'string', nullable: true, maxLength: 500, description: 'Where it was published.' })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(500)
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'Give a whole address, like https://…' },
  )
  readonly url!: string | null;
  @TextField({ max: 200 }) readonly fileName!: string;
}

export class ImportSourceRequest extends OutsideReadingRequest {
  @ApiProperty({ type: AboutSource }) @IsObject() @ValidateNested() @Type(() => AboutSource) readonly about!: AboutSource;
}

/** That a measure overlaps a section: neither is part of the other, and a gap between them is something to ask about. */
export class Overlap {
  @WholeField({ min: 1, max: 100_000 }) readonly measure!: number;
  @CodeField() readonly instrumentCode!: string;
  @CodeField() readonly sectionCode!: string;
}

export class OverlapsRequest {
  @ApiProperty({ type: [Overlap], maxItems: MOST_OVERLAPS })
  @IsArray()
  @ArrayMaxSize(MOST_OVERLAPS)
  @ValidateNested({ each: true })
  @Type(() => Overlap)
  readonly overlaps!: Overlap[];
}

export class UndoneSource {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly by!: string;
}

export class OutsideSourceResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly publisher!: string;
  @ApiProperty({ format: 'date' }) readonly publishedOn!: string;
  @ApiProperty({ description: 'When the figures were collected, in words.' }) readonly collected!: string;
  @ApiProperty() readonly licence!: string;
  @ApiProperty() readonly attribution!: string;
  @ApiProperty(text) readonly url!: string | null;
  @ApiProperty({ enum: KINDS_OF_FIGURE }) readonly figuresAre!: KindOfFigure;
  @ApiProperty({ type: OutsideScale, nullable: true, description: 'Of the measures that have no other.' })
  readonly scale!: OutsideScale | null;
  @ApiProperty() readonly fileName!: string;
  @ApiProperty({ format: 'date-time' }) readonly importedAt!: string;
  @ApiProperty() readonly importedBy!: string;
  @ApiProperty({ type: UndoneSource, nullable: true }) readonly undone!: UndoneSource | null;
  @ApiProperty({ type: 'integer' }) readonly organisations!: number;
  @ApiProperty({ type: 'integer' }) readonly figures!: number;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class OverlapOfMeasure {
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly sectionCode!: string;
  @ApiProperty() readonly saidBy!: string;
  @ApiProperty({ format: 'date' }) readonly saidOn!: string;
}

export class MeasureOfSource {
  @ApiProperty({ type: 'integer', description: 'Its number in the source, from 1.' }) readonly measure!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer' }) readonly figures!: number;
  @ApiProperty({ type: OutsideScale, nullable: true, description: 'Null where its figures are words.' })
  readonly scale!: OutsideScale | null;
  @ApiProperty({ type: [OverlapOfMeasure] }) readonly overlaps!: readonly OverlapOfMeasure[];
}

export class SectionToOverlap {
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly sectionCode!: string;
  @ApiProperty() readonly sectionTitle!: string;
  @ApiProperty({ ...whole, description: 'How many levels its questions have; null where they do not share a scale.' })
  readonly levels!: number | null;
}

export class SourceWithMeasuresResponse extends OutsideSourceResponse {
  @ApiProperty({ type: [MeasureOfSource] }) readonly measures!: readonly MeasureOfSource[];
  @ApiProperty({ type: [SectionToOverlap], description: 'What a measure can be set beside.' })
  readonly sections!: readonly SectionToOverlap[];
}

export class OutsideSourcesResponse {
  @ApiProperty({ type: [OutsideSourceResponse], description: 'Newest first.' })
  readonly rows!: readonly OutsideSourceResponse[];
}
