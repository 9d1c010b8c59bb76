import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { startApi, type TestApi } from '../../../test/api.js';
import { aSystem, aTrust } from '../../../test/organisations.js';
import { aPublishedAssessment } from '../testing/published.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

type Lead = Awaited<ReturnType<typeof aSystem>>['lead'];

const read = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });
const table = async (lead: Lead, which: string, query = ''): Promise<Record<string, string>[]> =>
  read((await lead.get(`/comparison/exports/${which}${query}`)).text);

describe('an export', () => {
  it('carries with every figure all that says whether it compares, and has a line of the dictionary for each column', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust, 'everything');
    const items = await table(system.lead, 'items');
    expect(items.length).toBeGreaterThan(3);
    for (const row of items) {
      expect(row).toMatchObject({ Compares: 'Yes', 'Why not': '' });
      for (const head of ['Wave', 'Age', 'Collected', 'Board answered', 'Version', 'Items in common'])
        expect(row[head]).not.toBe('');
    }
    const dictionary = await table(system.lead, 'dictionary');
    const ofItems = dictionary.filter(({ Sheet }) => Sheet === 'Items').map(({ Column }) => Column);
    expect(ofItems).toEqual(Object.keys(items[0] ?? {}));
  });

  it('keeps the reason beside what does not compare', async () => {
    const system = await aSystem(api);
    for (const method of ['both', 'both', 'room']) {
      const trust = await aTrust(api, { systemId: system.id });
      const { id } = await aPublishedAssessment(api, trust, 'items');
      await api.owner.query(
        `update candour.publication set content = jsonb_set(content, '{method}', to_jsonb($2::text)) where assessment_id = $1`,
        [id, method],
      );
    }
    const rows = await table(system.lead, 'sections');
    const apart = rows.filter(({ Compares }) => Compares === 'No');
    expect(apart.length).toBeGreaterThan(0);
    expect(new Set(apart.map((row) => row['Why not']))).toEqual(
      new Set(['One was scored in the room, the other before the meeting']),
    );
  });

  it('is of one’s own system, and says so where another scope is asked for', async () => {
    const system = await aSystem(api);
    expect((await system.lead.get('/comparison/exports/trusts?scope=system')).status).toBe(200);
    for (const table of ['items', 'spreadsheet']) {
      const { status, body } = await system.lead.get(`/comparison/exports/${table}?scope=england`);
      expect([status, body.code]).toEqual([422, 'scope-not-here']);
      expect(body.errors[0].message).toBe('Exports are of the trusts of your own system. Leave the scope out.');
    }
  });

  it('is in the order of type and name whatever the levels are, and the same twice', async () => {
    const system = await aSystem(api);
    for (const shared of ['items', 'everything', 'sections'] as const) {
      await aPublishedAssessment(api, await aTrust(api, { systemId: system.id }), shared);
    }
    const names = (await table(system.lead, 'trusts')).map(({ Trust }) => Trust ?? '');
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })));
    const [one, two] = [await system.lead.get('/comparison/exports/items'), await system.lead.get('/comparison/exports/items')];
    expect(one.text).toBe(two.text);
  });

  it('comes as a spreadsheet too, is noted in the ledger, and is refused to a trust, a neighbour finding nothing in its own', async () => {
    const [system, neighbour] = [await aSystem(api), await aSystem(api)];
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust, 'everything');
    const sheet = await system.lead.get('/comparison/exports/spreadsheet');
    expect(sheet.headers['content-type']).toContain('spreadsheetml');
    const { rows } = await api.owner.query('select way, what from candour.publication_look where organisation_id = $1', [
      trust.id,
    ]);
    expect(rows).toContainEqual({ way: 'file', what: 'export' });
    expect((await trust.chiefExecutive.get('/comparison/exports/items')).status).toBe(403);
    expect(await table(neighbour.lead, 'items')).toEqual([]);
    expect((await neighbour.lead.get('/comparison/exports/about')).status).toBe(200);
    expect((await system.lead.get('/comparison/exports/everything')).status).toBe(400);
  });
});
