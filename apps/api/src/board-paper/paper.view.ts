import { type AssessmentState, isItemEndState } from '@candour/assessment';
import type { Findings, Outline } from '@candour/board-paper';
import { defaultShape } from '@candour/board-paper/shape';
import type { Holder } from '@candour/scoring';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CorrectionRow, figuresOf } from '../assessment/correction-source.view.js';
import { type AssessmentOfResults, type BoardRecord, type BoardResults, readBoardResults } from '../assessment/results.view.js';
import { findVersion } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import type { DecisionRecordResponse, PaperFields, PaperResponse } from './board-paper.dto.js';
import { defaultFields } from './cover.js';
import { findingsOf } from './findings.js';

interface Beside {
  fields: Partial<PaperFields> | null;
  version: number | null;
  chief_executive: string | null;
  secretary: string | null;
  previous: BoardRecord | null;
  previous_corrections: Pick<CorrectionRow, 'number' | 'item_code' | 'outcome' | 'level'>[];
  holders: { before: Holder[]; now: Holder[] };
  cancelled_runs: Findings['cancelledRuns'];
}

interface Gathered {
  readonly findings: Findings;
  readonly results: BoardResults;
  readonly fields: PaperFields;
  readonly version: number;
}

/** From the end of the meeting on there is something to take to the board. */
const WITH_A_PAPER: readonly AssessmentState[] = ['agreed', 'sealed', 'published', 'withdrawn'];

/** A cover sheet that nobody has changed yet counts as this version. */
export const FIRST_VERSION = 1;

export function refuseWithoutPaper(state: AssessmentState): void {
  if (WITH_A_PAPER.includes(state)) return;
  throw new Problem('wrong-state', 'There is a paper once the meeting is closed.', { code: 'no-paper-yet' });
}

/** The board paper as ordered blocks, from what the board agreed and the cover sheet as it stands. */
@Injectable()
export class PaperView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The decision record alone, for the minutes. */
  async readDecisionRecord(actor: Actor, assessmentId: string): Promise<DecisionRecordResponse> {
    const { findings, results } = await this.gather(actor, assessmentId);
    const { writeDecisionRecord } = await import('@candour/board-paper');
    return { outline: writeDecisionRecord(findings), sealed: results.sealed, checksumHolds: results.checksumHolds };
  }

  async read(actor: Actor, assessmentId: string): Promise<PaperResponse & { readonly assessment: AssessmentOfResults }> {
    const { findings, results, fields, version } = await this.gather(actor, assessmentId);
    return {
      fields,
      version,
      outline: await outlineOf(findings),
      state: results.assessment.state,
      assessment: results.assessment,
    };
  }

  /** What the board agreed, and the cover sheet as it stands. */
  private async gather(actor: Actor, assessmentId: string): Promise<Gathered> {
    const today = this.clock.today();
    const { results, beside, instrument } = await this.database.inTransactionOf(actor, async (manager) => {
      const results = await readBoardResults(manager, actor.organisationId, assessmentId, today);
      refuseWithoutPaper(results.assessment.state);
      refuseUnfinished(unfinishedOf(results));
      const { code, version } = results.record.instrument;
      const instrument = await findVersion(manager, actor.organisationId, code, version);
      return { results, beside: await readBeside(manager, results.assessment, today), instrument };
    });
    if (!instrument) throw new Error('a record of an instrument that was never published');
    const fields: PaperFields = {
      ...defaultFields({ chiefExecutive: beside.chief_executive, secretary: beside.secretary }),
      ...beside.fields,
    };
    const findings = findingsOf(results, {
      instrument,
      fields,
      previous: beside.previous,
      previousFigures: figuresOf(beside.previous_corrections),
      holders: beside.holders,
      cancelledRuns: beside.cancelled_runs,
      shape: defaultShape,
      today,
    });
    return { findings, results, fields, version: beside.version ?? FIRST_VERSION };
  }
}

/** The library of papers brings writers of files with it: it is loaded when the first paper is asked for, not with the program. */
async function outlineOf(findings: Findings): Promise<Outline> {
  const { writeOutline } = await import('@candour/board-paper');
  return writeOutline(findings);
}

export function refuseUnfinished(left: number): void {
  if (left === 0) return;
  const has = left === 1 ? 'item has' : 'items have';
  throw new Problem('wrong-state', `${left} ${has} no outcome yet: end them first, then there is a paper.`, {
    code: 'items-unfinished',
  });
}

function unfinishedOf({ record }: BoardResults): number {
  return record.sections.flatMap(({ items }) => items).filter(({ state }) => !isItemEndState(state)).length;
}

/** Who held the seats frozen into an assessment: by name, which is what was frozen, however an account may change. */
const holders = (assessment: string) =>
  `coalesce((select jsonb_agg(jsonb_build_object('seatId', s.seat_id, 'personId', s.name)) from candour.assessment_seat s
     where s.organisation_id = $1 and s.assessment_id = ${assessment}), '[]')`;

/** The cover sheet, who signs it as a rule, the wave before, and runs that were cancelled after a reveal in the year before. */
async function readBeside(manager: EntityManager, assessment: AssessmentOfResults, today: string): Promise<Beside> {
  const named = (role: string) =>
    `(select p.name from candour.appointment p where p.organisation_id = $1 and p.role = '${role}' and p.valid_from <= $5
        and coalesce(p.valid_to, $5) >= $5 order by p.valid_from desc, p.id limit 1)`;
  const rows: Beside[] = await manager.query(
    `select c.fields, c.version, ${named('chief-executive')} as chief_executive, ${named('secretary')} as secretary,
            before.sealed_content as previous, coalesce((select jsonb_agg(jsonb_build_object('number', r.number, 'item_code', r.item_code,
                'outcome', r.outcome, 'level', r.level) order by r.number)
               from candour.correction r where r.organisation_id = $1 and r.assessment_id = before.id), '[]') as previous_corrections,
            jsonb_build_object('before', ${holders('before.id')}, 'now', ${holders('$2')}) as holders,
            coalesce((select jsonb_agg(jsonb_build_object('on', (x.ended_at at time zone 'Europe/London')::date, 'reason', x.cancel_reason) order by x.ended_at)
               from candour.assessment x
              where x.organisation_id = $1 and x.instrument_code = $3 and x.id <> $2 and x.state = 'cancelled'
                and x.ended_at between $6::timestamptz - interval '12 months' and $6
                and exists (select from candour.round r where r.organisation_id = $1 and r.assessment_id = x.id and r.state in ('revealed', 'withheld'))), '[]') as cancelled_runs
       from (select) as one left join candour.paper c on c.organisation_id = $1 and c.assessment_id = $2
       left join lateral (select b.id, b.sealed_content from candour.assessment b
         where b.organisation_id = $1 and b.instrument_code = $3 and b.wave_date < $4::date and b.sealed_content is not null
         order by b.wave_date desc, b.id desc limit 1) before on true`,
    [
      assessment.organisation_id,
      assessment.id,
      assessment.instrument_code,
      assessment.wave_date,
      today,
      assessment.sealed_at ?? new Date(`${today}T23:59:59Z`),
    ],
  );
  if (!rows[0]) throw new Error('one row was asked for');
  return rows[0];
}
