import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { AssessmentItemPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { LockRound } from './lock-round.js';
import { CommandRequest, MoveRequest, OpenRoundRequest, ParkRequest } from './meeting.dto.js';
import { MeetingView } from './meeting.view.js';
import { MeetingResponse } from './meeting-response.view.js';
import { OpenRound } from './open-round.js';
import { ParkItem } from './park-item.js';
import { RevealRound } from './reveal-round.js';
import { StandAside } from './stand-aside.js';

@ApiTags('meeting')
@Controller('assessments/:assessmentId/items/:itemCode')
export class RoundController {
  constructor(
    private readonly view: MeetingView,
    private readonly opening: OpenRound,
    private readonly locking: LockRound,
    private readonly revealing: RevealRound,
    private readonly parking: ParkItem,
    private readonly standing: StandAside,
  ) {}

  @Post('open-round')
  @HttpCode(200)
  @Requires('meeting:run')
  @ApiOperation({ operationId: 'openRound', summary: 'Open a vote on an item, or a re-vote in which earlier answers stand' })
  @ApiOkResponse({ type: MeetingResponse })
  async open(
    @CurrentActor() actor: Actor,
    @Param() path: AssessmentItemPath,
    @Body() body: OpenRoundRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    await this.opening.execute(actor, path, body, repeat);
    return await this.view.read(actor, path.assessmentId);
  }

  @Post('lock')
  @HttpCode(200)
  @Requires('meeting:run')
  @ApiOperation({ operationId: 'lockRound', summary: 'Lock the vote; no later answer counts' })
  @ApiOkResponse({ type: MeetingResponse })
  async lock(
    @CurrentActor() actor: Actor,
    @Param() path: AssessmentItemPath,
    @Body() body: MoveRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    await this.locking.execute(actor, path, body, repeat);
    return await this.view.read(actor, path.assessmentId);
  }

  @Post('reveal')
  @HttpCode(200)
  @Requires('meeting:run')
  @ApiOperation({ operationId: 'revealRound', summary: 'Show the spread of a locked vote, or that too few answered' })
  @ApiOkResponse({ type: MeetingResponse })
  async reveal(
    @CurrentActor() actor: Actor,
    @Param() path: AssessmentItemPath,
    @Body() body: MoveRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    await this.revealing.execute(actor, path, body, repeat);
    return await this.view.read(actor, path.assessmentId);
  }

  @Post('park')
  @HttpCode(200)
  @Requires('meeting:run')
  @ApiOperation({ operationId: 'parkItem', summary: 'Park an item with an owner and a date' })
  @ApiOkResponse({ type: MeetingResponse })
  async park(
    @CurrentActor() actor: Actor,
    @Param() path: AssessmentItemPath,
    @Body() body: ParkRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    await this.parking.execute(actor, path, body, repeat);
    return await this.view.read(actor, path.assessmentId);
  }

  @Post('stand-aside')
  @HttpCode(200)
  @Requires('round:stand-aside')
  @ApiOperation({ operationId: 'standAside', summary: 'Stand aside from an item for an interest; no reason is asked' })
  @ApiOkResponse({ type: MeetingResponse })
  async standAside(
    @CurrentActor() actor: Actor,
    @Param() path: AssessmentItemPath,
    @Body() body: CommandRequest,
  ): Promise<MeetingResponse> {
    await this.standing.execute(actor, path, body);
    return await this.view.read(actor, path.assessmentId);
  }
}
