import { allowedCommands, defaultPledge, standingInTheWay } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { systemsFollowing } from '../campaign/followed-by.view.js';
import { titlesFor } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { AssessmentResponse, SeatHere } from './assessment.dto.js';
import type { AssessmentRow } from './assessment.row.js';
import { type AssessmentSituation, readSituation } from './situation.view.js';

interface Names {
  organisation_name: string;
  facilitator_name: string | null;
  facilitator_has_seat: boolean;
}

const KEEP_DAYS = 30;

/** One assessment as its set-up and its overview show it. */
@Injectable()
export class AssessmentView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assessmentId: string): Promise<AssessmentResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const read = await readSituation(manager, actor, assessmentId, { now: this.clock.now() });
      return await asResponse(manager, read, this.clock.today());
    });
  }
}

async function asResponse(
  manager: EntityManager,
  { row, situation }: AssessmentSituation,
  today: string,
): Promise<AssessmentResponse> {
  const names = await readNames(manager, row);
  const title = (await titlesFor(manager, row.organisation_id, [row]))(row);
  const followedBy = row.pledge === null ? await systemsFollowing(manager, row.organisation_id, row.id) : [];
  return {
    ...setUpOf(row),
    id: row.id,
    state: row.state,
    version: row.version,
    instrumentTitle: title,
    organisationName: names.organisation_name,
    facilitatorName: names.facilitator_name,
    pledge: row.pledge ?? pledgeOf(row, names, title, followedBy),
    followedBy: [...followedBy],
    pledgeFrozen: row.pledge !== null,
    scoringClosed: row.scoring_closed_at !== null,
    seats: await seatsOf(manager, row, today),
    incomplete: row.incomplete,
    checksum: row.checksum,
    sealedAt: row.sealed_at?.toISOString() ?? null,
    sealedBy: row.sealed_by_name,
    decision:
      row.decision_on === null
        ? null
        : { on: row.decision_on, minute: row.decision_minute ?? '', words: row.decision_words ?? '' },
    cancelReason: row.cancel_reason,
    allowed: [...allowedCommands(situation)],
    waiting: standingInTheWay(situation).map(({ code, message }) => ({ code, message })),
  };
}

function setUpOf(row: AssessmentRow) {
  return {
    instrumentCode: row.instrument_code,
    instrumentVersion: row.instrument_version,
    waveDate: row.wave_date,
    method: row.method,
    threshold: row.threshold,
    quorum: { number: row.quorum_number, executives: row.quorum_executives, nonExecutives: row.quorum_non_executives },
    facilitatorId: row.facilitator_id,
    scoringClosesOn: row.scoring_closes_on,
    meetingStartsAt: row.meeting_starts_at?.toISOString() ?? null,
    meetingMinutes: row.meeting_minutes,
    pledgeShowsProgress: row.pledge_shows_progress,
    autoLock: row.auto_lock,
  };
}

function pledgeOf(row: AssessmentRow, names: Names, instrumentTitle: string, followedBy: readonly string[]) {
  return defaultPledge({
    instrumentTitle,
    organisationName: names.organisation_name,
    threshold: row.threshold,
    showsProgress: row.pledge_shows_progress,
    facilitatorHoldsASeat: names.facilitator_has_seat,
    roomOnly: row.method === 'room',
    keepDays: KEEP_DAYS,
    followedBy,
  });
}

/** The pledge as it would be frozen now. */
export async function pledgeToFreeze(manager: EntityManager, row: AssessmentRow) {
  const title = (await titlesFor(manager, row.organisation_id, [row]))(row);
  return pledgeOf(row, await readNames(manager, row), title, await systemsFollowing(manager, row.organisation_id, row.id));
}

async function readNames(manager: EntityManager, row: AssessmentRow): Promise<Names> {
  const rows: Names[] = await manager.query(
    `select o.name as organisation_name, f.name as facilitator_name,
            exists (select from candour.seat s where s.organisation_id = o.id and s.email = f.email) as facilitator_has_seat
       from candour.organisation o
       left join candour.appointment f on f.organisation_id = o.id and f.id = $2
      where o.id = $1`,
    [row.organisation_id, row.facilitator_id],
  );
  const names = rows[0];
  if (!names) throw new Error('an assessment without its organisation');
  return names;
}

/** The seats frozen into the assessment; of a draft, the seats of the board today. */
async function seatsOf(manager: EntityManager, row: AssessmentRow, today: string): Promise<SeatHere[]> {
  const columns = 's.name, s.portfolio, s.executive, s.voting, s.office';
  const order = `order by (s.office = 'chair') desc, s.executive, s.name`;
  return row.state === 'draft'
    ? await manager.query(
        `select s.id as "seatId", ${columns} from candour.seat s
          where s.organisation_id = $1 and s.valid_from <= $2 and coalesce(s.valid_to, $2) >= $2 ${order}`,
        [row.organisation_id, today],
      )
    : await manager.query(
        `select s.seat_id as "seatId", ${columns} from candour.assessment_seat s where s.organisation_id = $1 and s.assessment_id = $2 ${order}`,
        [row.organisation_id, row.id],
      );
}
