import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../platform/actor.js';
import { CurrentActor } from '../../../platform/http/current-actor.js';
import { IfMatch } from '../../../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/http/once.js';
import { Requires } from '../../../platform/http/requires.js';
import { PlacesResponse } from '../places.dto.js';
import { PlacesView } from '../places.view.js';
import { Belonging } from './belonging.js';
import { BelongingRequest, ClusterMembershipPath, ClusterPath, ClusterRequest, SpanRequest } from './by-hand.dto.js';
import { Clusters } from './clusters.js';

@ApiTags('organisation')
@Controller('register')
export class ClustersController {
  constructor(
    private readonly places: PlacesView,
    private readonly clusters: Clusters,
    private readonly belonging: Belonging,
  ) {}

  @Get('places')
  @Requires('register:read')
  @ApiOperation({ operationId: 'listPlaces', summary: 'Regions, and clusters of integrated care boards with their systems' })
  @ApiOkResponse({ type: PlacesResponse })
  async list(@CurrentActor() actor: Actor): Promise<PlacesResponse> {
    return await this.places.read(actor);
  }

  @Post('clusters')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'addCluster', summary: 'Name a cluster of integrated care boards' })
  @ApiNoContentResponse()
  async add(@CurrentActor() actor: Actor, @Body() { name }: ClusterRequest, @IdempotencyKey() repeat: Repeatable): Promise<void> {
    await this.clusters.add(actor, name, repeat);
  }

  @Put('clusters/:clusterId')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'renameCluster', summary: 'Call a cluster something else' })
  @ApiNoContentResponse()
  async rename(
    @CurrentActor() actor: Actor,
    @Param() { clusterId }: ClusterPath,
    @Body() { name }: ClusterRequest,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.clusters.rename(actor, clusterId, name, version);
  }

  @Post('clusters/:clusterId/systems')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'addToCluster', summary: 'A system is in a cluster, from a day on' })
  @ApiNoContentResponse()
  async addSystem(
    @CurrentActor() actor: Actor,
    @Param() { clusterId }: ClusterPath,
    @Body() { systemId, from, to }: BelongingRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<void> {
    await this.belonging.addToCluster(actor, clusterId, systemId, { from, to }, repeat);
  }

  @Put('clusters/:clusterId/systems/:membershipId')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'changeClusterMembership', summary: 'End that a system is in a cluster, or correct the dates' })
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { clusterId, membershipId }: ClusterMembershipPath,
    @Body() { from, to }: SpanRequest,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.belonging.change(actor, 'cluster', clusterId, membershipId, { from, to }, version);
  }

  @Delete('clusters/:clusterId/systems/:membershipId')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'takeOutOfCluster', summary: 'Take out that a system was in a cluster, where it never was' })
  @ApiNoContentResponse()
  async takeOut(
    @CurrentActor() actor: Actor,
    @Param() { clusterId, membershipId }: ClusterMembershipPath,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.belonging.takeOut(actor, 'cluster', clusterId, membershipId, version);
  }
}
