import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { ChangeTextRequest, PaperQuery, PaperResponse, PaperTextPath } from './board-paper.dto.js';
import { ChangePaper } from './change-paper.js';
import { ChangeText } from './change-text.js';
import { PaperView } from './paper.view.js';
import { ChangePaperRequest } from './paper-fields.dto.js';
import { PaperStepRequest } from './paper-life.dto.js';
import { TakeStep } from './take-step.js';

@ApiTags('board-paper')
@Controller('assessments/:assessmentId/paper')
export class BoardPaperController {
  constructor(
    private readonly paper: PaperView,
    private readonly change: ChangePaper,
    private readonly text: ChangeText,
    private readonly step: TakeStep,
  ) {}

  @Get()
  @Requires('paper:read')
  @ApiOperation({
    operationId: 'readPaper',
    summary: 'The board paper: its cover sheet, what it says in which order, where it stands',
  })
  @ApiOkResponse({ type: PaperResponse })
  async read(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Query() { variant = 'private' }: PaperQuery,
  ): Promise<PaperResponse> {
    return await this.paper.read(actor, assessmentId, variant);
  }

  @Put()
  @Requires('paper:edit')
  @ApiOperation({ operationId: 'changePaper', summary: 'Fill in the cover sheet' })
  @ApiOkResponse({ type: PaperResponse })
  async fillIn(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() { fields }: ChangePaperRequest,
  ): Promise<PaperResponse> {
    await this.change.execute(actor, assessmentId, version, fields);
    return await this.paper.read(actor, assessmentId, 'private');
  }

  @Put('texts/:variant/:key')
  @Requires('paper:edit')
  @ApiOperation({
    operationId: 'changePaperText',
    summary: 'Put words of your own in the place of composed ones, in one variant',
  })
  @ApiOkResponse({ type: PaperResponse })
  async changeText(
    @CurrentActor() actor: Actor,
    @Param() path: PaperTextPath,
    @IfMatch() version: number,
    @Body() { words }: ChangeTextRequest,
  ): Promise<PaperResponse> {
    await this.text.execute(actor, version, path, words);
    return await this.paper.read(actor, path.assessmentId, path.variant);
  }

  @Delete('texts/:variant/:key')
  @Requires('paper:edit')
  @ApiOperation({ operationId: 'forgetPaperText', summary: 'Candour’s own words again' })
  @ApiOkResponse({ type: PaperResponse })
  async forgetText(
    @CurrentActor() actor: Actor,
    @Param() path: PaperTextPath,
    @IfMatch() version: number,
  ): Promise<PaperResponse> {
    await this.text.execute(actor, version, path, null);
    return await this.paper.read(actor, path.assessmentId, path.variant);
  }

  @Post('steps')
  @HttpCode(200)
  @Requires('paper:edit')
  @ApiOperation({
    operationId: 'takePaperStep',
    summary: 'Send for review, take back, return, approve, issue, or start the next version',
  })
  @ApiOkResponse({ type: PaperResponse })
  async takeStep(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() step: PaperStepRequest,
  ): Promise<PaperResponse> {
    await this.step.execute(actor, assessmentId, version, step);
    return await this.paper.read(actor, assessmentId, 'private');
  }
}
