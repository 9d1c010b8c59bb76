import type { Block, Look, Outline, Sheet, Slide } from '@candour/board-paper';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';

/** Words that the trust may replace by its own. */
export class OwnWordsResponse {
  @ApiProperty({ description: 'Stable: `summary.opening`.' }) readonly key!: string;
  @ApiProperty({ description: 'Figures stand by name in braces; an item of a list a line.' }) readonly words!: string;
  @ApiProperty({ description: 'Whether these are words of the trust; else Candour composed them.' }) readonly changed!: boolean;
}

/** A place where the trust may put words that are not there now. */
export class SlotResponse {
  @ApiProperty() readonly key!: string;
  @ApiProperty({ description: 'What the screen calls it.' }) readonly label!: string;
  @ApiProperty({ type: 'integer', description: 'The block that it follows, by its place; -1 before the first.' })
  readonly after!: number;
  @ApiProperty({ description: 'Whether composed words stood here until the trust took them out.' }) readonly emptied!: boolean;
}

export class HeadingBlock {
  @ApiProperty({ enum: ['heading'] }) readonly kind!: 'heading';
  @ApiProperty({ enum: [1, 2, 3], type: 'integer' }) readonly level!: number;
  @ApiProperty() readonly text!: string;
  @ApiProperty() readonly newPage!: boolean;
  @ApiProperty({ required: false, description: 'Names the part that a heading of the first level opens.' })
  readonly part?: string;
}

export class ParagraphBlock {
  @ApiProperty({ enum: ['paragraph'] }) readonly kind!: 'paragraph';
  @ApiProperty() readonly text!: string;
  @ApiProperty({ enum: ['plain', 'lead', 'quiet'] }) readonly look!: string;
  @ApiProperty({ type: OwnWordsResponse, required: false }) readonly own?: OwnWordsResponse;
}

export class ListBlock {
  @ApiProperty({ enum: ['list'] }) readonly kind!: 'list';
  @ApiProperty() readonly ordered!: boolean;
  @ApiProperty({ type: [String] }) readonly items!: string[];
  @ApiProperty({ type: OwnWordsResponse, required: false }) readonly own?: OwnWordsResponse;
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

export class ColumnOfSheet {
  @ApiProperty() readonly head!: string;
  @ApiProperty() readonly width!: number;
}

const cell = { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'null' }] };

/** One sheet of the data annex. */
export class SheetResponse {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly caption!: string;
  @ApiProperty({ type: [ColumnOfSheet] }) readonly columns!: readonly ColumnOfSheet[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: cell } }) readonly rows!: Sheet['rows'];
}

export class SlideResponse {
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: String, nullable: true }) readonly lead!: string | null;
  @ApiProperty({ type: [String] }) readonly points!: readonly string[];
  @ApiProperty({ type: TableBlock, nullable: true }) readonly table!: Slide['table'];
  @ApiProperty({ type: ChartBlock, nullable: true }) readonly chart!: Slide['chart'];
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
}

export class LogoResponse {
  @ApiProperty({ description: 'Base64.' }) readonly png!: string;
  @ApiProperty({ type: 'integer' }) readonly width!: number;
  @ApiProperty({ type: 'integer' }) readonly height!: number;
  @ApiProperty() readonly alt!: string;
}

/** How the papers of the trust look. */
export class LookResponse {
  @ApiProperty({ description: 'Six hexadecimal digits.' }) readonly accent!: string;
  @ApiProperty({ enum: ['sans', 'arial', 'serif', 'legible'] }) readonly typeface!: Look['typeface'];
  @ApiProperty({ type: LogoResponse, nullable: true }) readonly logo!: LogoResponse | null;
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
  @ApiProperty({ type: LookResponse }) readonly look!: LookResponse;
  @ApiProperty({ type: [SlotResponse] }) readonly slots!: readonly SlotResponse[];
  @ApiProperty({ type: [SheetResponse], description: 'The data annex.' }) readonly sheets!: readonly SheetResponse[];
  @ApiProperty({ type: [SlideResponse] }) readonly slides!: readonly SlideResponse[];
}
