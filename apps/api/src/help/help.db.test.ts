import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf, type Client } from '../../test/client.js';
import { anAppointed, aTrust, type Trust } from '../../test/organisations.js';
import { aPublishedAssessment } from '../comparison/testing/published.js';
import type { HelpResponse } from './help.dto.js';
import { aMatch, helpOf, linesSeenBy, ON_DB_01, offered, twoTrusts } from './testing/two-trusts.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';
const codes = (items: readonly { readonly itemCode: string }[] | undefined) => (items ?? []).map(({ itemCode }) => itemCode);

describe('what a trust may offer and wish for', () => {
  it('follows from its own published items: questions at level 3 or more, and ambitions above the level', async () => {
    const { strong, wanting } = await twoTrusts(api);
    const [offers, wishes] = [(await helpOf(strong.chiefExecutive)).offering!, (await helpOf(wanting.chiefExecutive)).offering!];
    expect(codes(offers.strengths)).toContain('DB-01');
    expect(codes(offers.wishes)).not.toContain('DB-01'); // it stands at its ambition
    expect(codes(wishes.strengths)).not.toContain('DB-01');
    expect(codes(wishes.wishes)).toContain('DB-01');
    expect(wishes.wishes.find(({ itemCode }) => itemCode === 'DB-01')).toMatchObject({ level: 2, ambition: 4 });
    expect(offers.strengths.every(({ level }) => level >= 3)).toBe(true);
  });

  it('is nothing where items are not shared, and the page says why', async () => {
    const { system } = await twoTrusts(api);
    const trust = await aTrust(api, { systemId: system.id });
    expect((await helpOf(trust.chiefExecutive)).offering).toMatchObject({
      strengths: [],
      wishes: [],
      why: [expect.stringMatching(/Publish one first/)],
    });
    await aPublishedAssessment(api, trust, 'sections');
    expect((await helpOf(trust.chiefExecutive)).offering).toMatchObject({
      strengths: [],
      wishes: [],
      why: [expect.stringMatching(/sections only/)],
    });
    const refused = await trust.chiefExecutive.post('/help', { ...ON_DB_01, kind: 'strength' });
    expect([refused.status, refused.body.code]).toEqual([422, 'not-to-be-offered']);
  });

  it('is refused for an item that the result does not bear out, a reach that is not there, a day that has passed, and twice', async () => {
    const { strong, wanting } = await twoTrusts(api);
    const tried = async (trust: Trust, changes: object) => {
      const { status, body } = await trust.chiefExecutive.post('/help', { ...ON_DB_01, ...changes });
      return [status, body.code];
    };
    expect(await tried(wanting, { kind: 'strength' })).toEqual([422, 'not-to-be-offered']);
    expect(await tried(strong, { kind: 'wish' })).toEqual([422, 'not-to-be-wished-for']);
    expect(await tried(strong, { kind: 'strength', reach: ['region'] })).toEqual([422, 'reach-unknown']);
    expect(await tried(strong, { kind: 'strength', reach: [] })).toEqual([422, 'reach-missing']);
    expect(await tried(strong, { kind: 'strength', until: '2020-01-01' })).toEqual([422, 'until-passed']);
    await offered(strong, 'strength');
    expect(await tried(strong, { kind: 'strength' })).toEqual([409, 'already-there']);
    expect(codes((await helpOf(strong.chiefExecutive)).offering?.strengths)).not.toContain('DB-01');
  });

  it('is for trusts: the board of a system, which may have a chief executive too, suggests introductions and offers nothing', async () => {
    const { system } = await twoTrusts(api);
    const { client } = await anAppointed(api, system.id, 'chief-executive');
    expect(await helpOf(client)).toMatchObject({ side: 'system', offering: null, own: [] });
    const refused = await client.post('/help', { ...ON_DB_01, kind: 'strength' });
    expect([refused.status, refused.body.code]).toEqual([422, 'not-a-trust']);
  });

  it('is the chief executive’s to say; secretary and chair read it', async () => {
    const { strong } = await twoTrusts(api);
    expect((await helpOf(strong.secretary)).offering).toBeNull();
    expect((await strong.secretary.post('/help', { ...ON_DB_01, kind: 'strength' })).status).toBe(403);
    expect((await strong.members[2]!.client.get('/help')).status).toBe(403);
  });
});

