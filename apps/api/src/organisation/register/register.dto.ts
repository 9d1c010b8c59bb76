import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ChoiceField, IdField, TextField } from '../../platform/http/fields.js';
import { type Columns, FIELDS, type Field, REGISTER_FILES, type RegisterFile } from './columns.js';
import type { RegisterFiles } from './register-files.js';

/** A national register is 40 kB; one with everything that ever closed is ten times that. */
const LONGEST_FILE = 1_000_000;
export const LARGEST_IMPORT_BYTES = 3_000_000;
const EVERY_FIELD = [...new Set([...Object.keys(FIELDS.trusts), ...Object.keys(FIELDS.systems)])];

export class ColumnChoice {
  @ChoiceField(REGISTER_FILES) readonly file!: RegisterFile;
  @ChoiceField(EVERY_FIELD) readonly field!: Field;
  @TextField({ nullable: true, max: 300 }) readonly heading!: string | null;
}

export class RegisterColumnsRequest {
  @TextField({ max: LONGEST_FILE }) readonly trustsCsv!: string;
  @TextField({ nullable: true, max: LONGEST_FILE }) readonly systemsCsv!: string | null;
}

export class RegisterFilesRequest extends RegisterColumnsRequest {
  @ApiProperty({
    type: [ColumnChoice],
    required: false,
    description: 'Which column stands for what; the likeliest where left out.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ColumnChoice)
  readonly columns?: readonly ColumnChoice[];

  /** What becomes of organisations that the files do not list. */
  @ChoiceField(['close', 'leave'], { optional: true }) readonly others?: 'close' | 'leave';
}

export class ImportRegisterRequest extends RegisterFilesRequest {
  /** What a preview of the same files gave: refused where it holds no more. */
  @TextField({ optional: true, max: 64 }) readonly preview?: string;
}

/** The files of a request, with the choice of columns by file. */
export function filesOf({ trustsCsv, systemsCsv, columns }: RegisterFilesRequest): RegisterFiles {
  if (!columns) return { trustsCsv, systemsCsv };
  const of = (file: RegisterFile): Columns | null => {
    const own = columns.filter((choice) => choice.file === file);
    return own.length === 0 ? null : Object.fromEntries(own.map(({ field, heading }) => [field, heading]));
  };
  const [trusts, systems] = [of('trusts'), of('systems')];
  return { trustsCsv, systemsCsv, columns: { ...(trusts && { trusts }), ...(systems && { systems }) } };
}

export class RegisterImportPath {
  @IdField() readonly importId!: string;
}

export class RegisterMistakeResponse {
  @ApiProperty({ enum: REGISTER_FILES }) readonly file!: RegisterFile;
  @ApiProperty({ type: 'integer' }) readonly line!: number;
  @ApiProperty() readonly message!: string;
}

export class GuessedColumnResponse {
  @ApiProperty({ enum: EVERY_FIELD }) readonly field!: Field;
  @ApiProperty({ description: 'What it stands for, in words.' }) readonly words!: string;
  @ApiProperty() readonly required!: boolean;
  @ApiProperty({ enum: EVERY_FIELD, type: String, nullable: true, description: 'The field without which it says nothing.' })
  readonly needs!: Field | null;
  @ApiProperty({ type: String, nullable: true }) readonly heading!: string | null;
  @ApiProperty({ enum: ['remembered', 'guessed'], type: String, nullable: true }) readonly because!:
    | 'remembered'
    | 'guessed'
    | null;
}

export class ColumnsOfFileResponse {
  @ApiProperty({ enum: REGISTER_FILES }) readonly file!: RegisterFile;
  @ApiProperty({ type: [String] }) readonly headings!: readonly string[];
  @ApiProperty({ type: 'integer' }) readonly rows!: number;
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  readonly examples!: readonly (readonly string[])[];
  @ApiProperty({ type: [GuessedColumnResponse] }) readonly columns!: readonly GuessedColumnResponse[];
  @ApiProperty({ type: [RegisterMistakeResponse] }) readonly mistakes!: readonly RegisterMistakeResponse[];
}

export class RegisterColumnsResponse {
  @ApiProperty({ type: [ColumnsOfFileResponse] }) readonly files!: readonly ColumnsOfFileResponse[];
}

export class CodeAndName {
  @ApiProperty({ type: String, nullable: true }) readonly code!: string | null;
  @ApiProperty() readonly name!: string;
}

export class RenamedResponse {
  @ApiProperty({ type: String, nullable: true }) readonly code!: string | null;
  @ApiProperty() readonly from!: string;
  @ApiProperty() readonly to!: string;
}

export class MovedResponse extends CodeAndName {
  @ApiProperty({ type: String, nullable: true, description: 'Null where it belonged to none.' }) readonly from!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null where it belongs to none now.' }) readonly to!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The day of it; null where it is not one day.' })
  readonly on!: string | null;
}

