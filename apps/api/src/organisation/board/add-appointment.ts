import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { AppointmentEntity } from './appointment.entity.js';
import type { AppointmentRequest, AppointmentResponse } from './board.dto.js';
import { type Appointment, appointmentsOf, lockBoard, withId } from './board.repository.js';
import { APPOINTED_BY_SECRETARY, refusalOfAppointment, refusalOfRole } from './board.rules.js';

/** Appoints a secretary, facilitator or chief executive at the actor's own trust. Nobody is invited by it. */
@Injectable()
export class AddAppointment {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, input: AppointmentRequest, repeat: Repeatable): Promise<AppointmentResponse> {
    const refusal = refusalOfRole(APPOINTED_BY_SECRETARY[actor.organisationKind], input.role);
    if (refusal) throw refusal;
    return await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        const made = await makeAppointment(manager, actor.organisationId, input);
        const { role, from, to } = made;
        await appendAudit(manager, {
          event: 'appointment-made',
          subject: made.id,
          who: 'secretary',
          detail: { role, from, to },
        });
        return made;
      }),
    );
  }
}

/** Stores a new appointment once the rules of the board allow it. */
export async function makeAppointment(
  manager: EntityManager,
  organisationId: string,
  input: AppointmentRequest,
): Promise<Appointment> {
  const wanted = { ...input, email: input.email.toLowerCase() };
  const refusal = refusalOfAppointment(await lockBoard(manager, organisationId), wanted, null);
  if (refusal) throw refusal;
  const appointment = manager.create(AppointmentEntity, { ...wanted, organisationId });
  await manager.insert(AppointmentEntity, appointment);
  return withId(await appointmentsOf(manager, organisationId), appointment.id);
}
