import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf, Client } from '../../test/client.js';
import { anAppointed, aTrust, signedIn } from '../../test/organisations.js';
import { hashPassword } from './password.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

interface Me {
  person: { id: string; name: string; email: string };
  hat: { organisationId: string; roles: string[] } | null;
  hats: { organisationId: string; roles: string[]; seatId: string | null }[];
}

const PASSWORD = 'a password of some length';
let made = 0;

/** Somebody with a password and no hat. */
async function anAccount(): Promise<{ id: string; email: string }> {
  made += 1;
  const email = `account${made}@candour.example`;
  const result = await api.owner.query<{ id: string }>(
    'insert into candour.person (email, name, password_hash) values ($1, $2, $3) returning id',
    [email, `Account ${made}`, await hashPassword(PASSWORD)],
  );
  return { id: result.rows[0]!.id, email };
}

const signIn = (email: string, password = PASSWORD, address = '192.0.2.1') =>
  request(api.server)
    .post('/api/sign-in')
    .set('sec-fetch-site', 'same-origin')
    .set('x-forwarded-for', address) // as the proxy in front of the program says it
    .send({ email, password });

function tokenOf(cookies: unknown): string {
  const cookie = (cookies as string[]).find((one) => one.startsWith('__Host-candour='));
  return /=([^;]+)/.exec(cookie ?? '')?.[1] ?? '';
}

