import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { anAgreedAssessment, aSealedAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import { filledIn, paperOf, takesStep, wordsOf } from '../../test/papers.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { theProgramFor } from '../platform/database/the-program.js';
import type { PaperChangesResponse, PaperVersionResponse, PaperVersionsResponse } from './paper-life.dto.js';
import { readPaperSource } from './paper-source.view.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const changesOf = async (client: Client, id: string) =>
  bodyOf<PaperChangesResponse>(await client.get(`/assessments/${id}/paper/changes`)).changes;
const versionsOf = async (client: Client, id: string) =>
  bodyOf<PaperVersionsResponse>(await client.get(`/assessments/${id}/paper/versions`)).versions;
const versionOf = async (client: Client, id: string, number: number, variant = 'private') =>
  bodyOf<PaperVersionResponse>(await client.get(`/assessments/${id}/paper/versions/${number}?variant=${variant}`));

async function isApproved(trust: Trust): Promise<string> {
  const { id } = await aSealedAssessment(api, trust);
  await takesStep(trust.secretary, id, 'send-for-review');
  await takesStep(trust.chiefExecutive, id, 'approve');
  return id;
}

async function isCorrected(trust: Trust, id: string): Promise<void> {
  const { version } = bodyOf<{ version: number }>(await trust.chair.get(`/assessments/${id}`));
  const correction = {
    itemCode: 'DB-01',
    outcome: 'level',
    level: 1,
    said: null,
    shouldRead: null,
    reason: 'Read out wrongly',
    minute: '3/26',
  };
  bodyOf(await trust.chair.post(`/assessments/${id}/corrections`, correction, { ifMatch: version }));
}

describe('the life of a paper', () => {
  it('goes to review, comes back with what should be different, is approved, issued, and written anew', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const draft = await paperOf(trust.secretary, id);
    expect(draft.life).toMatchObject({
      state: 'draft',
      number: 1,
      may: ['send-for-review'],
      mayEdit: true,
      since: [],
      returned: null,
    });

    const sent = await takesStep(trust.secretary, id, 'send-for-review');
    expect(sent.life).toMatchObject({ state: 'in-review', may: ['take-back'], mayEdit: false });
    expect((await paperOf(trust.chiefExecutive, id)).life).toMatchObject({
      may: ['take-back', 'return', 'approve'],
      mayEdit: true,
    });

    const returned = await takesStep(trust.chiefExecutive, id, 'return', ' Say more of the system. ');
    expect(returned.life).toMatchObject({
      state: 'draft',
      returned: expect.stringMatching(/^Returned by .+, chief executive: Say more of the system\.$/),
    });
    expect((await takesStep(trust.secretary, id, 'send-for-review')).life.returned).toBeNull();

    expect((await takesStep(trust.chiefExecutive, id, 'approve')).life).toMatchObject({
      state: 'approved',
      number: 1,
      may: ['issue', 'start-next'],
      mayEdit: false,
    });
    expect((await takesStep(trust.secretary, id, 'issue')).life).toMatchObject({
      state: 'issued',
      number: 1,
      may: ['start-next'],
    });
    expect((await takesStep(trust.secretary, id, 'start-next')).life).toMatchObject({ state: 'draft', number: 2, mayEdit: true });

    const [version] = await versionsOf(trust.members[3]!.client, id);
    expect(version).toMatchObject({
      number: 1,
      state: 'issued',
      approvedBy: expect.stringMatching(/, chief executive$/),
      issuedBy: expect.stringMatching(/, company secretary$/),
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await changesOf(trust.secretary, id)).map(({ what, number }) => [what, number])).toEqual([
      ['Version 2 started', 2],
      ['Version 1 issued', 1],
      ['Approved as version 1', 1],
      ['Sent for review', 1],
      ['Returned', 1],
      ['Sent for review', 1],
    ]);
  });

  it('is approved on a sealed result alone, and by the chief executive alone', async () => {
    const trust = await aTrust(api);
    const agreed = await anAgreedAssessment(api, trust);
    await takesStep(trust.secretary, agreed.id, 'send-for-review');
    const path = `/assessments/${agreed.id}/paper/steps`;
    const early = await trust.chiefExecutive.post(path, { step: 'approve' }, { ifMatch: 2 });
    expect([early.status, early.body.code]).toEqual([409, 'result-not-sealed']);
    bodyOf(await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }));
    // The seal moved it on: what was read before was not sealed.
    const secretary = await trust.secretary.post(path, { step: 'approve' }, { ifMatch: 3 });
    expect([secretary.status, secretary.body.code]).toEqual([403, 'not-permitted']);
    const unsaid = await trust.chiefExecutive.post(path, { step: 'return' }, { ifMatch: 3 });
    expect([unsaid.status, unsaid.body.code]).toEqual([422, 'reason-missing']);
    const stale = await trust.chiefExecutive.post(path, { step: 'approve' }, { ifMatch: 2 });
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
    const blind = await trust.chiefExecutive.post(path, { step: 'approve' });
    expect(blind.status).toBe(428);
    expect((await takesStep(trust.chiefExecutive, agreed.id, 'approve')).life.state).toBe('approved');
  });

  it('is not approved as it was read before something changed that it rests on, and which it does not hold itself', async () => {
    const trust = await aTrust(api);
    const last = await aSealedAssessment(api, trust, { setUp: { waveDate: '2026-05-01' } });
    await api.owner.query(
      `insert into candour.action (organisation_id, assessment_id, kind, words, owner_seat_id, owner_name, due)
       values ($1, $2, 'do', 'Walk the wards', $3, 'Somebody', '2026-11-02')`,
      [trust.id, last.id, trust.members[2]!.seatId],
    );
    const { id } = await aSealedAssessment(api, trust);
    const { id: neighbours } = await aSealedAssessment(api, await aTrust(api));
    await takesStep(trust.secretary, id, 'send-for-review');
    const changes: readonly (() => Promise<unknown>)[] = [
      () => isCorrected(trust, id),
      () => isCorrected(trust, last.id),
      () => api.owner.query(`update candour.action set state = 'done', outcome = 'Walked' where assessment_id = $1`, [last.id]),
      () =>
        api.owner.query(`update candour.assessment set decision_on = '2026-11-20', decision_minute = '7/26' where id = $1`, [id]),
      () =>
        api.owner.query(`insert into candour.paper_shape (organisation_id, content) values ($1, '{"accent": "7C2855"}')`, [
          trust.id,
        ]),
      () => api.owner.query(`update candour.paper_shape set version = version + 1 where organisation_id = $1`, [trust.id]),
    ];
    for (const change of changes) {
      const { version } = await paperOf(trust.chiefExecutive, id);
      await change();
      const refused = await trust.chiefExecutive.post(
        `/assessments/${id}/paper/steps`,
        { step: 'approve' },
        { ifMatch: version },
      );
      expect([refused.status, refused.body.code]).toEqual([412, 'changed-meanwhile']);
    }
    const { version } = await paperOf(trust.chiefExecutive, id);
    await api.owner.query(`update candour.assessment set decision_on = '2026-11-21', decision_minute = '8/26' where id = $1`, [
      neighbours,
    ]);
    const approved = await trust.chiefExecutive.post(`/assessments/${id}/paper/steps`, { step: 'approve' }, { ifMatch: version });
    expect(approved.status).toBe(200);
  });

  it('is not approved where what was sealed no longer has its checksum', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    await takesStep(trust.secretary, id, 'send-for-review');
    await withoutPromises('assessment', 'keep_assessment_promises', async () => {
      await api.owner.query(
        `update candour.assessment set sealed_content = jsonb_set(sealed_content, '{threshold}', '6') where id = $1`,
        [id],
      );
    });
    const refused = await trust.chiefExecutive.post(`/assessments/${id}/paper/steps`, { step: 'approve' }, { ifMatch: 2 });
    expect([refused.status, refused.body.code]).toEqual([409, 'seal-broken']);
    expect((await paperOf(trust.chiefExecutive, id)).life.may).not.toContain('approve');
  });

  it('once approved says the same for ever; what came later is told beside it and stands in the next version', async () => {
    const trust = await aTrust(api);
    const id = await isApproved(trust);
    const before = Object.fromEntries(
      await Promise.all(
        ['private', 'public', 'committee', 'one-page'].map(async (one) => [one, await versionOf(trust.chair, id, 1, one)]),
      ),
    );
    const asRead = await versionOf(trust.chair, id, 1);
    await isCorrected(trust, id);
    await api.owner.query(
      `update candour.assessment set decision_on = '2026-11-20', decision_minute = '7/26', decision_words = 'Accepted' where id = $1`,
      [id],
    );
    await api.owner.query(`update candour.organisation set name = 'Another name' where id = $1`, [trust.id]);
    for (const [variant, then] of Object.entries(before)) expect(await versionOf(trust.chair, id, 1, variant)).toEqual(then);

    const now = await paperOf(trust.secretary, id);
    expect(now.outline).toEqual(asRead.outline);
    expect(now.life.since).toEqual([
      expect.stringMatching(/^Correction 1 to “.+” was made (today|on .+): it said “.+” and should read “.+”\.$/),
      expect.stringMatching(/^The board’s decision of .+ was recorded \(minute 7\/26\)\.$/),
    ]);
    const next = await takesStep(trust.secretary, id, 'start-next');
    expect(next.life.since).toEqual([]);
    expect(wordsOf(next)).toContain('Read out wrongly');
    expect(await versionOf(trust.chair, id, 1)).toEqual(asRead);
  });

  it('tells of nothing that was there at the approval, and of what came of the last wave since', async () => {
    const trust = await aTrust(api);
    const last = await aSealedAssessment(api, trust, { setUp: { waveDate: '2026-05-01' }, endings: { 'DB-01': 4 } });
    await api.owner.query(
      `insert into candour.action (organisation_id, assessment_id, kind, words, owner_seat_id, owner_name, due)
       values ($1, $2, 'do', 'Walk the wards', $3, 'Somebody', '2026-11-02')`,
      [trust.id, last.id, trust.members[2]!.seatId],
    );
    const { id } = await aSealedAssessment(api, trust);
    await api.owner.query(
      `update candour.assessment set decision_on = '2026-11-20', decision_minute = '7/26', decision_words = 'Accepted' where id = $1`,
      [id],
    );
    await takesStep(trust.secretary, id, 'send-for-review');
    expect((await takesStep(trust.chiefExecutive, id, 'approve')).life.since).toEqual([]);
    await isCorrected(trust, last.id);
    await api.owner.query(`update candour.action set state = 'done', outcome = 'Done' where assessment_id = $1`, [last.id]);
    expect((await paperOf(trust.chair, id)).life.since).toEqual([
      'A level of the last wave was corrected.',
      'What came of the actions of the last wave has changed.',
    ]);
  });

  it('keeps what stood on the cover by default, though its officers change', async () => {
    const trust = await aTrust(api);
    const id = await isApproved(trust);
    const { fields } = await paperOf(trust.secretary, id);
    await api.owner.query(`update candour.appointment set name = 'Somebody new' where organisation_id = $1`, [trust.id]);
    expect((await paperOf(trust.secretary, id)).fields).toEqual(fields);
  });

  it('once approved cannot be changed, and says what to do', async () => {
    const trust = await aTrust(api);
    const id = await isApproved(trust);
    const path = `/assessments/${id}/paper`;
    const { version } = await paperOf(trust.secretary, id);
    const tries = [
      await trust.secretary.put(path, { fields: filledIn() }, { ifMatch: version }),
      await trust.chiefExecutive.put(`${path}/texts/private/context.own`, { words: 'More' }, { ifMatch: version }),
      await trust.secretary.delete(`${path}/texts/private/context.own`, { ifMatch: version }),
      await trust.secretary.post(`${path}/steps`, { step: 'send-for-review' }, { ifMatch: version }),
    ];
    for (const { status, body } of tries) {
      expect([status, body.code, body.detail]).toEqual([
        409,
        'paper-in-wrong-state',
        'The paper is approved and can no longer be changed. Start the next version.',
      ]);
    }
  });

  it('in review is changed by whoever reviews it, not by whoever sent it', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const { version } = await takesStep(trust.secretary, id, 'send-for-review');
    const secretary = await trust.secretary.put(`/assessments/${id}/paper`, { fields: filledIn() }, { ifMatch: version });
    expect([secretary.status, secretary.body.code]).toEqual([409, 'paper-in-review']);
    bodyOf(await trust.chiefExecutive.put(`/assessments/${id}/paper`, { fields: filledIn() }, { ifMatch: version }));
    expect((await changesOf(trust.secretary, id))[0]).toMatchObject({ who: expect.stringMatching(/, chief executive$/) });
  });

  it('says of a version whether it is still what was approved, and issues none that is not', async () => {
    const trust = await aTrust(api);
    const id = await isApproved(trust);
    expect(await versionOf(trust.chair, id, 1)).toMatchObject({ checksumHolds: true });
    await withoutPromises('paper_version', 'only_issue_what_is_approved', async () => {
      await api.owner.query(
        `update candour.paper_version set content = jsonb_set(content, '{findings,waveDate}', '"2020-01-01"') where assessment_id = $1`,
        [id],
      );
    });
    expect(await versionOf(trust.chair, id, 1)).toMatchObject({ checksumHolds: false });
    const { version, life } = await paperOf(trust.chiefExecutive, id);
    expect(life.may).toEqual(['start-next']);
    expect(life.since).toEqual([expect.stringContaining('no longer has the checksum of its approval')]);
    const source = api.app
      .get(Database)
      .inTransactionOf(theProgramFor(trust.id), async (manager) =>
        readPaperSource(manager, trust.id, id, { variant: 'private', version: 1 }, '2026-12-01'),
      );
    await expect(source).rejects.toThrow('version-broken');
    const refused = await trust.chiefExecutive.post(`/assessments/${id}/paper/steps`, { step: 'issue' }, { ifMatch: version });
    expect([refused.status, refused.body.code]).toEqual([409, 'version-broken']);
  });

  it('is audited by office and number, without a word of the paper', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const { version } = await paperOf(trust.secretary, id);
    bodyOf(
      await trust.secretary.put(
        `/assessments/${id}/paper/texts/private/context.own`,
        { words: 'A secret' },
        { ifMatch: version },
      ),
    );
    await takesStep(trust.secretary, id, 'send-for-review');
    await takesStep(trust.chiefExecutive, id, 'return', 'Another secret');
    const { rows } = await api.owner.query(
      `select event, actor_label, detail from candour.audit where subject = $1 and event ~ 'paper' order by seq`,
      [id],
    );
    expect(rows).toEqual([
      {
        event: 'words of the paper changed',
        actor_label: 'company secretary',
        detail: { number: 1, variant: 'private', key: 'context.own' },
      },
      { event: 'paper sent for review', actor_label: 'company secretary', detail: { number: 1 } },
      { event: 'paper returned', actor_label: 'chief executive', detail: { number: 1 } },
    ]);
  });
});

