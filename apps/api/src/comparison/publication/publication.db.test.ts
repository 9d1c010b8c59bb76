import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { aDissent, anAgreedAssessment, aPieceOfEvidence, aSealedAssessment } from '../../../test/assessments.js';
import { bodyOf } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import { aDecidedAssessment, aPublishedAssessment, SHARED } from '../testing/published.js';
import { allChoices, type Part } from './parts.js';
import type { PublicationOfAssessmentResponse } from './publication.dto.js';
import type { PublishedContent } from './published-content.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

async function aTrustOfASystem(seats = 8): Promise<{ trust: Trust; system: Awaited<ReturnType<typeof aSystem>> }> {
  const system = await aSystem(api);
  return { system, trust: await aTrust(api, { systemId: system.id, seats }) };
}

const previewOf = async (trust: Trust, id: string): Promise<PublicationOfAssessmentResponse> =>
  bodyOf(await trust.chiefExecutive.get(`/assessments/${id}/publication`));
const contentOf = async (trust: Trust, id: string, parts: readonly Part[] = []): Promise<PublishedContent> =>
  bodyOf(await trust.chiefExecutive.get(`/assessments/${id}/publication/preview?parts=${parts.join(',')}`));

describe('publishing', () => {
  it('waits for the seal, then for the decision of the board', async () => {
    const { trust } = await aTrustOfASystem();
    const agreed = await anAgreedAssessment(api, trust);
    expect(await previewOf(trust, agreed.id)).toMatchObject({ ready: false, sealed: false, notReady: { code: 'wrong-state' } });

    const sealed = bodyOf<{ version: number }>(
      await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }),
    );
    expect(await previewOf(trust, agreed.id)).toMatchObject({ ready: false, notReady: { code: 'decision-missing' } });
    const early = await trust.chiefExecutive.post(
      `/assessments/${agreed.id}/publication`,
      { parts: SHARED.items },
      { ifMatch: sealed.version },
    );
    expect([early.status, early.body.code]).toEqual([409, 'decision-missing']);
  });

  it('shows before, in each choice of parts, exactly what readers get after', async () => {
    const { trust, system } = await aTrustOfASystem();
    for (const parts of allChoices()) {
      const { id, version } = await aDecidedAssessment(api, trust);
      const before = await previewOf(trust, id);
      expect(before).toMatchObject({ ready: true, notReady: null, current: null, version });
      expect(before.readers).toEqual([{ id: system.id, name: system.name }]);

      const preview = await contentOf(trust, id, parts);

      const made = await trust.chiefExecutive.post(`/assessments/${id}/publication`, { parts }, { ifMatch: version });
      expect(made.status).toBe(201);
      const { rows } = await api.owner.query('select content from candour.publication where assessment_id = $1', [id]);
      expect(rows[0].content).toEqual(preview);
      expect(await previewOf(trust, id)).toMatchObject({
        ready: false,
        current: { parts, sharing: { systems: before.readers, region: false, peers: false, until: null } },
      });
    }
  });

  it('happens once for a key, once for an assessment, and never over what somebody changed meanwhile', async () => {
    const { trust } = await aTrustOfASystem();
    const { id, version } = await aDecidedAssessment(api, trust);
    const publish = async (ifMatch: number, idempotencyKey: string) =>
      await trust.chiefExecutive.post(`/assessments/${id}/publication`, { parts: SHARED.items }, { ifMatch, idempotencyKey });
    expect((await publish(version - 1, crypto.randomUUID())).status).toBe(412);

    const key = crypto.randomUUID();
    const [first, repeat] = [await publish(version, key), await publish(version, key)];
    expect([first.status, repeat.status]).toEqual([201, 201]);
    expect(repeat.body).toEqual(first.body);
    const again = await publish(version + 1, crypto.randomUUID());
    expect([again.status, again.body.code]).toEqual([409, 'wrong-state']);
    const { rows } = await api.owner.query('select count(*)::int as n from candour.publication where assessment_id = $1', [id]);
    expect(rows[0].n).toBe(1);
  });

  it('is refused where the trust belongs to no system on that day, and there is nobody else to share with', async () => {
    const trust = await aTrust(api);
    await api.owner.query('update candour.organisation set trust_type = null where id = $1', [trust.id]);
    const { id, version } = await aDecidedAssessment(api, trust);
    expect(await previewOf(trust, id)).toMatchObject({ ready: false, notReady: { code: 'no-system' } });
    const refused = await trust.chiefExecutive.post(
      `/assessments/${id}/publication`,
      { parts: SHARED.items },
      { ifMatch: version },
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'no-system']);
  });

  it('is for the chief executive, and whoever else opens its page is told so', async () => {
    const { trust } = await aTrustOfASystem();
    const { id } = await aDecidedAssessment(api, trust);
    const refused = await trust.chair.get(`/assessments/${id}/publication`);
    expect([refused.status, refused.body.detail]).toEqual([403, 'Your role does not allow this. It is for the chief executive.']);
  });

  it('leaves one entry in the audit, and so does withdrawing', async () => {
    const { trust } = await aTrustOfASystem();
    const { id, version } = await aPublishedAssessment(api, trust, 'sections');
    await trust.chiefExecutive.post(`/assessments/${id}/publication/withdrawal`, { reason: 'A mistake' }, { ifMatch: version });
    const { rows } = await api.owner.query(
      `select event, actor_label from candour.audit where subject = $1 order by seq desc limit 2`,
      [id],
    );
    expect(rows).toEqual([
      { event: 'publication withdrawn', actor_label: 'chief executive' },
      { event: 'assessment published', actor_label: 'chief executive' },
    ]);
  });

  it('says where a run with the same instrument was cancelled after something had been revealed', async () => {
    const { trust } = await aTrustOfASystem();
    const cancelled = await anAgreedAssessment(api, trust);
    await api.owner.query(
      `update candour.assessment set state = 'cancelled', agreed_at = null, ended_at = now() - interval '3 months', cancel_reason = 'A reason that stays' where id = $1`,
      [cancelled.id],
    );
    const { id } = await aDecidedAssessment(api, trust);
    const preview = await contentOf(trust, id);
    expect(preview.notes).toEqual([
      expect.stringMatching(/^An assessment with this instrument was cancelled on .+, after something had been revealed\.$/),
    ]);
    expect(JSON.stringify(preview)).not.toContain('A reason that stays');
    // A reveal that was withheld is one too: the room had met, and what came of it may not be tried again in silence.
    await api.owner.query('alter table candour.round disable trigger never_reopen_round');
    await api.owner.query(`update candour.round set state = 'withheld' where assessment_id = $1`, [cancelled.id]);
    await api.owner.query('alter table candour.round enable trigger never_reopen_round');
    expect((await contentOf(trust, id)).notes).toHaveLength(1);
    await api.owner.query(`update candour.assessment set ended_at = now() - interval '13 months' where id = $1`, [cancelled.id]);
    expect((await contentOf(trust, id)).notes).toEqual([]);
  });
});

