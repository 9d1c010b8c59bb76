import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { Requires } from '../platform/http/requires.js';
import {
  CampaignPath,
  CampaignResponse,
  CampaignsResponse,
  CampaignTrustPath,
  CancelCampaignRequest,
  ChangeCampaignRequest,
  InviteTrustsRequest,
  OpenCampaignRequest,
} from './campaign.dto.js';
import { CampaignsView } from './campaigns.view.js';
import { ChangeCampaign } from './change-campaign.js';
import { EndCampaign } from './end-campaign.js';
import { InviteTrusts } from './invite-trusts.js';
import { OpenCampaign } from './open-campaign.js';
import { TrackerView } from './tracker.view.js';

/** What an ICS lead does: invite trusts to a wave, follow it, and end it. */
@ApiTags('campaign')
@Controller('campaigns')
export class CampaignController {
  constructor(
    private readonly campaigns: CampaignsView,
    private readonly tracker: TrackerView,
    private readonly open: OpenCampaign,
    private readonly change: ChangeCampaign,
    private readonly invitations: InviteTrusts,
    private readonly end: EndCampaign,
  ) {}

  @Get()
  @Requires('campaign:edit')
  @ApiOperation({ operationId: 'listCampaigns', summary: 'The campaigns of the system, and the trusts it can invite' })
  @ApiOkResponse({ type: CampaignsResponse })
  async list(@CurrentActor() actor: Actor): Promise<CampaignsResponse> {
    return await this.campaigns.read(actor);
  }

  @Post()
  @Requires('campaign:edit')
  @ApiOperation({ operationId: 'openCampaign', summary: 'Begin a campaign and invite trusts to it' })
  @ApiCreatedResponse({ type: CampaignResponse })
  async begin(
    @CurrentActor() actor: Actor,
    @Body() body: OpenCampaignRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<CampaignResponse> {
    return await this.tracker.read(actor, await this.open.execute(actor, body, repeat));
  }

  @Get(':campaignId')
  @Requires('campaign:edit')
  @ApiOperation({
    operationId: 'readCampaign',
    summary: 'The tracker of a campaign: replies, stages and completion, never content',
  })
  @ApiOkResponse({ type: CampaignResponse })
  async read(@CurrentActor() actor: Actor, @Param() { campaignId }: CampaignPath): Promise<CampaignResponse> {
    return await this.tracker.read(actor, campaignId);
  }

  @Put(':campaignId')
  @Requires('campaign:edit')
  @ApiOperation({ operationId: 'changeCampaign', summary: 'Change title, message and timetable of an open campaign' })
  @ApiOkResponse({ type: CampaignResponse })
  async edit(
    @CurrentActor() actor: Actor,
    @Param() { campaignId }: CampaignPath,
    @IfMatch() version: number,
    @Body() body: ChangeCampaignRequest,
  ): Promise<CampaignResponse> {
    await this.change.execute(actor, campaignId, version, body);
    return await this.tracker.read(actor, campaignId);
  }

  @Post(':campaignId/invitations')
  @HttpCode(200)
  @Requires('campaign:edit')
  @ApiOperation({ operationId: 'inviteTrusts', summary: 'Invite more trusts of the system' })
  @ApiOkResponse({ type: CampaignResponse })
  async invite(
    @CurrentActor() actor: Actor,
    @Param() { campaignId }: CampaignPath,
    @Body() { trustIds }: InviteTrustsRequest,
  ): Promise<CampaignResponse> {
    await this.invitations.invite(actor, campaignId, trustIds);
    return await this.tracker.read(actor, campaignId);
  }

  @Post(':campaignId/invitations/:trustId/take-back')
  @HttpCode(200)
  @Requires('campaign:edit')
  @ApiOperation({
    operationId: 'takeInvitationBack',
    summary: 'Take an invitation back; from then on nothing is told of the trust',
  })
  @ApiOkResponse({ type: CampaignResponse })
  async takeBack(@CurrentActor() actor: Actor, @Param() { campaignId, trustId }: CampaignTrustPath): Promise<CampaignResponse> {
    await this.invitations.takeBack(actor, campaignId, trustId);
    return await this.tracker.read(actor, campaignId);
  }

  @Post(':campaignId/close')
  @HttpCode(200)
  @Requires('campaign:edit')
  @ApiOperation({ operationId: 'closeCampaign', summary: 'Close a campaign: nothing more is told of any trust' })
  @ApiOkResponse({ type: CampaignResponse })
  async close(
    @CurrentActor() actor: Actor,
    @Param() { campaignId }: CampaignPath,
    @IfMatch() version: number,
  ): Promise<CampaignResponse> {
    await this.end.close(actor, campaignId, version);
    return await this.tracker.read(actor, campaignId);
  }

  @Post(':campaignId/cancel')
  @HttpCode(200)
  @Requires('campaign:edit')
  @ApiOperation({ operationId: 'cancelCampaign', summary: 'Call a campaign off, with a reason that the trusts can read' })
  @ApiOkResponse({ type: CampaignResponse })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param() { campaignId }: CampaignPath,
    @IfMatch() version: number,
    @Body() { reason }: CancelCampaignRequest,
  ): Promise<CampaignResponse> {
    await this.end.cancel(actor, campaignId, version, reason);
    return await this.tracker.read(actor, campaignId);
  }
}
