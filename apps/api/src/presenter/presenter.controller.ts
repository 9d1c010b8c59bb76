import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../platform/http/requires.js';
import { stream } from '../platform/live/stream.js';
import { LivePresenters } from './live-presenters.js';
import { OpenedPresenterResponse, OpenPresenterRequest, PresenterPath, PresenterResponse } from './presenter.dto.js';
import { PresenterView } from './presenter.view.js';
import { clearPresenterCookie, presenterTokenOf, setPresenterCookie } from './presenter-cookie.js';
import { type Presenter, PresenterDoors, presenterEnded } from './presenter-doors.js';

/** The presenter's screen: nobody is signed in there. What it brings is the cookie that its link was exchanged for. */
@ApiTags('presenter')
@Controller('presenter')
export class PresenterController {
  constructor(
    private readonly doors: PresenterDoors,
    private readonly view: PresenterView,
    private readonly live: LivePresenters,
  ) {}

  @Post('open')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOperation({ operationId: 'openPresenter', summary: 'Open the presenter’s screen by its link, as often as it is reloaded' })
  @ApiOkResponse({ type: OpenedPresenterResponse })
  async open(
    @Body() { token }: OpenPresenterRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedPresenterResponse> {
    const { linkId } = await this.doors.require(token, request.ip);
    setPresenterCookie(reply, linkId, token);
    return { linkId };
  }

  @Get(':linkId')
  @Requires('nobody')
  @ApiOperation({ operationId: 'readPresenter', summary: 'What the wall shows now: no names' })
  @ApiOkResponse({ type: PresenterResponse })
  async read(@Param() path: PresenterPath, @Req() request: FastifyRequest): Promise<PresenterResponse> {
    return await this.view.read(await this.presenterOf(path, request));
  }

  @Get(':linkId/events')
  @Requires('nobody')
  @ApiOperation({
    operationId: 'followPresenter',
    summary: 'Follow what the wall shows: server-sent events that say what to fetch again',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Messages of JSON: progress, changed, reconnect.', schema: { type: 'string' } })
  async follow(@Param() path: PresenterPath, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const presenter = await this.presenterOf(path, request);
    this.live.authorise(presenter);
    const token = presenterTokenOf(request, path.linkId) ?? '';
    await stream(reply, (to) => this.live.join(presenter, token, to));
  }

  @Delete(':linkId')
  @HttpCode(204)
  @Requires('nobody')
  @ApiOperation({ operationId: 'leavePresenter', summary: 'Leave the presenter’s screen on this computer; the link goes on' })
  @ApiNoContentResponse()
  async leave(
    @Param() path: PresenterPath,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.presenterOf(path, request);
    clearPresenterCookie(reply, path.linkId);
  }

  private async presenterOf({ linkId }: PresenterPath, request: FastifyRequest): Promise<Presenter> {
    const presenter = await this.doors.require(presenterTokenOf(request, linkId), request.ip);
    if (presenter.linkId !== linkId) throw presenterEnded();
    return presenter;
  }
}
