import { ApiProperty } from '@nestjs/swagger';
import type { OrganisationKind } from '../platform/actor.js';
import { SCOPES, type Scope } from './seen/seen.js';

/** For whom it was put together: somebody else with another place in the register would see other publications. */
export class ComparisonReader {
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: ['trust', 'board-of-system', 'supplier', 'operator'] }) readonly kind!: OrganisationKind;
  @ApiProperty({ enum: SCOPES, description: 'Whose publications were asked for.' }) readonly scope!: Scope;
}
