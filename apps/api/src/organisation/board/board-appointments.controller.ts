import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IfMatch } from '../../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { Requires } from '../../platform/http/requires.js';
import { AddAppointment } from './add-appointment.js';
import { AppointmentPath, AppointmentRequest, AppointmentResponse, InvitationResponse } from './board.dto.js';
import { ChangeAppointment } from './change-appointment.js';
import { Invite } from './invite.js';
import { ResetPassword } from './reset-password.js';

@ApiTags('organisation')
@Controller('board/appointments')
export class BoardAppointmentsController {
  constructor(
    private readonly addAppointment: AddAppointment,
    private readonly changeAppointment: ChangeAppointment,
    private readonly invite: Invite,
    private readonly resetPassword: ResetPassword,
  ) {}

  @Post()
  @Requires('appointment:edit')
  @ApiOperation({ operationId: 'addAppointment', summary: 'Appoint a secretary, facilitator or chief executive' })
  @ApiCreatedResponse({ type: AppointmentResponse })
  async add(
    @CurrentActor() actor: Actor,
    @Body() body: AppointmentRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<AppointmentResponse> {
    return await this.addAppointment.execute(actor, body, repeat);
  }

  @Put(':appointmentId')
  @Requires('appointment:edit')
  @ApiOperation({ operationId: 'changeAppointment', summary: 'Change an appointment, or end it by a last day' })
  @ApiOkResponse({ type: AppointmentResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { appointmentId }: AppointmentPath,
    @Body() body: AppointmentRequest,
    @IfMatch() version: number,
  ): Promise<AppointmentResponse> {
    return await this.changeAppointment.execute(actor, appointmentId, body, version);
  }

  /** Takes no Idempotency-Key: a repeat makes a new link, and the last one is the one that works. */
  @Post(':appointmentId/invitation')
  @Requires('board:invite')
  @ApiOperation({ operationId: 'inviteToAppointment', summary: 'Send a personal link for an appointment; an earlier one ends' })
  @ApiCreatedResponse({ type: InvitationResponse })
  async inviteTo(@CurrentActor() actor: Actor, @Param() { appointmentId }: AppointmentPath): Promise<InvitationResponse> {
    return await this.invite.toAppointment(actor, 'secretary', actor.organisationId, appointmentId);
  }

  /** Takes no Idempotency-Key: a repeat makes a new link, and the last one is the one that works. */
  @Post(':appointmentId/password-reset')
  @Requires('board:invite')
  @ApiOperation({ operationId: 'resetPasswordOfAppointment', summary: 'Make a link for a new password of somebody appointed' })
  @ApiCreatedResponse({ type: InvitationResponse })
  async reset(@CurrentActor() actor: Actor, @Param() { appointmentId }: AppointmentPath): Promise<InvitationResponse> {
    return await this.resetPassword.ofAppointment(actor, 'secretary', actor.organisationId, appointmentId);
  }
}
