import type { Actor } from '../platform/actor.js';
import { theProgramFor } from '../platform/database/the-program.js';
import type { Appointed, Sitting } from './board.js';
import type { MadeUpTrust } from './content/made-up-trust.js';
import { actorOf, type Making } from './making.js';
import { appoint } from './organisations.step.js';

export interface Seat extends Sitting {
  readonly id: string;
  readonly personId: string;
}

/** A trust that is in the database, with those who act for it. */
export interface Trust {
  readonly id: string;
  readonly about: MadeUpTrust;
  readonly seats: readonly Seat[];
  readonly secretary: Actor & { readonly name: string };
  readonly facilitator: Actor & { readonly name: string; readonly appointmentId: string };
  readonly chiefExecutive: Actor;
  readonly chair: Actor;
}

/** Puts the board of a trust into the database, and the people who act for it. */
export async function makeTrust(
  making: Making,
  about: MadeUpTrust,
  made: {
    readonly id: string;
    readonly board: readonly Sitting[];
    readonly appointed: readonly Appointed[];
    readonly people: ReadonlyMap<string, string>;
    /** The board of a system is made like that of a trust. */
    readonly kind?: Actor['organisationKind'];
  },
): Promise<Trust> {
  const organisation = { id: made.id, kind: made.kind ?? 'trust' };
  const personOf = (email: string): string => {
    const id = made.people.get(email);
    if (!id) throw new Error(`nobody has the address ${email}`);
    return id;
  };
  const seats = await makeSeats(
    making,
    made.id,
    made.board.map((one) => ({ ...one, personId: personOf(one.email) })),
  );
  const actors = new Map<string, Actor & { name: string; appointmentId: string }>();
  for (const one of made.appointed) {
    const personId = personOf(one.email);
    const actor = actorOf(organisation, { personId, roles: [one.role] });
    const appointmentId = await appoint(making, actor, { ...one, personId });
    actors.set(one.role, { ...actor, name: one.name, appointmentId });
  }
  const chair = seats.find(({ office }) => office === 'chair');
  const [secretary, facilitator, chief] = [actors.get('secretary'), actors.get('facilitator'), actors.get('chief-executive')];
  if (!chair || !secretary || !facilitator || !chief) throw new Error(`${about.name} lacks somebody`);
  return {
    id: made.id,
    about,
    seats,
    secretary,
    facilitator,
    chiefExecutive: chief,
    chair: actorOf(organisation, { personId: chair.personId, seatId: chair.id, roles: ['chair', 'member'] }),
  };
}

/** The seats of a board in one statement, in the order in which they are given. */
export async function makeSeats<One extends Sitting & { readonly personId: string | null }>(
  { database }: Making,
  organisationId: string,
  board: readonly One[],
): Promise<(One & { readonly id: string })[]> {
  const rows = await database.inTransactionOf(
    theProgramFor(organisationId),
    async (manager): Promise<{ id: string; email: string }[]> => {
      return await manager.query(
        `insert into candour.seat (organisation_id, name, email, portfolio, executive, voting, office, valid_from, valid_to, person_id)
       select $1, s.name, s.email, s.portfolio, s.executive, s.voting, s.office, s."from", s."to", s."personId"
         from jsonb_to_recordset($2::jsonb) as s(name text, email text, portfolio text, executive boolean, voting boolean, office text,
              "from" date, "to" date, "personId" uuid)
       returning id, email`,
        [organisationId, JSON.stringify(board)],
      );
    },
  );
  const ids = new Map(rows.map(({ id, email }) => [email, id]));
  return board.map((one) => {
    const id = ids.get(one.email);
    if (!id) throw new Error(`no seat for ${one.email}`);
    return { ...one, id };
  });
}
