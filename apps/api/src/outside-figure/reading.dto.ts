import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ChoiceField, TextField, WholeField, YesNoField } from '../platform/http/fields.js';

/** A national table of 47 measures has some 60 kB; a body may have 256. */
const LONGEST_FILE = 200_000;
const MOST_COLUMNS = 200;
const LARGEST_SCALE = 100_000;

/** One measure a column, or one row for each organisation and measure. */
export const SHAPES = ['wide', 'long'] as const;
export type Shape = (typeof SHAPES)[number];

export const KINDS_OF_FIGURE = ['numbers', 'words'] as const;
export type KindOfFigure = (typeof KINDS_OF_FIGURE)[number];

const place = { min: 0, max: MOST_COLUMNS } as const;

/** A measure that is not like the rest of its table. */
export class OwnScale {
  @TextField({ max: 200 }) readonly measure!: string;
  @ChoiceField(KINDS_OF_FIGURE) readonly figures!: KindOfFigure;
  @WholeField({ min: -LARGEST_SCALE, max: LARGEST_SCALE, nullable: true }) readonly scaleMin!: number | null;
  @WholeField({ min: -LARGEST_SCALE, max: LARGEST_SCALE, nullable: true }) readonly scaleMax!: number | null;
}

/** Which column is what. Places are counted from 0, as the headings are listed. */
export class Reading {
  @ChoiceField(SHAPES) readonly shape!: Shape;
  @WholeField({ ...place, nullable: true }) readonly codeColumn!: number | null;
  @WholeField({ ...place, nullable: true }) readonly nameColumn!: number | null;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'Where each measure has a column of its own.' })
  @IsArray({ message: 'measureColumns must be a list' })
  @ArrayUnique({ message: 'A column stands in measureColumns twice' })
  @ArrayMaxSize(MOST_COLUMNS)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MOST_COLUMNS, { each: true })
  readonly measureColumns!: number[];
  @WholeField({ ...place, nullable: true }) readonly measureColumn!: number | null;
  @WholeField({ ...place, nullable: true }) readonly valueColumn!: number | null;
  @WholeField({ ...place, nullable: true }) readonly noteColumn!: number | null;
  @WholeField({ ...place, nullable: true }) readonly periodColumn!: number | null;
  @ChoiceField(KINDS_OF_FIGURE) readonly figures!: KindOfFigure;
  @WholeField({ min: -LARGEST_SCALE, max: LARGEST_SCALE, nullable: true }) readonly scaleMin!: number | null;
  @WholeField({ min: -LARGEST_SCALE, max: LARGEST_SCALE, nullable: true }) readonly scaleMax!: number | null;
  @ApiProperty({ type: [OwnScale], description: 'Measures on another scale than the rest, or words.' })
  @IsArray({ message: 'ownScales must be a list' })
  @ArrayMaxSize(MOST_COLUMNS)
  @ValidateNested({ each: true })
  @Type(() => OwnScale)
  readonly ownScales!: OwnScale[];
  @YesNoField() readonly leaveOutUnknown!: boolean;
}

export class OutsideFileRequest {
  /** Exactly as it was sent: a blank taken off its beginning would move every line that a mistake names. */
  @ApiProperty({ type: 'string', minLength: 1, maxLength: LONGEST_FILE, description: 'The whole file.' })
  @IsString()
  @MinLength(1, { message: 'Choose a file' })
  @MaxLength(LONGEST_FILE, {
    message: `The file may have at most ${LONGEST_FILE} characters: leave out columns that are not needed`,
  })
  @Matches(/^[^\0]*$/u, { message: 'The file is not a text file: save it as CSV' })
  readonly csv!: string;
}

export class OutsideReadingRequest extends OutsideFileRequest {
  @ApiProperty({ type: Reading }) @IsObject() @ValidateNested() @Type(() => Reading) readonly reading!: Reading;
}

export class FileMistake {
  @ApiProperty({ type: 'integer', description: 'Counted from 1.' }) readonly line!: number;
  @ApiProperty() readonly message!: string;
}

export class OutsideColumnsResponse {
  @ApiProperty({ type: [String] }) readonly headings!: readonly string[];
  @ApiProperty({ type: 'integer' }) readonly rows!: number;
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
    description: 'The first three, as they stand.',
  })
  readonly firstRows!: readonly (readonly string[])[];
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
    description: 'What stands in each column, each once; nothing where it is too much to choose from.',
  })
  readonly values!: readonly (readonly string[])[];
  @ApiProperty({ type: Reading, description: 'A guess, to be looked at by a person.' }) readonly guess!: Reading;
  @ApiProperty({ type: [FileMistake] }) readonly mistakes!: readonly FileMistake[];
}

export class OutsideScale {
  @ApiProperty() readonly min!: number;
  @ApiProperty() readonly max!: number;
}

export class MeasureInFile {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer' }) readonly figures!: number;
  @ApiProperty({ type: OutsideScale, nullable: true, description: 'Null where its figures are words.' })
  readonly scale!: OutsideScale | null;
  @ApiProperty({ type: String, nullable: true, description: 'As published.' }) readonly smallest!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As published.' }) readonly largest!: string | null;
}

export class OrganisationInFile {
  @ApiProperty({ type: 'integer' }) readonly line!: number;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
}

export class RenamedInFile extends OrganisationInFile {
  @ApiProperty() readonly inRegister!: string;
}

export class ClosedInFile extends OrganisationInFile {
  @ApiProperty({ format: 'date' }) readonly closedOn!: string;
  @ApiProperty({ type: String, nullable: true, description: 'By name; its figures stand there too, as of a predecessor.' })
  readonly successor!: string | null;
}

export class RowInFile extends OrganisationInFile {
  @ApiProperty({ type: [String], description: 'In the order of the measures; empty where there is none.' })
  readonly figures!: readonly string[];
}

export class OutsidePreviewResponse {
  @ApiProperty({ type: 'integer' }) readonly organisations!: number;
  @ApiProperty({ type: 'integer' }) readonly figures!: number;
  @ApiProperty({ type: [MeasureInFile] }) readonly measures!: readonly MeasureInFile[];
  @ApiProperty({ type: [String], description: 'Years or periods of the figures, newest first.' })
  readonly periods!: readonly string[];
  @ApiProperty({
    type: [RowInFile],
    description: 'The first three organisations, as they would be kept: the newest figure of each.',
  })
  readonly sample!: readonly RowInFile[];
  @ApiProperty({ type: [OrganisationInFile], description: 'Not in the register: left out, or in the way.' })
  readonly unknown!: readonly OrganisationInFile[];
  @ApiProperty({ type: [ClosedInFile] }) readonly closed!: readonly ClosedInFile[];
  @ApiProperty({ type: [RenamedInFile], description: 'Another name than the register has: is it the right code?' })
  readonly otherNames!: readonly RenamedInFile[];
  @ApiProperty({ type: [FileMistake] }) readonly mistakes!: readonly FileMistake[];
  @ApiProperty({ description: 'It could be imported as it is.' }) readonly ready!: boolean;
}
