import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TellHolder } from '../../identity/tell-holder.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile, Problem } from '../../platform/http/problem.js';
import { organisationOn } from '../organisation.view.js';
import { AppointmentEntity } from './appointment.entity.js';
import type { AppointmentRequest, AppointmentResponse } from './board.dto.js';
import { type Appointment, appointmentsOf, endOpenLinks, lockBoard, withId } from './board.repository.js';
import { refusalOfAppointment } from './board.rules.js';

/**
 * Changes an appointment's name, address or days; its role stays, since assessments may have been set up with it. With another
 * address it is nobody's until a link sent there has been used, and whoever had it is told.
 */
@Injectable()
export class ChangeAppointment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly holder: TellHolder,
  ) {}

  async execute(actor: Actor, appointmentId: string, input: AppointmentRequest, version: number): Promise<AppointmentResponse> {
    const wanted = { ...input, email: input.email.toLowerCase() };
    const { appointment, left } = await this.database.inTransactionOf(actor, async (manager) => {
      const board = await lockBoard(manager, actor.organisationId);
      const before = withId(board.appointments, appointmentId);
      if (before.version !== version) throw changedMeanwhile();
      const refusal =
        (await this.refusalOfOwn(manager, actor, before, wanted)) ?? refusalOfAppointment(board, wanted, appointmentId);
      if (refusal) throw refusal;
      const { name, email, role, from, to } = wanted;
      const changed = { name, email, from, to, version: version + 1 };
      const { affected } = await manager.update(AppointmentEntity, { id: appointmentId, version }, changed);
      if (affected !== 1) throw changedMeanwhile();
      const otherAddress = before.email !== email;
      if (otherAddress) await endOpenLinks(manager, { appointmentId }, this.clock.now());
      const detail = { role, from, to, otherAddress };
      await appendAudit(manager, { event: 'appointment-changed', subject: appointmentId, who: 'secretary', detail });
      const told = otherAddress && before.joined;
      const organisation = told ? await organisationOn(manager, actor.organisationId, this.clock.today()) : null;
      return {
        appointment: withId(await appointmentsOf(manager, actor.organisationId), appointmentId),
        left: organisation && { name: before.name, email: before.email, organisationName: organisation.name },
      };
    });
    if (left) this.holder.addressChanged(left);
    return appointment;
  }

  /** Nobody changes a role into another, nor locks themselves out by a slip. */
  private async refusalOfOwn(
    manager: EntityManager,
    actor: Actor,
    before: Appointment,
    wanted: AppointmentRequest,
  ): Promise<Problem | null> {
    if (before.role !== wanted.role) {
      return new Problem('refused', 'A role cannot be changed. Give this one a last day, and make a new appointment.', {
        code: 'role-fixed',
        errors: [{ path: 'role', message: 'The role stays as it is' }],
      });
    }
    const today = this.clock.today();
    const locksOut = before.email !== wanted.email || wanted.from > today || (wanted.to !== null && wanted.to < today);
    const own = await manager.existsBy(AppointmentEntity, { id: before.id, personId: actor.personId });
    if (!own || !locksOut) return null;
    return new Problem('refused', 'This would take your own access away at once. Ask another secretary to make this change.', {
      code: 'own-appointment',
    });
  }
}
