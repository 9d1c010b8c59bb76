import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import type { Ending } from '../../../test/assessments.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { anOperator, aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import { aDecidedAssessment, aPublishedAssessment, SHARED, type Shared } from '../testing/published.js';
import type { ComparisonChangeResponse } from './change.dto.js';
import type { FindingsResponse } from './findings.dto.js';
import type { MineResponse } from './mine.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const findings = async (client: Client, query = ''): Promise<FindingsResponse> =>
  bodyOf(await client.get(`/comparison/findings${query}`));
const change = async (client: Client, query = ''): Promise<ComparisonChangeResponse> =>
  bodyOf(await client.get(`/comparison/change${query}`));
const mine = async (client: Client, query = ''): Promise<MineResponse> => bodyOf(await client.get(`/comparison/mine${query}`));

type Endings = Readonly<Record<string, Ending>>;

async function trustsOf(systemId: string, shared: Shared, all: readonly Endings[]): Promise<Trust[]> {
  const trusts: Trust[] = [];
  for (const endings of all) {
    const trust = await aTrust(api, { systemId });
    await aPublishedAssessment(api, trust, shared, { endings });
    trusts.push(trust);
  }
  return trusts;
}

/** Published for trusts of the same type in England, whatever their system. */
async function publishesForPeers(trust: Trust, endings: Endings): Promise<void> {
  const { id, version } = await aDecidedAssessment(api, trust, { endings });
  const sharing = { systems: [], region: false, peers: true, until: null };
  bodyOf(
    await trust.chiefExecutive.post(`/assessments/${id}/publication`, { parts: SHARED.items, sharing }, { ifMatch: version }),
  );
}

describe('what follows from the publications of a system', () => {
  it('is read by its lead, from three independent boards, with how many boards each number is of', async () => {
    const system = await aSystem(api);
    await trustsOf(system.id, 'everything', [{ 'DB-01': 2 }, { 'DB-01': 1 }, { 'DB-01': 2 }, { 'DB-01': 5 }]);
    const found = await findings(system.lead);
    expect(found).toMatchObject({ boards: 4, reader: { organisationId: system.id, kind: 'board-of-system', scope: 'system' } });
    expect(found.gaps).toContainEqual(
      expect.objectContaining({ code: 'DB-01', words: 'Three of four independent boards stand at level 2 or lower.' }),
    );
    expect(found.planned.find(({ code }) => code === 'DB-01')).toMatchObject({
      boards: 3,
      by: [{ on: '2027-11-01', level: 4, boards: 3 }],
    });
    expect(found.belief.items.find(({ code }) => code === 'DB-02')).toMatchObject({ boards: 4, overClaimed: 4 });
    expect(found.sentences).toHaveLength(3);
  });

  it('tells nothing of items of trusts that share their sections alone, not even how many', async () => {
    const system = await aSystem(api);
    await trustsOf(system.id, 'everything', [{ 'DB-01': 1 }, { 'DB-01': 1 }]);
    const before = await findings(system.lead);
    await trustsOf(system.id, 'sections', [{ 'DB-01': 1 }]);
    const { gaps, planned, pitfallsOfUs, belief, gapsNobodyPlans } = await findings(system.lead);
    expect({ planned, pitfallsOfUs, belief, gapsNobodyPlans }).toEqual({
      planned: before.planned,
      pitfallsOfUs: before.pitfallsOfUs,
      belief: before.belief,
      gapsNobodyPlans: before.gapsNobodyPlans,
    });
    expect(gaps.filter(({ kind }) => kind === 'item')).toEqual([]);
  });

  it('is not for another system, nor for those who may not compare', async () => {
    const [system, other] = [await aSystem(api), await aSystem(api)];
    const [trust] = await trustsOf(system.id, 'everything', [{}, {}, {}]);
    const neighbour = await aTrust(api, { systemId: system.id });
    for (const client of [other.lead, neighbour.chair])
      for (const query of ['', '?scope=england']) {
        const seen = [await findings(client, query), await change(client, query)];
        expect(JSON.stringify(seen)).not.toContain(trust!.id);
        expect(seen[0]).toMatchObject({ boards: 0, gaps: [], belief: { items: [] } });
      }
    // A trust that nobody shares with reads that, and not three times that nothing is known.
    expect((await findings(neighbour.chair)).sentences).toEqual([
      'No other trust of your type shares a result with you yet, so there is nobody to put beside you.',
    ]);
    const refused = [trust!.members[3]!.client, trust!.facilitator, await anOperator(api)];
    for (const path of ['findings', 'change', 'mine', 'side-by-side']) {
      for (const client of refused) expect((await client.get(`/comparison/${path}`)).status).toBe(403);
      expect((await api.stranger.get(`/comparison/${path}`)).status).toBe(401);
    }
  });

  it('refuses an instrument that there is not, a scope that is not for this reader, and what nobody asked for', async () => {
    const { lead } = await aSystem(api);
    const trust = await aTrust(api);
    const codeOf = async (client: Client, query: string) => {
      const { status, body } = await client.get(`/comparison/findings?${query}`);
      return [status, body.code];
    };
    expect(await codeOf(lead, 'instrument=no-such')).toEqual([422, 'instrument-unknown']);
    expect(await codeOf(lead, 'scope=peers')).toEqual([422, 'scope-not-here']);
    expect(await codeOf(trust.chair, 'scope=system')).toEqual([422, 'scope-not-here']);
    expect((await codeOf(lead, 'order=level'))[0]).toBe(400);
    expect((await codeOf(lead, 'waveFrom=2026-02-31'))[0]).toBe(400);
    expect((await lead.get('/comparison/mine')).body.code).toBe('not-a-trust');
  });

  it('is of the trusts and waves that were asked for', async () => {
    const system = await aSystem(api);
    await trustsOf(system.id, 'items', [{ 'DB-01': 1 }, { 'DB-01': 1 }, { 'DB-01': 1 }]);
    expect((await findings(system.lead, '?type=Acute%20trust')).boards).toBe(3);
    const unknown = await system.lead.get('/comparison/findings?type=Ambulance%20trust');
    expect([unknown.status, unknown.body.code]).toEqual([422, 'type-unknown']);
    expect((await findings(system.lead, '?waveFrom=2026-11-02')).boards).toBe(0);
    expect((await findings(system.lead, '?waveTo=2026-10-31')).boards).toBe(0);
    expect((await findings(system.lead, '?instrument=system-alignment')).boards).toBe(0);
  });
});

