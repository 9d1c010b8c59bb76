import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft, anAgreedAssessment, anOpenAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import type { EvidenceResponse } from './evidence.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';

function aPiece(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    itemCode: 'DB-01',
    title: 'Minutes of the board',
    link: 'https://trust.example/minutes',
    level: 3,
    ownerSeatId: null,
    ownerName: 'The head of records',
    ownerPortfolio: 'Digital',
    dated: '2026-06-01',
    reviewOn: '2099-12-31',
    lineOfDefence: 2,
    claimedGrade: 2,
    ...changes,
  };
}

async function added(client: Client, id: string, changes: Record<string, unknown> = {}): Promise<EvidenceResponse> {
  return bodyOf(await client.post(`/assessments/${id}/evidence`, aPiece(changes)));
}

const listOf = async (client: Client, id: string): Promise<EvidenceResponse[]> =>
  bodyOf<{ rows: EvidenceResponse[] }>(await client.get(`/assessments/${id}/evidence`)).rows;

async function anOpenBoard(): Promise<{ trust: Trust; id: string }> {
  const trust = await aTrust(api);
  return { trust, id: (await anOpenAssessment(trust)).id };
}

describe('evidence', () => {
  it('is added with the level that it supports and the grade that is claimed; its grade is nobody’s yet', async () => {
    const { trust, id } = await anOpenBoard();
    const piece = await added(trust.secretary, id);
    expect(piece).toMatchObject({
      itemCode: 'DB-01',
      level: 3,
      claimedGrade: 2,
      grade: null,
      confirmedBy: null,
      inDate: true,
      version: 1,
    });
    expect(await listOf(trust.members[2]!.client, id)).toEqual([{ ...piece, canConfirm: true }]);
    expect(piece.canConfirm).toBe(false);
  });

  it('is added once for a key, however often it is sent', async () => {
    const { trust, id } = await anOpenBoard();
    const key = crypto.randomUUID();
    const send = async (title: string) =>
      await trust.secretary.post(`/assessments/${id}/evidence`, aPiece({ title }), { idempotencyKey: key });
    const [first, repeat] = [await send('Minutes'), await send('Minutes')];
    expect(repeat.body).toEqual(first.body);
    expect(await listOf(trust.secretary, id)).toHaveLength(1);
    const reused = await send('Something else');
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is confirmed by somebody else: neither who owns it nor who added it', async () => {
    const { trust, id } = await anOpenBoard();
    const [owner, adder, other] = [trust.members[1]!, trust.members[2]!, trust.members[3]!];
    const piece = await added(adder.client, id, { ownerSeatId: owner.seatId });
    const confirm = async (client: Client) =>
      await client.post(`/assessments/${id}/evidence/${piece.id}/confirmation`, { grade: 2 }, { ifMatch: piece.version });

    for (const [who, client] of Object.entries({ owner: owner.client, adder: adder.client })) {
      const refused = await confirm(client);
      expect([who, refused.status, refused.body.code]).toEqual([who, 409, 'own-evidence']);
      expect((await listOf(client, id))[0]).toMatchObject({ canConfirm: false, grade: null });
    }
    expect((await listOf(other.client, id))[0]?.canConfirm).toBe(true);
    expect(bodyOf(await confirm(other.client))).toMatchObject({ grade: 2, confirmedBy: other.name, version: 2 });
  });

  it('that nobody on the board owns can be confirmed by whoever holds no seat', async () => {
    const { trust, id } = await anOpenBoard();
    const piece = await added(trust.members[1]!.client, id);
    expect((await listOf(trust.secretary, id))[0]?.canConfirm).toBe(true);
    const confirmed = await trust.secretary.post(
      `/assessments/${id}/evidence/${piece.id}/confirmation`,
      { grade: 1 },
      { ifMatch: piece.version },
    );
    expect(confirmed.status).toBe(200);
  });

  it('of grade 3 names who checked it and when; of a lower grade keeps no such words', async () => {
    const { trust, id } = await anOpenBoard();
    const piece = await added(trust.secretary, id);
    const confirm = async (body: object, ifMatch: number) =>
      await trust.facilitator.post(`/assessments/${id}/evidence/${piece.id}/confirmation`, body, { ifMatch });
    for (const half of [{}, { checkedBy: 'Internal audit' }, { checkedOn: '2026-07-01' }]) {
      const refused = await confirm({ grade: 3, ...half }, 1);
      expect([refused.status, refused.body.code]).toEqual([422, 'check-missing']);
    }
    const check = { checkedBy: 'Internal audit', checkedOn: '2026-07-01' };
    expect(bodyOf(await confirm({ grade: 3, ...check }, 1))).toMatchObject({ grade: 3, ...check });
    expect(bodyOf(await confirm({ grade: 2, ...check }, 2))).toMatchObject({ grade: 2, checkedBy: null, checkedOn: null });
    expect((await confirm({ grade: 4 }, 3)).status).toBe(400);
  });

  it('loses its grade when it is changed, and who changed it cannot confirm it', async () => {
    const { trust, id } = await anOpenBoard();
    const piece = await added(trust.secretary, id);
    const path = `/assessments/${id}/evidence/${piece.id}`;
    bodyOf(await trust.facilitator.post(`${path}/confirmation`, { grade: 2 }, { ifMatch: 1 }));
    const changed = bodyOf<EvidenceResponse>(await trust.facilitator.put(path, aPiece({ level: 4 }), { ifMatch: 2 }));
    expect(changed).toMatchObject({ level: 4, grade: null, confirmedBy: null, canConfirm: false, version: 3 });
    const own = await trust.facilitator.post(`${path}/confirmation`, { grade: 2 }, { ifMatch: 3 });
    expect([own.status, own.body.code]).toEqual([409, 'own-evidence']);
    expect((await trust.secretary.post(`${path}/confirmation`, { grade: 2 }, { ifMatch: 3 })).status).toBe(200);
  });

  it('is not changed, confirmed or removed over what somebody changed meanwhile, nor without saying what was seen', async () => {
    const { trust, id } = await anOpenBoard();
    const piece = await added(trust.secretary, id);
    const path = `/assessments/${id}/evidence/${piece.id}`;
    bodyOf(await trust.secretary.put(path, aPiece({ title: 'New' }), { ifMatch: 1 }));
    const stale = [
      await trust.secretary.put(path, aPiece({ title: 'Mine' }), { ifMatch: 1 }),
      await trust.facilitator.post(`${path}/confirmation`, { grade: 1 }, { ifMatch: 1 }),
      await trust.secretary.delete(path, { ifMatch: 1 }),
    ];
    expect(stale.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([412, 'changed-meanwhile']));
    const blind = [await trust.secretary.put(path, aPiece()), await trust.secretary.delete(path)];
    expect(blind.map(({ status }) => status)).toEqual([428, 428]);
    expect(await listOf(trust.secretary, id)).toEqual([expect.objectContaining({ title: 'New', grade: null, version: 2 })]);
    expect((await trust.secretary.delete(path, { ifMatch: 2 })).status).toBe(204);
    expect(await listOf(trust.secretary, id)).toEqual([]);
  });

  it('is refused a level off the scale, an item of no assessment, an owner of another board, and a link that runs', async () => {
    const { trust, id } = await anOpenBoard();
    const stranger = await aTrust(api);
    const send = async (changes: Record<string, unknown>) => {
      const { status, body } = await trust.secretary.post(`/assessments/${id}/evidence`, aPiece(changes));
      return [status, body.code];
    };
    expect(await send({ level: 6 })).toEqual([422, 'level-off-the-scale']);
    expect(await send({ itemCode: 'XX-99' })).toEqual([404, 'not-found']);
    expect(await send({ ownerSeatId: stranger.members[0]!.seatId })).toEqual([422, 'owner-unknown']);
    expect(await send({ link: 'javascript:alert(1)' })).toEqual([400, 'invalid-request']);
    expect(await listOf(trust.secretary, id)).toEqual([]);
  });

  it('is out of date before it is made and after its review; without a review it stays in date', async () => {
    const { trust, id } = await anOpenBoard();
    await added(trust.secretary, id, { title: 'A', dated: '2020-01-01', reviewOn: '2020-12-31' });
    await added(trust.secretary, id, { title: 'B', dated: '2098-01-01' });
    await added(trust.secretary, id, { title: 'C', dated: '2020-01-01', reviewOn: null });
    expect((await listOf(trust.secretary, id)).map(({ title, inDate }) => [title, inDate])).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
    ]);
  });

  it('is written from the opening of scoring until the seal, and read only after it', async () => {
    const trust = await aTrust(api);
    const draft = await aDraft(trust);
    const early = await trust.secretary.post(`/assessments/${draft.id}/evidence`, aPiece());
    expect([early.status, early.body.code]).toEqual([409, 'wrong-state']);

    const { id, version } = await anAgreedAssessment(api, trust);
    const piece = await added(trust.secretary, id);
    bodyOf(await trust.chair.post(`/assessments/${id}/seal`, {}, { ifMatch: version }));
    const path = `/assessments/${id}/evidence`;
    const late = [
      await trust.secretary.post(path, aPiece()),
      await trust.secretary.put(`${path}/${piece.id}`, aPiece(), { ifMatch: 1 }),
      await trust.facilitator.post(`${path}/${piece.id}/confirmation`, { grade: 2 }, { ifMatch: 1 }),
      await trust.secretary.delete(`${path}/${piece.id}`, { ifMatch: 1 }),
    ];
    expect(late.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([409, 'wrong-state']));
    expect(await listOf(trust.chair, id)).toEqual([expect.objectContaining({ id: piece.id, version: 1 })]);
  });

  it('of a neighbour is as nothing, by its own address and by theirs', async () => {
    const { trust, id } = await anOpenBoard();
    const piece = await added(trust.secretary, id);
    const { trust: neighbour, id: theirs } = await anOpenBoard();
    const tried = async (assessmentId: string, evidenceId: string) => [
      await neighbour.secretary.put(`/assessments/${assessmentId}/evidence/${evidenceId}`, aPiece(), { ifMatch: 1 }),
      await neighbour.secretary.delete(`/assessments/${assessmentId}/evidence/${evidenceId}`, { ifMatch: 1 }),
      await neighbour.secretary.post(
        `/assessments/${assessmentId}/evidence/${evidenceId}/confirmation`,
        { grade: 1 },
        { ifMatch: 1 },
      ),
    ];
    for (const [own, unknown] of [
      [await tried(id, piece.id), await tried(UNKNOWN, UNKNOWN)],
      [await tried(theirs, piece.id), await tried(theirs, UNKNOWN)],
    ] as const) {
      expect(own.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(own.map(({ text }) => text)).toEqual(unknown.map(({ text }) => text));
    }
    expect((await neighbour.secretary.get(`/assessments/${id}/evidence`)).status).toBe(404);
    expect((await neighbour.secretary.post(`/assessments/${id}/evidence`, aPiece())).status).toBe(404);
    expect(await listOf(trust.secretary, id)).toEqual([piece]);
  });
});

describe('evidence and a seal at the same moment', () => {
  it('waits for whoever is moving the assessment, and is refused once that has ended it', async () => {
    const trust = await aTrust(api);
    const { id } = await anAgreedAssessment(api, trust);
    await api.owner.query('begin');
    await api.owner.query(`update candour.assessment set state = 'cancelled', cancel_reason = 'Meanwhile' where id = $1`, [id]);
    const adding = Promise.resolve(trust.secretary.post(`/assessments/${id}/evidence`, aPiece()));
    await somebodyWaits();
    await api.owner.query('commit');
    const late = await adding;
    expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
    expect(await listOf(trust.secretary, id)).toEqual([]);
  });
});

/** Until a session of this database waits for a lock; fails by the test's own time where none ever does. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await api.owner.query<{ waiting: number }>(
      `select count(*)::int as waiting, pg_stat_clear_snapshot() from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows[0]!.waiting > 0) return;
  }
}
