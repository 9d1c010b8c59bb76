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
import { aSystem, aTrust, type Trust } from '../../test/organisations.js';
import { filledIn, paperOf, wordsOf } from '../../test/papers.js';
import type { PaperResponse } from './board-paper.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

/** Whether anybody waits for a row that the owner's transaction has taken. */
async function somebodyWaitsForMe(): Promise<boolean> {
  const { rows } = await api.owner.query<{ waits: boolean }>(
    'select exists (select from pg_locks l where not l.granted and pg_backend_pid() = any (pg_blocking_pids(l.pid))) as waits',
  );
  return rows[0]!.waits;
}

describe('the board paper', () => {
  it('is not there before the meeting is closed, nor while an item has no outcome', async () => {
    const trust = await aTrust(api);
    const { id } = await aClosedAssessment(api, trust);
    await theMeetingIsOpen(api, id);
    const early = await trust.secretary.get(`/assessments/${id}/paper`);
    expect([early.status, early.body.code]).toEqual([409, 'no-paper-yet']);

    await isRevealed(api, trust, id);
    await api.owner.query(`update candour.assessment set state = 'agreed', agreed_at = now() where id = $1`, [id]);
    const unfinished = await trust.secretary.get(`/assessments/${id}/paper`);
    expect([unfinished.status, unfinished.body.code]).toEqual([409, 'items-unfinished']);
    const fields = await trust.secretary.put(`/assessments/${id}/paper`, { fields: filledIn() }, { ifMatch: 1 });
    expect([fields.status, fields.body.code]).toEqual([409, 'items-unfinished']);
  });

  it('begins with who brings it and who wrote it, and says that it is a draft until it is sealed', async () => {
    const trust = await aTrust(api);
    const agreed = await anAgreedAssessment(api, trust, { endings: { 'DB-01': 4 } });
    await aPieceOfEvidence(api, agreed.id, { itemCode: 'DB-02', level: 3, grade: 2 });
    const draft = await paperOf(trust.chiefExecutive, agreed.id);
    expect(draft.fields).toMatchObject({
      sponsor: expect.stringMatching(/, chief executive$/),
      author: expect.stringMatching(/, company secretary$/),
      meetingDate: null,
    });
    expect(draft.outline).toMatchObject({ organisation: trust.name, mark: 'Demonstration data · Draft, not sealed' });
    expect(wordsOf(draft)).toContain('The board agreed a level for every one of the 25 items.');

    bodyOf(await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }));
    const sealed = await paperOf(trust.chair, agreed.id);
    expect(sealed.outline.mark).toBe('Demonstration data · Version 1, draft');
    expect(wordsOf(sealed)).toContain('Sealed by');
  });

  it('takes a cover sheet from one person at a time, whoever was first', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const first = await paperOf(trust.secretary, id);
    const saved = await trust.secretary.put(
      `/assessments/${id}/paper`,
      { fields: filledIn({ agendaReference: 'TB/26/12/07', assuranceWord: 'Partial' }) },
      { ifMatch: first.version },
    );
    expect(saved.status).toBe(200);
    expect(saved.headers.etag).toBe(`"${first.version + 1}"`);
    expect(wordsOf(saved.body as PaperResponse)).toContain('Partial: Some controls are in place and evidenced');

    const late = await trust.chiefExecutive.put(`/assessments/${id}/paper`, { fields: filledIn() }, { ifMatch: first.version });
    expect([late.status, late.body.code]).toEqual([412, 'changed-meanwhile']);
    const blind = await trust.secretary.put(`/assessments/${id}/paper`, { fields: filledIn() });
    expect([blind.status, blind.body.code]).toEqual([428, 'if-match-required']);
    const member = await trust.members[3]!.client.put(`/assessments/${id}/paper`, { fields: filledIn() }, { ifMatch: 2 });
    expect(member.status).toBe(403);
    expect((await paperOf(trust.secretary, id)).fields.agendaReference).toBe('TB/26/12/07');
  });

  it('waits with its cover sheet for a step of the assessment that is under way, and decides on what that leaves', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    await api.owner.query('begin');
    await api.owner.query('select from candour.assessment where id = $1 for update', [id]);
    await api.owner.query(
      `update candour.assessment_item set state = 'revealed', level = null where assessment_id = $1 and item_code = 'DB-01'`,
      [id],
    );
    let answered = false;
    const saved = trust.secretary.put(`/assessments/${id}/paper`, { fields: filledIn() }, { ifMatch: 1 }).then((response) => {
      answered = true;
      return response;
    });
    while (!answered && !(await somebodyWaitsForMe()));
    await api.owner.query('commit');

    expect([(await saved).status, (await saved).body.code]).toEqual([409, 'items-unfinished']);
  });

  it('sets the levels beside those of the wave before, where the two compare, and names a run that was cancelled', async () => {
    const trust = await aTrust(api);
    await aSealedAssessment(api, trust, { setUp: { waveDate: '2026-05-01' }, endings: { 'DB-01': 2 } });
    await aCancelledRun(trust);
    await api.owner.query('update candour.seat set name = $2 where id = $1', [trust.members[5]!.seatId, 'Somebody new']);
    const { id } = await aSealedAssessment(api, trust);
    const words = wordsOf(await paperOf(trust.chiefExecutive, id));
    expect(words).toContain('agreed both now and on 1 May 2026');
    expect(words).toContain('Said to be higher, proof unchanged');
    expect(words).toContain('Seven of eight seats are held by the same people as then.');
    expect(words).toContain('The first figures were wrong');

    const other = await aSealedAssessment(api, trust, { setUp: { waveDate: '2027-05-01' } });
    await api.owner.query(`alter table candour.assessment disable trigger keep_assessment_promises`);
    await api.owner.query(
      `update candour.assessment set sealed_content = jsonb_set(sealed_content, '{method}', '"room"') where id = $1`,
      [id],
    );
    await api.owner.query(`alter table candour.assessment enable trigger keep_assessment_promises`);
    expect(wordsOf(await paperOf(trust.chiefExecutive, other.id))).toContain('One was scored in the room');
  });

  it('sets them beside a wave of the version before, whose levels the release note lets compare', async () => {
    const trust = await aTrust(api);
    await aSealedAssessment(api, trust, { setUp: { waveDate: '2026-05-01', instrumentVersion: '1.0' } });
    const { id } = await aSealedAssessment(api, trust, { setUp: { instrumentVersion: '1.1' } });
    const words = wordsOf(await paperOf(trust.chiefExecutive, id));
    expect(words).toContain('agreed both now and on 1 May 2026');
    expect(words).not.toContain('The question changed between the versions used');
  });

  it('of a small board prints no counts', async () => {
    const trust = await aTrust(api, { seats: 6 });
    const { id } = await aSealedAssessment(api, trust);
    expect(wordsOf(await paperOf(trust.chair, id))).not.toContain('How many chose each');
  });

  it('is for the board alone: a neighbour finds nothing, a system’s lead and the facilitator may not ask', async () => {
    const [trust, neighbour, system] = [await aTrust(api), await aTrust(api), await aSystem(api)];
    const { id } = await aSealedAssessment(api, trust);
    for (const path of ['', '?variant=public', '/changes', '/versions', '/versions/1']) {
      const refused = await neighbour.secretary.get(`/assessments/${id}/paper${path}`);
      const unknown = await neighbour.secretary.get(`/assessments/0199a000-0000-7000-8000-000000000000/paper${path}`);
      expect([refused.status, refused.text]).toEqual([404, unknown.text]);
      expect((await system.lead.get(`/assessments/${id}/paper${path}`)).status).toBe(403);
      expect((await trust.facilitator.get(`/assessments/${id}/paper${path}`)).status).toBe(403);
    }
    const change = await neighbour.secretary.put(`/assessments/${id}/paper`, { fields: filledIn() }, { ifMatch: 1 });
    expect(change.status).toBe(404);
  });
});

async function aCancelledRun(trust: Trust): Promise<void> {
  const { id } = await aClosedAssessment(api, trust, { setUp: { waveDate: '2026-09-01' } });
  await theMeetingIsOpen(api, id);
  await isRevealed(api, trust, id, ['DB-01']);
  await api.owner.query(
    `update candour.assessment set state = 'cancelled', cancel_reason = 'The first figures were wrong', ended_at = now() - interval '1 day' where id = $1`,
    [id],
  );
}
