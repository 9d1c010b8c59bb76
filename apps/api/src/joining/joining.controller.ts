import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Caller, From } from '../identity/caller.js';
import { COOKIE } from '../identity/cookie.js';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { SignInReader } from '../platform/http/sign-in-reader.js';
import {
  JoinCodeResponse,
  JoiningResponse,
  LookUpJoinCodeRequest,
  RoomLinkMadeResponse,
  SeatOfMeetingPath,
} from './joining.dto.js';
import { JoiningView } from './joining.view.js';
import { LookUpJoinCode } from './look-up-join-code.js';
import { MakeRoomLink } from './make-room-link.js';
import { RenewJoinCode } from './renew-join-code.js';

@ApiTags('joining')
@Controller()
export class JoiningController {
  constructor(
    private readonly view: JoiningView,
    private readonly renewing: RenewJoinCode,
    private readonly codes: LookUpJoinCode,
    private readonly links: MakeRoomLink,
    private readonly signIns: SignInReader,
  ) {}

  @Get('assessments/:assessmentId/joining')
  @Requires('meeting:let-in')
  @ApiOperation({
    operationId: 'readJoining',
    summary: 'How people join the meeting: its code, and the seats a link can be made for',
  })
  @ApiOkResponse({ type: JoiningResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<JoiningResponse> {
    return await this.view.read(actor, assessmentId);
  }

  @Post('assessments/:assessmentId/joining/code')
  @HttpCode(200)
  @Requires('meeting:let-in')
  @ApiOperation({ operationId: 'renewJoinCode', summary: 'Make a new code; the old one is dead at once' })
  @ApiOkResponse({ type: JoiningResponse })
  async renew(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<JoiningResponse> {
    await this.renewing.execute(actor, assessmentId);
    return await this.view.read(actor, assessmentId);
  }

  @Post('assessments/:assessmentId/joining/seats/:seatId/link')
  @Requires('room-link:make')
  @ApiOperation({ operationId: 'makeRoomLink', summary: 'Make a link that lets one seat into the meeting; an earlier one ends' })
  @ApiCreatedResponse({ type: RoomLinkMadeResponse })
  async makeLink(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, seatId }: SeatOfMeetingPath,
  ): Promise<RoomLinkMadeResponse> {
    return await this.links.execute(actor, assessmentId, seatId);
  }

  @Post('join-codes/look-up')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOperation({ operationId: 'lookUpJoinCode', summary: 'Find a meeting by the code on the wall' })
  @ApiOkResponse({ type: JoinCodeResponse })
  async find(
    @Body() { code }: LookUpJoinCodeRequest,
    @From() from: Caller,
    @Req() request: FastifyRequest,
  ): Promise<JoinCodeResponse> {
    const signedIn = await this.signIns.read(request.cookies[COOKIE]);
    return await this.codes.execute(signedIn?.roomLinkEnded ? null : signedIn, code, from.address);
  }
}
