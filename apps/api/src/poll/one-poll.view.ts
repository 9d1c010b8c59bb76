import { may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { MyChoice, PollResponse } from './poll.dto.js';
import { asSummary, POLL_COLUMNS, type PollRow } from './poll-row.js';

interface Row extends PollRow {
  eligible_seat: boolean;
  other_id: string | null;
  mine: { chosen: number[]; version: number; closed: boolean } | null;
}

/** One poll as its caller may see it: the question, *x of y have chosen*, their own choice, and after the reveal what is shown. */
@Injectable()
export class OnePollView {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, pollId: string): Promise<PollResponse> {
    return await this.database.inTransactionOf(actor, (manager) => readPoll(manager, actor, pollId));
  }
}

/** @throws Problem `not-found`, for another organisation's poll as for an unknown one */
export async function readPoll(manager: EntityManager, actor: Actor, pollId: string): Promise<PollResponse> {
  const rows: Row[] = await manager.query(
    `select ${POLL_COLUMNS}, e.seat_id is not null as eligible_seat,
            (select o.id from candour.poll o where o.organisation_id = $1 and o.state <> 'revealed' and o.id <> p.id and $4::uuid is null) as other_id,
            (select jsonb_build_object('chosen', c.chosen, 'version', c.version, 'closed',
                      c.access_number <> candour.seat_access_number(c.organisation_id, c.seat_id))
               from candour.poll_choice c
              where c.organisation_id = $1 and c.poll_id = p.id and c.seat_id = $3) as mine
       from candour.poll p
       left join candour.poll_seat e on e.organisation_id = p.organisation_id and e.poll_id = p.id and e.seat_id = $3
      where p.organisation_id = $1 and p.id = $2 and ($4::uuid is null or p.assessment_id = $4)`,
    [actor.organisationId, pollId, actor.seatId, actor.onlyAssessmentId ?? null],
  );
  const row = rows[0];
  if (!row) throw notFound();
  const runs = may(actor.roles, 'poll:run');
  return {
    ...(await asSummary(manager, actor.organisationId, row)),
    youMayChoose: row.eligible_seat && row.state === 'open' && may(actor.roles, 'poll:choose'),
    mine: row.mine && asMine(row.mine),
    allowed: runs && row.state === 'open' ? ['lock'] : runs && row.state === 'locked' ? ['reveal'] : [],
    otherPollId: row.other_id,
  };
}

const asMine = ({ chosen, version, closed }: NonNullable<Row['mine']>): MyChoice => ({ chosen: closed ? null : chosen, version });
