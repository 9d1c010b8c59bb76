import type { Purpose } from '@candour/board-paper';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsObject, ValidateNested } from 'class-validator';
import { ChoiceField, CodeField, DayField, IdField, TextField, WholeField } from '../../platform/http/fields.js';
import { ShelfFile } from '../files/shelf-file.dto.js';
import { OutlineResponse } from '../outline.dto.js';
import { type SystemFormat, systemFormats } from './system-formats.js';

const PURPOSES = ['approve', 'assure', 'discuss', 'note'] as const satisfies readonly Purpose[];
/** As much as stands on two pages. */
const LONGEST = 6_000;

export class SystemPaperPath {
  @IdField() readonly paperId!: string;
}

export class SystemPaperFilePath extends SystemPaperPath {
  @IdField() readonly fileId!: string;
}

export class SystemEditionPath extends SystemPaperPath {
  @Type(() => Number)
  @WholeField({ min: 1, max: 9999 })
  readonly number!: number;
}

/** The cover sheet. An empty text is a field that nobody filled in. */
export class SystemCoverFields {
  @TextField({ min: 0, max: 200 }) readonly meetingName!: string;
  @DayField({ nullable: true }) readonly meetingDate!: string | null;
  @TextField({ min: 0, max: 100 }) readonly agendaReference!: string;
  @ChoiceField(PURPOSES) readonly purpose!: Purpose;
  @TextField({ min: 0, max: 200 }) readonly sponsor!: string;
  @TextField({ min: 0, max: 200 }) readonly author!: string;
}

/** Words of the system: null leaves a place as Candour writes it. A list has an item a line. */
export class SystemPaperWords {
  @TextField({ min: 0, max: LONGEST, nullable: true }) readonly background!: string | null;
  @TextField({ min: 0, max: LONGEST, nullable: true }) readonly asks!: string | null;
}

/** What of the published the paper looks at; null is everything. */
export class SystemPaperChoice {
  @CodeField({ nullable: true }) readonly instrument!: string | null;
  @DayField({ nullable: true }) readonly waveFrom!: string | null;
  @DayField({ nullable: true }) readonly waveTo!: string | null;
  @TextField({ nullable: true, max: 100 }) readonly type!: string | null;
  @TextField({ nullable: true, max: 100 }) readonly setting!: string | null;
}

export class SystemPaperRequest {
  @ApiProperty({ type: SystemCoverFields })
  @IsObject()
  @ValidateNested()
  @Type(() => SystemCoverFields)
  readonly cover!: SystemCoverFields;
  @ApiProperty({ type: SystemPaperWords })
  @IsObject()
  @ValidateNested()
  @Type(() => SystemPaperWords)
  readonly words!: SystemPaperWords;
  @ApiProperty({ type: SystemPaperChoice })
  @IsObject()
  @ValidateNested()
  @Type(() => SystemPaperChoice)
  readonly choice!: SystemPaperChoice;
}

/** One edition that was issued: it stays as it was given to the board. */
export class SystemEditionResponse {
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @ApiProperty({ format: 'date-time' }) readonly issuedAt!: string;
  @ApiProperty() readonly issuedBy!: string;
  @ApiProperty({ description: 'SHA-256 of what it says.' }) readonly checksum!: string;
}

export class SystemPaperResponse extends SystemPaperRequest {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly madeAt!: string;
  @ApiProperty() readonly madeBy!: string;
  @ApiProperty({ type: [SystemEditionResponse], description: 'The newest first.' })
  readonly editions!: readonly SystemEditionResponse[];
  @ApiProperty({ type: OutlineResponse, description: 'What it says, from what may be read today.' })
  readonly outline!: OutlineResponse;
}

export class SystemPaperLine {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly meetingName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly meetingDate!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly madeAt!: string;
  @ApiProperty() readonly madeBy!: string;
  @ApiProperty({ type: 'integer', description: 'How many editions were issued.' }) readonly issued!: number;
}

export class SystemPapersResponse {
  @ApiProperty({ type: [SystemPaperLine], description: 'The newest first.' }) readonly papers!: readonly SystemPaperLine[];
}

export class SystemEditionRead extends SystemEditionResponse {
  @ApiProperty({ description: 'Whether what is stored still has the checksum of the day it was issued.' })
  readonly holds!: boolean;
  @ApiProperty({ type: OutlineResponse }) readonly outline!: OutlineResponse;
}

/** Which formats, of the paper as it stands or of an edition that was issued. */
export class AskForSystemFilesRequest {
  @ApiProperty({ type: 'array', minItems: 1, items: { type: 'string', enum: [...systemFormats] } })
  @IsArray({ message: '$property must be a list' })
  @ArrayMinSize(1, { message: 'Choose a format' })
  @ArrayMaxSize(systemFormats.length, { message: '$property may name each format once' })
  @ArrayUnique({ message: '$property may name each format once' })
  @IsIn(systemFormats, { each: true, message: `Each of $property must be one of: ${systemFormats.join(', ')}` })
  readonly formats!: SystemFormat[];
  @WholeField({ min: 1, max: 9999, nullable: true }) readonly edition!: number | null;
}

/** One file of a system paper. */
export class SystemPaperFile extends ShelfFile {
  @ApiProperty({ enum: [...systemFormats] }) readonly format!: SystemFormat;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The edition that it is of; null is a draft.' })
  readonly edition!: number | null;
}

export class SystemPaperFilesResponse {
  @ApiProperty({ type: [SystemPaperFile] }) readonly files!: readonly SystemPaperFile[];
}
