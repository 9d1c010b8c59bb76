import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import { organisationOn } from '../organisation.view.js';
import type { AppointmentsResponse } from './board.dto.js';
import { appointmentsOf } from './board.repository.js';

/** Who is appointed at an organisation, as an operator sees it: never its seats. */
@Injectable()
export class AppointmentsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, organisationId: string): Promise<AppointmentsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      if (!(await organisationOn(manager, organisationId, this.clock.today()))) throw notFound();
      return { rows: await appointmentsOf(manager, organisationId) };
    });
  }
}
