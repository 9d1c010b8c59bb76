import { may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import { organisationOn } from '../organisation.view.js';
import type { BoardResponse } from './board.dto.js';
import { appointmentsOf, seatsOf } from './board.repository.js';

/**
 * The board of the actor's own organisation. Whoever keeps it sees those who left as well; e-mail addresses are for those who may
 * write to the board.
 */
@Injectable()
export class BoardView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<BoardResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const organisation = await organisationOn(manager, actor.organisationId, today);
      if (!organisation) throw notFound();
      const shown = <Row extends { readonly email: string; readonly to: string | null }>(rows: readonly Row[]) =>
        rows
          .filter(({ to }) => may(actor.roles, 'board:edit') || to === null || to >= today)
          .map((row) => ({ ...row, email: may(actor.roles, 'board:contact') ? row.email : null }));
      return {
        organisation: { id: organisation.id, name: organisation.name },
        seats: shown(await seatsOf(manager, organisation.id)),
        appointments: shown(await appointmentsOf(manager, organisation.id)),
      };
    });
  }
}
