import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { AssessmentResponse } from './assessment.dto.js';
import { AssessmentView } from './assessment.view.js';
import { PlanResponse } from './plan.dto.js';
import { PlanView } from './plan.view.js';
import { ProgressResponse } from './progress.dto.js';
import { ProgressView } from './progress.view.js';
import { ResultsResponse } from './results.dto.js';
import { ResultsView } from './results.view.js';
import { SealAssessment } from './seal-assessment.js';

@ApiTags('assessment')
@Controller('assessments/:assessmentId')
export class ResultsController {
  constructor(
    private readonly progress: ProgressView,
    private readonly plan: PlanView,
    private readonly results: ResultsView,
    private readonly seal: SealAssessment,
    private readonly view: AssessmentView,
  ) {}

  @Get('progress')
  @Requires('progress:read')
  @ApiOperation({ operationId: 'readProgress', summary: 'How many have finished private scoring; never what they answered' })
  @ApiOkResponse({ type: ProgressResponse })
  async readProgress(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<ProgressResponse> {
    return await this.progress.read(actor, assessmentId);
  }

  @Get('plan')
  @Requires('plan:read')
  @ApiOperation({ operationId: 'readPlan', summary: 'A proposed agenda from what may be shown, once private scoring has closed' })
  @ApiOkResponse({ type: PlanResponse })
  async readPlan(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<PlanResponse> {
    return await this.plan.read(actor, assessmentId);
  }

  @Get('results')
  @Requires('results:read')
  @ApiOperation({ operationId: 'readResults', summary: 'What the board may see of an assessment, item by item' })
  @ApiOkResponse({ type: ResultsResponse })
  async readResults(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<ResultsResponse> {
    return await this.results.read(actor, assessmentId);
  }

  @Post('seal')
  @HttpCode(200)
  @Requires('assessment:seal')
  @ApiOperation({
    operationId: 'sealAssessment',
    summary: 'Seal the assessment: read only, with a checksum of everything the board saw',
  })
  @ApiOkResponse({ type: AssessmentResponse })
  async sealIt(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
  ): Promise<AssessmentResponse> {
    await this.seal.execute(actor, assessmentId, version);
    return await this.view.read(actor, assessmentId);
  }
}
