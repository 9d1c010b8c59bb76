import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentSignIn, type SignedIn } from '../platform/http/current-actor.js';
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
  @Requires('signed-in')
  @ApiOperation({ operationId: 'readMyDevelopmentPlan', summary: 'My own development plan, which nobody else can see' })
  @ApiOkResponse({ type: DevelopmentPlanResponse })
  async read(@CurrentSignIn() self: SignedIn): Promise<DevelopmentPlanResponse> {
    return await this.plan.read(self);
  }

  @Post('steps')
  @HttpCode(200)
  @Requires('signed-in')
  @ApiOperation({ operationId: 'addStep', summary: 'Add a step to my plan' })
  @ApiOkResponse({ type: StepResponse })
  async add(@CurrentSignIn() self: SignedIn, @Body() body: AddStepRequest): Promise<StepResponse> {
    return await this.change.add(self, body);
  }

  @Put('steps/:stepId')
  @Requires('signed-in')
  @ApiOperation({ operationId: 'changeStep', summary: 'Change a step of my plan, or say whether it helped' })
  @ApiOkResponse({ type: StepResponse })
  async edit(
    @CurrentSignIn() self: SignedIn,
    @Param() { stepId }: StepPath,
    @IfMatch() version: number,
    @Body() body: ChangeStepRequest,
  ): Promise<StepResponse> {
    return await this.change.change(self, stepId, version, body);
  }

  @Delete('steps/:stepId')
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ operationId: 'removeStep', summary: 'Remove a step from my plan' })
  @ApiNoContentResponse()
  async remove(@CurrentSignIn() self: SignedIn, @Param() { stepId }: StepPath, @IfMatch() version: number): Promise<void> {
    await this.change.remove(self, stepId, version);
  }
}
