import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import {
  AssessmentResponse,
  AssessmentsResponse,
  DecisionRequest,
  ListAssessmentsQuery,
  ReasonRequest,
  SetUpRequest,
} from './assessment.dto.js';
import { AssessmentView } from './assessment.view.js';
import { AssessmentsView } from './assessments.view.js';
import { CancelAssessment } from './cancel-assessment.js';
import { ChangeSetUp } from './change-set-up.js';
import { CloseNotSealed } from './close-not-sealed.js';
import { CloseScoring } from './close-scoring.js';
import { CreateAssessment } from './create-assessment.js';
import { OpenScoring } from './open-scoring.js';
import { RecordDecision } from './record-decision.js';

@ApiTags('assessment')
@Controller('assessments')
export class AssessmentController {
  constructor(
    private readonly view: AssessmentView,
    private readonly list: AssessmentsView,
    private readonly create: CreateAssessment,
    private readonly change: ChangeSetUp,
    private readonly open: OpenScoring,
    private readonly close: CloseScoring,
    private readonly cancel: CancelAssessment,
    private readonly notSealed: CloseNotSealed,
    private readonly decision: RecordDecision,
  ) {}

  @Get()
  @Requires('assessment:read')
  @ApiOperation({ operationId: 'listAssessments', summary: 'The assessments of my board, newest wave first' })
  @ApiOkResponse({ type: AssessmentsResponse })
  async readList(@CurrentActor() actor: Actor, @Query() { cursor }: ListAssessmentsQuery): Promise<AssessmentsResponse> {
    return await this.list.read(actor, cursor);
  }

  @Post()
  @Requires('assessment:set-up')
  @ApiOperation({ operationId: 'createAssessment', summary: 'Begin an assessment as a draft' })
  @ApiCreatedResponse({ type: AssessmentResponse })
  async begin(
    @CurrentActor() actor: Actor,
    @Body() body: SetUpRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<AssessmentResponse> {
    return await this.view.read(actor, await this.create.execute(actor, body, repeat));
  }

  @Get(':assessmentId')
  @Requires('assessment:read')
  @ApiOperation({ operationId: 'readAssessment', summary: 'One assessment: its set-up, its state, what may be done now' })
  @ApiOkResponse({ type: AssessmentResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<AssessmentResponse> {
    return await this.view.read(actor, assessmentId);
  }

  @Put(':assessmentId')
  @Requires('assessment:set-up')
  @ApiOperation({ operationId: 'changeSetUp', summary: 'Change the set-up of a draft' })
  @ApiOkResponse({ type: AssessmentResponse })
  async setUp(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() body: SetUpRequest,
  ): Promise<AssessmentResponse> {
    await this.change.execute(actor, assessmentId, version, body);
    return await this.view.read(actor, assessmentId);
  }

  @Post(':assessmentId/open-scoring')
  @HttpCode(200)
  @Requires('assessment:open-scoring')
  @ApiOperation({ operationId: 'openScoring', summary: 'Open private scoring; pledge, threshold and seats freeze' })
  @ApiOkResponse({ type: AssessmentResponse })
  async openScoring(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
  ): Promise<AssessmentResponse> {
    await this.open.execute(actor, assessmentId, version);
    return await this.view.read(actor, assessmentId);
  }

  @Post(':assessmentId/close-scoring')
  @HttpCode(200)
  @Requires('assessment:close-scoring')
  @ApiOperation({ operationId: 'closeScoring', summary: 'Close private scoring; every round locks' })
  @ApiOkResponse({ type: AssessmentResponse })
  async closeScoring(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
  ): Promise<AssessmentResponse> {
    await this.close.execute(actor, assessmentId, version);
    return await this.view.read(actor, assessmentId);
  }

  @Post(':assessmentId/cancel')
  @HttpCode(200)
  @Requires('assessment:cancel')
  @ApiOperation({ operationId: 'cancelAssessment', summary: 'Call the assessment off, with a reason' })
  @ApiOkResponse({ type: AssessmentResponse })
  async callOff(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() { reason }: ReasonRequest,
  ): Promise<AssessmentResponse> {
    await this.cancel.execute(actor, assessmentId, version, reason);
    return await this.view.read(actor, assessmentId);
  }

  @Post(':assessmentId/close-not-sealed')
  @HttpCode(200)
  @Requires('assessment:close-not-sealed')
  @ApiOperation({ operationId: 'closeNotSealed', summary: 'Close an assessment that nobody sealed in time' })
  @ApiOkResponse({ type: AssessmentResponse })
  async leaveUnsealed(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() { reason }: ReasonRequest,
  ): Promise<AssessmentResponse> {
    await this.notSealed.execute(actor, assessmentId, version, reason);
    return await this.view.read(actor, assessmentId);
  }

  @Put(':assessmentId/decision')
  @Requires('decision:record')
  @ApiOperation({ operationId: 'recordDecision', summary: "Record the board's decision about the sealed result" })
  @ApiOkResponse({ type: AssessmentResponse })
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() body: DecisionRequest,
  ): Promise<AssessmentResponse> {
    await this.decision.execute(actor, assessmentId, version, body);
    return await this.view.read(actor, assessmentId);
  }
}
