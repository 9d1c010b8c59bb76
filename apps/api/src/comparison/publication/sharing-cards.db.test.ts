import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { aSystem, aTrust } from '../../../test/organisations.js';
import type { HomeResponse } from '../../assessment/home.dto.js';
import { aPublishedAssessment } from '../testing/published.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const told = async (who: Client) =>
  bodyOf<HomeResponse>(await who.get('/home')).waiting.filter(({ kind }) => kind === 'sharing-ends');

/** Published, and shared until that day; chosen long before. */
async function aSharingUntil(day: string) {
  const system = await aSystem(api);
  const trust = await aTrust(api, { systemId: system.id });
  const { id, publication } = await aPublishedAssessment(api, trust);
  await api.owner.query(`update candour.publication_sharing set until = $2, chosen_on = '2020-01-01' where publication_id = $1`, [
    publication.id,
    day,
  ]);
  const share = async (until: string | null) => {
    const sharing = { systems: [system.id], region: false, peers: false, until };
    bodyOf(await trust.chiefExecutive.put(`/assessments/${id}/publication/sharing`, sharing, { ifMatch: 1 }));
  };
  return { system, trust, id, share };
}

describe('the end of a sharing', () => {
  it('stands on the home page of the chief executive from 30 days before, and on nobody else’s', async () => {
    const { system, trust, id } = await aSharingUntil(inDays(20));
    const neighbour = await aSharingUntil(inDays(40));
    expect(await told(trust.chiefExecutive)).toMatchObject([
      {
        words: expect.stringContaining(`What you share with ${system.name} ends on`),
        due: inDays(20),
        to: `/assessments/${id}/publication`,
        organisationName: trust.name,
      },
    ]);
    for (const other of [trust.secretary, trust.chair, system.lead, neighbour.trust.chiefExecutive])
      expect(await told(other)).toEqual([]);
  });

  it('stands there no more once it is extended, left to end on its day, or withdrawn', async () => {
    for (const until of [inDays(300), null, inDays(20)]) {
      const { trust, share } = await aSharingUntil(inDays(20));
      await share(until);
      expect([until, await told(trust.chiefExecutive)]).toEqual([until, []]);
    }
    const { trust, id } = await aSharingUntil(inDays(20));
    const { version } = bodyOf<{ version: number }>(await trust.chiefExecutive.get(`/assessments/${id}/publication`));
    bodyOf(
      await trust.chiefExecutive.post(
        `/assessments/${id}/publication/withdrawal`,
        { reason: 'A figure is wrong' },
        { ifMatch: version },
      ),
    );
    expect(await told(trust.chiefExecutive)).toEqual([]);
  });
});
