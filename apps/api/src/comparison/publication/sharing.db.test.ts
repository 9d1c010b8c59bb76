import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import { aDecidedAssessment, aPublishedAssessment, SHARED } from '../testing/published.js';
import type { PublicationOfAssessmentResponse, PublicationResponse } from './publication.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const NOBODY = { systems: [], region: false, peers: false, until: null };
const UNKNOWN = '0199a000-0000-7000-8000-000000000000';

async function aTrustOfASystem() {
  const system = await aSystem(api);
  return { system, trust: await aTrust(api, { systemId: system.id }) };
}

const pathOf = (id: string): string => `/assessments/${id}/publication`;
const read = async (trust: Trust, id: string): Promise<PublicationOfAssessmentResponse> =>
  bodyOf(await trust.chiefExecutive.get(pathOf(id)));

describe('choosing readers', () => {
  it('is refused without any reader, for a reader that the trust does not belong to, and for a day that has passed', async () => {
    const { trust, system } = await aTrustOfASystem();
    const other = await aSystem(api);
    const { id, version } = await aDecidedAssessment(api, trust);
    const tried = async (sharing: object) => {
      const refused = await trust.chiefExecutive.post(pathOf(id), { parts: [], sharing }, { ifMatch: version });
      return [refused.status, refused.body.code];
    };
    expect(await tried(NOBODY)).toEqual([422, 'audience-missing']);
    expect(await tried({ ...NOBODY, systems: [other.id] })).toEqual([422, 'audience-unknown']);
    expect(await tried({ ...NOBODY, systems: [UNKNOWN] })).toEqual([422, 'audience-unknown']);
    expect(await tried({ ...NOBODY, region: true })).toEqual([422, 'audience-unknown']);
    expect(await tried({ ...NOBODY, systems: [system.id], until: '2020-01-01' })).toEqual([422, 'until-passed']);
    expect(await tried({ ...NOBODY, systems: [system.id], until: '2027-02-31' })).toEqual([400, 'invalid-request']);
    expect((await read(trust, id)).current).toBeNull();
  });

  it('needs items for what stands beside them', async () => {
    const { trust } = await aTrustOfASystem();
    const { id, version } = await aDecidedAssessment(api, trust);
    for (const part of ['evidence', 'ambition'] as const) {
      const refused = await trust.chiefExecutive.post(pathOf(id), { parts: [part] }, { ifMatch: version });
      expect([refused.status, refused.body.code]).toEqual([422, 'parts-do-not-fit']);
      expect((await trust.chiefExecutive.get(`${pathOf(id)}/preview?parts=${part}`)).body.code).toBe('parts-do-not-fit');
    }
    expect((await trust.chiefExecutive.get(`${pathOf(id)}/preview?parts=everything`)).status).toBe(400);
  });

  it('says who could be chosen: its systems, and how many are of its region and its type', async () => {
    const { trust, system } = await aTrustOfASystem();
    await api.owner.query(`update candour.organisation set region_code = 'R9', region_name = 'Somewhere' where id = any ($1)`, [
      [trust.id, system.id],
    ]);
    const { id } = await aDecidedAssessment(api, trust);
    expect((await read(trust, id)).possible).toEqual({
      ofSystem: false,
      systems: [{ id: system.id, name: system.name }],
      region: { name: 'Somewhere', systems: 1 },
      peers: { trustType: 'Acute trust', trusts: expect.any(Number) },
    });
  });
});

