import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MatrixResponse } from '../src/comparison/matrix/matrix.dto.js';
import { aDecidedAssessment, aPublishedAssessment } from '../src/comparison/testing/published.js';
import { unfolded } from '../src/comparison/testing/unfolded.js';
import { ownFile } from '../src/instrument/testing/own-file.js';
import { startApi, type TestApi } from './api.js';
import { bodyOf } from './client.js';
import { anOperator, aSystem, aTrust } from './organisations.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

/** A trust of a system with an instrument of its own. */
async function withItsOwn(code: string) {
  const system = await aSystem(api);
  const trust = await aTrust(api, { systemId: system.id });
  const operator = await anOperator(api);
  bodyOf(await operator.post(`/organisations/${trust.id}/instruments`, { text: ownFile({ code }) }));
  return { system, trust, options: { setUp: { instrumentCode: code, instrumentVersion: '1.0' } } };
}

describe('an own instrument from its set-up to its publication', () => {
  it('has results, a paper and an agenda like any other', async () => {
    const { trust, options } = await withItsOwn('our-results');
    const { id } = await aDecidedAssessment(api, trust, options);
    const results = await trust.chair.get(`/assessments/${id}/results`);
    expect(results.body).toMatchObject({
      assessment: { instrumentTitle: 'Safe wards, our own questions' },
      sealed: true,
      checksumHolds: true,
    });
    expect(bodyOf<{ outline: unknown }>(await trust.chiefExecutive.get(`/assessments/${id}/paper`)).outline).toBeDefined();
  });

  it('is shown to the system as the trust published it: by the names in the copy, while the instrument itself stays closed', async () => {
    const { system, trust, options } = await withItsOwn('our-published');
    await aPublishedAssessment(api, trust, 'items', options);
    const compared = bodyOf<MatrixResponse>(await system.lead.get('/comparison'));
    expect(compared.instrument).toMatchObject({ code: 'our-published', title: 'Safe wards, our own questions' });
    expect(compared.sections).toEqual([{ code: 'wards', title: 'Wards', items: [] }]);
    const [row] = unfolded(compared);
    expect(row).toMatchObject({ organisationId: trust.id, compares: true, whyNot: [] });
    const asked = await system.lead.get('/instruments/our-published/1.0');
    expect([asked.status, asked.text]).toEqual([404, (await system.lead.get('/instruments/no-such-thing/1.0')).text]);
  });
});
