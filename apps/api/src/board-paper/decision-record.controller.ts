import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { DecisionRecordResponse } from './board-paper.dto.js';
import { PaperView } from './paper.view.js';

@ApiTags('board-paper')
@Controller('assessments/:assessmentId/decision-record')
export class DecisionRecordController {
  constructor(private readonly paper: PaperView) {}

  @Get()
  @Requires('results:read')
  @ApiOperation({
    operationId: 'readDecisionRecord',
    summary: 'What the minutes take over: who was there, what was decided in which words, dissent, the checksum',
  })
  @ApiOkResponse({ type: DecisionRecordResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<DecisionRecordResponse> {
    return await this.paper.readDecisionRecord(actor, assessmentId);
  }
}
