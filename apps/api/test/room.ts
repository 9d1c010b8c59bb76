import { randomUUID } from 'node:crypto';
import type { Role } from '@candour/assessment';
import type { Actor } from '../src/platform/actor.js';
import type { Repeatable } from '../src/platform/http/once.js';
import type { TestApi } from './api.js';
import { aDraft } from './assessments.js';
import { bodyOf, type Client } from './client.js';
import { allPresent, type Meeting } from './meetings.js';
import { anAppointed, type Member, type Trust } from './organisations.js';

/** Somebody of the board as the use cases know them, and as a browser of theirs. */
export interface Person {
  readonly actor: Actor;
  readonly client: Client;
}

/** Everybody who can be in a room: two facilitators, the secretary, and the seats, of which the first is the chair's. */
export interface People {
  readonly trust: Trust;
  readonly facilitators: readonly [Person, Person];
  readonly secretary: Person;
  readonly seats: readonly Person[];
}

/** A room whose meeting is open, in the hands of the first facilitator; everybody is there and has read the pledge. */
export interface Room extends People {
  readonly id: string;
  readonly itemCodes: readonly string[];
}

/** A command as it is sent for the first time. */
export const aRepeat = (): Repeatable => ({ key: randomUUID(), route: 'a test', requestHash: 'a test' });

export async function peopleOf(api: TestApi, trust: Trust): Promise<People> {
  const appointed = async (role: 'facilitator' | 'secretary'): Promise<Person> => {
    const { personId, client } = await anAppointed(api, trust.id, role);
    return { actor: actorOf(trust, personId, null, [role]), client };
  };
  return {
    trust,
    facilitators: [await appointed('facilitator'), await appointed('facilitator')],
    secretary: await appointed('secretary'),
    seats: trust.members.map((member, place) => aSeat(trust, member, place === 0)),
  };
}

function aSeat(trust: Trust, { personId, seatId, client }: Member, chairs: boolean): Person {
  return { actor: actorOf(trust, personId, seatId, chairs ? ['member', 'chair'] : ['member']), client };
}

const actorOf = (trust: Trust, personId: string, seatId: string | null, roles: readonly Role[]): Actor => ({
  signInId: '',
  personId,
  organisationId: trust.id,
  organisationKind: 'trust',
  seatId,
  roles,
});

export async function aRoom(api: TestApi, people: People, setUp: Record<string, unknown> = {}): Promise<Room> {
  const { trust, facilitators } = people;
  const { id } = await aDraft(trust, { method: 'room', instrumentVersion: '1.0', ...setUp });
  const opening = await facilitators[0].client.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) });
  const itemCodes = bodyOf<Meeting>(opening).agenda.map(({ itemCode }) => itemCode);
  await theyHaveReadThePledge(api, id);
  return { ...people, id, itemCodes };
}

/** Everybody on the board of an assessment, straight in the database. */
export async function theyHaveReadThePledge(api: TestApi, assessmentId: string): Promise<void> {
  await api.owner.query(
    `insert into candour.pledge_reading (organisation_id, assessment_id, seat_id, day)
     select organisation_id, assessment_id, seat_id, '2026-11-01' from candour.assessment_seat where assessment_id = $1`,
    [assessmentId],
  );
}
