import type { CoverFieldKey, Typeface } from '@candour/board-paper';
import { coverFieldKeys } from '@candour/board-paper/shape';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { ChoiceField, TextField, WholeField, YesNoField } from '../platform/http/fields.js';
import { LOGO_BODY, TEMPLATE_BODY } from './sizes.js';

const TYPEFACES = ['sans', 'arial', 'serif', 'legible'] as const satisfies readonly Typeface[];

/* Lengths here only keep a request small; what a name or a word may be, `mistakesIn` says in words that fit the screen. */

export class CoverFieldChoice {
  @ChoiceField(coverFieldKeys) readonly key!: CoverFieldKey;
  @TextField({ min: 0, max: 500 }) readonly label!: string;
  @YesNoField() readonly shown!: boolean;
}

export class AssuranceWordChoice {
  @TextField({ min: 0, max: 500 }) readonly word!: string;
  @TextField({ min: 0, max: 2000 }) readonly definition!: string;
}

export class PaperShapeRequest {
  @ApiProperty({ type: [CoverFieldChoice] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CoverFieldChoice)
  readonly fields!: CoverFieldChoice[];

  @ApiProperty({ type: [AssuranceWordChoice] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AssuranceWordChoice)
  readonly assuranceScale!: AssuranceWordChoice[];

  /** Six hexadecimal digits, as in `0A4547`. */
  @TextField({ min: 0, max: 20 }) readonly accent!: string;
  @ChoiceField(TYPEFACES) readonly typeface!: Typeface;
}

export class LogoRequest {
  @TextField({ max: 200 }) readonly name!: string;
  @TextField({ max: 200 }) readonly alt!: string;
  /** A PNG or JPEG of at most 1 MB; null keeps the picture that is there and changes its words alone. */
  @TextField({ nullable: true, max: LOGO_BODY }) readonly base64!: string | null;
}

export class TemplateRequest {
  @TextField({ max: 200 }) readonly name!: string;
  /** A Word template of at most 5 MB. */
  @TextField({ max: TEMPLATE_BODY }) readonly base64!: string;
}

export class PaperLogoResponse {
  @ApiProperty() readonly name!: string;
  @WholeField({ min: 1, max: 800 }) readonly width!: number;
  @WholeField({ min: 1, max: 300 }) readonly height!: number;
  @ApiProperty() readonly alt!: string;
  @ApiProperty({ description: 'The picture in base64, as it was encoded anew.' }) readonly png!: string;
}

/** What the check found in a template. */
export class TemplateFound {
  @ApiProperty({ type: [String], description: 'Its styles that a paper uses.' }) readonly styles!: string[];
  @ApiProperty({ type: [String], description: 'What whoever put it there may want to know.' }) readonly notes!: string[];
}

export class TemplateResponse {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer', description: 'Its size.' }) readonly bytes!: number;
  @ApiProperty({ type: TemplateFound }) readonly found!: TemplateFound;
}

export class PaperShapeResponse {
  @ApiProperty({ type: [CoverFieldChoice] }) readonly fields!: CoverFieldChoice[];
  @ApiProperty({ type: [AssuranceWordChoice] }) readonly assuranceScale!: AssuranceWordChoice[];
  @ApiProperty() readonly accent!: string;
  @ApiProperty({ enum: TYPEFACES }) readonly typeface!: Typeface;
  @ApiProperty({ type: PaperLogoResponse, nullable: true }) readonly logo!: PaperLogoResponse | null;
  @ApiProperty({ type: TemplateResponse, nullable: true }) readonly template!: TemplateResponse | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class AssurancePresetResponse {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: [AssuranceWordChoice] }) readonly words!: AssuranceWordChoice[];
}

export class CandoursFieldResponse extends CoverFieldChoice {
  @ApiProperty({ type: String, nullable: true, description: 'Why this field cannot be hidden; null where it can.' })
  readonly staysBecause!: string | null;
}

export class ShapePresetsResponse {
  @ApiProperty({ type: [AssurancePresetResponse] }) readonly assuranceScales!: AssurancePresetResponse[];
  @ApiProperty({ type: [CandoursFieldResponse], description: 'Candour’s own names and order.' })
  readonly fields!: CandoursFieldResponse[];
  @ApiProperty() readonly accent!: string;
  @ApiProperty({ enum: TYPEFACES }) readonly typeface!: Typeface;
}