export class MergedResponse extends CodeAndName {
  @ApiProperty({ description: 'The name of its successor.' }) readonly into!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
}

export class AmendedFactResponse {
  @ApiProperty() readonly fact!: string;
  @ApiProperty({ type: String, nullable: true }) readonly from!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly to!: string | null;
}

export class AmendedResponse extends CodeAndName {
  @ApiProperty({ type: [AmendedFactResponse] }) readonly what!: readonly AmendedFactResponse[];
}

export class ChangesOfRegisterResponse {
  @ApiProperty({ type: [CodeAndName], description: 'New, or back after having been closed.' })
  readonly added!: readonly CodeAndName[];
  @ApiProperty({ type: [RenamedResponse] }) readonly renamed!: readonly RenamedResponse[];
  @ApiProperty({ type: [MovedResponse] }) readonly moved!: readonly MovedResponse[];
  @ApiProperty({ type: [MergedResponse] }) readonly merged!: readonly MergedResponse[];
  @ApiProperty({ type: [AmendedResponse] }) readonly amended!: readonly AmendedResponse[];
  @ApiProperty({ type: [CodeAndName] }) readonly closed!: readonly CodeAndName[];
  @ApiProperty({ type: [MovedResponse], description: 'Systems in other clusters.' })
  readonly clustered!: readonly MovedResponse[];
  @ApiProperty({ type: [CodeAndName] }) readonly removed!: readonly CodeAndName[];
}

export class NotInFileResponse {
  @ApiProperty({ enum: REGISTER_FILES }) readonly file!: RegisterFile;
  @ApiProperty({ type: [String], description: 'In words.' }) readonly what!: readonly string[];
}

export class RegisterChangesResponse extends ChangesOfRegisterResponse {
  @ApiProperty({
    type: [CodeAndName],
    description: 'Listed, and closed all the same: merged by hand, or nothing is said of closing.',
  })
  readonly keptClosed!: readonly CodeAndName[];
  @ApiProperty({ type: 'integer' }) readonly unchanged!: number;
  @ApiProperty({ type: [NotInFileResponse], description: 'What stays as it is, because the files have no column for it.' })
  readonly notInFile!: readonly NotInFileResponse[];
  @ApiProperty({ type: [RegisterMistakeResponse] }) readonly mistakes!: readonly RegisterMistakeResponse[];
  @ApiProperty({ description: 'Send it with the import: refused where what was looked at holds no more.' })
  readonly preview!: string;
  @ApiProperty({ description: 'False for a preview, and where there is a mistake.' }) readonly saved!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) readonly importId!: string | null;
}

export class RegisterImportResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: String, format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly byName!: string;
  @ApiProperty({ enum: ['file', 'hand'] }) readonly way!: 'file' | 'hand';
  @ApiProperty({ type: String, nullable: true, description: 'What was done by hand.' }) readonly words!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) readonly counts!: Readonly<Record<string, number>>;
  @ApiProperty({ type: 'integer', description: 'How many rows it changed.' }) readonly touched!: number;
  @ApiProperty({ type: String, nullable: true }) readonly undoneByName!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly undoneAt!: string | null;
}

export class RegisterImportsResponse {
  @ApiProperty({ type: [RegisterImportResponse], description: 'The newest first.' })
  readonly rows!: readonly RegisterImportResponse[];
}

export class ObstacleResponse {
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) readonly organisationId!: string | null;
  @ApiProperty() readonly words!: string;
}

export class RegisterImportWithChangesResponse extends RegisterImportResponse {
  @ApiProperty({ type: ChangesOfRegisterResponse }) readonly changes!: ChangesOfRegisterResponse;
  @ApiProperty({ type: [ObstacleResponse], description: 'What stands in the way of undoing it.' })
  readonly obstacles!: readonly ObstacleResponse[];
}
