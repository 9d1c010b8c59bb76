import { meetingQuality } from '@candour/scoring';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import {
  aClosedAssessment,
  anAgreedAssessment,
  aPieceOfEvidence,
  aSealedAssessment,
  isRevealed,
  theMeetingIsOpen,
} from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { aTrust } from '../../test/organisations.js';
import type { AssessmentResponse } from './assessment.dto.js';
import { meetingShown } from './meeting-shown.js';
import type { ResultsResponse } from './results.dto.js';
import type { BoardRecord } from './results.view.js';
import { checksumOf } from './seal-content.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

async function oneRow<Row extends object>(sql: string, ...parameters: unknown[]): Promise<Row> {
  return (await api.owner.query<Row>(sql, parameters)).rows[0]!;
}

describe('the seal', () => {
  it('writes down what the board saw, with a checksum of it and the head of an unbroken audit', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const row = await oneRow<{ sealed_content: object; checksum: string; audit_head: string; sealed_by_name: string }>(
      'select sealed_content, checksum, audit_head, sealed_by_name from candour.assessment where id = $1',
      id,
    );
    expect(row.checksum).toBe(checksumOf(row.sealed_content));
    expect(row.sealed_by_name).toBe(`${trust.members[0]!.name}, chair`);
    const entry = await oneRow<{ event: string; head: string; detail: object }>(
      `select event, encode(hash, 'hex') as head, detail from candour.audit where organisation_id = $1 order by seq desc limit 1`,
      trust.id,
    );
    expect(entry).toEqual({
      event: 'assessment sealed',
      head: row.audit_head,
      detail: { checksum: row.checksum, incomplete: false },
    });
  });

  it('holds nobody’s own answer and names no seat beside a level', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const { words } = await oneRow<{ words: string }>(
      'select sealed_content::text as words from candour.assessment where id = $1',
      id,
    );
    for (const { seatId, personId } of trust.members) {
      expect(words).not.toContain(seatId);
      expect(words).not.toContain(personId);
    }
  });

  it('holds how the meeting went, which follows from what else it holds, and from nothing that the board was not shown', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust, {
      given: (code, place) => (code === 'DB-11' && place < 3 ? 'dont-know' : code === 'DB-12' && place === 0 ? null : 3),
      endings: { 'DB-02': { state: 'parked' } },
    });
    const { sealed } = await oneRow<{ sealed: BoardRecord }>(
      'select sealed_content as sealed from candour.assessment where id = $1',
      id,
    );
    const { sections, coverage, method, meeting, quality } = sealed;
    expect(quality).toEqual(meetingQuality(meetingShown({ sections, coverage, method, meeting: meeting! })));
    const of = (about: string) => quality!.find((line) => line.about === about)?.words;
    expect(of('unknown')).toMatch(/^A third or more of those who judged it do not know: ‘/u);
    expect(of('skipped')).toContain('One item was parked');
    expect(of('missing')).toBe('Private scoring closed with answers missing on one item.');
  });

  it('of a record sealed before that was kept is still read, by results and paper alike', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    await api.owner.query('alter table candour.assessment disable trigger keep_assessment_promises');
    await api.owner.query(
      `update candour.assessment set sealed_content = jsonb_set(sealed_content #- '{meeting}' #- '{quality}', '{sections}', (
          select jsonb_agg(s || jsonb_build_object('items', (select jsonb_agg(i - 'confirmedBy' - 'standingAside' - 'reopened') from jsonb_array_elements(s -> 'items') i)))
            from jsonb_array_elements(sealed_content -> 'sections') s)) where id = $1`,
      [id],
    );
    await api.owner.query('alter table candour.assessment enable trigger keep_assessment_promises');
    expect(bodyOf<ResultsResponse>(await trust.chair.get(`/assessments/${id}/results`))).toMatchObject({
      quality: [],
      corrections: [],
    });
    for (const path of ['paper', 'decision-record'])
      expect((await trust.chair.get(`/assessments/${id}/${path}`)).status).toBe(200);
  });

  it('is read back ever after: nothing that changes later changes the result', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust, { endings: { 'DB-01': 4 } });
    const before = await trust.chair.get(`/assessments/${id}/results`);
    await aPieceOfEvidence(api, id, { itemCode: 'DB-01', level: 5, grade: 3 });
    await api.owner.query(`update candour.assessment_item set rationale = 'Another reason' where assessment_id = $1`, [id]);
    api.setNow('2027-06-01T10:00:00Z');
    const after = await trust.chair.get(`/assessments/${id}/results`);
    api.setNow(new Date().toISOString());
    expect(after.text).toBe(before.text);
    expect(bodyOf<ResultsResponse>(after)).toMatchObject({ sealed: true, checksumHolds: true });
  });

  it('cannot be changed, and says so if somebody got past the database to change it', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const tamper = () =>
      api.owner.query(
        `update candour.assessment set sealed_content = jsonb_set(sealed_content, '{paragraph}', '"All is well."') where id = $1`,
        [id],
      );
    await expect(tamper()).rejects.toThrow('sealed');
    await api.owner.query('alter table candour.assessment disable trigger keep_assessment_promises');
    await tamper();
    await api.owner.query('alter table candour.assessment enable trigger keep_assessment_promises');
    expect(bodyOf<ResultsResponse>(await trust.chair.get(`/assessments/${id}/results`)).checksumHolds).toBe(false);
  });

  it('is put on once: again, or from an older screen, it is refused and nothing changes', async () => {
    const trust = await aTrust(api);
    const agreed = await anAgreedAssessment(api, trust);
    const first = bodyOf<AssessmentResponse>(
      await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }),
    );
    expect(first).toMatchObject({ state: 'sealed', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const stale = await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version });
    const again = await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: first.version });
    expect([stale.status, again.status, again.body.code]).toEqual([412, 409, 'wrong-state']);
    const now = bodyOf<AssessmentResponse>(await trust.chair.get(`/assessments/${agreed.id}`));
    expect(now).toEqual(first);
  });

  it('by two chairs at once succeeds once', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anAgreedAssessment(api, trust);
    const both = await Promise.all([1, 2].map(() => trust.chair.post(`/assessments/${id}/seal`, {}, { ifMatch: version })));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it('says incomplete where more than a third of the items are parked or not agreed', async () => {
    const trust = await aTrust(api);
    const codes = Array.from({ length: 9 }, (_, index) => `DB-${String(index + 1).padStart(2, '0')}`);
    const endings = Object.fromEntries(codes.map((code) => [code, { state: 'parked' as const }]));
    const { id } = await aSealedAssessment(api, trust, { endings });
    const results = bodyOf<ResultsResponse>(await trust.chiefExecutive.get(`/assessments/${id}/results`));
    expect(results.incomplete).toBe(true);
    expect(results.paragraph).toContain('sealed as incomplete');
  });

  it('waits for every item and for the chair', async () => {
    const trust = await aTrust(api);
    const { id } = await aClosedAssessment(api, trust);
    await theMeetingIsOpen(api, id);
    await isRevealed(api, trust, id);
    const { version } = await oneRow<{ version: number }>(
      `update candour.assessment set state = 'agreed', agreed_at = now() where id = $1 returning version`,
      id,
    );
    const early = await trust.chair.post(`/assessments/${id}/seal`, {}, { ifMatch: version });
    expect([early.status, early.body.code]).toEqual([409, 'items-unfinished']);
    for (const client of [trust.secretary, trust.facilitator, trust.chiefExecutive, trust.members[1]!.client]) {
      expect((await client.post(`/assessments/${id}/seal`, {}, { ifMatch: version })).status).toBe(403);
    }
    expect((await trust.chair.post(`/assessments/${id}/seal`)).status).toBe(428);
  });

  it('of a neighbour’s assessment is as unknown as one that never was', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const { id, version } = await anAgreedAssessment(api, trust);
    const refused = await neighbour.chair.post(`/assessments/${id}/seal`, {}, { ifMatch: version });
    const unknown = await neighbour.chair.post(
      '/assessments/0199a000-0000-7000-8000-000000000000/seal',
      {},
      { ifMatch: version },
    );
    expect([refused.status, refused.text]).toEqual([404, unknown.text]);
  });
});