describe('changing who reads it', () => {
  it('keeps the copy and its parts, and says in a sentence who reads it now and until when', async () => {
    const { trust, system } = await aTrustOfASystem();
    const { id, publication } = await aPublishedAssessment(api, trust, 'items');
    const before = await read(trust, id);
    const sharing = { ...NOBODY, systems: [system.id], peers: true, until: '2099-03-03' };
    const changed = bodyOf<PublicationResponse>(
      await trust.chiefExecutive.put(`${pathOf(id)}/sharing`, sharing, { ifMatch: publication.sharing.version }),
    );
    expect(changed.sharing).toMatchObject({
      ...{ region: false, peers: true, until: '2099-03-03', ended: false, version: publication.sharing.version + 1 },
      words: `Read by ${system.name} and trusts of your type, until 3 March 2099.`,
    });
    const after = await read(trust, id);
    expect(after.content).toEqual(before.content);
    expect([after.version, after.current!.parts]).toEqual([before.version, SHARED.items]);
  });

  it('is refused over what somebody changed meanwhile, to others than the chief executive, and once it is withdrawn', async () => {
    const { trust, system } = await aTrustOfASystem();
    const { id, version } = await aPublishedAssessment(api, trust);
    const sharing = { ...NOBODY, systems: [system.id] };
    const path = `${pathOf(id)}/sharing`;
    expect((await trust.chiefExecutive.put(path, sharing, { ifMatch: 1 })).status).toBe(200);
    expect((await trust.chiefExecutive.put(path, sharing, { ifMatch: 1 })).status).toBe(412);
    expect((await trust.chiefExecutive.put(path, sharing)).status).toBe(428);
    for (const somebody of [trust.secretary, trust.chair, trust.facilitator, system.lead])
      expect((await somebody.put(path, sharing, { ifMatch: 2 })).status).toBe(403);
    bodyOf(await trust.chiefExecutive.post(`${pathOf(id)}/withdrawal`, { reason: 'Ours' }, { ifMatch: version }));
    const late = await trust.chiefExecutive.put(path, sharing, { ifMatch: 2 });
    expect([late.status, late.body.code]).toEqual([422, 'not-published']);
  });

  it('is refused to a neighbour in the same bytes as what does not exist', async () => {
    const { trust, system } = await aTrustOfASystem();
    const neighbour = await aTrust(api, { systemId: system.id });
    const { id } = await aPublishedAssessment(api, trust);
    const tried = async (which: string) => [
      await neighbour.chiefExecutive.put(`${pathOf(which)}/sharing`, { ...NOBODY, systems: [system.id] }, { ifMatch: 1 }),
      await neighbour.chiefExecutive.get(`${pathOf(which)}/preview?parts=items`),
      await neighbour.secretary.get(`${pathOf(which)}/explanations`),
      await neighbour.secretary.put(`${pathOf(which)}/explanations/item/DB-01`, { words: 'x' }, { ifMatch: 0 }),
      await neighbour.secretary.delete(`${pathOf(which)}/explanations/item/DB-01`, { ifMatch: 1 }),
    ];
    const [theirs, nothing] = [await tried(id), await tried(UNKNOWN)];
    expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(theirs.map(({ text }) => text)).toEqual(nothing.map(({ text }) => text));
  });

  it('lets a trust that shared until a day share again', async () => {
    const { trust, system } = await aTrustOfASystem();
    const { id, publication } = await aPublishedAssessment(api, trust);
    await api.owner.query('update candour.publication_sharing set until = current_date - 1 where publication_id = $1', [
      publication.id,
    ]);
    const ended = (await read(trust, id)).current!.sharing;
    expect(ended).toMatchObject({ ended: true, words: expect.stringMatching(/^Shared until .+ Nobody outside/u) });
    const again = await trust.chiefExecutive.put(`${pathOf(id)}/sharing`, { ...NOBODY, systems: [system.id] }, { ifMatch: 1 });
    expect(bodyOf<PublicationResponse>(again).sharing).toMatchObject({ ended: false, until: null });
  });

  it('leaves an entry in the audit that names no reader', async () => {
    const { trust, system } = await aTrustOfASystem();
    const { id } = await aPublishedAssessment(api, trust);
    bodyOf(
      await trust.chiefExecutive.put(`${pathOf(id)}/sharing`, { ...NOBODY, systems: [system.id], peers: true }, { ifMatch: 1 }),
    );
    const { rows } = await api.owner.query(
      'select event, detail from candour.audit where subject = $1 order by seq desc limit 1',
      [id],
    );
    expect(rows).toEqual([{ event: 'sharing changed', detail: { readers: 1, region: false, peers: true, until: null } }]);
  });
});
