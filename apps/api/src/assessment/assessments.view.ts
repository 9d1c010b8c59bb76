import { Injectable } from '@nestjs/common';
import { type TitleOf, titlesFor } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import type { AssessmentSummary } from './assessment.dto.js';

const PAGE = 50;

interface Row {
  id: string;
  instrument_code: string;
  instrument_version: string;
  wave_date: string;
  state: string;
  method: string;
  demonstration: boolean;
  own_answered: number | null;
  own_of: number | null;
}

/** The assessments of the actor's board, newest wave first; a member sees their own part beside each. */
@Injectable()
export class AssessmentsView {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, cursor: string | undefined): Promise<{ rows: AssessmentSummary[]; next: string | null }> {
    const [waveDate, id] = cursor === undefined ? [null, null] : positionOf(cursor);
    const { rows, titleOf } = await this.database.inTransactionOf(actor, async (manager) => {
      const rows: Row[] = await manager.query(
        `select a.id, a.instrument_code, a.instrument_version, a.wave_date::text, a.state, a.method, o.demonstration,
                own.answered as own_answered, own.eligible as own_of
           from candour.assessment a
           join candour.organisation o on o.id = a.organisation_id
           left join lateral (
             select count(w.round_id)::int as answered, count(*)::int as eligible
               from candour.round r
               join candour.round_seat e on e.organisation_id = r.organisation_id and e.round_id = r.id and e.seat_id = $2
               left join candour.answer w on w.organisation_id = r.organisation_id and w.round_id = r.id and w.seat_id = $2
              where r.organisation_id = a.organisation_id and r.assessment_id = a.id and r.number = 1
           ) own on $2 is not null and a.state = 'scoring'
          where a.organisation_id = $1 and ($3::date is null or (a.wave_date, a.id) < ($3::date, $4::uuid))
          order by a.wave_date desc, a.id desc limit ${PAGE + 1}`,
        [actor.organisationId, actor.seatId, waveDate, id],
      );
      return { rows, titleOf: await titlesFor(manager, actor.organisationId, rows) };
    });
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      rows: page.map((row) => asSummary(row, titleOf)),
      next: rows.length > PAGE && last ? `${last.wave_date}_${last.id}` : null,
    };
  }
}

function asSummary(row: Row, titleOf: TitleOf): AssessmentSummary {
  return {
    id: row.id,
    instrumentTitle: titleOf(row),
    instrumentVersion: row.instrument_version,
    waveDate: row.wave_date,
    state: row.state,
    method: row.method,
    demonstration: row.demonstration,
    yourPart: row.own_of === null || row.own_of === 0 ? null : { answered: row.own_answered ?? 0, of: row.own_of },
  };
}

function positionOf(cursor: string): [string, string] {
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(cursor);
  if (!match?.[1] || !match[2]) throw new Problem('invalid-request', 'Begin the list again: this place in it is not known.');
  return [match[1], match[2]];
}
