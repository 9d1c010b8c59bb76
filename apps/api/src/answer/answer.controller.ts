import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { AssessmentItemPath, AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { SaveLimit } from '../platform/http/save-limit.guard.js';
import { MyAnswer, MyAnswersResponse, MyAnswersToItem, PutAnswerRequest } from './answer.dto.js';
import { ClearAnswer } from './clear-answer.js';
import { MyAnswersView } from './my-answers.view.js';
import { MyAnswersToItemView } from './my-answers-to-item.view.js';
import { PutAnswer } from './put-answer.js';
import { ReadPledge } from './read-pledge.js';

@ApiTags('answer')
@Controller('assessments/:assessmentId')
export class AnswerController {
  constructor(
    private readonly mine: MyAnswersView,
    private readonly toItem: MyAnswersToItemView,
    private readonly pledge: ReadPledge,
    private readonly put: PutAnswer,
    private readonly clear: ClearAnswer,
  ) {}

  @Get('my-answers')
  @Requires('answer:own')
  @ApiOperation({ operationId: 'readMyAnswers', summary: 'My own answers, and what I have not answered' })
  @ApiOkResponse({ type: MyAnswersResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<MyAnswersResponse> {
    return await this.mine.read(actor, assessmentId);
  }

  @Post('pledge-reading')
  @HttpCode(204)
  @Requires('answer:own')
  @ApiOperation({ operationId: 'readPledge', summary: 'Say that I have read the pledge' })
  @ApiNoContentResponse()
  async readPledge(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<void> {
    await this.pledge.execute(actor, assessmentId);
  }

  @Get('items/:itemCode/my-answers')
  @Requires('answer:own')
  @ApiOperation({ operationId: 'readMyAnswersToItem', summary: 'My own answers to one item, round by round: what counted' })
  @ApiOkResponse({ type: MyAnswersToItem })
  async readToItem(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, itemCode }: AssessmentItemPath,
  ): Promise<MyAnswersToItem> {
    return await this.toItem.read(actor, assessmentId, itemCode);
  }

  @Put('items/:itemCode/my-answer')
  @Requires('answer:own')
  @UseGuards(SaveLimit)
  @ApiOperation({ operationId: 'putAnswer', summary: 'Save my answer to an item, while its round is open' })
  @ApiOkResponse({ type: MyAnswer })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, itemCode }: AssessmentItemPath,
    @Body() body: PutAnswerRequest,
  ): Promise<MyAnswer> {
    return await this.put.execute(actor, assessmentId, itemCode, body);
  }

  @Delete('items/:itemCode/my-answer')
  @HttpCode(204)
  @Requires('answer:own')
  @UseGuards(SaveLimit)
  @ApiOperation({ operationId: 'clearAnswer', summary: 'Take my answer back, while private scoring is open' })
  @ApiNoContentResponse()
  async takeBack(@CurrentActor() actor: Actor, @Param() { assessmentId, itemCode }: AssessmentItemPath): Promise<void> {
    await this.clear.execute(actor, assessmentId, itemCode);
  }
}
