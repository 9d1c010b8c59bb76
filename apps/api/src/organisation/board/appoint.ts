import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type IssuedLink, IssuePersonalLink } from '../../identity/issue-personal-link.js';
import type { Actor, OrganisationKind } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { makeAppointment } from './add-appointment.js';
import type { AppointedResponse, AppointedRole, AppointmentRequest } from './board.dto.js';
import type { Appointment } from './board.repository.js';
import { APPOINTED_BY_OPERATOR, refusalOfRole } from './board.rules.js';
import { Invite } from './invite.js';

interface Made {
  readonly appointment: Appointment;
  readonly expiresAt: string;
}

/**
 * An operator's appointment at any organisation, by which a trust gets its first secretary: the person is invited at once.
 *
 * What is kept for a repeat of the request holds no link, since a link is stored nowhere; whoever repeats it because the answer
 * was lost sends the invitation again.
 */
@Injectable()
export class Appoint {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invite: Invite,
    private readonly links: IssuePersonalLink,
  ) {}

  async execute(actor: Actor, organisationId: string, input: AppointmentRequest, repeat: Repeatable): Promise<AppointedResponse> {
    let issued = null as IssuedLink | null;
    const { appointment, expiresAt } = await this.database.inTransactionOf(actor, (manager) =>
      once<Made>(manager, actor, repeat, async () => {
        await this.refuse(manager, actor, organisationId, input.role);
        const made = await makeAppointment(manager, organisationId, input);
        const { role, from, to } = made;
        const detail = { organisation: organisationId, role, from, to };
        await appendAudit(manager, { event: 'appointment-made', subject: made.id, who: 'operator', detail });
        const place = { seatId: null, appointmentId: made.id };
        issued = await this.invite.issue(manager, organisationId, 'operator', place, made);
        return { appointment: made, expiresAt: issued.expiresAt };
      }),
    );
    const invitation = issued
      ? await this.links.send(issued)
      : { sentTo: appointment.email, mailed: false, link: null, expiresAt };
    return { ...appointment, invitation };
  }

  private async refuse(manager: EntityManager, actor: Actor, organisationId: string, role: AppointedRole): Promise<void> {
    const rows: { kind: OrganisationKind; closed: boolean }[] = await manager.query(
      'select kind, coalesce(closed <= $2::date, false) as closed from candour.organisation where id = $1',
      [organisationId, this.clock.today()],
    );
    const organisation = rows[0];
    if (!organisation) throw notFound();
    if (organisation.closed) {
      throw new Problem('refused', 'This organisation has closed. Appoint at the one that followed it.', {
        code: 'organisation-closed',
      });
    }
    // Operators of another operator's organisation are that one's own business.
    const elsewhere = organisation.kind === 'operator' && organisationId !== actor.organisationId;
    const refusal = refusalOfRole(elsewhere ? [] : APPOINTED_BY_OPERATOR[organisation.kind], role);
    if (refusal) throw refusal;
  }
}
