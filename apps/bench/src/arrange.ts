import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** Somebody signed in, by the cookie a browser would send. */
export interface Caller {
  readonly cookie: string;
}

/** A trust whose board of sixteen is scoring: what the bench of answers saves into. */
export interface ScoringTrust {
  readonly assessmentId: string;
  readonly itemCodes: readonly string[];
  readonly members: readonly Caller[];
}

export async function owner(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.CANDOUR_OWNER_URL });
  await client.connect();
  return client;
}

/** Opens a sign-in straight in the database, and gives its cookie. */
export async function signIn(client: pg.Client, personId: string, organisationId: string): Promise<Caller> {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `insert into candour.sign_in (token_hash, person_id, organisation_id, expires_at, device) values ($1, $2, $3, now() + interval '1 day', 'a bench')`,
    [createHash('sha256').update(token).digest(), personId, organisationId],
  );
  return { cookie: `__Host-candour=${token}` };
}

async function idOf(client: pg.Client, sql: string, values: readonly unknown[]): Promise<string> {
  const { rows } = await client.query<{ id: string }>(sql, [...values]);
  const id = rows[0]?.id;
  if (!id) throw new Error('nothing was made');
  return id;
}

async function aPerson(client: pg.Client, name: string): Promise<string> {
  return await idOf(client, `insert into candour.person (email, name, password_hash) values ($1, $2, 'none') returning id`, [
    `${name}@bench.example`,
    name,
  ]);
}

/** A trust with a board of sixteen, its secretary and its facilitator, all signed in. */
export interface Trust {
  readonly secretary: Caller;
  /** With the id of the appointment. */
  readonly facilitator: Caller & { readonly id: string };
  readonly members: readonly (Caller & { readonly seatId: string })[];
}

const SEATS = 16;

/** Makes a trust straight in the database. @param name of its own: no two trusts of a bench share it */
export async function aTrust(client: pg.Client, name: string): Promise<Trust> {
  const trust = await idOf(
    client,
    `insert into candour.organisation (code, name, kind, demonstration) values ($1, $2, 'trust', true) returning id`,
    [name.toUpperCase(), `A trust for the bench: ${name}`],
  );
  const appointed = async (role: string) => {
    const personId = await aPerson(client, `${role}.${name}`);
    const id = await idOf(
      client,
      `insert into candour.appointment (organisation_id, name, email, role, valid_from, person_id)
       values ($1, $2, $3, $2, '2020-01-01', $4) returning id`,
      [trust, role, `${role}.${name}@bench.example`, personId],
    );
    return { id, ...(await signIn(client, personId, trust)) };
  };
  const [secretary, facilitator] = [await appointed('secretary'), await appointed('facilitator')];
  const members: (Caller & { seatId: string })[] = [];
  for (let place = 0; place < SEATS; place++) {
    const email = `member${place}.${name}`;
    const personId = await aPerson(client, email);
    const seatId = await idOf(
      client,
      `insert into candour.seat (organisation_id, name, email, portfolio, executive, voting, office, valid_from, person_id)
       values ($1, $2, $3, 'Portfolio', $4, true, 'none', '2020-01-01', $5) returning id`,
      [trust, `Member ${place}`, `${email}@bench.example`, place % 2 === 0, personId],
    );
    members.push({ ...(await signIn(client, personId, trust)), seatId });
  }
  return { secretary, facilitator, members };
}

/** Sets an assessment up, as a secretary does. */
export async function anAssessment(
  apiUrl: string,
  { secretary, facilitator }: Trust,
  method: 'both' | 'room',
): Promise<{ id: string; version: number }> {
  return await call(apiUrl, secretary, 'POST', '/assessments', {
    instrumentCode: 'digital-board',
    instrumentVersion: '1.0',
    waveDate: '2026-11-01',
    method,
    threshold: 5,
    quorum: { number: 3, executives: 1, nonExecutives: 1 },
    facilitatorId: facilitator.id,
    scoringClosesOn: null,
    meetingStartsAt: null,
    meetingMinutes: 120,
    pledgeShowsProgress: false,
    autoLock: false,
  });
}

/** Makes a trust of sixteen seats and opens its private scoring through the API. */
export async function aScoringTrust(client: pg.Client, apiUrl: string): Promise<ScoringTrust> {
  const trust = await aTrust(client, 'bench');
  const { secretary, members } = trust;
  const { id, version } = await anAssessment(apiUrl, trust, 'both');
  await call(apiUrl, secretary, 'POST', `/assessments/${id}/open-scoring`, {}, version);
  for (const member of members) await call(apiUrl, member, 'POST', `/assessments/${id}/pledge-reading`, {});
  const { rows } = await client.query<{ item_code: string }>(
    'select item_code from candour.assessment_item where assessment_id = $1 order by position',
    [id],
  );
  return { assessmentId: id, itemCodes: rows.map(({ item_code }) => item_code), members };
}

/** Opens a meeting scored in the room, with everybody there and the pledge read. */
export async function aMeeting(client: pg.Client, apiUrl: string, name: string): Promise<Trust & ScoringTrust> {
  const trust = await aTrust(client, name);
  const { id } = await anAssessment(apiUrl, trust, 'room');
  const seats = trust.members.map(({ seatId }) => ({ seatId, presence: 'present' }));
  const opened = await call<{ agenda: { itemCode: string }[] }>(
    apiUrl,
    trust.facilitator,
    'POST',
    `/assessments/${id}/meeting/open`,
    { seats },
  );
  for (const member of trust.members) await call(apiUrl, member, 'POST', `/assessments/${id}/pledge-reading`, {});
  return { ...trust, assessmentId: id, itemCodes: opened.agenda.map(({ itemCode }) => itemCode) };
}

/** Calls the API as somebody. @throws Error where it refuses */
export async function call<T>(
  url: string,
  caller: Caller,
  method: string,
  path: string,
  body: object,
  version?: number,
): Promise<T> {
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: {
      cookie: caller.cookie,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
