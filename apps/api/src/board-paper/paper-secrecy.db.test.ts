import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDissent, aDraft, anAgreedAssessment, aPieceOfEvidence, aSealedAssessment, type Given } from '../../test/assessments.js';
import { bodyOf, Client } from '../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../test/organisations.js';
import { filledIn, paperOf, takesStep } from '../../test/papers.js';
import { calledAsInEveryRun, masked } from '../../test/twin.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';

/** Everything of a paper that can be asked for. */
const READS = [
  '',
  '?variant=public',
  '?variant=foi-views',
  '/changes',
  '/versions',
  '/versions/1',
  '/versions/1?variant=one-page',
];
/** Everything that can be done to one. */
const WRITES: readonly (readonly ['put' | 'post' | 'delete', string, object])[] = [
  ['put', '', { fields: filledIn() }],
  ['put', '/texts/private/context.own', { words: 'Mine' }],
  ['delete', '/texts/private/context.own', {}],
  ['post', '/steps', { step: 'send-for-review' }],
];

async function tries(client: Client, id: string, [method, path, body]: (typeof WRITES)[number]) {
  const address = `/assessments/${id}/paper${path}`;
  if (method === 'delete') return await client.delete(address, { ifMatch: 1 });
  return await client[method](address, body, { ifMatch: 1 });
}

/** What of two boards may differ without a reader outside being able to tell: answers, words, minority views, who did not know. */
interface Inside {
  readonly given: (itemCode: string, place: number) => Given;
  readonly rationale: string;
  readonly dissent: string | null;
}

const ONE: Inside = { given: (_, place) => 2 + (place % 2), rationale: 'What we saw', dissent: null };
const OTHER: Inside = {
  given: (itemCode, place) => (place === 7 ? 'dont-know' : itemCode === 'DB-05' && place > 2 ? 2 : 3),
  rationale: 'Three of us would rather not say',
  dissent: 'I see it far lower',
};

/** What readers outside are given of one such board, before its approval and after. */
async function outside({ given, rationale, dissent }: Inside): Promise<string> {
  const trust = await aTrust(api, { seats: 10 });
  await calledAsInEveryRun(api, trust);
  const agreed = await anAgreedAssessment(api, trust, { given, endings: { 'DB-01': 4 } });
  await aPieceOfEvidence(api, agreed.id, { itemCode: 'DB-01', level: 3, grade: 2 });
  await api.owner.query('update candour.assessment_item set rationale = $2 where assessment_id = $1', [agreed.id, rationale]);
  if (dissent) await aDissent(api, agreed.id, 'DB-02', dissent, null);
  bodyOf(await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }));
  const said: unknown[] = [];
  for (const variant of ['public', 'one-page'] as const) {
    const { outline, redactions, figures } = await paperOf(trust.secretary, agreed.id, variant);
    said.push([outline, redactions, figures]);
  }
  await takesStep(trust.secretary, agreed.id, 'send-for-review');
  await takesStep(trust.chiefExecutive, agreed.id, 'approve');
  for (const variant of ['public', 'one-page']) {
    const { outline, redactions } = bodyOf<{ outline: object; redactions: object }>(
      await trust.chair.get(`/assessments/${agreed.id}/paper/versions/1?variant=${variant}`),
    );
    said.push([outline, redactions]);
  }
  const { rows } = await api.owner.query<{ code: string }>('select code from candour.organisation where id = $1', [trust.id]);
  return masked(JSON.stringify(said)).replaceAll(rows[0]!.code, 'CODE');
}

describe('a paper', () => {
  it('for outside is the same for two boards that differ in what stays with the board', async () => {
    const [one, other] = [await outside(ONE), await outside(OTHER)];
    expect(one).toBe(other);
    expect(one).not.toContain('What we saw');
    expect(one.length).toBeGreaterThan(10_000);
  });

  it('is for its own board: a neighbour finds nothing, in the same bytes as where there is nothing', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const id = await anApproved(trust);
    for (const path of READS) {
      const [theirs, unknown] = [
        await neighbour.secretary.get(`/assessments/${id}/paper${path}`),
        await neighbour.secretary.get(`/assessments/${UNKNOWN}/paper${path}`),
      ];
      expect([theirs.status, theirs.text]).toEqual([404, unknown.text]);
    }
    for (const write of WRITES) {
      const [theirs, unknown] = [
        await tries(neighbour.chiefExecutive, id, write),
        await tries(neighbour.chiefExecutive, UNKNOWN, write),
      ];
      expect([theirs.status, theirs.text]).toEqual([404, unknown.text]);
    }
    expect((await paperOf(trust.secretary, id)).life.state).toBe('approved');
  });

  it('is not for the facilitator, nor for a system’s lead', async () => {
    const [trust, system] = [await aTrust(api), await aSystem(api)];
    const id = await anApproved(trust);
    for (const client of [trust.facilitator, system.lead]) {
      for (const path of READS) expect((await client.get(`/assessments/${id}/paper${path}`)).status).toBe(403);
      for (const write of WRITES) expect((await tries(client, id, write)).status).toBe(403);
    }
  });

  it('is read by every member, with its history, and changed by none', async () => {
    const trust = await aTrust(api);
    const id = await anApproved(trust);
    for (const { client } of [trust.members[0]!, trust.members[5]!]) {
      for (const path of READS) expect((await client.get(`/assessments/${id}/paper${path}`)).status).toBe(200);
      for (const write of WRITES) expect((await tries(client, id, write)).status).toBe(403);
      expect((await paperOf(client, id)).life).toMatchObject({ may: [], mayEdit: false });
    }
  });

  it('is not for somebody whom a link let into the room', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const draft = await aDraft(trust, { method: 'room' });
    const { link } = bodyOf<{ link: string }>(
      await trust.secretary.post(`/assessments/${draft.id}/joining/seats/${trust.members[4]!.seatId}/link`),
    );
    const opened = await api.stranger.post('/room-links/open', { token: link.split('#')[1], code: 'apple7' });
    bodyOf(opened);
    const cookie = /__Host-candour=([^;]+)/.exec(String(opened.headers['set-cookie']));
    const inTheRoom = new Client(api.server, decodeURIComponent(cookie?.[1] ?? ''));
    for (const assessment of [id, draft.id]) {
      for (const path of READS) {
        const { status, body } = await inTheRoom.get(`/assessments/${assessment}/paper${path}`);
        expect([403, 404]).toContain(status);
        expect([body.outline, body.changes, body.versions]).toEqual([undefined, undefined, undefined]);
      }
      for (const write of WRITES) expect([403, 404]).toContain((await tries(inTheRoom, assessment, write)).status);
    }
  });
});

async function anApproved(trust: Trust): Promise<string> {
  const { id } = await aSealedAssessment(api, trust);
  await takesStep(trust.secretary, id, 'send-for-review');
  await takesStep(trust.chiefExecutive, id, 'approve');
  return id;
}
