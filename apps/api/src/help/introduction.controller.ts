import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { Requires } from '../platform/http/requires.js';
import { AnswerIntroduction } from './answer-introduction.js';
import {
  AcceptIntroductionRequest,
  DeclineIntroductionRequest,
  IntroductionPath,
  IntroductionResponse,
  MakeIntroductionRequest,
  ResultRequest,
} from './introduction.dto.js';
import { IntroductionView } from './introduction.view.js';
import { MakeIntroduction } from './make-introduction.js';
import { RecordResult } from './record-result.js';

@ApiTags('help')
@Controller('introductions')
export class IntroductionController {
  constructor(
    private readonly one: IntroductionView,
    private readonly making: MakeIntroduction,
    private readonly answering: AnswerIntroduction,
    private readonly recording: RecordResult,
  ) {}

  @Post()
  @Requires('introduction:make')
  @ApiOperation({ operationId: 'makeIntroduction', summary: 'Introduce two trusts that match, to whoever has not said yes' })
  @ApiCreatedResponse({ type: IntroductionResponse })
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: MakeIntroductionRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<IntroductionResponse> {
    return await this.making.execute(actor, body, repeat);
  }

  @Get(':introductionId')
  @Requires('help:read')
  @ApiOperation({ operationId: 'readIntroduction', summary: 'One introduction, with what its reader may know of it' })
  @ApiOkResponse({ type: IntroductionResponse })
  async read(@CurrentActor() actor: Actor, @Param() { introductionId }: IntroductionPath): Promise<IntroductionResponse> {
    return await this.one.read(actor, introductionId);
  }

  @Post(':introductionId/acceptance')
  @HttpCode(200)
  @Requires('help:offer')
  @ApiOperation({ operationId: 'acceptIntroduction', summary: 'Say yes, and whom the other trust may speak to' })
  @ApiOkResponse({ type: IntroductionResponse })
  async accept(
    @CurrentActor() actor: Actor,
    @Param() { introductionId }: IntroductionPath,
    @IfMatch() version: number,
    @Body() body: AcceptIntroductionRequest,
  ): Promise<IntroductionResponse> {
    return await this.answering.accept(actor, introductionId, version, body);
  }

  @Put(':introductionId/contact')
  @Requires('help:offer')
  @ApiOperation({ operationId: 'changeIntroductionContact', summary: 'Change whom the other trust may speak to' })
  @ApiOkResponse({ type: IntroductionResponse })
  async contact(
    @CurrentActor() actor: Actor,
    @Param() { introductionId }: IntroductionPath,
    @IfMatch() version: number,
    @Body() body: AcceptIntroductionRequest,
  ): Promise<IntroductionResponse> {
    return await this.answering.changeContact(actor, introductionId, version, body);
  }

  @Post(':introductionId/refusal')
  @HttpCode(200)
  @Requires('help:offer')
  @ApiOperation({ operationId: 'declineIntroduction', summary: 'Say no, with a reason that stays between the two trusts' })
  @ApiOkResponse({ type: IntroductionResponse })
  async decline(
    @CurrentActor() actor: Actor,
    @Param() { introductionId }: IntroductionPath,
    @IfMatch() version: number,
    @Body() body: DeclineIntroductionRequest,
  ): Promise<IntroductionResponse> {
    return await this.answering.decline(actor, introductionId, version, body);
  }

  @Post(':introductionId/withdrawal')
  @HttpCode(200)
  @Requires('introduction:make')
  @ApiOperation({ operationId: 'takeIntroductionBack', summary: 'Take back an introduction that nobody has accepted yet' })
  @ApiOkResponse({ type: IntroductionResponse })
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param() { introductionId }: IntroductionPath,
    @IfMatch() version: number,
  ): Promise<IntroductionResponse> {
    return await this.answering.takeBack(actor, introductionId, version);
  }

  @Put(':introductionId/result')
  @Requires('help:offer')
  @ApiOperation({ operationId: 'recordIntroductionResult', summary: 'Say what came of it, and whether the system may read it' })
  @ApiOkResponse({ type: IntroductionResponse })
  async result(
    @CurrentActor() actor: Actor,
    @Param() { introductionId }: IntroductionPath,
    @IfMatch() version: number,
    @Body() body: ResultRequest,
  ): Promise<IntroductionResponse> {
    return await this.recording.execute(actor, introductionId, version, body);
  }
}
