import { Body, Controller, Delete, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MeetingView } from '../meeting/meeting.view.js';
import { MeetingResponse } from '../meeting/meeting-response.view.js';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { AssessmentItemPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { Confirm } from './confirm.js';
import { ConfirmRequest, DissentPath, DissentRequest, NotYetRequest, ProposalRequest, WithdrawQuery } from './consensus.dto.js';
import { Propose } from './propose.js';
import { RecordDissent } from './record-dissent.js';
import { SayNotYet } from './say-not-yet.js';
import { TakeDissentBack } from './take-dissent-back.js';
import { WithdrawProposal } from './withdraw-proposal.js';

@ApiTags('consensus')
@Controller('assessments/:assessmentId/items/:itemCode')
export class ConsensusController {
  constructor(
    private readonly view: MeetingView,
    private readonly proposing: Propose,
    private readonly withdrawing: WithdrawProposal,
    private readonly confirming: Confirm,
    private readonly waiting: SayNotYet,
    private readonly dissenting: RecordDissent,
    private readonly takingBack: TakeDissentBack,
  ) {}

  @Post('proposal')
  @HttpCode(200)
  @Requires('consensus:propose')
  @ApiOperation({ operationId: 'propose', summary: 'Propose what the board may agree for an item' })
  @ApiOkResponse({ type: MeetingResponse })
  async propose(
    @CurrentActor() actor: Actor,
    @Param() path: AssessmentItemPath,
    @Body() body: ProposalRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    await this.proposing.execute(actor, path, body, repeat);
    return await this.view.read(actor, path.assessmentId);
  }

  @Delete('proposal')
  @Requires('consensus:propose')
  @ApiOperation({ operationId: 'withdrawProposal', summary: 'Withdraw the open proposal' })
  @ApiOkResponse({ type: MeetingResponse })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() path: AssessmentItemPath,
    @Query() { epoch }: WithdrawQuery,
  ): Promise<MeetingResponse> {
    await this.withdrawing.execute(actor, path, epoch);
    return await this.view.read(actor, path.assessmentId);
  }

  @Post('proposal/not-yet')
  @HttpCode(200)
  @Requires('consensus:not-yet')
  @ApiOperation({ operationId: 'sayNotYet', summary: 'Say that I need more time, or no longer do' })
  @ApiOkResponse({ type: MeetingResponse })
  async notYet(
    @CurrentActor() actor: Actor,
    @Param() path: AssessmentItemPath,
    @Body() { on }: NotYetRequest,
  ): Promise<MeetingResponse> {
    await this.waiting.execute(actor, path, on);
    return await this.view.read(actor, path.assessmentId);
  }

  @Post('proposal/confirm')
  @HttpCode(200)
  @Requires('consensus:confirm')
  @ApiOperation({ operationId: 'confirmProposal', summary: 'Confirm what is proposed, as the one who presides' })
  @ApiOkResponse({ type: MeetingResponse })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param() path: AssessmentItemPath,
    @IfMatch() version: number,
    @Body() body: ConfirmRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    await this.confirming.execute(actor, path, version, body, repeat);
    return await this.view.read(actor, path.assessmentId);
  }

  @Post('dissents')
  @HttpCode(200)
  @Requires('dissent:own')
  @ApiOperation({ operationId: 'recordDissent', summary: 'Record a view that differs, in my words, unnamed unless I sign it' })
  @ApiOkResponse({ type: MeetingResponse })
  async dissent(
    @CurrentActor() actor: Actor,
    @Param() path: AssessmentItemPath,
    @Body() body: DissentRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    await this.dissenting.execute(actor, path, body, repeat);
    return await this.view.read(actor, path.assessmentId);
  }

  @Delete('dissents/:dissentId')
  @Requires('dissent:own')
  @ApiOperation({ operationId: 'takeDissentBack', summary: 'Take my own dissent back' })
  @ApiOkResponse({ type: MeetingResponse })
  async takeBack(@CurrentActor() actor: Actor, @Param() path: DissentPath): Promise<MeetingResponse> {
    await this.takingBack.execute(actor, path, path.dissentId);
    return await this.view.read(actor, path.assessmentId);
  }
}
