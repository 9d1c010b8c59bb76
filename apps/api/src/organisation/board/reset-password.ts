import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type IssuedReset, IssuePasswordReset, type Joined } from '../../identity/issue-password-reset.js';
import type { Invitation } from '../../identity/issue-personal-link.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { Problem } from '../../platform/http/problem.js';
import { type Appointment, appointmentsOf, type Seat, seatsOf, withId } from './board.repository.js';
import { refusalOfEnded } from './board.rules.js';

/**
 * Makes a link for a new password for somebody who has joined, which is mailed to them or, without mail, handed over by whoever
 * asked. It replaces no invitation: the account and its places stay as they are.
 */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly resets: IssuePasswordReset,
  ) {}

  async ofSeat(actor: Actor, seatId: string): Promise<Invitation> {
    const issued = await this.database.inTransactionOf(actor, async (manager) => {
      const seat = withId(await seatsOf(manager, actor.organisationId), seatId);
      const made = await this.issue(manager, { seatId, appointmentId: null, who: 'secretary' }, seat);
      await appendAudit(manager, { event: 'password-reset-issued', subject: seatId, who: 'secretary', detail: {} });
      return made;
    });
    return await this.resets.send(issued);
  }

  /** At the actor's own organisation for a secretary; at any for an operator. */
  async ofAppointment(
    actor: Actor,
    who: 'secretary' | 'operator',
    organisationId: string,
    appointmentId: string,
  ): Promise<Invitation> {
    const issued = await this.database.inTransactionOf(actor, async (manager) => {
      const appointment = withId(await appointmentsOf(manager, organisationId), appointmentId);
      const made = await this.issue(manager, { seatId: null, appointmentId, who }, appointment);
      const detail = { organisation: organisationId };
      await appendAudit(manager, { event: 'password-reset-issued', subject: appointmentId, who, detail });
      return made;
    });
    return await this.resets.send(issued);
  }

  private async issue(
    manager: EntityManager,
    place: Omit<Joined, 'name'>,
    { name, joined, to }: Seat | Appointment,
  ): Promise<IssuedReset> {
    const refusal = refusalOfEnded({ to }, this.clock.today());
    if (refusal) throw refusal;
    if (!joined) {
      throw new Problem('wrong-state', 'Nobody has joined here yet, so there is no password. Send an invitation instead.', {
        code: 'not-joined',
      });
    }
    return await this.resets.issue(manager, { ...place, name });
  }
}
