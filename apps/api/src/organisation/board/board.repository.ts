import type { EntityManager } from 'typeorm';
import { notFound } from '../../platform/http/problem.js';
import type { AppointedRole, OfficeOfSeat } from './board.dto.js';

/** A seat as it is stored; e-mail and person are for those who may see them. */
export interface Seat {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly portfolio: string;
  readonly executive: boolean;
  readonly voting: boolean;
  readonly office: OfficeOfSeat;
  readonly from: string;
  readonly to: string | null;
  readonly joined: boolean;
  readonly version: number;
}

export interface Appointment {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AppointedRole;
  readonly from: string;
  readonly to: string | null;
  readonly joined: boolean;
  readonly version: number;
}

/** Every seat and appointment an organisation has or had. */
export interface Board {
  readonly seats: readonly Seat[];
  readonly appointments: readonly Appointment[];
}

const SEAT = `id, name, email, portfolio, executive, voting, office, valid_from::text as "from", valid_to::text as "to",
  person_id is not null as joined, version`;
const APPOINTMENT = `id, name, email, role, valid_from::text as "from", valid_to::text as "to", person_id is not null as joined, version`;

/** The seats in the order a board is listed: officers, then the others by name; ended ones last. */
export async function seatsOf(manager: EntityManager, organisationId: string): Promise<Seat[]> {
  return await manager.query(
    `select ${SEAT} from candour.seat where organisation_id = $1
      order by coalesce(valid_to, 'infinity') desc, array_position(array['chair', 'vice-chair', 'senior-independent-director', 'none'], office), name, id`,
    [organisationId],
  );
}

export async function appointmentsOf(manager: EntityManager, organisationId: string): Promise<Appointment[]> {
  return await manager.query(
    `select ${APPOINTMENT} from candour.appointment where organisation_id = $1 order by coalesce(valid_to, 'infinity') desc, role, name, id`,
    [organisationId],
  );
}

/** One at a time may change a board: its rules look at all of it. */
export async function lockBoard(manager: EntityManager, organisationId: string): Promise<Board> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('candour board ' || $1, 0))`, [organisationId]);
  return { seats: await seatsOf(manager, organisationId), appointments: await appointmentsOf(manager, organisationId) };
}

/** @throws Problem `not-found`. */
export function withId<Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing {
  const found = things.find((thing) => thing.id === id);
  if (!found) throw notFound();
  return found;
}

/** A link that was sent to an address which is not the right one any more opens nothing. */
export async function endOpenLinks(
  manager: EntityManager,
  of: { readonly seatId: string } | { readonly appointmentId: string },
  now: Date,
): Promise<void> {
  const [column, id] = 'seatId' in of ? ['seat_id', of.seatId] : ['appointment_id', of.appointmentId];
  await manager.query(
    `update candour.personal_link set revoked_at = $2 where ${column} = $1 and used_at is null and revoked_at is null`,
    [id, now],
  );
}
