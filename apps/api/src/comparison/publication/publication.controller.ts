import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IfMatch } from '../../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { AssessmentPath } from '../../platform/http/paths.js';
import { Requires } from '../../platform/http/requires.js';
import { ShareRequest } from './audience.dto.js';
import { ChangeSharing } from './change-sharing.js';
import {
  PreviewQuery,
  PublicationOfAssessmentResponse,
  PublicationResponse,
  PublishRequest,
  WithdrawRequest,
} from './publication.dto.js';
import { PublicationView } from './publication.view.js';
import { PublishAssessment } from './publish-assessment.js';
import { PublishedContent } from './published-content.dto.js';
import { WithdrawPublication } from './withdraw-publication.js';

@ApiTags('publication')
@Controller('assessments/:assessmentId/publication')
export class PublicationController {
  constructor(
    private readonly view: PublicationView,
    private readonly publishing: PublishAssessment,
    private readonly sharing: ChangeSharing,
    private readonly withdrawing: WithdrawPublication,
  ) {}

  @Get()
  @Requires('publication:edit')
  @ApiOperation({ operationId: 'readPublication', summary: 'What is published, for whom, and who can be chosen' })
  @ApiOkResponse({ type: PublicationOfAssessmentResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<PublicationOfAssessmentResponse> {
    return await this.view.read(actor, assessmentId);
  }

  @Get('preview')
  @Requires('publication:edit')
  @ApiOperation({ operationId: 'previewPublication', summary: 'Exactly what readers would get in these parts' })
  @ApiOkResponse({ type: PublishedContent })
  async preview(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Query() { parts = [] }: PreviewQuery,
  ): Promise<PublishedContent> {
    return await this.view.preview(actor, assessmentId, parts);
  }

  @Post()
  @Requires('publication:edit')
  @ApiOperation({ operationId: 'publish', summary: 'Publish the sealed result, in parts and to readers of choice' })
  @ApiCreatedResponse({ type: PublicationResponse })
  async publish(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() { parts, sharing }: PublishRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<PublicationResponse> {
    return await this.publishing.execute(actor, assessmentId, version, { parts, sharing }, repeat);
  }

  @Put('sharing')
  @Requires('publication:edit')
  @ApiOperation({ operationId: 'changeSharing', summary: 'Change who reads it and until when; the copy stays as it is' })
  @ApiOkResponse({ type: PublicationResponse })
  async share(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() sharing: ShareRequest,
  ): Promise<PublicationResponse> {
    return await this.sharing.execute(actor, assessmentId, version, sharing);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Requires('publication:edit')
  @ApiOperation({ operationId: 'withdrawPublication', summary: 'End sharing from now on' })
  @ApiOkResponse({ type: PublicationResponse })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawRequest,
  ): Promise<PublicationResponse> {
    return await this.withdrawing.execute(actor, assessmentId, version, reason);
  }
}
