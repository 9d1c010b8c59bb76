import { ApiProperty } from '@nestjs/swagger';
import { CodeField, DayField, IdField, TextField } from '../platform/http/fields.js';

export class SkillsPicturePath {
  @IdField() readonly pictureId!: string;
}

export class OpenSkillsPictureRequest {
  @CodeField() readonly instrumentCode!: string;
  /** What it will be used for, as members read it before they choose. */
  @TextField({ max: 500 }) readonly purpose!: string;
  /** The last day on which to choose; fixed once opened. */
  @DayField() readonly closesOn!: string;
}

/** One item as the board may see it. What is null may not be shown. */
export class SkillsItem {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly sectionTitle!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ['too-few', 'full'] }) readonly shown!: 'too-few' | 'full';
  @ApiProperty({ type: [String], description: 'The levels by name, lowest first.' }) readonly levelNames!: string[];
  @ApiProperty({ type: 'integer', nullable: true }) readonly n!: number | null;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, nullable: true }) readonly counts!: number[] | null;
  @ApiProperty({ type: Number, nullable: true }) readonly median!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly noChance!: number | null;
  @ApiProperty({ description: 'A third or more of those who answered had no chance to show it.' })
  readonly manyNoChance!: boolean;
}

export class SkillsPictureResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly purpose!: string;
  @ApiProperty({ format: 'date' }) readonly openedOn!: string;
  @ApiProperty({ enum: ['secretary', 'chair'] }) readonly openedBy!: string;
  @ApiProperty({ format: 'date' }) readonly closesOn!: string;
  @ApiProperty({ enum: ['open', 'shown', 'too-few'] }) readonly state!: 'open' | 'shown' | 'too-few';
  @ApiProperty({ type: [String] }) readonly findings!: string[];
  @ApiProperty({ type: [SkillsItem], description: 'Empty unless it is shown.' }) readonly items!: SkillsItem[];
}

export class SkillsInstrument {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
}

export class SkillsPicturesResponse {
  @ApiProperty({ type: [SkillsPictureResponse], description: 'Newest first.' }) readonly rows!: SkillsPictureResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'Why none can be opened now; null where one can.' })
  readonly whyNot!: string | null;
  @ApiProperty({ type: 'integer' }) readonly seats!: number;
  @ApiProperty({ type: [SkillsInstrument], description: 'What a picture can be made of.' })
  readonly instruments!: SkillsInstrument[];
}
