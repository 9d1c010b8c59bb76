import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { Requires } from '../platform/http/requires.js';
import { ChangeSharedAction } from './change-shared-action.js';
import { ShareAction } from './share-action.js';
import {
  ChangeSharedActionRequest,
  OwnSharedActionResponse,
  ShareActionRequest,
  SharedActionPath,
  SharedActionsResponse,
} from './shared-action.dto.js';
import { SharedActionsView } from './shared-actions.view.js';

@ApiTags('shared-action')
@Controller('shared-actions')
export class SharedActionController {
  constructor(
    private readonly list: SharedActionsView,
    private readonly sharing: ShareAction,
    private readonly changing: ChangeSharedAction,
  ) {}

  @Get()
  @Requires('shared-action:read')
  @ApiOperation({
    operationId: 'listSharedActions',
    summary: 'What trusts of a system let each other know they plan, by theme and by item',
  })
  @ApiOkResponse({ type: SharedActionsResponse })
  async read(@CurrentActor() actor: Actor): Promise<SharedActionsResponse> {
    return await this.list.read(actor);
  }

  @Post()
  @Requires('shared-action:share')
  @ApiOperation({ operationId: 'shareAction', summary: 'Let one’s systems read an action of a sealed assessment' })
  @ApiCreatedResponse({ type: OwnSharedActionResponse })
  async share(
    @CurrentActor() actor: Actor,
    @Body() body: ShareActionRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<OwnSharedActionResponse> {
    return await this.sharing.execute(actor, body, repeat);
  }

  @Put(':sharedActionId')
  @Requires('shared-action:share')
  @ApiOperation({ operationId: 'changeSharedAction', summary: 'Change how a shared action reads to others' })
  @ApiOkResponse({ type: OwnSharedActionResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { sharedActionId }: SharedActionPath,
    @IfMatch() version: number,
    @Body() body: ChangeSharedActionRequest,
  ): Promise<OwnSharedActionResponse> {
    return await this.changing.change(actor, sharedActionId, version, body);
  }

  @Delete(':sharedActionId')
  @HttpCode(204)
  @Requires('shared-action:share')
  @ApiOperation({ operationId: 'withdrawSharedAction', summary: 'Withdraw a shared action: nobody outside reads it any more' })
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { sharedActionId }: SharedActionPath,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.changing.withdraw(actor, sharedActionId, version);
  }
}
