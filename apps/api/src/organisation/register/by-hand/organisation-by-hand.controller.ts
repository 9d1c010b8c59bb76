import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../platform/actor.js';
import { CurrentActor } from '../../../platform/http/current-actor.js';
import { IfMatch } from '../../../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/http/once.js';
import { Requires } from '../../../platform/http/requires.js';
import { OrganisationPath } from '../../organisation.dto.js';
import { Belonging } from './belonging.js';
import { BelongingRequest, FactsRequest, MembershipPath, MergerRequest, SpanRequest } from './by-hand.dto.js';
import { ChangeFacts } from './change-facts.js';
import { RecordMerger } from './record-merger.js';

@ApiTags('organisation')
@Controller('organisations/:organisationId')
export class OrganisationByHandController {
  constructor(
    private readonly changeFacts: ChangeFacts,
    private readonly belonging: Belonging,
    private readonly recordMerger: RecordMerger,
  ) {}

  @Put('facts')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'changeFactsOfOrganisation', summary: 'Type, care settings and region, by hand' })
  @ApiNoContentResponse()
  async facts(
    @CurrentActor() actor: Actor,
    @Param() { organisationId }: OrganisationPath,
    @Body() facts: FactsRequest,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.changeFacts.execute(actor, organisationId, facts, version);
  }

  @Post('memberships')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'addMembership', summary: 'A trust belongs to a system, from a day on' })
  @ApiNoContentResponse()
  async add(
    @CurrentActor() actor: Actor,
    @Param() { organisationId }: OrganisationPath,
    @Body() { systemId, from, to }: BelongingRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<void> {
    await this.belonging.addToSystem(actor, organisationId, systemId, { from, to }, repeat);
  }

  @Put('memberships/:membershipId')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'changeMembership', summary: 'End a membership of a system, or correct its dates' })
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { organisationId, membershipId }: MembershipPath,
    @Body() { from, to }: SpanRequest,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.belonging.change(actor, 'system', organisationId, membershipId, { from, to }, version);
  }

  @Delete('memberships/:membershipId')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'takeOutMembership', summary: 'Take out a membership of a system that never was' })
  @ApiNoContentResponse()
  async takeOut(
    @CurrentActor() actor: Actor,
    @Param() { organisationId, membershipId }: MembershipPath,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.belonging.takeOut(actor, 'system', organisationId, membershipId, version);
  }

  @Post('successor')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'recordMerger', summary: 'An organisation became part of another on a day' })
  @ApiNoContentResponse()
  async merge(
    @CurrentActor() actor: Actor,
    @Param() { organisationId }: OrganisationPath,
    @Body() { successorId, on }: MergerRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<void> {
    await this.recordMerger.execute(actor, organisationId, successorId, on, repeat);
  }
}
