import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IfMatch } from '../../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { AssessmentPath } from '../../platform/http/paths.js';
import { Requires } from '../../platform/http/requires.js';
import { PublicationOfAssessmentResponse, PublicationResponse, PublishRequest, WithdrawRequest } from './publication.dto.js';
import { PublicationView } from './publication.view.js';
import { PublishAssessment } from './publish-assessment.js';
import { WithdrawPublication } from './withdraw-publication.js';

@ApiTags('publication')
@Controller('assessments/:assessmentId/publication')
export class PublicationController {
  constructor(
    private readonly view: PublicationView,
    private readonly publishing: PublishAssessment,
    private readonly withdrawing: WithdrawPublication,
  ) {}

  @Get()
  @Requires('publication:edit')
  @ApiOperation({ operationId: 'readPublication', summary: 'What would be published at each detail, and what is published' })
  @ApiOkResponse({ type: PublicationOfAssessmentResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<PublicationOfAssessmentResponse> {
    return await this.view.read(actor, assessmentId);
  }

  @Post()
  @Requires('publication:edit')
  @ApiOperation({ operationId: 'publish', summary: 'Publish the sealed result to the systems of the trust' })
  @ApiCreatedResponse({ type: PublicationResponse })
  async publish(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() { detail }: PublishRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<PublicationResponse> {
    return await this.publishing.execute(actor, assessmentId, version, detail, repeat);
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