describe('who finds an offer or a wish', () => {
  it('are trusts and the board of the system; the neighbour finds nothing', async () => {
    const { system, elsewhere, strong, wanting, neighbour } = await aMatch(api);
    expect(await linesSeenBy(wanting.chair)).toEqual([['strength', strong.name]]);
    expect(await linesSeenBy(strong.chair)).toEqual([['wish', wanting.name]]);
    expect(await linesSeenBy(system.lead)).toEqual([
      ['strength', strong.name],
      ['wish', wanting.name],
    ]);
    expect([await linesSeenBy(neighbour.chair), await linesSeenBy(elsewhere.lead)]).toEqual([[], []]);
  });

  it('are those of both systems, where a trust belongs to two', async () => {
    const { system, elsewhere, strong, neighbour } = await twoTrusts(api);
    await api.owner.query(
      `insert into candour.system_membership (trust_id, system_id, valid_from) values ($1, $2, '2020-01-01')`,
      [strong.id, elsewhere.id],
    );
    await offered(strong, 'strength');
    for (const client of [system.lead, elsewhere.lead, neighbour.chair]) {
      expect(await linesSeenBy(client)).toEqual([['strength', strong.name]]);
    }
  });

  it('learns no level and no ambition by it', async () => {
    const { system, wanting } = await aMatch(api);
    for (const client of [system.lead, wanting.chair]) {
      const { strengths } = await helpOf(client);
      expect(Object.keys(strengths[0]!).sort()).toEqual(
        [
          'id',
          'instrumentCode',
          'instrumentTitle',
          'itemCode',
          'itemTitle',
          'kind',
          'madeOn',
          'organisationId',
          'organisationName',
          'waveDate',
          'words',
        ].sort(),
      );
    }
  });

  it('follows from where a trust belongs on the day: its like in England, its region, and no longer a system it has left', async () => {
    const { strong, wanting, neighbour } = await twoTrusts(api);
    const like = await aTrust(api);
    await offered(strong, 'strength', { reach: ['peers'] });
    expect([await linesSeenBy(like.chair), await linesSeenBy(wanting.chair)]).toEqual([[['strength', strong.name]], []]);

    await api.owner.query(`update candour.organisation set region_code = 'R1', region_name = 'North' where id = any ($1)`, [
      [strong.id, wanting.id],
    ]);
    await offered(strong, 'strength', { itemCode: 'DB-02', reach: ['region'] });
    expect([await linesSeenBy(wanting.chair), await linesSeenBy(neighbour.chair)]).toEqual([[['strength', strong.name]], []]);

    await offered(wanting, 'wish');
    const inSystem = await linesSeenBy(strong.chair);
    await api.owner.query(`update candour.system_membership set valid_to = current_date - 2 where trust_id = $1`, [strong.id]);
    expect([inSystem, await linesSeenBy(strong.chair)]).toEqual([[['wish', wanting.name]], []]);
  });

  it('finds nothing more after it is taken back, its last day has passed, or its trust has closed', async () => {
    const { strong, wanting } = await aMatch(api);
    const [line] = (await helpOf(strong.chiefExecutive)).own;
    await api.owner.query(`update candour.help_line set until = current_date - 1 where id = $1`, [line!.id]);
    expect(await linesSeenBy(wanting.chair)).toEqual([]);
    expect((await helpOf(strong.chair)).own[0]?.ended).toMatch(/the last day that you chose/);
    await offered(strong, 'strength'); // the one that has run out makes room
    expect(await linesSeenBy(wanting.chair)).toEqual([['strength', strong.name]]);
    const again = (await helpOf(strong.chiefExecutive)).own.find(({ ended }) => ended === null)!;
    expect((await strong.chiefExecutive.delete(`/help/${again.id}`, { ifMatch: again.version })).status).toBe(204);
    expect(await linesSeenBy(wanting.chair)).toEqual([]);
    await offered(strong, 'strength');
    await api.owner.query(`update candour.organisation set closed = current_date - 1 where id = $1`, [strong.id]);
    expect(await linesSeenBy(wanting.chair)).toEqual([]);
  });
});

describe('a line of help', () => {
  it('is changed upon the version that was seen, and of a neighbour is as nothing', async () => {
    const { strong, wanting, neighbour, strength } = await aMatch(api);
    const {
      kind: _kind,
      instrumentCode: _instrument,
      itemCode: _item,
      ...change
    } = { ...ON_DB_01, kind: '', words: 'Come in May' };
    const path = `/help/${strength.id}`;
    expect(bodyOf(await strong.chiefExecutive.put(path, change, { ifMatch: 1 }))).toMatchObject({
      words: 'Come in May',
      version: 2,
    });
    expect((await strong.chiefExecutive.put(path, change, { ifMatch: 1 })).status).toBe(412);
    for (const stranger of [neighbour, wanting]) {
      const [theirs, unknown] = [
        await stranger.chiefExecutive.put(path, change, { ifMatch: 2 }),
        await stranger.chiefExecutive.put(`/help/${UNKNOWN}`, change, { ifMatch: 2 }),
      ];
      expect([theirs.status, theirs.text]).toEqual([404, unknown.text]);
      expect((await stranger.chiefExecutive.delete(path, { ifMatch: 2 })).status).toBe(404);
    }
  });

  it('is made once, however often the request comes', async () => {
    const { strong } = await twoTrusts(api);
    const body = { ...ON_DB_01, kind: 'strength' };
    const idempotencyKey = crypto.randomUUID();
    const twice = [
      await strong.chiefExecutive.post('/help', body, { idempotencyKey }),
      await strong.chiefExecutive.post('/help', body, { idempotencyKey }),
    ].map((response) => bodyOf<{ id: string }>(response).id);
    expect(twice[0]).toBe(twice[1]);
  });
});

describe('a match', () => {
  it('is a strength and a wish on one item that reach each other; the two and their system see it, others do not', async () => {
    const { system, elsewhere, strong, wanting, neighbour } = await aMatch(api);
    const third = await aTrust(api, { systemId: system.id });
    const pairs = async (client: Client) =>
      (await helpOf(client)).matches.map(({ itemCode, offering, wishing }) => [
        itemCode,
        offering.organisationName,
        wishing.organisationName,
      ]);
    const match = [['DB-01', strong.name, wanting.name]];
    expect([await pairs(strong.chair), await pairs(wanting.chair), await pairs(system.lead)]).toEqual([match, match, match]);
    expect([await pairs(third.chair), await pairs(neighbour.chair), await pairs(elsewhere.lead)]).toEqual([[], [], []]);
  });

  it('is none where one reaches the other and not the other way round', async () => {
    const { system, strong, wanting } = await twoTrusts(api);
    await offered(strong, 'strength');
    await offered(wanting, 'wish', { reach: ['peers'] }); // of another type than the strong trust
    const all: HelpResponse[] = [await helpOf(strong.chair), await helpOf(wanting.chair), await helpOf(system.lead)];
    expect(all.map(({ matches }) => matches)).toEqual([[], [], []]);
  });
});