describe('what the files of a paper are written from', () => {
  const sourceOf = async (trust: Trust, id: string, asked: Parameters<typeof readPaperSource>[3], of = trust) =>
    await api.app
      .get(Database)
      .inTransactionOf(theProgramFor(of.id), async (manager) => readPaperSource(manager, of.id, id, asked, '2026-12-01'));

  it('is a draft as it stands with the words of its variant, and an approved version as it was approved', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const { id } = await aSealedAssessment(api, trust);
    const path = `/assessments/${id}/paper/texts/public/context.own`;
    bodyOf(await trust.secretary.put(path, { words: 'For everybody' }, { ifMatch: 1 }));
    const draft = { variant: 'public', version: null } as const;
    expect(await sourceOf(trust, id, draft)).toMatchObject({
      outline: null,
      findings: { texts: { 'context.own': 'For everybody' } },
    });
    expect((await sourceOf(trust, id, { variant: 'private', version: null })).findings.texts).toEqual({});

    await takesStep(trust.secretary, id, 'send-for-review');
    const { outline } = await paperOf(trust.chair, id, 'public');
    await takesStep(trust.chiefExecutive, id, 'approve');
    const approved = await sourceOf(trust, id, draft);
    expect(approved.outline?.blocks.length).toBe(outline.blocks.length);
    expect(await sourceOf(trust, id, { variant: 'public', version: 1 })).toEqual(approved);
    expect(approved.outline).toEqual((await versionOf(trust.chair, id, 1, 'public')).outline);
    for (const version of [null, 1]) {
      await expect(sourceOf(trust, id, { variant: 'public', version }, neighbour)).rejects.toThrow('not-found');
    }
    await expect(sourceOf(trust, id, { variant: 'public', version: 2 })).rejects.toThrow('not-found');
  });
});