describe('change since the wave before', () => {
  it('is told of the two newest waves that a reader may read', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust, 'items', { setUp: { waveDate: '2025-11-01' }, endings: { 'DB-01': 1, 'DB-02': 4 } });
    await aPublishedAssessment(api, trust, 'items', { setUp: { waveDate: '2026-05-01' }, endings: { 'DB-01': 2, 'DB-02': 4 } });
    const third = await aPublishedAssessment(api, trust, 'items', { endings: { 'DB-01': 4, 'DB-02': 3 } });
    const itemsNow = async () => {
      const [one] = (await change(system.lead)).trusts;
      const changed = one?.items.map(({ code, change: is }) => [code, is] as const) ?? [];
      return [one?.from, one?.to, ...changed.filter(([code]) => code === 'DB-01' || code === 'DB-02')];
    };
    expect(await itemsNow()).toEqual(['2026-05-01', '2026-11-01', ['DB-01', 'said-higher'], ['DB-02', 'lower']]);

    bodyOf(
      await trust.chiefExecutive.post(
        `/assessments/${third.id}/publication/withdrawal`,
        { reason: 'A mistake' },
        { ifMatch: third.version },
      ),
    );
    expect(await itemsNow()).toEqual(['2025-11-01', '2026-05-01', ['DB-01', 'said-higher'], ['DB-02', 'unchanged']]);
  });
});

describe('where a trust stands among its like', () => {
  it('is counted from six others that share with trusts of its type, and noted in their ledgers', async () => {
    const trustType = `Type of ${Date.now()}`;
    const self = await aTrust(api, { trustType });
    await publishesForPeers(self, { 'DB-01': 4 });
    const others: Trust[] = [];
    for (const level of [1, 2, 2, 3, 3]) {
      const other = await aTrust(api, { trustType });
      await publishesForPeers(other, { 'DB-01': level });
      others.push(other);
    }
    const elsewhere = await aTrust(api, { trustType: `${trustType} else` });
    await publishesForPeers(elsewhere, { 'DB-01': 5 });
    const place = async () => (await mine(self.chair)).items.find(({ code }) => code === 'DB-01');
    expect(await place()).toMatchObject({ you: 4, boards: 5, counts: null });

    const sixth = await aTrust(api, { trustType });
    await publishesForPeers(sixth, { 'DB-01': 5 });
    expect(await place()).toMatchObject({ you: 4, boards: 6, counts: [1, 2, 2, 0, 1], median: 2.5, q1: null });

    // Its like are of its type: to choose others would name what the numbers are not of.
    for (const other of ['scope=england', 'type=Ambulance%20trust', 'setting=Community'])
      expect((await self.chair.get(`/comparison/mine?${other}`)).status).toBe(400);
    expect((await mine(self.chair, '?waveFrom=2026-11-02')).items.every(({ boards }) => boards === 0)).toBe(true);

    const { rows } = await api.owner.query(
      `select distinct what, way from candour.publication_look where organisation_id = $1 and reader_organisation_id = $2`,
      [others[0]!.id, self.id],
    );
    expect(rows).toEqual([{ what: 'mine', way: 'screen' }]);
    const { rows: own } = await api.owner.query('select from candour.publication_look where organisation_id = $1', [self.id]);
    expect(own).toEqual([]);
  });
});
