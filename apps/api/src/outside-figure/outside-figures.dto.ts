import { ApiProperty } from '@nestjs/swagger';
import { CodeField, IdField } from '../platform/http/fields.js';
import { OutsideScale } from './reading.dto.js';

const whole = { type: 'integer', nullable: true } as const;
const text = { type: String, nullable: true } as const;

export class OutsideFiguresQuery {
  /** Of the caller's own organisation unless told. */
  @IdField({ optional: true }) readonly organisationId?: string;
  @CodeField({ optional: true }) readonly instrument?: string;
}

export class FigureOf {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
}

/** What a board agreed for a section, as far as this reader may see it, and how far the outside figure lies from it. */
export class BesideOwnLevel {
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly sectionCode!: string;
  @ApiProperty() readonly sectionTitle!: string;
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty({ ...text, description: 'The level, or what stands in its place; null where the reader sees none.' })
  readonly levelWords!: string | null;
  @ApiProperty({ ...text, format: 'date' }) readonly waveDate!: string | null;
  @ApiProperty({ ...text, description: 'Date, age, method, coverage, version and items in common of that level.' })
  readonly basis!: string | null;
  @ApiProperty({ description: 'How far apart the two are, or why that cannot be told.' }) readonly gap!: string;
  @ApiProperty({ description: 'Both are on one scale, so that a gap was told.' }) readonly compares!: boolean;
  @ApiProperty({ ...text, description: 'What else a reader has to know: how far apart in time, a correction.' })
  readonly remark!: string | null;
  @ApiProperty({ description: 'Who says that the measure and the section overlap.' }) readonly saidBy!: string;
  @ApiProperty({ format: 'date' }) readonly saidOn!: string;
}

/** The same measure of an earlier year or period. */
export class OlderFigure {
  @ApiProperty() readonly period!: string;
  @ApiProperty({ description: 'As it was published.' }) readonly words!: string;
  @ApiProperty(text) readonly note!: string | null;
}

export class OutsideFigureShown {
  @ApiProperty() readonly measure!: string;
  @ApiProperty({ description: 'As it was published.' }) readonly words!: string;
  @ApiProperty({ type: OutsideScale, nullable: true, description: 'Of its measure; null where its figures are words.' })
  readonly scale!: OutsideScale | null;
  @ApiProperty({ ...text, description: 'The year or period that it is of, where the table says so by row.' })
  readonly period!: string | null;
  @ApiProperty({ type: [OlderFigure], description: 'Newest first. No level stands beside them.' })
  readonly older!: readonly OlderFigure[];
  @ApiProperty(text) readonly note!: string | null;
  @ApiProperty({ ...text, description: 'The predecessor whose figure it is; null where it is the organisation’s own.' })
  readonly formerly!: string | null;
  @ApiProperty({ type: [BesideOwnLevel] }) readonly beside!: readonly BesideOwnLevel[];
}

export class SourceOfFigures {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly publisher!: string;
  @ApiProperty({ format: 'date' }) readonly publishedOn!: string;
  @ApiProperty() readonly collected!: string;
  @ApiProperty() readonly licence!: string;
  @ApiProperty() readonly attribution!: string;
  @ApiProperty(text) readonly url!: string | null;
  @ApiProperty({ type: OutsideScale, nullable: true, description: 'Of the figures that have no other.' })
  readonly scale!: OutsideScale | null;
  @ApiProperty({ type: [OutsideFigureShown], description: 'In the order of the published table.' })
  readonly figures!: readonly OutsideFigureShown[];
}

export class OutsideFiguresResponse {
  @ApiProperty({ type: FigureOf }) readonly organisation!: FigureOf;
  @ApiProperty({ type: [SourceOfFigures], description: 'Newest first.' }) readonly sources!: readonly SourceOfFigures[];
  @ApiProperty({ type: [String] }) readonly notes!: readonly string[];
}
