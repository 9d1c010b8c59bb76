import type { Block, Outline } from '@candour/board-paper';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';

export class HeadingBlock {
  @ApiProperty({ enum: ['heading'] }) readonly kind!: 'heading';
  @ApiProperty({ enum: [1, 2, 3], type: 'integer' }) readonly level!: number;
  @ApiProperty() readonly text!: string;
  @ApiProperty() readonly newPage!: boolean;
}

export class ParagraphBlock {
  @ApiProperty({ enum: ['paragraph'] }) readonly kind!: 'paragraph';
  @ApiProperty() readonly text!: string;
  @ApiProperty({ enum: ['plain', 'lead', 'quiet'] }) readonly look!: string;
}

export class ListBlock {
  @ApiProperty({ enum: ['list'] }) readonly kind!: 'list';
  @ApiProperty() readonly ordered!: boolean;
  @ApiProperty({ type: [String] }) readonly items!: string[];
}

export class QuoteBlock {
  @ApiProperty({ enum: ['quote'] }) readonly kind!: 'quote';
  @ApiProperty() readonly text!: string;
  @ApiProperty() readonly by!: string;
}

export class NoticeBlock {
  @ApiProperty({ enum: ['notice'] }) readonly kind!: 'notice';
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly text!: string;
}

const rowsOfText = { type: 'array', items: { type: 'array', items: { type: 'string' } } } as const;

export class TermsBlock {
  @ApiProperty({ enum: ['terms'] }) readonly kind!: 'terms';
  @ApiProperty({ ...rowsOfText, description: 'Label and text.' }) readonly rows!: string[][];
}

export class TableBlock {
  @ApiProperty({ enum: ['table'] }) readonly kind!: 'table';
  @ApiProperty({ type: String, nullable: true }) readonly caption!: string | null;
  @ApiProperty({ type: [String] }) readonly head!: string[];
  @ApiProperty(rowsOfText) readonly rows!: string[][];
  @ApiProperty({ type: [Number] }) readonly widths!: number[];
}

export class ChartBlock {
  @ApiProperty({ enum: ['chart'] }) readonly kind!: 'chart';
  @ApiProperty() readonly caption!: string;
  @ApiProperty() readonly svg!: string;
  @ApiProperty() readonly width!: number;
  @ApiProperty() readonly height!: number;
  @ApiProperty() readonly alt!: string;
  @ApiProperty() readonly finding!: string;
  @ApiProperty({ type: TableBlock, nullable: true }) readonly table!: TableBlock | null;
}

const BLOCKS = [HeadingBlock, ParagraphBlock, ListBlock, QuoteBlock, NoticeBlock, TermsBlock, TableBlock, ChartBlock];

/** What the paper says and in which order: the same words that Word and PDF print. */
@ApiExtraModels(...BLOCKS)
export class OutlineResponse implements Outline {
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly subtitle!: string;
  @ApiProperty() readonly organisation!: string;
  @ApiProperty() readonly author!: string;
  @ApiProperty({ enum: ['en-GB'] }) readonly language!: 'en-GB';
  @ApiProperty() readonly reference!: string;
  @ApiProperty({ type: String, nullable: true }) readonly mark!: string | null;
  @ApiProperty({ format: 'date' }) readonly preparedOn!: string;
  @ApiProperty({ type: 'array', items: { oneOf: BLOCKS.map((block) => ({ $ref: getSchemaPath(block) })) } })
  readonly blocks!: readonly Block[];
  readonly slots!: Outline['slots'];
  readonly look!: Outline['look'];
  readonly sheets!: Outline['sheets'];
  readonly slides!: Outline['slides'];
}
