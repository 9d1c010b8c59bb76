import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { Requires } from '../platform/http/requires.js';
import { ChangePlan } from './change-plan.js';
import { AddStepRequest, ChangeStepRequest, DevelopmentPlanResponse, StepPath, StepResponse } from './development-plan.dto.js';
import { DevelopmentPlanView } from './development-plan.view.js';

@ApiTags('reflection')
@Controller('my-development-plan')
export class DevelopmentPlanController {
  constructor(
    private readonly plan: DevelopmentPlanView,
    private readonly change: ChangePlan,
  ) {}

  @Get()
  @Requires('reflection:own')
  @ApiOperation({ operationId: 'readMyDevelopmentPlan', summary: 'My own development plan, which nobody else can see' })
  @ApiOkResponse({ type: DevelopmentPlanResponse })
  async read(@CurrentActor() actor: Actor): Promise<DevelopmentPlanResponse> {
    return await this.plan.read(actor);
  }

  @Post('steps')
  @HttpCode(200)
  @Requires('reflection:own')
  @ApiOperation({ operationId: 'addStep', summary: 'Add a step to my plan' })
  @ApiOkResponse({ type: StepResponse })
  async add(@CurrentActor() actor: Actor, @Body() body: AddStepRequest): Promise<StepResponse> {
    return await this.change.add(actor, body);
  }

  @Put('steps/:stepId')
  @Requires('reflection:own')
  @ApiOperation({ operationId: 'changeStep', summary: 'Change a step of my plan, or say whether it helped' })
  @ApiOkResponse({ type: StepResponse })
  async edit(
    @CurrentActor() actor: Actor,
    @Param() { stepId }: StepPath,
    @IfMatch() version: number,
    @Body() body: ChangeStepRequest,
  ): Promise<StepResponse> {
    return await this.change.change(actor, stepId, version, body);
  }

  @Delete('steps/:stepId')
  @HttpCode(204)
  @Requires('reflection:own')
  @ApiOperation({ operationId: 'removeStep', summary: 'Remove a step from my plan' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { stepId }: StepPath, @IfMatch() version: number): Promise<void> {
    await this.change.remove(actor, stepId, version);
  }
}
