import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@candour/assessment';
import type { TestApi } from './api.js';
import { Client } from './client.js';

type Appointed = Exclude<Role, 'member' | 'chair'>;

export interface Member {
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
  readonly client: Client;
}

/** A trust with everybody that a board needs, each signed in on a client of their own. */
export interface Trust {
  readonly id: string;
  readonly name: string;
  readonly secretary: Client;
  readonly facilitator: Client;
  readonly facilitatorId: string;
  readonly chiefExecutive: Client;
  /** The chair sits in the first seat; half of the seats are executive, all vote. */
  readonly chair: Client;
  readonly members: readonly Member[];
}

let made = 0;

/** Makes a trust with a board of `seats` (8 unless told). Every test makes its own, so none needs cleaning up after. */
export async function aTrust(
  api: TestApi,
  options: { readonly seats?: number; readonly trustType?: string; readonly systemId?: string } = {},
): Promise<Trust> {
  const id = await anOrganisation(api, 'trust', options.trustType ?? 'Acute trust');
  const name = await nameOf(api, id);
  if (options.systemId) {
    await api.owner.query(
      `insert into candour.system_membership (trust_id, system_id, valid_from) values ($1, $2, '2020-01-01')`,
      [id, options.systemId],
    );
  }
  return await withABoard(api, { id, name }, options.seats);
}

/** Everybody that the board of an organisation needs, each signed in: of a trust, or of a system that answers for itself beside its trusts. */
export async function withABoard(
  api: TestApi,
  { id, name }: { readonly id: string; readonly name: string },
  seats = 8,
): Promise<Trust> {
  const members: Member[] = [];
  for (let place = 0; place < seats; place++) members.push(await aMember(api, id, place));
  const facilitator = await anAppointed(api, id, 'facilitator');
  return {
    id,
    name,
    secretary: (await anAppointed(api, id, 'secretary')).client,
    facilitator: facilitator.client,
    facilitatorId: facilitator.appointmentId,
    chiefExecutive: (await anAppointed(api, id, 'chief-executive')).client,
    chair: members[0]!.client,
    members,
  };
}

/** A system's board with its lead signed in. */
export async function aSystem(api: TestApi): Promise<{ readonly id: string; readonly name: string; readonly lead: Client }> {
  const id = await anOrganisation(api, 'board-of-system', null);
  return { id, name: await nameOf(api, id), lead: (await anAppointed(api, id, 'ics-lead')).client };
}

/** Whoever keeps the register. */
export async function anOperator(api: TestApi): Promise<Client> {
  return (await anAppointed(api, await anOrganisation(api, 'operator', null), 'operator')).client;
}

export async function anAppointed(
  api: TestApi,
  organisationId: string,
  role: Appointed,
): Promise<{ client: Client; appointmentId: string; personId: string }> {
  const { personId, email, name } = await aPerson(api);
  const result = await api.owner.query<{ id: string }>(
    `insert into candour.appointment (organisation_id, name, email, role, valid_from, person_id) values ($1, $2, $3, $4, '2020-01-01', $5) returning id`,
    [organisationId, name, email, role, personId],
  );
  return { client: await signedIn(api, personId, organisationId), appointmentId: result.rows[0]!.id, personId };
}

async function aMember(api: TestApi, organisationId: string, place: number): Promise<Member> {
  const { personId, email, name } = await aPerson(api);
  const result = await api.owner.query<{ id: string }>(
    `insert into candour.seat (organisation_id, name, email, portfolio, executive, voting, office, valid_from, person_id)
     values ($1, $2, $3, $4, $5, true, $6, '2020-01-01', $7) returning id`,
    [organisationId, name, email, `Portfolio ${place + 1}`, place % 2 === 1, place === 0 ? 'chair' : 'none', personId],
  );
  return { seatId: result.rows[0]!.id, personId, name, client: await signedIn(api, personId, organisationId) };
}

async function anOrganisation(api: TestApi, kind: string, trustType: string | null): Promise<string> {
  made += 1;
  const result = await api.owner.query<{ id: string }>(
    `insert into candour.organisation (code, name, kind, trust_type, demonstration) values ($1, $2, $3, $4, true) returning id`,
    [`T${made}`, `Made-up organisation ${made}`, kind, trustType],
  );
  return result.rows[0]!.id;
}

async function nameOf(api: TestApi, id: string): Promise<string> {
  const result = await api.owner.query<{ name: string }>('select name from candour.organisation where id = $1', [id]);
  return result.rows[0]!.name;
}

async function aPerson(api: TestApi): Promise<{ personId: string; email: string; name: string }> {
  made += 1;
  const [email, name] = [`person${made}@candour.example`, `Person ${made}`];
  const result = await api.owner.query<{ id: string }>(
    `insert into candour.person (email, name, password_hash) values ($1, $2, 'none: signed in by the test') returning id`,
    [email, name],
  );
  return { personId: result.rows[0]!.id, email, name };
}

/** Opens a sign-in straight in the database: what a password would have done, without its 20 ms. */
export async function signedIn(api: TestApi, personId: string, organisationId: string): Promise<Client> {
  const token = randomBytes(32).toString('base64url');
  await api.owner.query(
    `insert into candour.sign_in (token_hash, person_id, organisation_id, expires_at, device) values ($1, $2, $3, now() + interval '30 years', 'a test')`,
    [createHash('sha256').update(token).digest(), personId, organisationId],
  );
  return new Client(api.server, token);
}
