import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Invitation, type IssuedLink, IssuePersonalLink } from '../../identity/issue-personal-link.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import { organisationOn } from '../organisation.view.js';
import { type Appointment, appointmentsOf, type Seat, seatsOf, withId } from './board.repository.js';
import { refusalOfEnded } from './board.rules.js';

/**
 * Sends a personal link for a seat or an appointment; sending one again ends the one before. The link is made in the
 * transaction and sent after it, so that nobody gets a link that does not exist.
 */
@Injectable()
export class Invite {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: IssuePersonalLink,
  ) {}

  async toSeat(actor: Actor, seatId: string): Promise<Invitation> {
    const issued = await this.database.inTransactionOf(actor, async (manager) => {
      const seat = withId(await seatsOf(manager, actor.organisationId), seatId);
      return await this.issue(manager, actor.organisationId, 'secretary', { seatId, appointmentId: null }, seat);
    });
    return await this.links.send(issued);
  }

  /** At the actor's own organisation for a secretary; at any for an operator. */
  async toAppointment(
    actor: Actor,
    who: 'secretary' | 'operator',
    organisationId: string,
    appointmentId: string,
  ): Promise<Invitation> {
    const issued = await this.database.inTransactionOf(actor, async (manager) => {
      const appointment = withId(await appointmentsOf(manager, organisationId), appointmentId);
      return await this.issue(manager, organisationId, who, { seatId: null, appointmentId }, appointment);
    });
    return await this.links.send(issued);
  }

  /** Makes the link, within the caller's transaction. */
  async issue(
    manager: EntityManager,
    organisationId: string,
    who: 'secretary' | 'operator',
    place: { readonly seatId: string; readonly appointmentId: null } | { readonly seatId: null; readonly appointmentId: string },
    invited: Seat | Appointment,
  ): Promise<IssuedLink> {
    const today = this.clock.today();
    const refusal = refusalOfEnded(invited, today);
    if (refusal) throw refusal;
    const organisation = await organisationOn(manager, organisationId, today);
    if (!organisation) throw notFound();
    const issued = await this.links.issue(manager, {
      organisationId,
      organisationName: organisation.name,
      ...place,
      name: invited.name,
      email: invited.email,
      joined: invited.joined,
    });
    const subject = place.seatId ?? place.appointmentId;
    await appendAudit(manager, { event: 'invitation-issued', subject, who, detail: { again: invited.joined } });
    return issued;
  }
}
