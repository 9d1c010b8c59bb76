import type { Attendance, Presence } from '@candour/assessment';
import type { AssessmentSituation } from '../assessment/situation.view.js';
import { Problem } from '../platform/http/problem.js';
import type { Moment } from './commands.step.js';
import type { PresenceOfSeat } from './meeting.dto.js';

export interface SeatInTheRoom extends Attendance {
  readonly seatId: string;
}

/** The seats of an assessment with who is there; of a draft, the seats of the board today, all still expected. */
export async function readSeats({ manager, today }: Moment, row: AssessmentSituation['row']): Promise<SeatInTheRoom[]> {
  if (row.state === 'draft') {
    return await manager.query(
      `select s.id as "seatId", s.voting, s.executive, 'expected' as presence from candour.seat s
        where s.organisation_id = $1 and s.valid_from <= $2 and coalesce(s.valid_to, $2) >= $2`,
      [row.organisation_id, today],
    );
  }
  return await manager.query(
    `select s.seat_id as "seatId", s.voting, s.executive, coalesce(t.presence, 'expected') as presence
       from candour.assessment_seat s left join candour.attendance t using (organisation_id, assessment_id, seat_id)
      where s.organisation_id = $1 and s.assessment_id = $2`,
    [row.organisation_id, row.id],
  );
}

/**
 * Who is there once what was said is recorded; a seat that was not named stays as it is.
 *
 * @throws Problem `seat-unknown` for a seat that the assessment does not have, `deputy-missing` for a deputy without a name
 */
export function asItWillBe(seats: readonly SeatInTheRoom[], said: readonly PresenceOfSeat[]): SeatInTheRoom[] {
  const presenceOf = new Map<string, Presence>(said.map(({ seatId, presence }) => [seatId, presence]));
  const known = new Set(seats.map(({ seatId }) => seatId));
  if (said.some(({ seatId }) => !known.has(seatId))) {
    throw new Problem('refused', 'One of these seats is not in this assessment. Look at the list again.', {
      code: 'seat-unknown',
    });
  }
  if (said.some(({ presence, deputyName }) => presence === 'deputy' && !deputyName)) {
    throw new Problem('refused', 'Say who the deputy is.', { code: 'deputy-missing' });
  }
  return seats.map((seat) => ({ ...seat, presence: presenceOf.get(seat.seatId) ?? seat.presence }));
}

/** Writes who is there. A seat that is expected again has no row; the observers, where they are said, replace those before. */
export async function writeAttendance(
  { manager, actor }: Moment,
  assessmentId: string,
  said: readonly PresenceOfSeat[],
  observers: readonly string[] | undefined,
): Promise<void> {
  const own = [actor.organisationId, assessmentId];
  const seats = said.map(({ seatId, presence, deputyName }) => ({
    seat: seatId,
    presence,
    deputy: presence === 'deputy' ? deputyName : null,
  }));
  await manager.query(
    `insert into candour.attendance (organisation_id, assessment_id, seat_id, presence, deputy_name)
     select $1, $2, s.seat, s.presence, s.deputy from jsonb_to_recordset($3::jsonb) as s(seat uuid, presence text, deputy text)
      where s.presence <> 'expected'
     on conflict (organisation_id, assessment_id, seat_id) do update set presence = excluded.presence, deputy_name = excluded.deputy_name`,
    [...own, JSON.stringify(seats)],
  );
  await manager.query(
    'delete from candour.attendance where organisation_id = $1 and assessment_id = $2 and seat_id = any ($3::uuid[])',
    [...own, seats.filter(({ presence }) => presence === 'expected').map(({ seat }) => seat)],
  );
  if (observers === undefined) return;
  await manager.query('delete from candour.observer where organisation_id = $1 and assessment_id = $2', own);
  await manager.query(
    'insert into candour.observer (organisation_id, assessment_id, name) select $1, $2, name from unnest($3::text[]) name',
    [...own, observers],
  );
}
