import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { ActionPath, ActionResponse, ActionsResponse, AddActionRequest, ChangeActionRequest } from './action.dto.js';
import { ActionsView } from './actions.view.js';
import { AddAction } from './add-action.js';
import { ChangeAction } from './change-action.js';
import { RemoveAction } from './remove-action.js';

@ApiTags('action')
@Controller('assessments/:assessmentId/actions')
export class ActionController {
  constructor(
    private readonly list: ActionsView,
    private readonly add: AddAction,
    private readonly change: ChangeAction,
    private readonly taken: RemoveAction,
  ) {}

  @Get()
  @Requires('action:read')
  @ApiOperation({ operationId: 'listActions', summary: 'What the board will do and stop doing' })
  @ApiOkResponse({ type: ActionsResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<ActionsResponse> {
    return await this.list.read(actor, assessmentId);
  }

  @Post()
  @Requires('action:edit')
  @ApiOperation({ operationId: 'addAction', summary: 'Add an action' })
  @ApiCreatedResponse({ type: ActionResponse })
  async create(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: AddActionRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<ActionResponse> {
    return await this.add.execute(actor, assessmentId, body, repeat);
  }

  @Put(':actionId')
  @Requires('action:edit')
  @ApiOperation({ operationId: 'changeAction', summary: 'Change an action, or record whether it worked' })
  @ApiOkResponse({ type: ActionResponse })
  async edit(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, actionId }: ActionPath,
    @IfMatch() version: number,
    @Body() body: ChangeActionRequest,
  ): Promise<ActionResponse> {
    return await this.change.execute(actor, assessmentId, actionId, version, body);
  }

  @Delete(':actionId')
  @HttpCode(204)
  @Requires('action:edit')
  @ApiOperation({ operationId: 'removeAction', summary: 'Remove an action' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, actionId }: ActionPath,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.taken.execute(actor, assessmentId, actionId, version);
  }
}
