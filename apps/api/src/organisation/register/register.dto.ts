import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../platform/http/fields.js';

/** A national register is 40 kB; a body may have 256. */
const LONGEST_FILE = 200_000;

export class RegisterFilesRequest {
  @TextField({ max: LONGEST_FILE }) readonly trustsCsv!: string;
  @TextField({ max: LONGEST_FILE }) readonly systemsCsv!: string;
}

export class CodeAndName {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
}

export class RenamedResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly from!: string;
  @ApiProperty() readonly to!: string;
}

export class MovedResponse extends CodeAndName {
  @ApiProperty({ type: String, nullable: true, description: 'Null where it belonged to no system.' })
  readonly from!: string | null;
  @ApiProperty() readonly to!: string;
}

export class AmendedResponse extends CodeAndName {
  @ApiProperty({ type: [String], description: 'The columns that differ.' }) readonly what!: readonly string[];
}

export class RegisterMistakeResponse {
  @ApiProperty({ enum: ['trusts', 'systems'] }) readonly file!: 'trusts' | 'systems';
  @ApiProperty({ type: 'integer' }) readonly line!: number;
  @ApiProperty() readonly message!: string;
}

export class RegisterChangesResponse {
  @ApiProperty({ type: [CodeAndName], description: 'New, or back after having been closed.' })
  readonly added!: readonly CodeAndName[];
  @ApiProperty({ type: [RenamedResponse] }) readonly renamed!: readonly RenamedResponse[];
  @ApiProperty({ type: [MovedResponse] }) readonly moved!: readonly MovedResponse[];
  @ApiProperty({ type: [AmendedResponse] }) readonly amended!: readonly AmendedResponse[];
  @ApiProperty({ type: [CodeAndName], description: 'Not in the file any more: kept, closed today.' })
  readonly closed!: readonly CodeAndName[];
  @ApiProperty({ type: 'integer' }) readonly unchanged!: number;
  @ApiProperty({ type: [RegisterMistakeResponse] }) readonly mistakes!: readonly RegisterMistakeResponse[];
  @ApiProperty({ description: 'False for a preview, and where there is a mistake.' }) readonly saved!: boolean;
}
