import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { CodeField, IdField, TextField } from '../../platform/http/fields.js';
import { InstrumentResponse } from '../instrument.dto.js';

/** A built-in instrument has 40 to 90 kB; a body may have 256. */
export const LONGEST_FILE = 200_000;

export class InstrumentFileRequest {
  /** Exactly as it was sent: a blank taken off its beginning would move every line that a mistake names. */
  @ApiProperty({ type: 'string', minLength: 1, maxLength: LONGEST_FILE, description: 'The whole file.' })
  @IsString()
  @MinLength(1, { message: 'Choose a file, or paste its text' })
  @MaxLength(LONGEST_FILE, { message: `The file may have at most ${LONGEST_FILE} characters` })
  @Matches(/^[^\0]*$/u, { message: 'The file is not a text file' })
  readonly text!: string;
}

export class OwnInstrumentsPath {
  @IdField() readonly organisationId!: string;
}

export class OwnInstrumentPath extends OwnInstrumentsPath {
  @CodeField() readonly code!: string;
  @CodeField({ max: 20 }) readonly version!: string;
}

export class WithdrawInstrumentRequest {
  @TextField({ max: 500 }) readonly reason!: string;
}

export class MistakeInFile {
  @ApiProperty({ type: 'integer', description: 'Counted from 1.' }) readonly line!: number;
  @ApiProperty({ type: 'integer', description: 'Counted from 1.' }) readonly column!: number;
  @ApiProperty({ description: 'Where in the structure of the file.' }) readonly path!: string;
  @ApiProperty() readonly message!: string;
}

export class AdviceOnFile {
  @ApiProperty({ type: 'integer', description: 'Counted from 1.' }) readonly line!: number;
  @ApiProperty() readonly message!: string;
}

export class InstrumentCheckedResponse {
  @ApiProperty({ type: [MistakeInFile], description: 'With one of them it cannot be published.' })
  readonly mistakes!: readonly MistakeInFile[];
  @ApiProperty({ type: [AdviceOnFile], description: 'What would make it better; it can be published without.' })
  readonly advice!: readonly AdviceOnFile[];
  @ApiProperty({ type: InstrumentResponse, nullable: true, description: 'As members would meet it; null where it has mistakes.' })
  readonly instrument!: InstrumentResponse | null;
  @ApiProperty({ type: String, nullable: true, description: 'The published version that it would follow.' })
  readonly follows!: string | null;
}

export class WithdrawnInstrument {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty() readonly reason!: string;
}

export class OwnInstrumentResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly checksum!: string;
  @ApiProperty({ format: 'date-time' }) readonly publishedAt!: string;
  @ApiProperty() readonly publishedBy!: string;
  @ApiProperty({ type: WithdrawnInstrument, nullable: true }) readonly withdrawn!: WithdrawnInstrument | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class OwnInstrumentFileResponse extends OwnInstrumentResponse {
  @ApiProperty() readonly text!: string;
}

export class OwnInstrumentsResponse {
  @ApiProperty({ type: [OwnInstrumentResponse], description: 'By code, newest first.' })
  readonly rows!: readonly OwnInstrumentResponse[];
}
