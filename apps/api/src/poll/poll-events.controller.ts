import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { COOKIE } from '../identity/cookie.js';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { LastEventId } from '../platform/http/last-event-id.js';
import { Requires } from '../platform/http/requires.js';
import { stream } from '../platform/live/stream.js';
import { LivePolls } from './live-polls.js';

@ApiTags('poll')
@Controller('polls/events')
export class PollEventsController {
  constructor(private readonly polls: LivePolls) {}

  @Get()
  @Requires('poll:read')
  @ApiOperation({
    operationId: 'followPolls',
    summary: 'Follow the polls of the board: server-sent events that say what to fetch again',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Messages of JSON: changed, resumed, progress, beat, reconnect.', schema: { type: 'string' } })
  async follow(
    @CurrentActor() actor: Actor,
    @LastEventId() heard: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.polls.authorise(actor);
    await stream(reply, (to) => this.polls.join({ actor, token: request.cookies[COOKIE] }, to, heard));
  }
}
