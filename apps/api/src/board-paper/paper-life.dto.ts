import { type PaperState, type PaperStep, paperStates, paperSteps } from '@candour/assessment';
import type { Variant } from '@candour/board-paper';
import { variants } from '@candour/board-paper/shape';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ChoiceField, TextField, WholeField } from '../platform/http/fields.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { OutlineResponse } from './outline.dto.js';
import { RedactionRead } from './redaction.dto.js';

/** Where a paper stands, and what this person may do about it. */
export class PaperLife {
  @ApiProperty({ enum: paperStates }) readonly state!: PaperState;
  @ApiProperty({ type: 'integer', description: 'Which version this is; a draft has the number it will get.' })
  readonly number!: number;
  @ApiProperty({ enum: paperSteps, isArray: true }) readonly may!: readonly PaperStep[];
  @ApiProperty({ description: 'Whether this person may change cover and words now.' }) readonly mayEdit!: boolean;
  @ApiProperty({ type: [String], description: 'What has changed since the approval, in sentences: it is not in the paper.' })
  readonly since!: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'Why it was returned; null once it is sent for review again.' })
  readonly returned!: string | null;
}

export class PaperStepRequest {
  @ChoiceField(paperSteps) readonly step!: PaperStep;
  /** Of a return: what should be different. */
  @TextField({ optional: true, min: 0, max: 2000 }) readonly reason?: string;
}

export class PaperChangeRead {
  @ApiProperty({ format: 'date-time' }) readonly at!: Date;
  @ApiProperty({ type: 'integer', description: 'Version of the paper.' }) readonly number!: number;
  @ApiProperty({ description: 'Name and office.' }) readonly who!: string;
  @ApiProperty() readonly what!: string;
  @ApiProperty({ type: String, nullable: true }) readonly before!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly after!: string | null;
}

export class PaperChangesResponse {
  @ApiProperty({ type: [PaperChangeRead], description: 'The newest first.' }) readonly changes!: readonly PaperChangeRead[];
}

export class PaperVersionRead {
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @ApiProperty({ enum: ['approved', 'issued'] }) readonly state!: 'approved' | 'issued';
  @ApiProperty({ format: 'date' }) readonly approvedOn!: string;
  @ApiProperty() readonly approvedBy!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly issuedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly issuedBy!: string | null;
  @ApiProperty({ description: 'SHA-256 of everything that was approved.' }) readonly checksum!: string;
  @ApiProperty({ description: 'Of the sealed result that it was written from.' }) readonly sealedChecksum!: string;
}

export class PaperVersionsResponse {
  @ApiProperty({ type: [PaperVersionRead], description: 'The newest first.' }) readonly versions!: readonly PaperVersionRead[];
}

export class PaperVersionPath extends AssessmentPath {
  @Type(() => Number) @WholeField({ min: 1, max: 9999 }) readonly number!: number;
}

export class PaperVersionResponse extends PaperVersionRead {
  @ApiProperty({ enum: variants }) readonly variant!: Variant;
  @ApiProperty({ type: OutlineResponse }) readonly outline!: OutlineResponse;
  @ApiProperty({ type: [RedactionRead] }) readonly redactions!: readonly RedactionRead[];
  @ApiProperty({ description: 'Whether what is stored still has its checksum.' }) readonly checksumHolds!: boolean;
}
