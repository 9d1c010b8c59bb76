import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { readSeen } from '../seen/read-seen.js';
import type { Explanation } from '../seen/seen.js';
import { aPublishedAssessment, type Shared } from '../testing/published.js';
import type { TrustResponse } from '../trust/trust.dto.js';
import type { ExplanationResponse, ExplanationsResponse } from './explanation.dto.js';
import type { PublicationOfAssessmentResponse } from './publication.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

async function aPublishingTrust(shared: Shared = 'everything') {
  const system = await aSystem(api);
  const trust = await aTrust(api, { systemId: system.id });
  const published = await aPublishedAssessment(api, trust, shared);
  return { system, trust, ...published, path: `/assessments/${published.id}/publication/explanations` };
}

/** What a system reads beside the figures of a trust. */
async function readBy(systemId: string, trust: Trust): Promise<readonly Explanation[]> {
  const actor = {
    organisationId: systemId,
    organisationKind: 'board-of-system',
    seatId: null,
    personId: null,
    roles: [],
  } as const;
  const seen = await api.app
    .get(Database)
    .inTransactionOf(actor, async (manager) => await readSeen(manager, systemId, { scope: 'system', today: '2026-11-22' }));
  return seen.trusts.find(({ organisationId }) => organisationId === trust.id)?.publications[0]?.explanations ?? [];
}

const OURS = 'Scored in the month after two hospitals became one trust.';

describe('an explanation', () => {
  it('stands beside the figure for its readers at once, as the secretary or the chief executive wrote it', async () => {
    const { trust, system, path } = await aPublishingTrust();
    const made = bodyOf<ExplanationResponse>(await trust.secretary.put(`${path}/item/DB-01`, { words: OURS }, { ifMatch: 0 }));
    expect(made).toMatchObject({ subject: 'item', code: 'DB-01', words: OURS, version: 1 });
    bodyOf(await trust.chiefExecutive.put(`${path}/whole/all`, { words: 'A new chair' }, { ifMatch: 0 }));
    expect(await readBy(system.id, trust)).toEqual([
      { subject: 'item', code: 'DB-01', words: OURS },
      { subject: 'whole', code: 'all', words: 'A new chair' },
    ]);
    const { open, figures } = bodyOf<ExplanationsResponse>(await trust.secretary.get(path));
    expect(open).toBe(true);
    expect(figures.find(({ code }) => code === 'DB-01')?.explanation?.words).toBe(OURS);
    expect(figures.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['whole', 'section', 'item']));
  });

  it('is changed over what one saw, and taken away again', async () => {
    const { trust, system, path } = await aPublishingTrust();
    const of = `${path}/section/meaning`;
    const { figures } = bodyOf<ExplanationsResponse>(await trust.secretary.get(path));
    const section = figures.find(({ subject }) => subject === 'section')!;
    const address = of.replace('meaning', section.code);
    bodyOf(await trust.secretary.put(address, { words: OURS }, { ifMatch: 0 }));
    expect((await trust.secretary.put(address, { words: 'Again' }, { ifMatch: 0 })).status).toBe(412);
    expect(bodyOf<ExplanationResponse>(await trust.secretary.put(address, { words: 'Better' }, { ifMatch: 1 })).version).toBe(2);
    expect((await trust.secretary.delete(address, { ifMatch: 1 })).status).toBe(412);
    expect((await trust.secretary.delete(address, { ifMatch: 2 })).status).toBe(204);
    expect(await readBy(system.id, trust)).toEqual([]);
  });

  it('is refused beside what is not published, and at a length that nobody reads', async () => {
    const { trust, path } = await aPublishingTrust();
    const tried = async (figure: string, words: string) =>
      (await trust.secretary.put(`${path}/${figure}`, { words }, { ifMatch: 0 })).body;
    expect((await tried('item/XX-99', OURS)).code).toBe('figure-unknown');
    expect((await tried('whole/DB-01', OURS)).code).toBe('figure-unknown');
    expect((await tried('item/DB-01', 'x'.repeat(1001))).status).toBe(400);
    expect((await tried('item/DB-01', ' ')).status).toBe(400);
  });

  it('goes from every reader with the publication, and nobody but the office may write one', async () => {
    const { trust, system, path, id, version } = await aPublishingTrust();
    bodyOf(await trust.secretary.put(`${path}/item/DB-01`, { words: OURS }, { ifMatch: 0 }));
    for (const somebody of [trust.chair, trust.facilitator, trust.members[3]!.client, system.lead])
      expect((await somebody.put(`${path}/item/DB-01`, { words: 'x' }, { ifMatch: 1 })).status).toBe(403);
    bodyOf(
      await trust.chiefExecutive.post(`/assessments/${id}/publication/withdrawal`, { reason: 'Ours' }, { ifMatch: version }),
    );
    expect(await readBy(system.id, trust)).toEqual([]);
    expect((await trust.secretary.put(`${path}/item/DB-01`, { words: 'Late' }, { ifMatch: 1 })).body.code).toBe('not-published');
    expect(bodyOf<ExplanationsResponse>(await trust.secretary.get(path))).toMatchObject({ open: false, figures: [] });
  });

  it('begins later where it was left out at publishing: that is said before, and releases its own words alone', async () => {
    const { trust, system, path, id } = await aPublishingTrust('items');
    const neighbour = await aSystem(api);
    const shown = async () => {
      const page = bodyOf<TrustResponse>(await system.lead.get(`/comparison/trusts/${trust.id}`));
      const wave = page.waves[0]!;
      return {
        wave,
        notSeen: wave.notSeen.map(({ what }) => what).join(),
        figures: wave.items!.map(({ level, ambition }) => [level, ambition]),
      };
    };
    const before = await shown();
    expect(before.notSeen).toContain('Explanations by the trust');
    const page = async () => bodyOf<ExplanationsResponse>(await trust.secretary.get(path));
    expect(await page()).toMatchObject({
      open: true,
      whyNot: null,
      atFirst: expect.stringMatching(/readers are told so.*Nothing else/u),
    });

    bodyOf(await trust.secretary.put(`${path}/item/DB-01`, { words: OURS }, { ifMatch: 0 }));
    const after = await shown();
    expect(after.wave.items!.find(({ code }) => code === 'DB-01')?.explanation).toBe(OURS);
    expect(after.notSeen).not.toContain('Explanations by the trust');
    expect(after.notSeen).toContain('Evidence grades');
    expect(after.figures).toEqual(before.figures);
    expect((await page()).atFirst).toBeNull();
    const { current } = bodyOf<PublicationOfAssessmentResponse>(await trust.chiefExecutive.get(`/assessments/${id}/publication`));
    expect(current?.parts).toContain('notes');
    expect(await readBy(neighbour.id, trust)).toEqual([]);

    expect((await trust.secretary.delete(`${path}/item/DB-01`, { ifMatch: 1 })).status).toBe(204);
    expect((await shown()).notSeen).toBe(before.notSeen);
  });

  it('of an item stands beside its level, its evidence grade and its ambition, and so all three are named', async () => {
    const { trust, path } = await aPublishingTrust();
    const { figures } = bodyOf<ExplanationsResponse>(await trust.secretary.get(path));
    expect(figures.find(({ code }) => code === 'DB-01')?.words).toMatch(/^Level \d.*; evidence grade \d/u);
  });
});
