import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { CorrectAssessment } from './correct-assessment.js';
import { CorrectionRequest } from './correction.dto.js';
import { ResultsResponse } from './results.dto.js';
import { ResultsView } from './results.view.js';

@ApiTags('assessment')
@Controller('assessments/:assessmentId/corrections')
export class CorrectionController {
  constructor(
    private readonly correcting: CorrectAssessment,
    private readonly results: ResultsView,
  ) {}

  @Post()
  @Requires('assessment:correct')
  @ApiOperation({ operationId: 'correct', summary: 'Correct what was sealed, beside the old figure; it cannot be taken back' })
  @ApiCreatedResponse({ type: ResultsResponse })
  async correct(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() body: CorrectionRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<ResultsResponse> {
    await this.correcting.execute(actor, assessmentId, version, body, repeat);
    return await this.results.read(actor, assessmentId);
  }
}