/** Words that only belong to what stays with the board. */
const STAYS =
  /count|median|quartile|^q[13]$|^n$|answered|eligible|absent|dontknow|nolevel|spread|round|comment|dissent|rationale|seat|profile|supported/i;

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('the content of a publication', () => {
  it('holds no counts, medians, numbers who did not know, comments or dissent, in any parts', async () => {
    const { trust } = await aTrustOfASystem();
    // of DB-02 three of eight do not know: a third or more, so that no level of it leaves the board
    const given = (code: string, place: number) =>
      place < (code === 'DB-02' ? 3 : 2) ? ('dont-know' as const) : 1 + (place % 5);
    const agreed = await anAgreedAssessment(api, trust, { given });
    await aDissent(api, agreed.id, 'DB-01', 'A view that stays here', 'A signed name');
    await aPieceOfEvidence(api, agreed.id, { itemCode: 'DB-01', level: 3, grade: 2 });
    bodyOf(await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }));

    for (const parts of allChoices()) {
      const content = await contentOf(trust, agreed.id, parts);
      expect(keysOf(content).filter((key) => STAYS.test(key))).toEqual([]);
      const text = JSON.stringify(content);
      const words = [
        'A view that stays here',
        'A signed name',
        'What we saw and heard',
        'Minutes of the board',
        'An owner',
        'Person ',
      ];
      expect(words.filter((one) => text.includes(one))).toEqual([]);
    }
    const { items } = await contentOf(trust, agreed.id, SHARED.everything);
    expect(items!.find(({ code }) => code === 'DB-01')).toMatchObject({
      level: 3,
      evidenceGrade: 2,
      overClaim: 0,
    });
    expect(items!.find(({ code }) => code === 'DB-02')).toMatchObject({
      outcome: 'not-agreed',
      level: null,
      ambition: null,
      evidenceGrade: null,
    });
  });

  it('is the same for two boards that answered differently and agreed alike, but for the views where eight gave a level', async () => {
    const contents = [];
    for (const [seats, level] of [
      [7, 2],
      [7, 4],
    ] as const) {
      const { trust } = await aTrustOfASystem(seats);
      const { id } = await aSealedAssessment(api, trust, { given: (_, place) => (place % 2 === 0 ? level : 1) });
      const { organisation, ...content } = await contentOf(trust, id, SHARED.everything);
      expect(organisation.id).toBe(trust.id);
      contents.push(content);
    }
    expect(contents[0]).toEqual(contents[1]);
    expect(new Set(contents[0]!.items!.map(({ views }) => views))).toEqual(new Set([null]));
  });

  it('says that views were close or apart where eight gave a level', async () => {
    const { trust } = await aTrustOfASystem(8);
    const given = (code: string, place: number) => (code === 'DB-01' ? (place < 4 ? 1 : 5) : 3);
    const { id } = await aSealedAssessment(api, trust, { given });
    const { items } = await contentOf(trust, id, SHARED.items);
    const viewsOf = (wanted: string) => items!.find(({ code }) => code === wanted)!.views;
    expect([viewsOf('DB-01'), viewsOf('DB-02')]).toEqual(['apart', 'close']);
  });
});

