import { may } from '@candour/assessment';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf, type Client } from '../../test/client.js';
import { anAppointed, aSystem, aTrust } from '../../test/organisations.js';
import type { MadeTokenResponse, TokensResponse } from './token.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const aToken = async (client: Client): Promise<MadeTokenResponse> =>
  bodyOf(await client.post('/tokens', { name: 'A dashboard', scopes: ['comparison:read'], expiresOn: inDays(30) }));
const readBy = async (token: string) =>
  await request(api.server).get('/api/v1/comparison').set('authorization', `Bearer ${token}`);

describe('whoever made a token', () => {
  const leaves = async (appointmentId: string, lastDay: string | null) =>
    await api.owner.query('update candour.appointment set valid_to = $2 where id = $1', [appointmentId, lastDay]);

  it('takes it along on leaving: it is refused like any other, and the list says that it stopped', async () => {
    const [system, neighbour] = [await aSystem(api), await aSystem(api)];
    const { client, personId, appointmentId } = await anAppointed(api, system.id, 'ics-lead');
    const { token, id } = await aToken(client);
    const [ofColleague, ofNeighbour] = [await aToken(system.lead), await aToken(neighbour.lead)];
    await leaves(appointmentId, today());
    expect((await readBy(token)).status).toBe(200);
    await leaves(appointmentId, inDays(-1));
    // What they hold elsewhere is no key to this organisation.
    await api.owner.query(
      `insert into candour.appointment (organisation_id, name, email, role, valid_from, person_id)
       select $1, p.name, p.email, 'ics-lead', '2020-01-01', p.id from candour.person p where p.id = $2`,
      [neighbour.id, personId],
    );
    const [refused, unknown] = [await readBy(token), await readBy(`candour_${'A'.repeat(43)}`)];
    expect([refused.status, refused.text]).toEqual([401, unknown.text]);
    const states = bodyOf<TokensResponse>(await system.lead.get('/tokens')).rows.map((row) => [row.id, row.state]);
    expect(states).toEqual([
      [ofColleague.id, 'works'],
      [id, 'stopped'],
    ]);
    for (const other of [ofColleague, ofNeighbour]) expect((await readBy(other.token)).status).toBe(200);
    await leaves(appointmentId, null);
    expect((await readBy(token)).status).toBe(200);
    await leaves(appointmentId, inDays(-1));
    expect(bodyOf(await system.lead.delete(`/tokens/${id}`))).toMatchObject({ state: 'revoked' });
  });

  it('is asked for the same roles by the database as by the program', async () => {
    for (const kind of ['trust', 'board-of-system'] as const) {
      const { id } = kind === 'trust' ? await aTrust(api) : await aSystem(api);
      for (const role of ['secretary', 'facilitator', 'chief-executive', 'ics-lead', 'operator'] as const) {
        const { personId } = await anAppointed(api, id, role);
        const { rows } = await api.owner.query<{ keeps: boolean }>('select candour.keeps_tokens($1, $2, $3) as keeps', [
          id,
          personId,
          today(),
        ]);
        // At a trust nobody is an ICS lead, whatever a row says.
        const expected = may([role], 'token:edit') && (role !== 'ics-lead' || kind === 'board-of-system');
        expect([kind, role, rows[0]?.keeps]).toEqual([kind, role, expected]);
      }
    }
  });
});
