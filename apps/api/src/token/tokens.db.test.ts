import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';
import { startApi, type TestApi } from '../../test/api.js';
import { aSealedAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { type Route, routesOf } from '../../test/contract-routes.js';
import { anAppointed, aSystem, aTrust } from '../../test/organisations.js';
import { aPublishedAssessment } from '../comparison/testing/published.js';
import type { OutsideFiguresResponse } from '../outside-figure/outside-figures.dto.js';
import { isForTokens } from '../platform/http/requires.js';
import { furthestDay } from './furthest-day.js';
import type { MadeTokenResponse, TokensResponse } from './token.dto.js';

let api: TestApi;
let said = '';
beforeAll(async () => {
  const log = new Writable({
    write(chunk: Buffer, _, done) {
      said += chunk.toString();
      done();
    },
  });
  api = await startApi({ log });
});
afterAll(async () => {
  await api.close();
});

const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const aToken = async (client: Client, change: object = {}): Promise<MadeTokenResponse> =>
  bodyOf(await client.post('/tokens', { name: 'A dashboard', scopes: ['comparison:read'], expiresOn: inDays(30), ...change }));
const readBy = async (authorization: string | null, path = '/v1/comparison'): Promise<Response> => {
  const asked = request(api.server).get(`/api${path}`);
  return await (authorization === null ? asked : asked.set('authorization', authorization));
};
const listOf = async (client: Client): Promise<TokensResponse> => bodyOf(await client.get('/tokens'));

/** A figure of others beside a section of the instrument that tests score. */
async function aFigureOf(organisationId: string): Promise<void> {
  await api.owner.query(
    `with s as (
       insert into candour.outside_source (title, publisher, published_on, collected, licence, attribution, scale_min, scale_max, file_name, read_as, imported_at, imported_by_name)
       values ('Scores', 'Somebody', '2026-03-27', '2025', 'Made up', 'Made up', 1, 5, 'a.csv', '{}', now(), 'Operator') returning id),
     m as (insert into candour.outside_measure select id, 1, 'Meaning' from s returning *),
     f as (insert into candour.outside_figure (source_id, place, organisation_id, words, value) select source_id, 1, $1, '3', 3 from m returning *)
     insert into candour.outside_overlap select source_id, 1, 'digital-board', 'meaning', 'Operator', '2026-04-01' from m`,
    [organisationId],
  );
}

describe('a token', () => {
  it('reads what its organisation may see, as its lead would, and says so in the ledger of looks', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust);
    const { token, id } = await aToken(system.lead);
    const seen = await readBy(`Bearer ${token}`);
    expect(seen.status).toBe(200);
    expect(seen.text).toBe((await system.lead.get('/comparison')).text);
    expect(seen.text).toContain(trust.id);
    const { rows } = await api.owner.query(
      `select event, actor_label, detail from candour.audit where subject = $1 order by event`,
      [id],
    );
    expect(rows).toMatchObject([
      { event: 'token made', actor_label: 'ICS lead' },
      { event: 'token used', actor_label: 'a token', detail: { name: 'A dashboard' } },
    ]);
    expect((await listOf(system.lead)).rows).toMatchObject([{ id, lastUsedOn: today(), state: 'works' }]);
    const looks = await api.owner.query(
      `select way, reader_name from candour.publication_look where organisation_id = $1 and way = 'token'`,
      [trust.id],
    );
    expect(looks.rows).toEqual([{ way: 'token', reader_name: system.name }]);
  });

  it('reads findings and files, each by its own scope, as its lead would', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust);
    const { token } = await aToken(system.lead, { scopes: ['findings:read', 'export:read'] });
    for (const path of ['/comparison/findings', '/comparison/change', '/comparison/side-by-side']) {
      const [byToken, byLead] = [await readBy(`Bearer ${token}`, `/v1${path}`), await system.lead.get(path)];
      expect([path, byToken.status, byToken.text]).toEqual([path, 200, byLead.text]);
    }
    const csv = await readBy(`Bearer ${token}`, '/v1/exports/items');
    expect([csv.status, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.text).toContain(trust.name);
    const narrow = await aToken(system.lead, { scopes: ['findings:read'] });
    expect((await readBy(`Bearer ${narrow.token}`, '/v1/exports/items')).body.code).toBe('scope-missing');
  });

  it('shows a neighbour nothing of what was published to another', async () => {
    const [system, stranger] = [await aSystem(api), await aSystem(api)];
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust);
    const { token, id } = await aToken(stranger.lead);
    expect((await readBy(`Bearer ${token}`)).text).not.toContain(trust.id);
    expect((await listOf(system.lead)).rows).toEqual([]);
    const theirs = await system.lead.delete(`/tokens/${id}`);
    const unknown = await system.lead.delete('/tokens/0199a000-dead-7000-8000-000000000000');
    expect([theirs.status, theirs.text]).toEqual([404, unknown.text]);
    expect((await readBy(`Bearer ${token}`)).status).toBe(200);
  });

  it('shows nothing of a trust that is only sealed, though the token is the trust’s own', async () => {
    const trust = await aTrust(api);
    await aSealedAssessment(api, trust);
    await aFigureOf(trust.id);
    const { token } = await aToken(trust.chiefExecutive);
    const byToken = await readBy(`Bearer ${token}`, '/v1/outside-figures');
    const levelIn = ({ body }: Response) => (body as OutsideFiguresResponse).sources[0]?.figures[0]?.beside[0]?.level;
    expect([byToken.status, levelIn(byToken)]).toEqual([200, null]);
    expect(levelIn(await trust.chiefExecutive.get('/outside-figures'))).toEqual(expect.any(Number));
  });

  it('is told once, kept as a hash, and stands in no log and no audit', async () => {
    const { lead } = await aSystem(api);
    const { token } = await aToken(lead);
    await readBy(`Bearer ${token}`);
    expect(token).toMatch(/^candour_[A-Za-z0-9_-]{43}$/);
    expect((await lead.get('/tokens')).text).not.toContain(token);
    const { rows } = await api.owner.query<{ found: number }>(
      `select (select count(*) from candour.api_token t where t::text like '%' || $1 || '%')
            + (select count(*) from candour.audit a where a::text like '%' || $1 || '%')
            + (select count(*) from candour.idempotency i where i::text like '%' || $1 || '%') as found`,
      [token.slice('candour_'.length)],
    );
    expect(Number(rows[0]!.found)).toBe(0);
    expect(said).toContain('/api/v1/comparison');
    expect(said).not.toContain(token.slice('candour_'.length));
  });

  it('answers in the same bytes whether it is missing, malformed, unknown, revoked or expired', async () => {
    const { lead } = await aSystem(api);
    const [revoked, expired, works] = [await aToken(lead), await aToken(lead), await aToken(lead)];
    bodyOf(await lead.delete(`/tokens/${revoked.id}`));
    await api.owner.query(`update candour.api_token set made_on = '2020-01-01', expires_on = '2020-12-01' where id = $1`, [
      expired.id,
    ]);
    const unknown = `candour_${'A'.repeat(43)}`;
    const tried = [
      null,
      'Bearer',
      `Bearer ${unknown}`,
      `Bearer ${revoked.token}`,
      `Bearer ${expired.token}`,
      `Basic ${works.token}`,
      works.token,
    ];
    const answers = await Promise.all(tried.map((one) => readBy(one)));
    expect(answers.map(({ status, text }) => [status, text])).toEqual(tried.map(() => [401, answers[0]!.text]));
    expect(answers[0]!.body.code).toBe('token-refused');
    const headersOf = ({ headers }: Response) => Object.keys(headers).sort();
    expect(answers.map(headersOf)).toEqual(tried.map(() => headersOf(answers[0]!)));
    expect((await readBy(`Bearer ${works.token}`)).status).toBe(200);
    expect((await readBy(`bearer ${works.token}`)).status).toBe(200);
  });

  it('works on its last day in London and not on the next', async () => {
    const { lead } = await aSystem(api);
    const { token } = await aToken(lead);
    const { rows } = await api.owner.query<{ organisation_id: string }>(
      `select candour.use_api_token(sha256($1::text::bytea), $2) as organisation_id`,
      [token, inDays(30)],
    );
    expect(rows).toHaveLength(1);
    const after = await api.owner.query(`select candour.use_api_token(sha256($1::text::bytea), $2)`, [token, inDays(31)]);
    expect(after.rows).toHaveLength(0);
  });

  it('opens no other route at all, and no cookie or address carries it', async () => {
    const { lead } = await aSystem(api);
    const { token } = await aToken(lead, { scopes: ['comparison:read', 'findings:read', 'export:read'] });
    const closed = routesOf(api.app).filter(({ requires }) => requires !== 'nobody' && !isForTokens(requires));
    const call = async ({ method, path }: Route): Promise<Response> =>
      await request(api.server)
        [method](`/api${path.replaceAll(/\{\w+\}/g, '0199a000-dead-7000-8000-000000000000')}`)
        .set('authorization', `Bearer ${token}`)
        .set('idempotency-key', crypto.randomUUID());
    const opened: string[] = [];
    for (const route of closed) if ((await call(route)).status !== 401) opened.push(route.operationId);
    expect(opened).toEqual([]);
    expect(closed.length).toBeGreaterThan(80);
    expect((await readBy(null, `/v1/comparison?access_token=${token}`)).status).toBe(401);
    const asCookie = await request(api.server).get('/api/v1/comparison').set('cookie', `__Host-candour=${token}`);
    expect(asCookie.status).toBe(401);
  });

  it('reads only what its scopes say, and changes nothing: there is no route for it that writes', async () => {
    const { lead } = await aSystem(api);
    const { token } = await aToken(lead, { scopes: ['findings:read'] });
    const { status, body } = await readBy(`Bearer ${token}`);
    expect([status, body.code]).toEqual([403, 'scope-missing']);
    const writing = routesOf(api.app).filter(({ requires, method }) => isForTokens(requires) && method !== 'get');
    expect(writing).toEqual([]);
  });

  it('may ask 120 times in a minute; then it is told when to come back', async () => {
    const { lead } = await aSystem(api);
    const { token } = await aToken(lead);
    const answers = await Promise.all(Array.from({ length: 122 }, () => readBy(`Bearer ${token}`, '/v1/outside-figures')));
    const late = answers.filter(({ status }) => status === 429);
    expect(late).toHaveLength(2);
    expect(Number(late[0]!.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('keeping tokens', () => {
  it('is for the ICS lead and the chief executive, each of their own organisation', async () => {
    const trust = await aTrust(api);
    await aToken(trust.chiefExecutive);
    for (const client of [trust.secretary, trust.chair, trust.facilitator, trust.members[2]!.client]) {
      expect((await client.get('/tokens')).status).toBe(403);
    }
    expect((await listOf(trust.chiefExecutive)).rows).toHaveLength(1);
  });

  it('gives a day after today and at most a year away, and something to read', async () => {
    const { lead } = await aSystem(api);
    const { furthest } = await listOf(lead);
    const tried = async (change: object) =>
      (await lead.post('/tokens', { name: 'A', scopes: ['comparison:read'], expiresOn: inDays(1), ...change })).body.code ??
      'made';
    expect(await tried({ expiresOn: today() })).toBe('expiry-out-of-range');
    expect(await tried({ expiresOn: furthest })).toBe('made');
    expect(await tried({ expiresOn: `${Number(furthest.slice(0, 4)) + 1}-01-01` })).toBe('expiry-out-of-range');
    expect(await tried({ scopes: [] })).toBe('invalid-request');
    expect(await tried({ scopes: ['answers:read'] })).toBe('invalid-request');
    expect(await tried({ scopes: ['export:read'] })).toBe('made');
    const { chiefExecutive } = await aTrust(api);
    const files = await chiefExecutive.post('/tokens', { name: 'A', scopes: ['export:read'], expiresOn: inDays(2) });
    expect([files.status, files.body.code]).toEqual([422, 'scope-not-here']);
  });

  it('revokes at once and for good, and a second time does no harm', async () => {
    const { lead } = await aSystem(api);
    const { id, token } = await aToken(lead);
    expect((await readBy(`Bearer ${token}`)).status).toBe(200);
    const one = await lead.delete(`/tokens/${id}`);
    const two = await lead.delete(`/tokens/${id}`);
    expect([one.status, two.status, two.text]).toEqual([200, 200, one.text]);
    expect(one.body).toMatchObject({ state: 'revoked', revokedOn: today() });
    expect((await readBy(`Bearer ${token}`)).status).toBe(401);
    const again = api.owner.query('update candour.api_token set revoked_on = null, revoked_by_name = null where id = $1', [id]);
    await expect(again).rejects.toThrow('already-revoked');
  });

  it('stops at twenty that work, and counts none whose maker left', async () => {
    const { id, lead } = await aSystem(api);
    const { client, appointmentId } = await anAppointed(api, id, 'ics-lead');
    await aToken(client);
    await api.owner.query('update candour.appointment set valid_to = $2 where id = $1', [appointmentId, inDays(-1)]);
    for (let made = 0; made < 20; made++) await aToken(lead);
    const { status, body } = await lead.post('/tokens', { name: 'A', scopes: ['export:read'], expiresOn: inDays(2) });
    expect([status, body.code]).toEqual([422, 'too-many-tokens']);
  });

  it('knows the year that ends on 29 February', () => {
    expect(furthestDay('2026-11-22')).toBe('2027-11-22');
    expect(furthestDay('2028-02-29')).toBe('2029-02-28');
  });
});
