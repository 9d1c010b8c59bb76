import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { COOKIE } from '../identity/cookie.js';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { LastEventId } from '../platform/http/last-event-id.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { stream } from '../platform/live/stream.js';
import { LiveRooms } from './live-rooms.js';

@ApiTags('meeting')
@Controller('assessments/:assessmentId/events')
export class EventsController {
  constructor(private readonly rooms: LiveRooms) {}

  @Get()
  @Requires('meeting:read')
  @ApiOperation({ operationId: 'followMeeting', summary: 'Follow the meeting: server-sent events that say what to fetch again' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Messages of JSON: changed, resumed, progress, beat, reconnect.', schema: { type: 'string' } })
  async follow(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @LastEventId() heard: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.rooms.authorise(actor, assessmentId);
    await stream(reply, (to) => this.rooms.join({ actor, token: request.cookies[COOKIE] }, assessmentId, to, heard));
  }
}
