import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { ChoiceField, IdField, WholeField } from '../../platform/http/fields.js';
import { AssessmentPath } from '../../platform/http/paths.js';
import { type FileFormat, type FileVariant, fileFormats, fileVariants } from './file-kinds.js';
import { ShelfFile } from './shelf-file.dto.js';

/** What for whom, of which version; `null` is the draft as it stands when the file is made. For freedom of information one bundle is made, whatever formats are named. */
export class AskForFilesRequest {
  @ChoiceField(fileVariants) readonly variant!: FileVariant;
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...fileFormats] } })
  @IsArray({ message: '$property must be a list' })
  @ArrayMaxSize(fileFormats.length, { message: '$property may name each format once' })
  @ArrayUnique({ message: '$property may name each format once' })
  @IsIn(fileFormats, { each: true, message: `Each of $property must be one of: ${fileFormats.join(', ')}` })
  readonly formats!: FileFormat[];
  @WholeField({ min: 1, max: 9999, nullable: true }) readonly version!: number | null;
}

export class PaperFilePath extends AssessmentPath {
  @IdField() readonly fileId!: string;
}

/** One file of a paper. */
export class PaperFile extends ShelfFile {
  @ApiProperty({ enum: [...fileVariants] }) readonly variant!: FileVariant;
  @ApiProperty({ enum: [...fileFormats] }) readonly format!: FileFormat;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The approved version that it is of; null is a draft.' })
  readonly version!: number | null;
}

export class PaperFilesResponse {
  @ApiProperty({ type: [PaperFile] }) readonly files!: PaperFile[];
}
