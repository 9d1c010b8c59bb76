import { ApiProperty } from '@nestjs/swagger';
import { type FileState, fileStates } from './file-kinds.js';

/** What a file tells of itself, whatever paper it is of: asked for, being made, or there to be downloaded. */
export class ShelfFile {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: [...fileStates] }) readonly state!: FileState;
  @ApiProperty({ description: 'What is being done now, in words; empty before and after.' }) readonly step!: string;
  @ApiProperty({ type: 'integer', description: 'Steps done, of all.' }) readonly done!: number;
  @ApiProperty({ type: 'integer' }) readonly of!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly bytes!: number | null;
  @ApiProperty() readonly askedBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly askedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it is not there, and what to do.' })
  readonly problem!: string | null;
}

/** The same as a query reads it, of `candour.paper_file f`. */
export const SHELF_COLUMNS = `f.id, f.state, f.step, f.done, f.of, f.name, octet_length(f.content) as bytes,
            f.asked_by_name as "askedBy", f.asked_at as "askedAt", f.problem`;
