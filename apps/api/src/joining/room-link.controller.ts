import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Caller, From } from '../identity/caller.js';
import { setCookie } from '../identity/cookie.js';
import { Requires } from '../platform/http/requires.js';
import { LookUpRoomLinkRequest, OpenRoomLinkRequest, RoomLinkOpenedResponse, RoomLinkResponse } from './joining.dto.js';
import { LookUpRoomLink } from './look-up-room-link.js';
import { OpenRoomLink } from './open-room-link.js';

@ApiTags('joining')
@Controller('room-links')
export class RoomLinkController {
  constructor(
    private readonly lookUp: LookUpRoomLink,
    private readonly opening: OpenRoomLink,
  ) {}

  @Post('look-up')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOperation({ operationId: 'lookUpRoomLink', summary: 'Whom a link into the room lets in' })
  @ApiOkResponse({ type: RoomLinkResponse })
  async find(@Body() { token }: LookUpRoomLinkRequest, @From() from: Caller): Promise<RoomLinkResponse> {
    return await this.lookUp.execute(token, from.address);
  }

  @Post('open')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOperation({
    operationId: 'openRoomLink',
    summary: 'Come into the room by a link, with the code that is chosen at the first time and asked for ever after',
  })
  @ApiOkResponse({ type: RoomLinkOpenedResponse })
  async open(
    @Body() body: OpenRoomLinkRequest,
    @From() from: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoomLinkOpenedResponse> {
    const { token, assessmentId } = await this.opening.execute(body, from);
    setCookie(reply, token);
    return { assessmentId };
  }
}
