import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IfMatch } from '../../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { Requires } from '../../platform/http/requires.js';
import { AddSeat } from './add-seat.js';
import { BoardResponse, InvitationResponse, SeatPath, SeatRequest, SeatResponse } from './board.dto.js';
import { BoardView } from './board.view.js';
import { ChangeSeat } from './change-seat.js';
import { Invite } from './invite.js';
import { RemoveSeat } from './remove-seat.js';
import { ResetPassword } from './reset-password.js';

@ApiTags('organisation')
@Controller('board')
export class BoardController {
  constructor(
    private readonly board: BoardView,
    private readonly addSeat: AddSeat,
    private readonly changeSeat: ChangeSeat,
    private readonly removeSeat: RemoveSeat,
    private readonly invite: Invite,
    private readonly resetPassword: ResetPassword,
  ) {}

  @Get()
  @Requires('board:read')
  @ApiOperation({ operationId: 'readBoard', summary: 'The seats and appointments of my organisation' })
  @ApiOkResponse({ type: BoardResponse })
  async read(@CurrentActor() actor: Actor): Promise<BoardResponse> {
    return await this.board.read(actor);
  }

  @Post('seats')
  @Requires('board:edit')
  @ApiOperation({ operationId: 'addSeat', summary: 'Add a seat to the board' })
  @ApiCreatedResponse({ type: SeatResponse })
  async add(
    @CurrentActor() actor: Actor,
    @Body() body: SeatRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<SeatResponse> {
    return await this.addSeat.execute(actor, body, repeat);
  }

  @Put('seats/:seatId')
  @Requires('board:edit')
  @ApiOperation({ operationId: 'changeSeat', summary: 'Change a seat, or end it by a last day' })
  @ApiOkResponse({ type: SeatResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { seatId }: SeatPath,
    @Body() body: SeatRequest,
    @IfMatch() version: number,
  ): Promise<SeatResponse> {
    return await this.changeSeat.execute(actor, seatId, body, version);
  }

  @Delete('seats/:seatId')
  @HttpCode(204)
  @Requires('board:edit')
  @ApiOperation({ operationId: 'removeSeat', summary: 'Remove a seat that no assessment has used' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { seatId }: SeatPath, @IfMatch() version: number): Promise<void> {
    await this.removeSeat.execute(actor, seatId, version);
  }

  /** Takes no Idempotency-Key: a repeat makes a new link, and the last one is the one that works. */
  @Post('seats/:seatId/invitation')
  @Requires('board:invite')
  @ApiOperation({ operationId: 'inviteToSeat', summary: 'Send a personal link for a seat; an earlier one ends' })
  @ApiCreatedResponse({ type: InvitationResponse })
  async inviteTo(@CurrentActor() actor: Actor, @Param() { seatId }: SeatPath): Promise<InvitationResponse> {
    return await this.invite.toSeat(actor, seatId);
  }

  /** Takes no Idempotency-Key: a repeat makes a new link, and the last one is the one that works. */
  @Post('seats/:seatId/password-reset')
  @Requires('board:invite')
  @ApiOperation({ operationId: 'resetPasswordOfSeat', summary: 'Make a link for a new password of who has joined a seat' })
  @ApiCreatedResponse({ type: InvitationResponse })
  async reset(@CurrentActor() actor: Actor, @Param() { seatId }: SeatPath): Promise<InvitationResponse> {
    return await this.resetPassword.ofSeat(actor, seatId);
  }
}
