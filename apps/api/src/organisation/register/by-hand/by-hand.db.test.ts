import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../../test/api.js';
import { bodyOf, type Client } from '../../../../test/client.js';
import { registerOf } from '../../../../test/organisation/made-up-register.js';
import { anOperator, aSystem, aTrust } from '../../../../test/organisations.js';
import type { OrganisationWithSystemsResponse } from '../../organisation.dto.js';
import type { PlacesResponse } from '../places.dto.js';
import type { RegisterChangesResponse, RegisterImportsResponse } from '../register.dto.js';

const systems = [{ code: 'HA1' }, { code: 'HB1' }];
const inA = (code: string) => ({ code, system: 'HA1' });
const register = registerOf(['HT1', 'HT2', 'HT3', 'HT4'].map(inA), systems);

describe('the register by hand', () => {
  let api: TestApi;
  let operator: Client;
  beforeAll(async () => {
    api = await startApi();
    operator = await anOperator(api);
    api.setNow('2026-11-22T12:00:00Z');
    bodyOf(await operator.post('/register/imports', register));
    api.setNow('2026-12-01T12:00:00Z');
  });
  afterAll(async () => await api.close());

  async function idOf(code: string): Promise<string> {
    const { rows } = bodyOf<{ rows: { id: string }[] }>(await operator.get(`/organisations?search=${code}`));
    return rows[0]?.id ?? '';
  }
  const read = async (id: string): Promise<OrganisationWithSystemsResponse> => bodyOf(await operator.get(`/organisations/${id}`));
  const undoLast = async (): Promise<void> => {
    const { rows } = bodyOf<RegisterImportsResponse>(await operator.get('/register/imports'));
    bodyOf(await operator.post(`/register/imports/${rows[0]?.id}/undo`));
  };

  it('lets a trust belong to a second system between days, which no file ends that says nothing of it', async () => {
    const [trust, other] = [await idOf('HT1'), await idOf('HB1')];
    bodyOf(await operator.post(`/organisations/${trust}/memberships`, { systemId: other, from: '2026-04-01', to: null }));

    const again = bodyOf<RegisterChangesResponse>(await operator.post('/register/imports', register));

    expect(again).toMatchObject({ moved: [], unchanged: 6 });
    const { systems: belongs } = await read(trust);
    expect(belongs).toMatchObject([
      { name: 'System HA1', from: '2026-11-22', to: null, byHand: false },
      { name: 'System HB1', from: '2026-04-01', to: null, byHand: true },
    ]);
    const mine = belongs[1]!;
    const address = `/organisations/${trust}/memberships/${mine.membershipId}`;
    bodyOf(await operator.put(address, { from: '2026-05-01', to: '2026-11-30' }, { ifMatch: mine.version }));
    expect((await read(trust)).systems[1]).toMatchObject({ from: '2026-05-01', to: '2026-11-30' });
    expect((await operator.put(address, { from: '2026-06-01', to: null }, { ifMatch: mine.version })).status).toBe(412);
    expect((await operator.delete(address, { ifMatch: mine.version + 1 })).status).toBe(204);
    expect((await read(trust)).systems).toHaveLength(1);
  });

  it('refuses a membership twice on one day, one that ends before it begins, and one of what is no system', async () => {
    const [trust, other, system] = [await idOf('HT1'), await idOf('HT2'), await idOf('HA1')];
    const add = (body: object) => operator.post(`/organisations/${trust}/memberships`, body);

    expect((await add({ systemId: system, from: '2026-12-01', to: null })).body).toMatchObject({
      ...{ status: 409, code: 'contradiction' },
      detail: expect.stringContaining('Trust HT1 would belong to System HA1 twice on the same day'),
    });
    expect((await add({ systemId: system, from: '2026-02-02', to: '2026-02-01' })).body).toMatchObject({
      ...{ status: 422, errors: [{ path: 'to' }] },
    });
    expect((await add({ systemId: other, from: '2026-02-02', to: null })).body).toMatchObject({ errors: [{ path: 'systemId' }] });
    expect((await add({ systemId: (await aSystem(api)).id, from: '2026-02-02', to: null })).body).toMatchObject({
      errors: [{ message: 'What is made up and what is real do not belong together' }],
    });
  });

  it('merges a trust into another on a day: it closes, both show it, and a file that still lists it does not open it again', async () => {
    const [trust, into] = [await idOf('HT2'), await idOf('HT3')];
    bodyOf(await operator.post(`/organisations/${trust}/successor`, { successorId: into, on: '2026-12-01' }));

    expect(await read(trust)).toMatchObject({
      closed: '2026-12-01',
      successors: [{ name: 'Trust HT3', on: '2026-12-01' }],
      systems: [{ name: 'System HA1', to: '2026-11-30' }],
    });
    expect(await read(into)).toMatchObject({ predecessors: [{ name: 'Trust HT2', on: '2026-12-01' }] });
    expect(bodyOf(await operator.post('/register/preview', register))).toMatchObject({
      ...{ added: [], moved: [], unchanged: 6, keptClosed: [{ code: 'HT2', name: 'Trust HT2' }] },
    });
    expect((await operator.post(`/organisations/${into}/successor`, { successorId: trust, on: '2027-01-01' })).status).toBe(422);

    await undoLast();
    expect(await read(trust)).toMatchObject({ closed: null, successors: [], systems: [{ to: null }] });
  });

  it('takes a merger from a file, with its day, and says so in the preview', async () => {
    const lines = register.trustsCsv.trimEnd().split('\n');
    const merged = [`${lines[0]},successor_code,successor_date`, ...lines.slice(1).map((line) => `${line},,`)].join('\n');
    const files = { ...register, trustsCsv: merged.replace(/(HT4,.*),,$/m, '$1,HT3,01/11/2026') };

    const seen = bodyOf<RegisterChangesResponse>(await operator.post('/register/imports', files));

    expect(seen).toMatchObject({
      ...{ mistakes: [], closed: [] },
      merged: [{ code: 'HT4', name: 'Trust HT4', into: 'Trust HT3', on: '2026-11-01' }],
    });
    expect(await read(await idOf('HT4'))).toMatchObject({
      closed: '2026-11-01',
      successors: [{ on: '2026-11-01' }],
      systems: [],
    });
    expect(bodyOf(await operator.post('/register/imports', files))).toMatchObject({ merged: [], amended: [], unchanged: 6 });
    const lost = { ...files, trustsCsv: files.trustsCsv.replace('HT3,01', 'ZZ9,01') };
    expect(bodyOf(await operator.post('/register/imports', lost))).toMatchObject({
      ...{ saved: false, mistakes: [{ line: 5, message: 'The successor ZZ9 is neither in the files nor in the register' }] },
    });
    await operator.post('/register/imports', register);
  });

  it('says what a trust does and where, until somebody else has said it meanwhile', async () => {
    const trust = await idOf('HT3');
    const { version } = await read(trust);
    const facts = {
      ...{ trustType: 'Mental health and community trust', trustSubtype: 'Community' },
      ...{ careSettings: ['community', 'mental-health'], regionCode: 'Y60', regionName: 'Midlands' },
    };

    expect((await operator.put(`/organisations/${trust}/facts`, facts, { ifMatch: version })).status).toBe(204);

    expect(await read(trust)).toMatchObject({ ...facts, version: version + 1 });
    expect((await operator.put(`/organisations/${trust}/facts`, facts, { ifMatch: version })).status).toBe(412);
    const strange = { ...facts, careSettings: ['gardening'] };
    expect((await operator.put(`/organisations/${trust}/facts`, strange, { ifMatch: version + 1 })).status).toBe(400);
  });

  it('names clusters, and which system is in one from when to when', async () => {
    bodyOf(await operator.post('/register/clusters', { name: 'Northern cluster' }));
    const none = bodyOf<PlacesResponse>(await operator.get('/register/places'));
    const cluster = none.clusters.find(({ name }) => name === 'Northern cluster')!;
    expect(cluster.systems).toEqual([]);
    const { id: madeUp } = await aSystem(api);

    bodyOf(await operator.post(`/register/clusters/${cluster.id}/systems`, { systemId: madeUp, from: '2026-04-01', to: null }));

    const places = bodyOf<PlacesResponse>(await operator.get('/register/places'));
    expect(places.regions).toMatchObject([{ code: 'Y60', name: 'Midlands', systems: 2 }]);
    expect(places.clusters[0]?.systems).toMatchObject([{ systemId: madeUp, from: '2026-04-01', to: null }]);
    expect((await read(madeUp)).clusters).toMatchObject([{ name: 'Northern cluster', from: '2026-04-01' }]);
    expect((await operator.post('/register/clusters', { name: 'northern CLUSTER' })).body).toMatchObject({
      code: 'contradiction',
    });
    const real = await operator.post(`/register/clusters/${cluster.id}/systems`, {
      ...{ systemId: await idOf('HA1'), from: '2026-04-01', to: null },
    });
    expect(real.status).toBe(422);
    expect((await operator.put(`/register/clusters/${cluster.id}`, { name: 'North' }, { ifMatch: cluster.version })).status).toBe(
      204,
    );
    const { id, version } = places.clusters[0]!.systems[0]!;
    expect((await operator.delete(`/register/clusters/${cluster.id}/systems/${id}`, { ifMatch: version })).status).toBe(204);
    expect((await operator.delete(`/register/clusters/${cluster.id}/systems/${id}`, { ifMatch: version })).status).toBe(404);
  });

  it('puts systems into clusters from a file', async () => {
    const systemsCsv = 'code,name,region_name,Cluster name\nHA1,System HA1,Midlands,Eastern cluster\nHB1,System HB1,Midlands,';
    const seen = bodyOf<RegisterChangesResponse>(await operator.post('/register/imports', { ...register, systemsCsv }));

    expect(seen).toMatchObject({ clustered: [{ code: 'HA1', from: null, to: 'Eastern cluster' }], mistakes: [] });
    expect((await read(await idOf('HA1'))).clusters).toMatchObject([{ name: 'Eastern cluster', from: '2026-12-01', to: null }]);
    await undoLast();
    expect((await read(await idOf('HA1'))).clusters).toEqual([]);
  });

  it('is an operator’s alone', async () => {
    const trust = await idOf('HT1');
    const { secretary, chiefExecutive, chair, members } = await aTrust(api, { seats: 2 });
    const { lead } = await aSystem(api);

    for (const client of [secretary, chiefExecutive, chair, members[1]!.client, lead]) {
      const answers = await Promise.all([
        client.post(`/organisations/${trust}/memberships`, { systemId: trust, from: '2026-04-01', to: null }),
        client.post(`/organisations/${trust}/successor`, { successorId: trust, on: '2026-04-01' }),
        client.post('/register/clusters', { name: 'Mine' }),
        client.get('/register/places'),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    const unknown = crypto.randomUUID();
    expect((await operator.post(`/organisations/${unknown}/successor`, { successorId: trust, on: '2026-04-01' })).status).toBe(
      404,
    );
  });
});
