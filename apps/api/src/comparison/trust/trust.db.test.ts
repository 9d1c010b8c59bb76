import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { aSystem, aTrust } from '../../../test/organisations.js';
import type { LedgerResponse } from '../looked/looked.dto.js';
import { aPublishedAssessment } from '../testing/published.js';
import type { TrustResponse } from './trust.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';
const read = async (client: Client, id: string, query = ''): Promise<TrustResponse> =>
  bodyOf(await client.get(`/comparison/trusts/${id}${query}`));

describe('one trust', () => {
  it('is shown to its system with its waves, newest first, and to itself; it finds in its ledger who looked', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust, 'sections', { setUp: { waveDate: '2025-11-01' } });
    await aPublishedAssessment(api, trust, 'everything', { setUp: { waveDate: '2026-05-01' } });

    const seen = await read(system.lead, trust.id);
    expect(seen.waves.map(({ waveDate, items }) => [waveDate, items === null])).toEqual([
      ['2026-05-01', false],
      ['2025-11-01', true],
    ]);
    expect(seen.run[0]?.points.map(({ on, compares }) => [on, compares])).toEqual([
      ['2025-11-01', true],
      ['2026-05-01', true],
    ]);
    expect(seen.waves[1]?.notSeen.map(({ what }) => what)).toContain('Levels of items');
    expect(seen.trust).toMatchObject({ member: true, self: false, systemNames: [system.name] });
    expect((await read(trust.chiefExecutive, trust.id)).trust.self).toBe(true);

    const { entries } = bodyOf<LedgerResponse>(await trust.chiefExecutive.get('/looks'));
    expect(entries.map(({ organisationName, looks }) => [organisationName, looks.map(({ what }) => what)])).toEqual([
      [system.name, ['trust']],
    ]);
  });

  it('is shown by its newest where it shares nothing by the instrument that most do', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    const [like, other] = [await aTrust(api, { systemId: system.id }), await aTrust(api, { systemId: system.id })];
    for (const one of [like, other]) await aPublishedAssessment(api, one);
    for (const [instrumentCode, waveDate] of [
      ['leadership-climate', '2025-11-01'],
      ['system-alignment', '2026-05-01'],
    ])
      await aPublishedAssessment(api, trust, 'sections', { setUp: { instrumentCode, instrumentVersion: '1.0', waveDate } });
    const seen = await read(system.lead, trust.id);
    expect(seen.instrument.code).toBe('system-alignment');
    expect(seen.instruments.map(({ code }) => code)).toEqual(['system-alignment', 'leadership-climate']);
  });

  it('that has published nothing is known to its own system, with nothing in it', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    expect(await read(system.lead, trust.id)).toMatchObject({
      state: 'not-published',
      words: 'Not yet published',
      waves: [],
      run: [],
    });
  });

  it('is not found by a neighbour, in the same bytes as what does not exist', async () => {
    const [system, neighbour] = [await aSystem(api), await aSystem(api)];
    const [trust, other] = [await aTrust(api, { systemId: system.id }), await aTrust(api, { systemId: neighbour.id })];
    await aPublishedAssessment(api, trust);
    for (const client of [neighbour.lead, other.chiefExecutive]) {
      const [theirs, nothing] = [
        await client.get(`/comparison/trusts/${trust.id}`),
        await client.get(`/comparison/trusts/${UNKNOWN}`),
      ];
      expect([theirs.status, theirs.text]).toEqual([404, nothing.text]);
    }
    expect((await trust.facilitator.get(`/comparison/trusts/${trust.id}`)).status).toBe(403);
    expect((await system.lead.get(`/comparison/trusts/${trust.id}?instrument=no-such`)).body.code).toBe('instrument-unknown');
  });

  it('that ended in a merger stays as it was, and what took its place has both histories', async () => {
    const system = await aSystem(api);
    const [old, merged] = [await aTrust(api, { systemId: system.id }), await aTrust(api, { systemId: system.id })];
    await aPublishedAssessment(api, old, 'items', { setUp: { waveDate: '2026-02-01' } });
    await aPublishedAssessment(api, merged, 'items', { setUp: { waveDate: '2026-10-01' } });
    await api.owner.query(
      `insert into candour.successor (organisation_id, successor_id, on_date) values ($1, $2, '2026-04-01')`,
      [old.id, merged.id],
    );
    await api.owner.query(`update candour.organisation set closed = '2026-04-01' where id = $1`, [old.id]);

    const now = await read(system.lead, merged.id);
    expect(now.waves.map(({ waveDate, of }) => [waveDate, of?.organisationId ?? null])).toEqual([
      ['2026-10-01', null],
      ['2026-02-01', old.id],
    ]);
    expect(now.waves[1]?.sections.every(({ whyNot }) => whyNot !== null)).toBe(true);
    const before = await read(system.lead, old.id);
    expect([before.waves.length, before.trust.became.map(({ organisationId }) => organisationId)]).toEqual([1, [merged.id]]);
  });
});
