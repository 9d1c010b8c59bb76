import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import {
  OrganisationPath,
  OrganisationsQuery,
  OrganisationsResponse,
  OrganisationWithSystemsResponse,
} from './organisation.dto.js';
import { OrganisationsView } from './organisations.view.js';

@ApiTags('organisation')
@Controller('organisations')
export class OrganisationController {
  constructor(private readonly organisations: OrganisationsView) {}

  @Get()
  @Requires('register:read')
  @ApiOperation({ operationId: 'listOrganisations', summary: 'The register, by name' })
  @ApiOkResponse({ type: OrganisationsResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: OrganisationsQuery): Promise<OrganisationsResponse> {
    return await this.organisations.list(actor, query);
  }

  @Get(':organisationId')
  @Requires('register:read')
  @ApiOperation({ operationId: 'readOrganisation', summary: 'One organisation of the register, with its systems' })
  @ApiOkResponse({ type: OrganisationWithSystemsResponse })
  async read(
    @CurrentActor() actor: Actor,
    @Param() { organisationId }: OrganisationPath,
  ): Promise<OrganisationWithSystemsResponse> {
    return await this.organisations.read(actor, organisationId);
  }
}
