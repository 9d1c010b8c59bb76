import { ApiProperty } from '@nestjs/swagger';
import { IsUrl } from 'class-validator';
import { CodeField, DayField, IdField, LevelField, TextField, WholeField } from '../platform/http/fields.js';
import { AssessmentPath } from '../platform/http/paths.js';

export class EvidencePath extends AssessmentPath {
  @IdField() readonly evidenceId!: string;
}

export class EvidenceRequest {
  @CodeField() readonly itemCode!: string;
  @TextField({ max: 200 }) readonly title!: string;
  @TextField({ max: 2000 })
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'Give a link that begins with https://' },
  )
  readonly link!: string;
  @LevelField() readonly level!: number;
  @IdField({ nullable: true }) readonly ownerSeatId!: string | null;
  @TextField({ max: 120 }) readonly ownerName!: string;
  @TextField({ max: 120 }) readonly ownerPortfolio!: string;
  @DayField() readonly dated!: string;
  @DayField({ nullable: true }) readonly reviewOn!: string | null;
  @WholeField({ min: 1, max: 3 }) readonly lineOfDefence!: number;
  @WholeField({ min: 0, max: 3 }) readonly claimedGrade!: number;
}

export class ConfirmGradeRequest {
  @WholeField({ min: 0, max: 3 }) readonly grade!: number;
  @TextField({ optional: true, nullable: true, max: 200 }) readonly checkedBy?: string | null;
  @DayField({ optional: true, nullable: true }) readonly checkedOn?: string | null;
}

export class EvidenceResponse extends EvidenceRequest {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Confirmed by somebody else; null until then.' }) readonly grade!:
    | number
    | null;
  @ApiProperty({ type: String, nullable: true }) readonly confirmedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly checkedBy!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly checkedOn!: string | null;
  @ApiProperty() readonly inDate!: boolean;
  @ApiProperty({ description: 'Whether I may confirm its grade: neither its owner nor who added it.' })
  readonly canConfirm!: boolean;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class EvidencesResponse {
  @ApiProperty({ type: [EvidenceResponse] }) readonly rows!: EvidenceResponse[];
}