describe('signing in', () => {
  it('gives a cookie that only the server can read, for this host alone', async () => {
    const { email } = await anAccount();
    const response = await signIn(email);
    expect(response.status).toBe(200);
    const cookie = (response.headers['set-cookie'] as unknown as string[])[0]!;
    expect(cookie).toMatch(/^__Host-candour=[\w-]{43}; /);
    expect(cookie).toMatch(/Path=\/; HttpOnly; Secure; SameSite=Lax/);
  });

  it('says the same of an unknown e-mail and of a wrong password', async () => {
    const { email } = await anAccount();
    const wrong = await signIn(email, 'not the password');
    const unknown = await signIn('nobody@candour.example', 'not the password');
    expect([wrong.status, wrong.text]).toEqual([401, unknown.text]);
  });

  it('stops an address after five wrong tries at one account, known or not, and says when to try again', async () => {
    const [{ email }, stranger] = [await anAccount(), '192.0.2.2'];
    const sixthOf = async (tried: string) => {
      for (let tries = 0; tries < 5; tries++) expect((await signIn(tried, 'not the password', stranger)).status).toBe(401);
      return await signIn(tried, PASSWORD, stranger);
    };
    const [known, unknown] = [await sixthOf(email), await sixthOf('no-account@candour.example')];
    expect([known.status, known.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(known.headers['retry-after'])).toBe(15 * 60);
    expect([unknown.status, unknown.text, unknown.headers['retry-after']]).toEqual([
      429,
      known.text,
      known.headers['retry-after'],
    ]);
  });

  it('stays open to a member whom a stranger elsewhere tries to keep out', async () => {
    const { email } = await anAccount();
    for (let tries = 0; tries < 30; tries++) await signIn(email, 'not the password', '192.0.2.3');
    expect((await signIn(email, PASSWORD, '192.0.2.4')).status).toBe(200);
  });

  it('never counts a success, and a success begins the counting anew', async () => {
    const { email } = await anAccount();
    const from = '192.0.2.5';
    for (let times = 0; times < 7; times++) expect((await signIn(email, PASSWORD, from)).status).toBe(200);
    for (let tries = 0; tries < 4; tries++) await signIn(email, 'not the password', from);
    expect((await signIn(email, PASSWORD, from)).status).toBe(200);
    for (let tries = 0; tries < 5; tries++) expect((await signIn(email, 'not the password', from)).status).toBe(401);
    expect((await signIn(email, PASSWORD, from)).status).toBe(429);
  });

  it('stops guessing from a crowd of addresses after fifty wrong tries at one account', async () => {
    const { email } = await anAccount();
    expect((await signIn(email, PASSWORD, '198.51.100.1')).status).toBe(200);
    for (let tries = 0; tries < 50; tries++) {
      expect((await signIn(email, 'not the password', `198.51.100.${10 + Math.floor(tries / 5)}`)).status).toBe(401);
    }
    expect((await signIn(email, 'not the password', '198.51.100.99')).status).toBe(429);
  });

  it('stops an address after sixty tries in a minute, at whatever accounts', async () => {
    const from = '203.0.113.1';
    const statuses = await Promise.all(
      Array.from({ length: 61 }, async (_, place) => (await signIn(`guess${place}@candour.example`, 'a guess', from)).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  it('refuses a form on another site', async () => {
    const { email } = await anAccount();
    const response = await request(api.server)
      .post('/api/sign-in')
      .set('sec-fetch-site', 'cross-site')
      .send({ email, password: PASSWORD });
    expect([response.status, response.body.code]).toEqual([403, 'cross-site']);
  });

  it('ends for good on signing out', async () => {
    const { email } = await anAccount();
    const me = new Client(api.server, tokenOf((await signIn(email)).headers['set-cookie']));
    expect((await me.get('/me')).status).toBe(200);
    const out = await me.delete('/sign-in');
    expect(out.status).toBe(204);
    expect(out.headers['clear-site-data']).toContain('storage');
    expect((await me.get('/me')).status).toBe(401);
  });

  it('ends by itself after twelve hours', async () => {
    const { email } = await anAccount();
    const me = new Client(api.server, tokenOf((await signIn(email)).headers['set-cookie']));
    await api.owner.query(
      `update candour.sign_in set created_at = now() - interval '13 hours', expires_at = now() - interval '1 hour' where person_id = (select id from candour.person where email = $1)`,
      [email],
    );
    expect((await me.get('/me')).status).toBe(401);
  });

  it('goes on while it is used in a meeting, for a day at most, and nobody else’s with it', async () => {
    const [mine, other] = [await anAccount(), await anAccount()];
    const me = new Client(api.server, tokenOf((await signIn(mine.email)).headers['set-cookie']));
    await signIn(other.email);
    const wasOpened = async (hoursAgo: number, hoursLeft: number) =>
      await api.owner.query(
        `update candour.sign_in set created_at = now() - make_interval(hours => $1), expires_at = now() + make_interval(hours => $2) where person_id = any ($3)`,
        [hoursAgo, hoursLeft, [mine.id, other.id]],
      );
    const hoursLeft = async (personId: string) => {
      const { rows } = await api.owner.query<{ hours: string }>(
        'select round(extract(epoch from expires_at - now()) / 3600) as hours from candour.sign_in where person_id = $1',
        [personId],
      );
      return Number(rows[0]?.hours);
    };
    const renewed = async () => {
      const { status, headers } = await me.post('/sign-in/renewal');
      return [status, 'set-cookie' in headers, await hoursLeft(mine.id)];
    };
    await wasOpened(1, 11);
    expect(await renewed()).toEqual([204, false, 11]);
    await wasOpened(11, 1);
    expect(await renewed()).toEqual([204, true, 12]);
    expect(await hoursLeft(other.id)).toBe(1);
    await wasOpened(21, 1);
    expect(await renewed()).toEqual([204, true, 3]);
    expect(await renewed()).toEqual([204, false, 3]);
    await api.owner.query('update candour.sign_in set revoked_at = now() where person_id = $1', [mine.id]);
    expect((await me.post('/sign-in/renewal')).status).toBe(401);
  });
});

describe('hats', () => {
  it('are one for each organisation, and worn one at a time', async () => {
    const [trust, other] = [await aTrust(api), await aTrust(api)];
    const { personId, client } = await anAppointed(api, trust.id, 'secretary');
    await api.owner.query(
      `insert into candour.appointment (organisation_id, name, email, role, valid_from, person_id)
       select $1, name, email, 'facilitator', '2020-01-01', id from candour.person where id = $2`,
      [other.id, personId],
    );
    expect(bodyOf<Me>(await client.get('/me')).hats).toHaveLength(2);

    const worn = bodyOf<Me>(await client.put('/me/hat', { organisationId: other.id }));

    expect(worn.hat).toMatchObject({ organisationId: other.id, roles: ['facilitator'] });
    expect((await client.post('/assessments', {})).status).toBe(403);
  });

  it('of another organisation cannot be put on', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    expect((await trust.secretary.put('/me/hat', { organisationId: neighbour.id })).status).toBe(404);
  });

  it('are taken off on the day after a seat has ended', async () => {
    const trust = await aTrust(api);
    const { client, seatId } = trust.members[2]!;
    expect((await client.get('/assessments')).status).toBe(200);
    await api.owner.query(`update candour.seat set valid_to = (now() at time zone 'Europe/London')::date - 1 where id = $1`, [
      seatId,
    ]);
    const left = await client.get('/assessments');
    expect([left.status, left.body.code]).toEqual([403, 'no-hat']);
  });
});

describe('my sign-ins', () => {
  it('are listed to me, and each can be ended', async () => {
    const { id } = await anAccount();
    const [phone, laptop] = [await signedInSomewhere(id), await signedInSomewhere(id)];
    const rows = bodyOf<{ rows: { id: string; current: boolean }[] }>(await laptop.get('/me/sign-ins')).rows;
    expect(rows).toHaveLength(2);
    const other = rows.find(({ current }) => !current)!;

    expect((await laptop.delete(`/me/sign-ins/${other.id}`)).status).toBe(204);

    expect((await phone.get('/me')).status).toBe(401);
    expect((await laptop.get('/me')).status).toBe(200);
  });

  it("of somebody else's do not exist for me", async () => {
    const [mine, theirs] = [await anAccount(), await anAccount()];
    const me = await signedInSomewhere(mine.id);
    await signedInSomewhere(theirs.id);
    const rows = await api.owner.query<{ id: string }>('select id from candour.sign_in where person_id = $1', [theirs.id]);
    expect((await me.delete(`/me/sign-ins/${rows.rows[0]!.id}`)).status).toBe(404);
  });

  it('on other devices end when I change my password', async () => {
    const { id, email } = await anAccount();
    const [phone, laptop] = [await signedInSomewhere(id), await signedInSomewhere(id)];
    expect((await laptop.put('/me/password', { current: 'wrong', next: 'another long password' })).status).toBe(401);
    expect((await laptop.put('/me/password', { current: PASSWORD, next: 'another long password' })).status).toBe(204);
    expect((await phone.get('/me')).status).toBe(401);
    expect((await laptop.get('/me')).status).toBe(200);
    expect((await signIn(email, 'another long password')).status).toBe(200);
  });

  it('let me change a password as often as I know it, and stop whoever sits at my screen and guesses', async () => {
    const { id } = await anAccount();
    const me = await signedInSomewhere(id);
    const change = async (current: string, next: string) => (await me.put('/me/password', { current, next })).status;
    for (let times = 0; times < 6; times++) expect(await change(PASSWORD, PASSWORD)).toBe(204);
    for (let tries = 0; tries < 5; tries++) expect(await change('a guess', PASSWORD)).toBe(401);
    expect(await change(PASSWORD, PASSWORD)).toBe(429);
  });
});

async function signedInSomewhere(personId: string): Promise<Client> {
  const trust = await aTrust(api, { seats: 5 });
  return await signedIn(api, personId, trust.id);
}

describe('health', () => {
  it('says that the process is up and that its database answers', async () => {
    expect((await api.stranger.get('/health')).body).toEqual({ status: 'up' });
    expect((await api.stranger.get('/ready')).body).toEqual({ status: 'ready' });
  });
});

describe('the demonstration list', () => {
  it('does not exist where the data is real', async () => {
    expect((await api.stranger.get('/demonstration')).status).toBe(404);
  });
});
