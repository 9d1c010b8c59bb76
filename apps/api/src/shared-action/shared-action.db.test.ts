import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { anAgreedAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../test/organisations.js';
import type { ActionResponse } from '../action/action.dto.js';
import type { OwnSharedActionResponse, SharedActionsResponse } from './shared-action.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';
const listOf = async (client: Client): Promise<SharedActionsResponse> => bodyOf(await client.get('/shared-actions'));
const others = async (client: Client) => (await listOf(client)).others.map(({ organisationName }) => organisationName);

/** A trust of the system with an action on DB-01; sealed unless told. */
async function aTrustWithAnAction(systemId: string, sealed = true): Promise<{ trust: Trust; action: ActionResponse }> {
  const trust = await aTrust(api, { systemId });
  const { id, version } = await anAgreedAssessment(api, trust);
  const action = bodyOf<ActionResponse>(
    await trust.secretary.post(`/assessments/${id}/actions`, {
      kind: 'do',
      words: 'Train every ward clerk',
      itemCodes: ['DB-01'],
      ownerSeatId: trust.members[1]!.seatId,
      due: '2099-01-31',
    }),
  );
  const { version: now } = bodyOf<{ version: number }>(await trust.chair.get(`/assessments/${id}`));
  if (sealed) bodyOf(await trust.chair.post(`/assessments/${id}/seal`, {}, { ifMatch: now ?? version }));
  return { trust, action };
}

const share = async (trust: Trust, action: ActionResponse, changes: object = {}): Promise<OwnSharedActionResponse> =>
  bodyOf(
    await trust.secretary.post('/shared-actions', {
      actionId: action.id,
      words: 'Train every ward clerk',
      theme: 'skills',
      withPortfolio: false,
      ...changes,
    }),
  );

describe('a shared action', () => {
  it('is a copy of what and by when, without its owner; the portfolio only where ticked', async () => {
    const system = await aSystem(api);
    const { trust, action } = await aTrustWithAnAction(system.id);
    const shared = await share(trust, action);
    const seen = await system.lead.get('/shared-actions');
    expect(bodyOf<SharedActionsResponse>(seen).others).toEqual([
      expect.objectContaining({
        words: 'Train every ward clerk',
        due: '2099-01-31',
        theme: 'skills',
        portfolio: null,
        items: [expect.objectContaining({ code: 'DB-01' })],
      }),
    ]);
    expect(seen.text).not.toContain(trust.members[1]!.name);
    expect(seen.text).not.toContain('Portfolio 2');
    const change = { words: 'Train all clerks', theme: 'people', withPortfolio: true };
    bodyOf(await trust.chiefExecutive.put(`/shared-actions/${shared.id}`, change, { ifMatch: 1 }));
    expect((await listOf(system.lead)).others[0]).toMatchObject({
      words: 'Train all clerks',
      theme: 'people',
      portfolio: 'Portfolio 2',
    });
  });

  it('is read by the board of its system, and by trusts there that share one themselves; by no neighbour', async () => {
    const [system, elsewhere] = [await aSystem(api), await aSystem(api)];
    const [first, second, neighbour] = [
      await aTrustWithAnAction(system.id),
      await aTrustWithAnAction(system.id),
      await aTrustWithAnAction(elsewhere.id),
    ];
    await share(first.trust, first.action);
    await share(neighbour.trust, neighbour.action);
    expect(await others(second.trust.chair)).toEqual([]);
    const own = await share(second.trust, second.action);
    expect(await others(second.trust.chair)).toEqual([first.trust.name]);
    expect(await others(first.trust.secretary)).toEqual([second.trust.name]);
    expect(await others(system.lead)).toHaveLength(2);
    expect([await others(neighbour.trust.chair), await others(elsewhere.lead)]).toEqual([[], [neighbour.trust.name]]);

    expect((await second.trust.secretary.delete(`/shared-actions/${own.id}`, { ifMatch: 1 })).status).toBe(204);
    expect([await others(second.trust.chair), await others(system.lead)]).toEqual([[], [first.trust.name]]);
    await share(second.trust, second.action); // it can be shared again
    await api.owner.query('update candour.system_membership set valid_to = current_date - 2 where trust_id = $1', [
      second.trust.id,
    ]);
    expect(await others(second.trust.chair)).toEqual([]);
  });

  it('comes from a sealed assessment of one’s own alone, once', async () => {
    const system = await aSystem(api);
    const open = await aTrustWithAnAction(system.id, false);
    const { trust, action } = await aTrustWithAnAction(system.id);
    const body = { words: 'Train every ward clerk', theme: 'skills', withPortfolio: false };
    expect((await listOf(open.trust.secretary)).toShare).toEqual([]);
    const [unsealed, theirs, unknown] = [
      await open.trust.secretary.post('/shared-actions', { ...body, actionId: open.action.id }),
      await trust.secretary.post('/shared-actions', { ...body, actionId: open.action.id }),
      await trust.secretary.post('/shared-actions', { ...body, actionId: UNKNOWN }),
    ];
    expect([unsealed.status, theirs.status, theirs.text]).toEqual([404, 404, unknown.text]);
    expect((await listOf(trust.secretary)).toShare).toHaveLength(1);
    expect((await listOf(trust.chair)).toShare).toBeNull();
    await share(trust, action);
    expect((await listOf(trust.secretary)).toShare).toEqual([]);
    expect((await trust.secretary.post('/shared-actions', { ...body, actionId: action.id })).status).toBe(404);
    expect((await trust.secretary.post('/shared-actions', { ...body, theme: 'magic', actionId: action.id })).status).toBe(400);
  });

  it('is changed upon the version that was seen, and of a neighbour is as nothing', async () => {
    const system = await aSystem(api);
    const [{ trust, action }, neighbour] = [await aTrustWithAnAction(system.id), await aTrust(api, { systemId: system.id })];
    const { id } = await share(trust, action);
    const change = { words: 'Train all clerks', theme: 'people', withPortfolio: false };
    expect((await trust.secretary.put(`/shared-actions/${id}`, change, { ifMatch: 7 })).status).toBe(412);
    const [theirs, unknown] = [
      await neighbour.secretary.put(`/shared-actions/${id}`, change, { ifMatch: 1 }),
      await neighbour.secretary.put(`/shared-actions/${UNKNOWN}`, change, { ifMatch: 1 }),
    ];
    expect([theirs.status, theirs.text]).toEqual([404, unknown.text]);
    expect((await neighbour.secretary.delete(`/shared-actions/${id}`, { ifMatch: 1 })).status).toBe(404);
  });

  it('says at home what has become of the action since, and to others nothing of it', async () => {
    const system = await aSystem(api);
    const { trust, action } = await aTrustWithAnAction(system.id);
    await share(trust, action);
    await api.owner.query(`update candour.action set state = 'dropped', outcome = 'The supplier left' where id = $1`, [
      action.id,
    ]);
    expect((await listOf(trust.secretary)).own[0]?.since).toMatch(/^It was dropped since/);
    expect((await system.lead.get('/shared-actions')).text).not.toMatch(/supplier left|dropped/);
  });
});

describe('what trusts have in common', () => {
  it('is said in a sentence from three trusts on, to those who read each of their actions', async () => {
    const system = await aSystem(api);
    const trusts = [];
    for (let n = 0; n < 3; n++) trusts.push(await aTrustWithAnAction(system.id));
    await share(trusts[0]!.trust, trusts[0]!.action);
    await share(trusts[1]!.trust, trusts[1]!.action);
    expect((await listOf(system.lead)).sentences).toEqual([]);
    await share(trusts[2]!.trust, trusts[2]!.action);
    const said = (await listOf(system.lead)).sentences;
    expect(said[0]).toBe('Three trusts put time or money into ‘Skills of staff’.');
    expect((await listOf(trusts[0]!.trust.chair)).sentences).toEqual(said);
  });
});
