import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import type { ComparisonItemResponse } from '../item/item.dto.js';
import type { MatrixResponse } from '../matrix/matrix.dto.js';
import { aDecidedAssessment, aPublishedAssessment, SHARED, type Shared } from '../testing/published.js';
import { unfolded } from '../testing/unfolded.js';
import type { PublicationOfAssessmentResponse } from './publication.dto.js';
import type { PublishedContent } from './published-content.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const SECRET = 'Three of us did not know';

const correction = (itemCode: string | null, level: number | null, words: string | null = null) => ({
  itemCode,
  outcome: level === null ? null : 'level',
  level,
  said: words,
  shouldRead: words && `${words}, really`,
  reason: SECRET,
  minute: '31/26',
});

async function correct(trust: Trust, id: string, body: object): Promise<void> {
  const { version } = bodyOf<{ version: number }>(await trust.chair.get(`/assessments/${id}`));
  bodyOf(await trust.chair.post(`/assessments/${id}/corrections`, body, { ifMatch: version }));
}

async function aPublishingTrust(shared: Shared) {
  const system = await aSystem(api);
  const trust = await aTrust(api, { systemId: system.id });
  const published = await aPublishedAssessment(api, trust, shared);
  const row = async () => {
    const comparison = bodyOf<MatrixResponse>(await system.lead.get('/comparison'));
    return unfolded(comparison).find(({ organisationId }) => organisationId === trust.id)!;
  };
  return { system, trust, row, ...published };
}

describe('a correction of what was published', () => {
  it('stands beside the published figure for its readers, at once, and the figure stays', async () => {
    const { trust, system, id, row } = await aPublishingTrust('items');
    const before = await row(); // kept by the program: the correction must not wait for it to be forgotten
    await correct(trust, id, correction('DB-01', 2));
    const after = await row();
    const cell = (one: typeof after) => one.items!.find(({ code }) => code === 'DB-01')!;
    expect([cell(before).correction, cell(after).level]).toEqual([null, cell(before).level]);
    expect(cell(after).correction).toMatch(/^Corrected on \d+ \w+ \d{4}: should read level 2/u);
    expect(after.remarks.join()).toMatch(/should read level 2.*, not level 3/u);
    const item = bodyOf<ComparisonItemResponse>(await system.lead.get('/comparison/items/DB-01'));
    expect(item.groups[0]!.dots[0]!.correction).toMatch(/should read level 2/u);
  });

  it('tells readers nothing but the figure: no reason, no minute, no words of the board', async () => {
    const { trust, system, id } = await aPublishingTrust('everything');
    await correct(trust, id, correction('DB-01', 2));
    await correct(trust, id, correction('DB-02', null, SECRET));
    await correct(trust, id, correction(null, null, SECRET));
    const seen = (await system.lead.get('/comparison')).text;
    expect(seen).not.toContain(SECRET);
    expect(seen).not.toContain('31/26');
    const { rows } = await api.owner.query('select content::text as content from candour.publication_correction');
    for (const { content } of rows) expect(content).not.toMatch(/did not know|31\/26/u);
  });

  it('of an item changes no byte for readers of sections alone, unless the level of the section follows', async () => {
    const { trust, system, id, row } = await aPublishingTrust('sections');
    const before = (await system.lead.get('/comparison')).text;
    await correct(trust, id, correction('DB-01', 4));
    expect((await system.lead.get('/comparison')).text).toBe(before);
    expect((await row()).items).toBeNull();
  });

  it('made between the seal and the publication stands beside it from the beginning, as the preview said', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    const { id } = await aDecidedAssessment(api, trust);
    await correct(trust, id, correction('DB-01', 2));
    const path = `/assessments/${id}/publication`;
    const { version } = bodyOf<PublicationOfAssessmentResponse>(await trust.chiefExecutive.get(path));
    const preview = bodyOf<PublishedContent>(await trust.chiefExecutive.get(`${path}/preview?parts=${SHARED.items.join(',')}`));
    expect(preview.corrections).toHaveLength(1);
    bodyOf(await trust.chiefExecutive.post(`/assessments/${id}/publication`, { parts: SHARED.items }, { ifMatch: version }));
    const { rows } = await api.owner.query(
      `select c.content from candour.publication_correction c join candour.publication p on p.id = c.publication_id where p.assessment_id = $1`,
      [id],
    );
    expect(rows.map(({ content }) => content)).toEqual(preview.corrections);
  });

  it('is seen by nobody outside once the publication is withdrawn, and by no system that never read it', async () => {
    const { trust, system, id } = await aPublishingTrust('items');
    const other = await aSystem(api);
    await correct(trust, id, correction('DB-01', 2));
    const asReader = async (organisationId: string) => {
      await api.owner.query('begin');
      await api.owner.query('set local role candour_app');
      await api.owner.query(`select set_config('candour.organisation', $1, true)`, [organisationId]);
      const { rowCount } = await api.owner.query('select from candour.publication_correction');
      await api.owner.query('rollback');
      return rowCount;
    };
    expect([await asReader(system.id), await asReader(other.id)]).toEqual([1, 0]);
    const { version } = bodyOf<{ version: number }>(await trust.chair.get(`/assessments/${id}`));
    bodyOf(
      await trust.chiefExecutive.post(`/assessments/${id}/publication/withdrawal`, { reason: 'A mistake' }, { ifMatch: version }),
    );
    expect(await asReader(system.id)).toBe(0);
    const seen = (await system.lead.get('/comparison')).text;
    expect(seen).toContain('Withdrawn on');
    expect(seen).not.toContain('should read');
  });
});
