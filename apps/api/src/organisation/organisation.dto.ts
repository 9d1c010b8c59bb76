import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ChoiceField, IdField, TextField, WholeField } from '../platform/http/fields.js';

export const KINDS = ['trust', 'board-of-system', 'supplier', 'operator'] as const;
const LONGEST_PAGE = 100;

export class OrganisationPath {
  @IdField() readonly organisationId!: string;
}

export class OrganisationsQuery {
  @TextField({ optional: true, max: 100, min: 0 }) readonly search?: string;
  @ChoiceField(KINDS, { optional: true }) readonly kind?: string;
  @TextField({ optional: true, max: 600 }) readonly cursor?: string;
  @Type(() => Number)
  @WholeField({ optional: true, min: 1, max: LONGEST_PAGE })
  readonly limit?: number;
}

export class OrganisationResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: String, nullable: true }) readonly code!: string | null;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: KINDS }) readonly kind!: string;
  @ApiProperty({ type: String, nullable: true }) readonly trustType!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly trustSubtype!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly regionName!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) readonly opened!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) readonly closed!: string | null;
  @ApiProperty() readonly demonstration!: boolean;
}

export class OrganisationsResponse {
  @ApiProperty({ type: [OrganisationResponse] }) readonly rows!: readonly OrganisationResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page; null on the last.' })
  readonly next!: string | null;
}

export class SystemOfTrustResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The last day.' }) readonly to!: string | null;
}

export class OrganisationWithSystemsResponse extends OrganisationResponse {
  @ApiProperty({ type: [SystemOfTrustResponse], description: 'Newest first.' })
  readonly systems!: readonly SystemOfTrustResponse[];
}