describe('the database', () => {
  it('keeps a history that only grows, and versions that only become issued', async () => {
    const trust = await aTrust(api);
    const id = await isApproved(trust);
    const asOwner = (sql: string) => api.owner.query(sql, [id]);
    for (const sql of [
      'delete from candour.paper_change where assessment_id = $1',
      `update candour.paper_change set who = 'Nobody' where assessment_id = $1`,
      'delete from candour.paper_version where assessment_id = $1',
    ])
      await expect(asOwner(sql)).rejects.toThrow('paper-history-only-grows');
    for (const sql of [
      `update candour.paper_version set content = '{}' where assessment_id = $1`,
      `update candour.paper_version set approved_by_name = 'Nobody' where assessment_id = $1`,
      `update candour.paper set fields = '{"legal": "x"}' where assessment_id = $1`,
      `insert into candour.paper_text select organisation_id, assessment_id, 'private', 'a', 'b', 'c' from candour.paper where assessment_id = $1`,
    ])
      await expect(asOwner(sql)).rejects.toThrow('paper-approved');
    await expect(asOwner(`update candour.paper set state = 'draft' where assessment_id = $1`)).rejects.toThrow(
      'paper-step-unknown',
    );
    await asOwner(
      `update candour.paper_version set issued_on = '2026-12-01', issued_by_name = 'Somebody' where assessment_id = $1`,
    );
    await expect(asOwner(`update candour.paper_version set issued_on = '2026-12-02' where assessment_id = $1`)).rejects.toThrow(
      'paper-approved',
    );
  });

  it('takes no approval of what is not sealed, nor a state without one', async () => {
    const trust = await aTrust(api);
    const { id } = await anAgreedAssessment(api, trust);
    await takesStep(trust.secretary, id, 'send-for-review');
    const version = `insert into candour.paper_version (organisation_id, assessment_id, number, content, checksum, sealed_checksum, approved_on,
      approved_by_name) select organisation_id, assessment_id, 1, '{}', repeat('0', 64), repeat('0', 64), '2026-12-01', 'Somebody'
      from candour.paper where assessment_id = $1`;
    await expect(api.owner.query(version, [id])).rejects.toThrow('not-to-be-approved');
    await expect(api.owner.query(`update candour.paper set state = 'approved' where assessment_id = $1`, [id])).rejects.toThrow(
      'nothing-approved',
    );
  });
});

/** Does what no role of the program could. */
async function withoutPromises(table: string, trigger: string, work: () => Promise<void>): Promise<void> {
  await api.owner.query(`alter table candour.${table} disable trigger ${trigger}`);
  await work();
  await api.owner.query(`alter table candour.${table} enable trigger ${trigger}`);
}
