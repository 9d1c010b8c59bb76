import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { Requires } from '../platform/http/requires.js';
import { ChangeHand } from './change-hand.js';
import { HandPath, HandRequest, HandResponse, HandsResponse } from './hand.dto.js';
import { HandView } from './hand.view.js';
import { HandsView } from './hands.view.js';
import { MakeHand } from './make-hand.js';

@ApiTags('card')
@Controller('hands')
export class HandController {
  constructor(
    private readonly list: HandsView,
    private readonly one: HandView,
    private readonly making: MakeHand,
    private readonly changing: ChangeHand,
  ) {}

  @Get()
  @Requires('card:read')
  @ApiOperation({ operationId: 'listHands', summary: 'The hands of cards of the board, and what it has still to look at again' })
  @ApiOkResponse({ type: HandsResponse })
  async all(@CurrentActor() actor: Actor): Promise<HandsResponse> {
    return await this.list.read(actor);
  }

  @Post()
  @Requires('hand:edit')
  @ApiOperation({ operationId: 'makeHand', summary: 'Draw a hand of cards for an agenda item' })
  @ApiCreatedResponse({ type: HandResponse })
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: HandRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<HandResponse> {
    return await this.making.execute(actor, body, repeat);
  }

  @Get(':handId')
  @Requires('card:read')
  @ApiOperation({ operationId: 'readHand', summary: 'One hand, with my own marks' })
  @ApiOkResponse({ type: HandResponse })
  async read(@CurrentActor() actor: Actor, @Param() { handId }: HandPath): Promise<HandResponse> {
    return await this.one.read(actor, handId);
  }

  @Put(':handId')
  @Requires('hand:edit')
  @ApiOperation({ operationId: 'changeHand', summary: 'Change what a hand is for, its cards and their order' })
  @ApiOkResponse({ type: HandResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { handId }: HandPath,
    @IfMatch() version: number,
    @Body() body: HandRequest,
  ): Promise<HandResponse> {
    return await this.changing.change(actor, handId, version, body);
  }

  @Delete(':handId')
  @HttpCode(204)
  @Requires('hand:edit')
  @ApiOperation({ operationId: 'removeHand', summary: 'Take a hand away, with everybody’s own marks on it' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { handId }: HandPath, @IfMatch() version: number): Promise<void> {
    await this.changing.remove(actor, handId, version);
  }
}
