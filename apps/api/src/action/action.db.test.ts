import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { anAgreedAssessment, anOpenAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import type { ActionResponse, ActionsResponse } from './action.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';

function anAction(trust: Trust, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kind: 'do',
    words: 'Meet users',
    itemCodes: ['DB-01'],
    ownerSeatId: trust.members[1]!.seatId,
    due: '2099-01-31',
    ...changes,
  };
}

const asChange = (trust: Trust, changes: Record<string, unknown> = {}) =>
  anAction(trust, { state: 'open', outcome: null, ...changes });

async function added(trust: Trust, id: string, changes: Record<string, unknown> = {}): Promise<ActionResponse> {
  return bodyOf(await trust.secretary.post(`/assessments/${id}/actions`, anAction(trust, changes)));
}

const listOf = async (client: Client, id: string): Promise<ActionsResponse> =>
  bodyOf(await client.get(`/assessments/${id}/actions`));

async function anOpenBoard(): Promise<{ trust: Trust; id: string }> {
  const trust = await aTrust(api);
  return { trust, id: (await anOpenAssessment(trust)).id };
}

describe('an action', () => {
  it('has an owner from the board, whose portfolio is counted while it is open', async () => {
    const { trust, id } = await anOpenBoard();
    const second = trust.members[2]!.seatId;
    const done = await added(trust, id, { words: 'Done long ago' });
    await added(trust, id, { kind: 'stop', words: 'Stop paying twice', due: '2020-01-01' });
    await added(trust, id, { ownerSeatId: second, itemCodes: ['DB-01', 'DB-02'], due: '2099-02-01' });
    const path = `/assessments/${id}/actions/${done.id}`;
    bodyOf(
      await trust.secretary.put(path, asChange(trust, { words: 'Done long ago', state: 'done', outcome: 'It worked' }), {
        ifMatch: 1,
      }),
    );
    const { rows, byPortfolio } = await listOf(trust.members[4]!.client, id);
    expect(rows.map(({ words, ownerPortfolio, overdue, state }) => [words, ownerPortfolio, overdue, state])).toEqual([
      ['Stop paying twice', 'Portfolio 2', true, 'open'],
      ['Done long ago', 'Portfolio 2', false, 'done'],
      ['Meet users', 'Portfolio 3', false, 'open'],
    ]);
    expect(byPortfolio).toEqual([
      { portfolio: 'Portfolio 2', count: 1 },
      { portfolio: 'Portfolio 3', count: 1 },
    ]);
  });

  it('is added once for a key, however often it is sent', async () => {
    const { trust, id } = await anOpenBoard();
    const idempotencyKey = crypto.randomUUID();
    const send = async () => await trust.secretary.post(`/assessments/${id}/actions`, anAction(trust), { idempotencyKey });
    const [first, repeat] = [await send(), await send()];
    expect(repeat.body).toEqual(first.body);
    expect((await listOf(trust.secretary, id)).rows).toHaveLength(1);
  });

  it('is refused an owner of another board and items of no assessment, by the field', async () => {
    const { trust, id } = await anOpenBoard();
    const stranger = await aTrust(api);
    const wrong = async (changes: Record<string, unknown>) => {
      const { status, body } = await trust.secretary.post(`/assessments/${id}/actions`, anAction(trust, changes));
      return [status, body.code, body.errors[0].path];
    };
    expect(await wrong({ ownerSeatId: stranger.members[0]!.seatId })).toEqual([422, 'action-incomplete', 'ownerSeatId']);
    expect(await wrong({ itemCodes: ['DB-01', 'XX-99'] })).toEqual([422, 'action-incomplete', 'itemCodes']);
    expect(await wrong({ itemCodes: ['DB-01', 'DB-01'] })).toEqual([400, 'invalid-request', 'itemCodes']);
  });

  it('is dropped only with the reason', async () => {
    const { trust, id } = await anOpenBoard();
    const path = `/assessments/${id}/actions/${(await added(trust, id)).id}`;
    const silent = await trust.secretary.put(path, asChange(trust, { state: 'dropped' }), { ifMatch: 1 });
    expect([silent.status, silent.body.code]).toEqual([422, 'outcome-missing']);
    const dropped = await trust.secretary.put(path, asChange(trust, { state: 'dropped', outcome: 'Overtaken' }), { ifMatch: 1 });
    expect(bodyOf(dropped)).toMatchObject({ state: 'dropped', outcome: 'Overtaken', version: 2 });
  });

  it('is not changed or removed over what somebody changed meanwhile, nor without saying what was seen', async () => {
    const { trust, id } = await anOpenBoard();
    const path = `/assessments/${id}/actions/${(await added(trust, id)).id}`;
    bodyOf(await trust.secretary.put(path, asChange(trust, { words: 'Newer' }), { ifMatch: 1 }));
    const stale = [
      await trust.facilitator.put(path, asChange(trust, { words: 'Mine' }), { ifMatch: 1 }),
      await trust.facilitator.delete(path, { ifMatch: 1 }),
    ];
    expect(stale.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([412, 'changed-meanwhile']));
    const blind = [await trust.facilitator.put(path, asChange(trust)), await trust.facilitator.delete(path)];
    expect(blind.map(({ status }) => status)).toEqual([428, 428]);
    expect((await listOf(trust.secretary, id)).rows).toEqual([expect.objectContaining({ words: 'Newer', version: 2 })]);
    expect((await trust.facilitator.delete(path, { ifMatch: 2 })).status).toBe(204);
  });

  it('keeps its words after the seal; whether it was done and worked is still written beside them', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anAgreedAssessment(api, trust);
    const action = await added(trust, id);
    bodyOf(await trust.chair.post(`/assessments/${id}/seal`, {}, { ifMatch: version }));
    const path = `/assessments/${id}/actions`;
    const late = [
      await trust.secretary.post(path, anAction(trust)),
      await trust.secretary.put(`${path}/${action.id}`, asChange(trust, { words: 'Other words' }), { ifMatch: 1 }),
      await trust.secretary.put(`${path}/${action.id}`, asChange(trust, { due: '2099-12-31' }), { ifMatch: 1 }),
      await trust.secretary.put(`${path}/${action.id}`, asChange(trust, { ownerSeatId: trust.members[3]!.seatId }), {
        ifMatch: 1,
      }),
      await trust.secretary.delete(`${path}/${action.id}`, { ifMatch: 1 }),
    ];
    expect(late.map(({ status, body }) => [status, body.code])).toEqual(Array(5).fill([409, 'wrong-state']));
    const outcome = await trust.secretary.put(`${path}/${action.id}`, asChange(trust, { state: 'done', outcome: 'Users came' }), {
      ifMatch: 1,
    });
    expect(bodyOf(outcome)).toMatchObject({ words: 'Meet users', state: 'done', outcome: 'Users came' });
  });

  it('of a neighbour is as nothing, by its own address and by theirs', async () => {
    const { trust, id } = await anOpenBoard();
    const action = await added(trust, id);
    const { trust: neighbour, id: theirs } = await anOpenBoard();
    const tried = async (assessmentId: string, actionId: string) => [
      await neighbour.secretary.put(`/assessments/${assessmentId}/actions/${actionId}`, asChange(neighbour), { ifMatch: 1 }),
      await neighbour.secretary.delete(`/assessments/${assessmentId}/actions/${actionId}`, { ifMatch: 1 }),
    ];
    for (const [own, unknown] of [
      [await tried(id, action.id), await tried(UNKNOWN, UNKNOWN)],
      [await tried(theirs, action.id), await tried(theirs, UNKNOWN)],
    ] as const) {
      expect(own.map(({ status }) => status)).toEqual([404, 404]);
      expect(own.map(({ text }) => text)).toEqual(unknown.map(({ text }) => text));
    }
    expect((await neighbour.secretary.get(`/assessments/${id}/actions`)).status).toBe(404);
    expect((await neighbour.secretary.post(`/assessments/${id}/actions`, anAction(neighbour))).status).toBe(404);
    expect((await listOf(trust.secretary, id)).rows).toEqual([action]);
  });
});