describe('withdrawing', () => {
  it('takes a reason, is done once, and cannot be undone by publishing again', async () => {
    const { trust } = await aTrustOfASystem();
    const { id, version } = await aPublishedAssessment(api, trust);
    const path = `/assessments/${id}/publication`;
    expect((await trust.chiefExecutive.post(`${path}/withdrawal`, { reason: ' ' }, { ifMatch: version })).status).toBe(400);
    expect(
      (await trust.chiefExecutive.post(`${path}/withdrawal`, { reason: 'A mistake' }, { ifMatch: version - 1 })).status,
    ).toBe(412);

    const gone = await trust.chiefExecutive.post(`${path}/withdrawal`, { reason: 'A mistake' }, { ifMatch: version });
    expect(gone.status).toBe(200);
    expect(gone.body).toMatchObject({ withdrawnReason: 'A mistake', withdrawnAt: expect.any(String) });
    const again = await trust.chiefExecutive.post(path, { parts: SHARED.items }, { ifMatch: version + 1 });
    expect([again.status, again.body.code]).toEqual([409, 'wrong-state']);
  });

  it('leaves a reader nothing in the database but the day: not the content, not the reason', async () => {
    const { trust, system } = await aTrustOfASystem();
    const { id, version } = await aPublishedAssessment(api, trust);
    const asReader = async <T>(sql: string): Promise<T[]> => {
      await api.owner.query('begin; set local role candour_app');
      await api.owner.query(`select set_config('candour.organisation', $1, true)`, [system.id]);
      const { rows } = await api.owner.query(sql);
      await api.owner.query('rollback');
      return rows as T[];
    };
    expect(await asReader('select 1 from candour.publication')).toHaveLength(1);
    expect(await asReader('select 1 from candour.withdrawal')).toHaveLength(0);

    bodyOf(
      await trust.chiefExecutive.post(`/assessments/${id}/publication/withdrawal`, { reason: 'Ours' }, { ifMatch: version }),
    );

    expect(await asReader('select 1 from candour.publication')).toHaveLength(0);
    expect(await asReader<{ withdrawn_on: string }>('select withdrawn_on from candour.withdrawal')).toHaveLength(1);
    const stranger = await aSystem(api);
    await api.owner.query('begin; set local role candour_app');
    await api.owner.query(`select set_config('candour.organisation', $1, true)`, [stranger.id]);
    const { rows } = await api.owner.query('select 1 from candour.withdrawal');
    await api.owner.query('rollback');
    expect(rows).toEqual([]);
  });
});
