import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { type Route, routesOf } from '../../../test/contract-routes.js';
import { aSystem, aTrust } from '../../../test/organisations.js';
import { aPublishedAssessment } from '../testing/published.js';
import type { LedgerResponse } from './looked.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

/** Every address at which somebody signed in reads what others publish, and as what it stands in the ledger. */
const LOOKS: Readonly<Record<string, string>> = {
  readComparison: 'matrix, screen',
  readComparisonItem: 'item, screen',
  readComparedTrust: 'trust, screen',
  readFindings: 'findings, screen',
  readChange: 'findings, screen',
  readMyPlace: 'mine, screen',
  exportTable: 'export, file',
  exportSpreadsheet: 'export, file',
};
/** It asks another instrument, which the board of the system publishes; its own test follows it. */
const OTHERWISE = ['readSideBySide'];

const ofComparison = (routes: readonly Route[]): readonly Route[] =>
  routes.filter(({ requires, method }) => method === 'get' && /^comparison:read/u.test(requires));

describe('nobody outside reads a figure', () => {
  it('at an address that this test does not know', () => {
    const known = [...Object.keys(LOOKS), ...OTHERWISE].sort();
    expect(
      ofComparison(routesOf(api.app))
        .map(({ operationId }) => operationId)
        .sort(),
    ).toEqual(known);
  });

  it('without standing in the ledger of its trust, by the thing that was read and the day', async () => {
    const missing: string[] = [];
    for (const { operationId, path } of ofComparison(routesOf(api.app))) {
      const expected = LOOKS[operationId];
      if (!expected) continue;
      const system = await aSystem(api);
      const trust = await aTrust(api, { systemId: system.id });
      const like = await aTrust(api);
      const { id, publication } = await aPublishedAssessment(api, trust);
      const sharing = { systems: [system.id], region: false, peers: true, until: null };
      bodyOf(await trust.chiefExecutive.put(`/assessments/${id}/publication/sharing`, sharing, { ifMatch: 1 }));
      const reader: Client = operationId === 'readMyPlace' ? like.chair : system.lead;
      const address = path
        .replace('/api', '')
        .replace('{itemCode}', 'DB-01')
        .replace('{organisationId}', trust.id)
        .replace('{table}', 'items');
      expect([operationId, (await reader.get(address)).status]).toEqual([operationId, 200]);
      const { entries } = bodyOf<LedgerResponse>(await trust.chair.get('/looks'));
      const looks = entries.flatMap((entry) => entry.looks.map(({ what, way }) => `${what}, ${way}`));
      const of = entries.flatMap(({ publicationIds }) => publicationIds);
      if (looks.join() !== expected || of.join() !== publication.id)
        missing.push(`${operationId}: ${looks.join('; ') || 'nothing'}`);
    }
    expect(missing).toEqual([]);
  }, 120_000);
});
