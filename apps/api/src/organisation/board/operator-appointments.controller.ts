import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { Requires } from '../../platform/http/requires.js';
import { OrganisationPath } from '../organisation.dto.js';
import { Appoint } from './appoint.js';
import { AppointmentsView } from './appointments.view.js';
import {
  AppointedResponse,
  AppointmentAtPath,
  AppointmentRequest,
  AppointmentsResponse,
  InvitationResponse,
} from './board.dto.js';
import { Invite } from './invite.js';
import { ResetPassword } from './reset-password.js';

@ApiTags('organisation')
@Controller('organisations/:organisationId/appointments')
export class OperatorAppointmentsController {
  constructor(
    private readonly appointments: AppointmentsView,
    private readonly appoint: Appoint,
    private readonly invite: Invite,
    private readonly resetPassword: ResetPassword,
  ) {}

  @Get()
  @Requires('organisation:appoint')
  @ApiOperation({ operationId: 'listAppointments', summary: 'Who is appointed at an organisation' })
  @ApiOkResponse({ type: AppointmentsResponse })
  async list(@CurrentActor() actor: Actor, @Param() { organisationId }: OrganisationPath): Promise<AppointmentsResponse> {
    return await this.appointments.read(actor, organisationId);
  }

  @Post()
  @Requires('organisation:appoint')
  @ApiOperation({ operationId: 'appoint', summary: 'Appoint somebody at an organisation, and invite them' })
  @ApiCreatedResponse({ type: AppointedResponse })
  async make(
    @CurrentActor() actor: Actor,
    @Param() { organisationId }: OrganisationPath,
    @Body() body: AppointmentRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<AppointedResponse> {
    return await this.appoint.execute(actor, organisationId, body, repeat);
  }

  @Post(':appointmentId/invitation')
  @Requires('organisation:appoint')
  @ApiOperation({ operationId: 'inviteAppointed', summary: 'Send somebody appointed a new personal link; an earlier one ends' })
  @ApiCreatedResponse({ type: InvitationResponse })
  async inviteAgain(
    @CurrentActor() actor: Actor,
    @Param() { organisationId, appointmentId }: AppointmentAtPath,
  ): Promise<InvitationResponse> {
    return await this.invite.toAppointment(actor, 'operator', organisationId, appointmentId);
  }

  @Post(':appointmentId/password-reset')
  @Requires('organisation:appoint')
  @ApiOperation({
    operationId: 'resetPasswordOfAppointed',
    summary: 'Make a link for a new password of somebody who holds no seat',
  })
  @ApiCreatedResponse({ type: InvitationResponse })
  async reset(
    @CurrentActor() actor: Actor,
    @Param() { organisationId, appointmentId }: AppointmentAtPath,
  ): Promise<InvitationResponse> {
    return await this.resetPassword.ofAppointment(actor, 'operator', organisationId, appointmentId);
  }
}
