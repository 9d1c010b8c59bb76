import { Body, Controller, Get, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { SaveLimit } from '../platform/http/save-limit.guard.js';
import { Choose } from './choose.js';
import { EndPoll } from './end-poll.js';
import { OnePollView } from './one-poll.view.js';
import { OpenPoll } from './open-poll.js';
import {
  ChooseRequest,
  MyChoice,
  OpenPollRequest,
  PollAtHandResponse,
  PollPath,
  PollQuestionsResponse,
  PollResponse,
  PollsResponse,
} from './poll.dto.js';
import { PollsView } from './polls.view.js';

@ApiTags('poll')
@Controller()
export class PollController {
  constructor(
    private readonly list: PollsView,
    private readonly one: OnePollView,
    private readonly opening: OpenPoll,
    private readonly ending: EndPoll,
    private readonly choosing: Choose,
  ) {}

  @Get('polls')
  @Requires('poll:read')
  @ApiOperation({ operationId: 'listPolls', summary: 'The polls of the board, newest first' })
  @ApiOkResponse({ type: PollsResponse })
  async all(@CurrentActor() actor: Actor): Promise<PollsResponse> {
    return await this.list.all(actor);
  }

  @Get('polls/questions')
  @Requires('poll:read')
  @ApiOperation({ operationId: 'listPollQuestions', summary: 'The questions that can be put to the board' })
  @ApiOkResponse({ type: PollQuestionsResponse })
  async questions(@CurrentActor() actor: Actor): Promise<PollQuestionsResponse> {
    return { rows: await this.list.questions(actor) };
  }

  @Get('polls/at-hand')
  @Requires('poll:read')
  @ApiOperation({ operationId: 'readPollAtHand', summary: 'The poll that the board is at now, and whether it waits for me' })
  @ApiOkResponse({ type: PollAtHandResponse })
  async atHand(@CurrentActor() actor: Actor): Promise<PollAtHandResponse> {
    return await this.list.atHand(actor);
  }

  @Get('assessments/:assessmentId/polls')
  @Requires('poll:read')
  @ApiOperation({ operationId: 'listPollsOfAssessment', summary: 'The polls that belong to an assessment' })
  @ApiOkResponse({ type: PollsResponse })
  async ofAssessment(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<PollsResponse> {
    return await this.list.ofAssessment(actor, assessmentId);
  }

  @Post('polls')
  @Requires('poll:run')
  @ApiOperation({ operationId: 'openPoll', summary: 'Put a question to the board' })
  @ApiCreatedResponse({ type: PollResponse })
  async open(
    @CurrentActor() actor: Actor,
    @Body() body: OpenPollRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<PollResponse> {
    return await this.opening.execute(actor, body, repeat);
  }

  @Get('polls/:pollId')
  @Requires('poll:read')
  @ApiOperation({ operationId: 'readPoll', summary: 'One poll, with my own choice' })
  @ApiOkResponse({ type: PollResponse })
  async read(@CurrentActor() actor: Actor, @Param() { pollId }: PollPath): Promise<PollResponse> {
    return await this.one.read(actor, pollId);
  }

  @Put('polls/:pollId/my-choice')
  @Requires('poll:choose')
  @UseGuards(SaveLimit)
  @ApiOperation({ operationId: 'choose', summary: 'Save what I choose, until the poll is locked' })
  @ApiOkResponse({ type: MyChoice })
  async choose(@CurrentActor() actor: Actor, @Param() { pollId }: PollPath, @Body() body: ChooseRequest): Promise<MyChoice> {
    return await this.choosing.execute(actor, pollId, body);
  }

  @Post('polls/:pollId/lock')
  @HttpCode(200)
  @Requires('poll:run')
  @ApiOperation({ operationId: 'lockPoll', summary: 'Lock a poll; no later choice counts' })
  @ApiOkResponse({ type: PollResponse })
  async lock(@CurrentActor() actor: Actor, @Param() { pollId }: PollPath, @IfMatch() version: number): Promise<PollResponse> {
    return await this.ending.lock(actor, pollId, version);
  }

  @Post('polls/:pollId/reveal')
  @HttpCode(200)
  @Requires('poll:run')
  @ApiOperation({ operationId: 'revealPoll', summary: 'Reveal what may be shown of a locked poll, to everybody at once' })
  @ApiOkResponse({ type: PollResponse })
  async reveal(@CurrentActor() actor: Actor, @Param() { pollId }: PollPath, @IfMatch() version: number): Promise<PollResponse> {
    return await this.ending.reveal(actor, pollId, version);
  }
}
