import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { Requires } from '../platform/http/requires.js';
import { ChangeHelp } from './change-help.js';
import { ChangeHelpRequest, HelpPath, HelpResponse, OfferHelpRequest, OwnHelpLineResponse } from './help.dto.js';
import { HelpView } from './help.view.js';
import { OfferHelp } from './offer-help.js';

@ApiTags('help')
@Controller('help')
export class HelpController {
  constructor(
    private readonly help: HelpView,
    private readonly offering: OfferHelp,
    private readonly changing: ChangeHelp,
  ) {}

  @Get()
  @Requires('help:read')
  @ApiOperation({
    operationId: 'readHelp',
    summary: 'Who can help whom: strengths, wishes, matches and introductions that reach me',
  })
  @ApiOkResponse({ type: HelpResponse })
  async read(@CurrentActor() actor: Actor): Promise<HelpResponse> {
    return await this.help.read(actor);
  }

  @Post()
  @Requires('help:offer')
  @ApiOperation({ operationId: 'offerHelp', summary: 'Offer a strength, or state a wish, on one item that is published' })
  @ApiCreatedResponse({ type: OwnHelpLineResponse })
  async offer(
    @CurrentActor() actor: Actor,
    @Body() body: OfferHelpRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<OwnHelpLineResponse> {
    return await this.offering.execute(actor, body, repeat);
  }

  @Put(':helpId')
  @Requires('help:offer')
  @ApiOperation({ operationId: 'changeHelp', summary: 'Change the words of an offer or a wish, whom it reaches, and until when' })
  @ApiOkResponse({ type: OwnHelpLineResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { helpId }: HelpPath,
    @IfMatch() version: number,
    @Body() body: ChangeHelpRequest,
  ): Promise<OwnHelpLineResponse> {
    return await this.changing.change(actor, helpId, version, body);
  }

  @Delete(':helpId')
  @HttpCode(204)
  @Requires('help:offer')
  @ApiOperation({ operationId: 'takeHelpBack', summary: 'Take an offer or a wish back; open introductions end with it' })
  @ApiNoContentResponse()
  async takeBack(@CurrentActor() actor: Actor, @Param() { helpId }: HelpPath, @IfMatch() version: number): Promise<void> {
    await this.changing.takeBack(actor, helpId, version);
  }
}
