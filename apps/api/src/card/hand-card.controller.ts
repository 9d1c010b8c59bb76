import { Body, Controller, Delete, Param, Put, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { Requires } from '../platform/http/requires.js';
import { SaveLimit } from '../platform/http/save-limit.guard.js';
import { BoardAnswerRequest, HandCardPath, HandResponse, MarkRequest, MyMark } from './hand.dto.js';
import { MarkCard } from './mark-card.js';
import { RecordBoardAnswer } from './record-board-answer.js';

@ApiTags('card')
@Controller('hands/:handId/cards/:cardId')
export class HandCardController {
  constructor(
    private readonly marking: MarkCard,
    private readonly answers: RecordBoardAnswer,
  ) {}

  @Put('my-mark')
  @Requires('card:mark')
  @UseGuards(SaveLimit)
  @ApiOperation({ operationId: 'markCard', summary: 'Mark a card for myself alone; an empty mark takes it back' })
  @ApiOkResponse({ type: MyMark })
  async mark(
    @CurrentActor() actor: Actor,
    @Param() { handId, cardId }: HandCardPath,
    @Body() body: MarkRequest,
  ): Promise<MyMark> {
    return await this.marking.execute(actor, handId, cardId, body);
  }

  @Put('answer')
  @Requires('card:answer')
  @ApiOperation({ operationId: 'recordBoardAnswer', summary: 'Record the answer the board got, and when it looks at it again' })
  @ApiOkResponse({ type: HandResponse })
  async record(
    @CurrentActor() actor: Actor,
    @Param() at: HandCardPath,
    @IfMatch() version: number,
    @Body() body: BoardAnswerRequest,
  ): Promise<HandResponse> {
    return await this.answers.record(actor, { ...at, version }, body);
  }

  @Delete('answer')
  @Requires('card:answer')
  @ApiOperation({ operationId: 'takeBackBoardAnswer', summary: 'Take the recorded answer back, and open the question again' })
  @ApiOkResponse({ type: HandResponse })
  async takeBack(@CurrentActor() actor: Actor, @Param() at: HandCardPath, @IfMatch() version: number): Promise<HandResponse> {
    return await this.answers.takeBack(actor, { ...at, version });
  }
}
