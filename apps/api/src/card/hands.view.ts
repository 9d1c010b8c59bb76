import { may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { FollowUp, HandSummary, HandsResponse } from './hand.dto.js';
import { cardIn } from './hand.view.js';

const MOST = 100;

/** The hands of a board, and what it has still to look at again. */
@Injectable()
export class HandsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<HandsResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => ({
      rows: await readHands(manager, actor, today),
      followUps: await readFollowUps(manager, actor, today),
      allowed: may(actor.roles, 'hand:edit') ? ['make'] : [],
    }));
  }
}

async function readHands(manager: EntityManager, actor: Actor, today: string): Promise<HandSummary[]> {
  return await manager.query(
    `select h.id, h.title, h.meeting_on::text as "meetingOn", count(c.id)::int as cards, count(c.answer)::int as answered
       from candour.hand h left join candour.hand_card c on c.organisation_id = h.organisation_id and c.hand_id = h.id
      where h.organisation_id = $1 group by h.id
      order by h.meeting_on < $2, case when h.meeting_on >= $2 then h.meeting_on end, h.meeting_on desc, h.id limit ${MOST}`,
    [actor.organisationId, today],
  );
}

async function readFollowUps(manager: EntityManager, actor: Actor, today: string): Promise<FollowUp[]> {
  type Row = Omit<FollowUp, 'question'> & { instrument_code: string; instrument_version: string; item_code: string };
  const rows: Row[] = await manager.query(
    `select c.instrument_code, c.instrument_version, c.item_code, h.id as "handId", c.id as "cardId", h.title as "handTitle", c.answer,
            c.answered_on::text as "answeredOn", c.follow_up_on::text as "followUpOn", $2::date - c.answered_on as "ageInDays",
            c.follow_up_on < $2 as overdue
       from candour.hand_card c join candour.hand h on h.organisation_id = c.organisation_id and h.id = c.hand_id
      where c.organisation_id = $1 and c.follow_up_on is not null and c.followed_up_on is null
      order by c.follow_up_on, c.id limit ${MOST}`,
    [actor.organisationId, today],
  );
  const followUps: FollowUp[] = [];
  for (const { instrument_code, instrument_version, item_code, ...row } of rows) {
    const { question } = await cardIn(manager, actor.organisationId, { instrument_code, instrument_version, item_code });
    followUps.push({ ...row, question });
  }
  return followUps;
}
