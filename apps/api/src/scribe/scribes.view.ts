import { mostAnswersAScribeKnows } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import { answersKnownWith, type Candidate, readCandidates } from './candidates.view.js';
import type { EndedScribe, PossibleScribe, ScribeOfSeat, ScribesResponse, SeatToServe } from './scribe.dto.js';
import { readScribes, type ScribeRow } from './scribe.repository.js';

interface Seat {
  seat_id: string;
  name: string;
}

/**
 * Who writes for whom, and what this person could say about it. The whole board sees the names: whoever runs the meeting waits for a
 * reading back, and a consent that nobody gave is noticed.
 */
@Injectable()
export class ScribesView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` for an unknown id and for another organisation's, alike. */
  async read(actor: Actor, assessmentId: string): Promise<ScribesResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const own = [actor.organisationId, assessmentId];
      const assessments: { open: boolean }[] = await manager.query(
        `select state in ('scoring', 'meeting', 'paused') as open from candour.assessment where organisation_id = $1 and id = $2`,
        own,
      );
      const assessment = assessments[0];
      if (!assessment) throw notFound();
      const rows = await readScribes(manager, actor.organisationId, assessmentId);
      const seats: Seat[] = await manager.query(
        `select seat_id, name from candour.assessment_seat where organisation_id = $1 and assessment_id = $2 order by name, seat_id`,
        own,
      );
      const candidates = assessment.open
        ? await readCandidates(manager, actor.organisationId, assessmentId, this.clock.today())
        : [];
      return asResponse(actor, assessment.open, rows, seats, candidates);
    });
  }
}

/** As the rules of a scribe have it: the choice offers nobody whom they would refuse for every one of these seats. */
function canWriteForOne(candidate: Candidate, seats: readonly Seat[]): boolean {
  const { roles, holdsMeeting, seatId: own } = candidate;
  if (roles.includes('chair') || roles.includes('facilitator') || holdsMeeting) return false;
  return seats.some(({ seat_id: seatId }) => seatId !== own && answersKnownWith(candidate, seatId) <= mostAnswersAScribeKnows);
}

function asResponse(
  actor: Actor,
  open: boolean,
  rows: readonly ScribeRow[],
  seats: readonly Seat[],
  everybody: readonly Candidate[],
): ScribesResponse {
  const living = rows.filter((row) => row.ended_because === null);
  const unserved = seats.filter((seat) => !living.some((row) => row.seat_id === seat.seat_id));
  const byLink = actor.onlyAssessmentId !== undefined; // a room link shows it; saying something about it takes an account
  const secretary = actor.roles.includes('secretary');
  const mine = unserved.filter((seat) => seat.seat_id === actor.seatId);
  const candidates = everybody.filter((one) =>
    canWriteForOne(one, secretary || one.personId === actor.personId ? unserved : mine),
  );
  const couldWrite = candidates.some(({ personId }) => personId === actor.personId);
  const ended = rows.find((row) => row.seat_id === actor.seatId && row.ended_because !== null);
  return {
    open,
    scribes: living.map((row) => asScribe(actor, row)),
    candidates:
      open && !byLink && (secretary || mine.length > 0 || couldWrite) ? candidates.map((one) => asCandidate(actor, one)) : [],
    seats:
      open && !byLink && (secretary || couldWrite) ? unserved.filter((seat) => seat.seat_id !== actor.seatId).map(asSeat) : [],
    lastOfYours: ended ? asEnded(ended) : null,
  };
}

function asScribe(actor: Actor, row: ScribeRow): ScribeOfSeat {
  const [yours, youWrite] = [row.seat_id === actor.seatId, row.person_id === actor.personId];
  const concerned = yours || youWrite || actor.roles.includes('secretary');
  return {
    seatId: row.seat_id,
    seatName: row.seat_name,
    scribeName: row.name,
    yours,
    youWrite,
    youMayEnd: concerned && actor.onlyAssessmentId === undefined,
    consent: concerned ? row.consent : null,
    consentOn: concerned ? row.consent_on : null,
    recordedBy: concerned ? row.recorded_by : null,
  };
}

const asCandidate = (actor: Actor, { id, seatId, name, place, personId }: Candidate): PossibleScribe => ({
  id,
  seatId,
  name,
  place,
  you: personId === actor.personId,
});
const asSeat = ({ seat_id: seatId, name }: Seat): SeatToServe => ({ seatId, name });
const asEnded = ({ name, ended_because: because }: ScribeRow): EndedScribe | null =>
  because === null ? null : { scribeName: name, because };
