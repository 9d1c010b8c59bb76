import type { Findings, PreviousAction } from '@candour/board-paper';
import type { Holder } from '@candour/scoring';
import type { EntityManager } from 'typeorm';
import type { CorrectionRow } from '../assessment/correction-source.view.js';
import type { AssessmentOfResults, BoardRecord } from '../assessment/results.view.js';
import type { StoredFields } from './cover.js';

/** What a paper needs of the trust besides the record of its assessment. */
export interface Beside {
  chief_executive: string | null;
  secretary: string | null;
  /** The cover sheet of the trust's last paper. */
  last_fields: StoredFields | null;
  previous: BoardRecord | null;
  previous_corrections: Pick<CorrectionRow, 'number' | 'item_code' | 'outcome' | 'level'>[];
  previous_actions: PreviousAction[];
  holders: { before: Holder[]; now: Holder[] };
  cancelled_runs: Findings['cancelledRuns'];
}

/** Who held the seats frozen into an assessment: by name, which is what was frozen, however an account may change. */
const holders = (assessment: string) =>
  `coalesce((select jsonb_agg(jsonb_build_object('seatId', s.seat_id, 'personId', s.name)) from candour.assessment_seat s
     where s.organisation_id = $1 and s.assessment_id = ${assessment}), '[]')`;

const named = (role: string) =>
  `(select p.name from candour.appointment p where p.organisation_id = $1 and p.role = '${role}' and p.valid_from <= $5
      and coalesce(p.valid_to, $5) >= $5 order by p.valid_from desc, p.id limit 1)`;

const BESIDE = `
  select ${named('chief-executive')} as chief_executive, ${named('secretary')} as secretary, last.fields as last_fields,
         before.sealed_content as previous, coalesce((select jsonb_agg(jsonb_build_object('number', r.number, 'item_code', r.item_code,
             'outcome', r.outcome, 'level', r.level) order by r.number)
            from candour.correction r where r.organisation_id = $1 and r.assessment_id = before.id), '[]') as previous_corrections,
         coalesce((select jsonb_agg(jsonb_build_object('words', n.words, 'owner', n.owner_name, 'due', n.due, 'state', n.state)
             order by n.due, n.id)
            from candour.action n where n.organisation_id = $1 and n.assessment_id = before.id), '[]') as previous_actions,
         jsonb_build_object('before', ${holders('before.id')}, 'now', ${holders('$2')}) as holders,
         coalesce((select jsonb_agg(jsonb_build_object('on', (x.ended_at at time zone 'Europe/London')::date, 'reason', x.cancel_reason) order by x.ended_at)
            from candour.assessment x
           where x.organisation_id = $1 and x.instrument_code = $3 and x.id <> $2 and x.state = 'cancelled'
             and x.ended_at between $6::timestamptz - interval '12 months' and $6
             and exists (select from candour.round r where r.organisation_id = $1 and r.assessment_id = x.id and r.state in ('revealed', 'withheld'))), '[]') as cancelled_runs
    from (select) as one
    left join lateral (select b.id, b.sealed_content from candour.assessment b
      where b.organisation_id = $1 and b.instrument_code = $3 and b.wave_date < $4::date and b.sealed_content is not null
      order by b.wave_date desc, b.id desc limit 1) before on true
    left join lateral (select p.fields from candour.paper p
      join candour.assessment b on b.organisation_id = p.organisation_id and b.id = p.assessment_id
      where p.organisation_id = $1 and p.assessment_id <> $2 and b.wave_date < $4::date and p.fields <> '{}'
      order by b.wave_date desc, b.id desc limit 1) last on true`;

/** Who signs a paper as a rule, the last one, the wave before and what came of it, and runs cancelled after a reveal in the year before. */
export async function readBeside(manager: EntityManager, assessment: AssessmentOfResults, today: string): Promise<Beside> {
  const rows: Beside[] = await manager.query(BESIDE, [
    assessment.organisation_id,
    assessment.id,
    assessment.instrument_code,
    assessment.wave_date,
    today,
    assessment.sealed_at ?? new Date(`${today}T23:59:59Z`),
  ]);
  if (!rows[0]) throw new Error('one row was asked for');
  return rows[0];
}
