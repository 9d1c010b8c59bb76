import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { CodeField } from '../platform/http/fields.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { SaveLimit } from '../platform/http/save-limit.guard.js';
import { ChooseScribe } from './choose-scribe.js';
import { EndScribe } from './end-scribe.js';
import { PutAnswerOnBehalf } from './put-answer-on-behalf.js';
import { ReadPledgeTo } from './read-pledge-to.js';
import {
  AnsweredOnBehalf,
  ChooseScribeRequest,
  PutAnswerOnBehalfRequest,
  ScribesResponse,
  ServedSeatPath,
  ServedSeatResponse,
} from './scribe.dto.js';
import { ScribesView } from './scribes.view.js';
import { ServedSeatView } from './served-seat.view.js';

class ServedItemPath extends ServedSeatPath {
  @CodeField() readonly itemCode!: string;
}

@ApiTags('scribe')
@Controller('assessments/:assessmentId/scribes')
export class ScribeController {
  constructor(
    private readonly all: ScribesView,
    private readonly one: ServedSeatView,
    private readonly choosing: ChooseScribe,
    private readonly ending: EndScribe,
    private readonly pledge: ReadPledgeTo,
    private readonly putting: PutAnswerOnBehalf,
  ) {}

  @Get()
  @Requires('scribe:read')
  @ApiOperation({ operationId: 'readScribes', summary: 'Who writes for whom, and whom I could choose' })
  @ApiOkResponse({ type: ScribesResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<ScribesResponse> {
    return await this.all.read(actor, assessmentId);
  }

  @Post()
  @HttpCode(200)
  @Requires('scribe:choose')
  @ApiOperation({
    operationId: 'chooseScribe',
    summary: 'Record that a member chose somebody to write for them, by their consent',
  })
  @ApiOkResponse({ type: ScribesResponse })
  async choose(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: ChooseScribeRequest,
  ): Promise<ScribesResponse> {
    await this.choosing.execute(actor, assessmentId, body);
    return await this.all.read(actor, assessmentId);
  }

  @Get(':seatId')
  @Requires('answer:on-behalf')
  @ApiOperation({ operationId: 'readServedSeat', summary: 'The member I write for: which items are answered, never what' })
  @ApiOkResponse({ type: ServedSeatResponse })
  async readOne(@CurrentActor() actor: Actor, @Param() { assessmentId, seatId }: ServedSeatPath): Promise<ServedSeatResponse> {
    return await this.one.read(actor, assessmentId, seatId);
  }

  @Delete(':seatId')
  @HttpCode(200)
  @Requires('scribe:choose')
  @ApiOperation({ operationId: 'endScribe', summary: 'End that somebody writes for a member' })
  @ApiOkResponse({ type: ScribesResponse })
  async end(@CurrentActor() actor: Actor, @Param() { assessmentId, seatId }: ServedSeatPath): Promise<ScribesResponse> {
    await this.ending.execute(actor, assessmentId, seatId);
    return await this.all.read(actor, assessmentId);
  }

  @Post(':seatId/pledge-reading')
  @HttpCode(204)
  @Requires('answer:on-behalf')
  @ApiOperation({ operationId: 'readPledgeTo', summary: 'Say that I have read the pledge to the member I write for' })
  @ApiNoContentResponse()
  async readPledge(@CurrentActor() actor: Actor, @Param() { assessmentId, seatId }: ServedSeatPath): Promise<void> {
    await this.pledge.execute(actor, assessmentId, seatId);
  }

  @Put(':seatId/items/:itemCode/answer')
  @Requires('answer:on-behalf')
  @UseGuards(SaveLimit)
  @ApiOperation({
    operationId: 'putAnswerOnBehalf',
    summary: 'Put what I have read back as the answer of the member I write for',
  })
  @ApiOkResponse({ type: AnsweredOnBehalf })
  async put(
    @CurrentActor() actor: Actor,
    @Param() path: ServedItemPath,
    @Body() body: PutAnswerOnBehalfRequest,
  ): Promise<AnsweredOnBehalf> {
    return await this.putting.execute(actor, path, body);
  }
}
