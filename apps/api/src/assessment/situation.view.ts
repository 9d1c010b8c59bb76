import type { ActorHere, AssessmentNow, Attendance, ItemState, Situation } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import { findVersion } from '../instrument/instrument.view.js';
import { dayInLondon } from '../platform/clock.js';
import type { ActorOfTransaction } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import { ASSESSMENT_COLUMNS, type AssessmentRow } from './assessment.row.js';

/** What a command about the whole assessment is decided by, with the row it was read from. */
export interface AssessmentSituation {
  readonly row: AssessmentRow;
  readonly situation: Situation;
}

interface Around {
  seats: number;
  item_states: ItemState[];
  open_item: string | null;
  any_reveal: boolean;
  attendance: Attendance[];
  own_seat: { pledgeRead: boolean } | null;
}

/** Raw answers are kept this long after the end, unless a hold stops it. */
const KEEP_DAYS = 30;

/**
 * Reads how things stand with an assessment, for `decide`. A command takes the row for update, so that commands of one
 * assessment come one after the other and each decides on what the one before left.
 *
 * @throws Problem `not-found` for an unknown id and for another organisation's, alike.
 */
export async function readSituation(
  manager: EntityManager,
  actor: ActorOfTransaction,
  assessmentId: string,
  options: { readonly now: Date; readonly lock?: boolean },
): Promise<AssessmentSituation> {
  const rows: AssessmentRow[] = await manager.query(
    `select ${ASSESSMENT_COLUMNS} from candour.assessment a where a.organisation_id = $1 and a.id = $2 ${options.lock ? 'for update' : ''}`,
    [actor.organisationId, assessmentId],
  );
  const row = rows[0];
  if (!row) throw notFound();
  const around = await readAround(manager, row, dayInLondon(options.now));
  const instrument = await findVersion(manager, row.organisation_id, row.instrument_code, row.instrument_version);
  const instrumentFixed = instrument?.checksum === row.instrument_checksum;
  const assessment = { ...assessmentNow(row, around, options.now), instrumentFixed };
  return { row, situation: { actor: actorHere(actor, row, around), assessment } };
}

async function readAround(manager: EntityManager, row: AssessmentRow, today: string): Promise<Around> {
  const rows: Around[] = await manager.query('select * from candour.around_assessment($1, $2)', [row.id, today]);
  const around = rows[0];
  if (!around) throw new Error('one row was asked for');
  return around;
}

function actorHere(actor: ActorOfTransaction, row: AssessmentRow, around: Around): ActorHere {
  return {
    roles: actor.roles,
    seat: around.own_seat,
    byRoomLink: actor.onlyAssessmentId !== undefined,
    holdsMeeting: row.held_by !== null && row.held_by === actor.personId,
  };
}

function assessmentNow(row: AssessmentRow, around: Around, now: Date): Omit<AssessmentNow, 'instrumentFixed'> {
  return {
    state: row.state,
    method: row.method,
    // A draft shows the pledge as it will be frozen: there is always one.
    pledgeSet: row.state === 'draft' || row.pledge !== null,
    threshold: row.threshold,
    seats: around.seats,
    quorum: { number: row.quorum_number, executives: row.quorum_executives, nonExecutives: row.quorum_non_executives },
    attendance: around.attendance,
    scoringClosed: row.scoring_closed_at !== null,
    epoch: row.epoch,
    secondsWithoutFacilitator:
      row.holder_seen_at === null ? Number.MAX_SAFE_INTEGER : (now.getTime() - row.holder_seen_at.getTime()) / 1000,
    autoLock: row.auto_lock,
    anyReveal: around.any_reveal,
    openItemCode: around.open_item,
    itemStates: around.item_states,
    decisionRecorded: row.decision_on !== null,
    daysSinceAgreed: row.agreed_at === null ? null : daysBetween(row.agreed_at, now),
    daysSinceEnd: endOf(row) === null ? null : daysBetween(endOf(row)!, now),
    keepDays: KEEP_DAYS,
    held: row.hold_reason !== null,
    purged: row.purged_at !== null,
  };
}

function endOf(row: AssessmentRow): Date | null {
  return row.sealed_at ?? row.ended_at;
}

/** Whole London days from one instant's day to another's. */
function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(dayInLondon(to)) - Date.parse(dayInLondon(from))) / 86_400_000);
}
