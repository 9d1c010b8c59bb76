import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { ServedSeatResponse } from './scribe.dto.js';

interface Row {
  item_code: string;
  state: string;
  round_number: number;
  pledge_read: boolean;
  eligible: boolean;
  answered: boolean;
  theirs: boolean;
  name: string;
}

/** What a scribe sees of the seat they write for: which items are answered. What was answered is in no column that is read. */
@Injectable()
export class ServedSeatView {
  constructor(private readonly database: Database) {}

  /** @throws Problem `not-found` for whoever is not the scribe of this seat now, whatever the seat */
  async read(actor: Actor, assessmentId: string, seatId: string): Promise<ServedSeatResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const rows: Row[] = await manager.query(
        `select i.*, s.name from candour.served_items($2, $3) i
           join candour.assessment_seat s on s.organisation_id = $1 and s.assessment_id = $2 and s.seat_id = $3`,
        [actor.organisationId, assessmentId, seatId],
      );
      const first = rows[0];
      if (!first) throw notFound();
      return {
        seatId,
        name: first.name,
        pledgeRead: first.pledge_read,
        items: rows.map(({ item_code: itemCode, state, round_number: roundNumber, eligible, answered, theirs }) => ({
          ...{ itemCode, state, roundNumber },
          ...{ eligible, answered, theirs },
        })),
      };
    });
  }
}
