import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IfMatch } from '../../platform/http/etag.js';
import { AssessmentPath } from '../../platform/http/paths.js';
import { Requires } from '../../platform/http/requires.js';
import { DropExplanation } from './drop-explanation.js';
import { ExplainFigure } from './explain-figure.js';
import { ExplainRequest, ExplanationPath, ExplanationResponse, ExplanationsResponse } from './explanation.dto.js';
import { ExplanationsView } from './explanations.view.js';

@ApiTags('publication')
@Controller('assessments/:assessmentId/publication/explanations')
export class ExplanationController {
  constructor(
    private readonly view: ExplanationsView,
    private readonly explaining: ExplainFigure,
    private readonly dropping: DropExplanation,
  ) {}

  @Get()
  @Requires('explanation:edit')
  @ApiOperation({ operationId: 'readExplanations', summary: 'The published figures, each with what the trust says beside it' })
  @ApiOkResponse({ type: ExplanationsResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<ExplanationsResponse> {
    return await this.view.read(actor, assessmentId);
  }

  @Put(':subject/:code')
  @Requires('explanation:edit')
  @ApiOperation({ operationId: 'explain', summary: 'Say something beside a published figure; version 0 where nothing was said' })
  @ApiOkResponse({ type: ExplanationResponse })
  async explain(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, ...figure }: ExplanationPath,
    @IfMatch() version: number,
    @Body() { words }: ExplainRequest,
  ): Promise<ExplanationResponse> {
    return await this.explaining.execute(actor, assessmentId, figure, version, words);
  }

  @Delete(':subject/:code')
  @HttpCode(204)
  @Requires('explanation:edit')
  @ApiOperation({ operationId: 'dropExplanation', summary: 'Take an explanation away' })
  @ApiNoContentResponse()
  async drop(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, ...figure }: ExplanationPath,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.dropping.execute(actor, assessmentId, figure, version);
  }
}
