import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { Requires } from '../platform/http/requires.js';
import { AnswerInvitation } from './answer-invitation.js';
import { BeginAssessment } from './begin-assessment.js';
import { CampaignPath } from './campaign.dto.js';
import {
  AcceptInvitationRequest,
  BegunAssessmentResponse,
  CampaignInvitationResponse,
  DeclineInvitationRequest,
  InvitationsResponse,
  MailWantedRequest,
} from './invitation.dto.js';
import { InvitationView } from './invitation.view.js';

/** What a trust does with an invitation of its system. */
@ApiTags('campaign')
@Controller('invitations')
export class InvitationController {
  constructor(
    private readonly view: InvitationView,
    private readonly answer: AnswerInvitation,
    private readonly begin: BeginAssessment,
  ) {}

  @Get()
  @Requires('invitation:read')
  @ApiOperation({ operationId: 'listInvitations', summary: 'What the systems of the trust invite it to' })
  @ApiOkResponse({ type: InvitationsResponse })
  async list(@CurrentActor() actor: Actor): Promise<InvitationsResponse> {
    return await this.view.list(actor);
  }

  @Get(':campaignId')
  @Requires('invitation:read')
  @ApiOperation({ operationId: 'readInvitation', summary: 'One invitation, the reply, and what the system is told' })
  @ApiOkResponse({ type: CampaignInvitationResponse })
  async read(@CurrentActor() actor: Actor, @Param() { campaignId }: CampaignPath): Promise<CampaignInvitationResponse> {
    return await this.view.read(actor, campaignId);
  }

  @Post(':campaignId/accept')
  @HttpCode(200)
  @Requires('invitation:answer')
  @ApiOperation({ operationId: 'acceptInvitation', summary: 'Take part in a campaign, with an assessment or to begin one' })
  @ApiOkResponse({ type: CampaignInvitationResponse })
  async accept(
    @CurrentActor() actor: Actor,
    @Param() { campaignId }: CampaignPath,
    @IfMatch() version: number,
    @Body() { assessmentId }: AcceptInvitationRequest,
  ): Promise<CampaignInvitationResponse> {
    await this.answer.accept(actor, campaignId, version, assessmentId);
    return await this.view.read(actor, campaignId);
  }

  @Post(':campaignId/decline')
  @HttpCode(200)
  @Requires('invitation:answer')
  @ApiOperation({ operationId: 'declineInvitation', summary: 'Decline, with a reason that the system reads' })
  @ApiOkResponse({ type: CampaignInvitationResponse })
  async decline(
    @CurrentActor() actor: Actor,
    @Param() { campaignId }: CampaignPath,
    @IfMatch() version: number,
    @Body() { reason }: DeclineInvitationRequest,
  ): Promise<CampaignInvitationResponse> {
    await this.answer.decline(actor, campaignId, version, reason);
    return await this.view.read(actor, campaignId);
  }

  @Put(':campaignId/assessment')
  @Requires('invitation:answer')
  @ApiOperation({ operationId: 'chooseForCampaign', summary: 'Say with which assessment the trust takes part, or with none yet' })
  @ApiOkResponse({ type: CampaignInvitationResponse })
  async choose(
    @CurrentActor() actor: Actor,
    @Param() { campaignId }: CampaignPath,
    @IfMatch() version: number,
    @Body() { assessmentId }: AcceptInvitationRequest,
  ): Promise<CampaignInvitationResponse> {
    await this.answer.choose(actor, campaignId, version, assessmentId);
    return await this.view.read(actor, campaignId);
  }

  @Post(':campaignId/assessment')
  @Requires('assessment:set-up')
  @ApiOperation({
    operationId: 'beginForCampaign',
    summary: 'Begin an assessment with the instrument and dates of the invitation',
  })
  @ApiCreatedResponse({ type: BegunAssessmentResponse })
  async create(
    @CurrentActor() actor: Actor,
    @Param() { campaignId }: CampaignPath,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<BegunAssessmentResponse> {
    return { assessmentId: await this.begin.execute(actor, campaignId, repeat) };
  }

  @Put(':campaignId/mail')
  @Requires('invitation:answer')
  @ApiOperation({ operationId: 'wantMailOfCampaign', summary: 'Say whether the trust wants mails of this campaign' })
  @ApiOkResponse({ type: CampaignInvitationResponse })
  async mail(
    @CurrentActor() actor: Actor,
    @Param() { campaignId }: CampaignPath,
    @IfMatch() version: number,
    @Body() { wanted }: MailWantedRequest,
  ): Promise<CampaignInvitationResponse> {
    await this.answer.wantMail(actor, campaignId, version, wanted);
    return await this.view.read(actor, campaignId);
  }
}
