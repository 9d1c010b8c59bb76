import { type CareSetting, careSettingCodes } from '@candour/assessment';
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
  @ApiProperty({ type: [String], enum: careSettingCodes }) readonly careSettings!: readonly CareSetting[];
  @ApiProperty({ type: String, nullable: true }) readonly regionCode!: string | null;
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
  @ApiProperty({ format: 'uuid' }) readonly membershipId!: string;
  @ApiProperty({ type: 'integer', description: 'Of the membership.' }) readonly version!: number;
  @ApiProperty({ description: 'Said by an operator: a file that says nothing of it does not end it.' }) readonly byHand!: boolean;
}

export class RelatedOrganisationResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
}

export class ClusterOfSystemResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The last day.' }) readonly to!: string | null;
}

export class TrustOfSystemResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The last day.' }) readonly to!: string | null;
}

export class OrganisationWithSystemsResponse extends OrganisationResponse {
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [SystemOfTrustResponse], description: 'Of a trust; newest first.' })
  readonly systems!: readonly SystemOfTrustResponse[];
  @ApiProperty({ type: [TrustOfSystemResponse], description: 'Of a system; by name.' })
  readonly trusts!: readonly TrustOfSystemResponse[];
  @ApiProperty({ type: [ClusterOfSystemResponse], description: 'Of a system; newest first.' })
  readonly clusters!: readonly ClusterOfSystemResponse[];
  @ApiProperty({ type: [RelatedOrganisationResponse], description: 'What became part of it, and when.' })
  readonly predecessors!: readonly RelatedOrganisationResponse[];
  @ApiProperty({ type: [RelatedOrganisationResponse], description: 'What it became part of, and when.' })
  readonly successors!: readonly RelatedOrganisationResponse[];
}
