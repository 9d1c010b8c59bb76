import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { MyAnswersToItem } from './answer.dto.js';
import { asMyAnswer, MY_ANSWER_COLUMNS, type MyAnswerRow } from './my-answer.row.js';

interface Round extends Omit<MyAnswerRow, 'kind'> {
  kind: string | null;
  open: boolean;
}

/**
 * My own answers to one item, round by round, with the round that is open: what a phone asks that lost the network.
 *
 * Hard only in this: it is one statement, so round and answers are read at one moment. Where it says that a round is locked, every
 * answer that was acknowledged in it is there; a phone that finds none may say *not counted*.
 */
@Injectable()
export class MyAnswersToItemView {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, assessmentId: string, itemCode: string): Promise<MyAnswersToItem> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const rounds: Round[] = await manager.query(
        `select i.item_code, coalesce(r.number, 0) as round_number, ${MY_ANSWER_COLUMNS},
                coalesce(r.state = 'open' and a.state in ('scoring', 'meeting', 'paused'), false) as open
           from candour.assessment a
           join candour.assessment_seat s on s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = $4
           join candour.assessment_item i on i.organisation_id = a.organisation_id and i.assessment_id = a.id and i.item_code = $3
           left join candour.round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                                    and r.item_code = i.item_code
           left join candour.answer w on w.organisation_id = r.organisation_id and w.round_id = r.id and w.seat_id = $4
          where a.organisation_id = $1 and a.id = $2
          order by r.number`,
        [actor.organisationId, assessmentId, itemCode, actor.seatId],
      );
      if (rounds.length === 0) throw notFound();
      return {
        openRound: rounds.find(({ open }) => open)?.round_number ?? null,
        rows: rounds.filter((round): round is Round & MyAnswerRow => round.kind !== null).map((row) => asMyAnswer(row)),
      };
    });
  }
}
