import type { AssessmentState } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { MyAnswersResponse } from './answer.dto.js';
import { asMyAnswer, MY_ANSWER_COLUMNS, type MyAnswerRow } from './my-answer.row.js';

interface Assessment {
  state: AssessmentState;
  closes_on: string | null;
  open: boolean;
  pledge_read: boolean;
}

interface Item extends Omit<MyAnswerRow, 'kind'> {
  kind: string | null;
  stood_aside: boolean;
}

/** My own answers of an assessment, item by item in the instrument's order, each in its latest round. */
@Injectable()
export class MyAnswersView {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, assessmentId: string): Promise<MyAnswersResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const own = [actor.organisationId, assessmentId, actor.seatId];
      const assessments: Assessment[] = await manager.query(
        `select a.state, a.scoring_closes_on::text as closes_on, a.state = 'scoring' and a.scoring_closed_at is null as open,
                exists (select from candour.pledge_reading p where p.organisation_id = $1 and p.assessment_id = $2 and p.seat_id = $3) as pledge_read
           from candour.assessment a
           join candour.assessment_seat s on s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = $3
          where a.organisation_id = $1 and a.id = $2`,
        own,
      );
      const assessment = assessments[0];
      if (!assessment) throw notFound();
      const items: Item[] = await manager.query(
        `select i.item_code, i.round_number, ${MY_ANSWER_COLUMNS}, x.seat_id is not null as stood_aside
           from candour.assessment_item i
           left join candour.round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                                    and r.item_code = i.item_code and r.number = i.round_number
           left join candour.answer w on w.organisation_id = r.organisation_id and w.round_id = r.id and w.seat_id = $3
           left join candour.stand_aside x on x.organisation_id = i.organisation_id and x.assessment_id = i.assessment_id
                                          and x.item_code = i.item_code and x.seat_id = $3
          where i.organisation_id = $1 and i.assessment_id = $2 and i.scale_length is not null
          order by i.position`,
        own,
      );
      return asResponse(assessment, items);
    });
  }
}

function asResponse(assessment: Assessment, items: readonly Item[]): MyAnswersResponse {
  const given = items.filter((item): item is Item & MyAnswerRow => item.kind !== null);
  const mine = items.filter((item) => !item.stood_aside);
  return {
    pledgeRead: assessment.pledge_read,
    closesOn: assessment.closes_on,
    state: assessment.state,
    open: assessment.open,
    rows: given.map((row) => asMyAnswer(row)),
    of: mine.length,
    unanswered: mine.filter((item) => item.kind === null).map((item) => item.item_code),
    stoodAside: items.filter((item) => item.stood_aside).map((item) => item.item_code),
  };
}
