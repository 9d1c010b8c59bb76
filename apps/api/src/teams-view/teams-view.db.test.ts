import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aClosedAssessment, aDraft, anOpenAssessment, isEnded, isRevealed, theMeetingIsOpen } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import type { TeamsLinkResponse, TeamsLinksResponse, TeamsViewResponse } from './teams-view.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const CLIMATE = { instrumentCode: 'leadership-climate', instrumentVersion: '1.0' };
const CODES = ['LC-01', 'LC-02', 'LC-03', 'LC-04', 'LC-05', 'LC-06', 'LC-07', 'LC-08', 'LC-09'];
const OPENS = '2026-11-10T09:00:00Z';
const CLOSES_ON = '2026-11-30';
const AFTER = '2026-12-01T00:30:00Z';

const asksItsTeams = async (trust: Trust, id: string, links = 20): Promise<string[]> => {
  api.setNow(OPENS);
  const made = bodyOf<TeamsLinksResponse>(
    await trust.secretary.post(`/assessments/${id}/teams-view`, { closesOn: CLOSES_ON, links }),
  );
  return made.links.map((link) => link.split('#')[1]!);
};

const says = (token: string, level: (code: string) => number | null, codes: readonly string[] = CODES) =>
  api.stranger.post('/teams-links/give', { token, answers: codes.map((itemCode) => ({ itemCode, level: level(itemCode) })) });

const viewOf = async (trust: Trust, id: string): Promise<TeamsViewResponse> =>
  bodyOf(await trust.chair.get(`/assessments/${id}/teams-view`));

/** A climate assessment that the board has agreed at level 3 throughout, and twenty links. */
async function aTrustThatAsked(): Promise<{ trust: Trust; id: string; tokens: string[] }> {
  const trust = await aTrust(api);
  const { id } = await aClosedAssessment(api, trust, { setUp: CLIMATE });
  await theMeetingIsOpen(api, id);
  await isRevealed(api, trust, id);
  await isEnded(api, id);
  return { trust, id, tokens: await asksItsTeams(trust, id) };
}

describe('the teams’ view', () => {
  it('is asked by the secretary, once, of an instrument made for teams, when scoring has opened', async () => {
    const trust = await aTrust(api);
    api.setNow(OPENS);
    const ask = (id: string, client = trust.secretary) =>
      client.post(`/assessments/${id}/teams-view`, { closesOn: CLOSES_ON, links: 20 });
    const { id: digital } = await anOpenAssessment(trust);
    expect((await ask(digital)).body.code).toBe('teams-view-not-offered');
    const { id: draft } = await aDraft(trust, CLIMATE);
    expect((await ask(draft)).body.code).toBe('teams-view-not-yet');
    const { id } = await anOpenAssessment(trust, CLIMATE);
    for (const client of [trust.chair, trust.facilitator, trust.chiefExecutive]) expect((await ask(id, client)).status).toBe(403);
    expect((await ask(id)).status).toBe(201);
    expect((await ask(id)).body.code).toBe('teams-view-opened');
  });

  it('has a closing date between a week and three months away', async () => {
    const trust = await aTrust(api);
    api.setNow(OPENS);
    const { id } = await anOpenAssessment(trust, CLIMATE);
    for (const closesOn of ['2026-11-16', '2027-02-09']) {
      const refused = await trust.secretary.post(`/assessments/${id}/teams-view`, { closesOn, links: 20 });
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, 'closesOn']);
    }
    expect((await trust.secretary.post(`/assessments/${id}/teams-view`, { closesOn: '2026-11-17', links: 20 })).status).toBe(201);
  });

  it('asks whoever has a link the board’s own questions, of the board by name', async () => {
    const { trust, tokens } = await aTrustThatAsked();
    const asked = bodyOf<TeamsLinkResponse>(await api.stranger.post('/teams-links/look-up', { token: tokens[0] }));
    expect(asked).toMatchObject({ organisationName: trust.name, closesOn: CLOSES_ON });
    expect(asked.items.map(({ itemCode }) => itemCode)).toEqual(CODES);
    expect(asked.items[0]?.levels).toHaveLength(5);
  });

  it('takes each link once; used, unknown and late ones are refused in the same bytes', async () => {
    const { tokens } = await aTrustThatAsked();
    expect((await says(tokens[0]!, () => 3)).status).toBe(204);
    const used = await says(tokens[0]!, () => 5);
    const unknown = await says('a-token-that-never-was', () => 5);
    api.setNow(AFTER);
    const late = await says(tokens[1]!, () => 5);
    expect(used.body.code).toBe('teams-link-ended');
    expect([unknown.text, late.text]).toEqual([used.text, used.text]);
    expect((await api.stranger.post('/teams-links/look-up', { token: tokens[0] })).body.code).toBe('teams-link-ended');
  });

  it('does not let whoever made the links look up which were used, unless by using them up', async () => {
    const { tokens } = await aTrustThatAsked();
    const tries = [
      (token: string) => api.stranger.post('/teams-links/look-up', { token }),
      (token: string) => says(token, () => 3, []),
      (token: string) => says(token, () => 6),
      (token: string) => says(token, () => 3, ['DB-01']),
    ];
    expect((await says(tokens[0]!, () => 3)).status).toBe(204);
    for (const look of tries) {
      const [used, unused] = [await look(tokens[0]!), await look(tokens[1]!)];
      expect([used.status, used.text]).toEqual([unused.status, unused.text]);
    }
    expect((await says(tokens[1]!, () => 3)).status).toBe(204);
  });

  it('is not asked again in the same wave, nor within 90 days, by cancelling and beginning anew', async () => {
    const trust = await aTrust(api);
    const ask = (id: string, closesOn: string) => trust.secretary.post(`/assessments/${id}/teams-view`, { closesOn, links: 20 });
    const cancel = async (id: string) => {
      const { version } = bodyOf<{ version: number }>(await trust.secretary.get(`/assessments/${id}`));
      const why = { reason: 'The board changed' };
      bodyOf(await trust.secretary.post(`/assessments/${id}/cancel`, why, { ifMatch: version }));
    };
    api.setNow(OPENS);
    const { id: first } = await anOpenAssessment(trust, CLIMATE);
    expect((await ask(first, CLOSES_ON)).status).toBe(201);
    await cancel(first);
    const { id: second } = await anOpenAssessment(trust, CLIMATE);
    expect((await ask(second, CLOSES_ON)).body.code).toBe('teams-view-too-soon');
    api.setNow('2027-03-01T09:00:00Z');
    expect((await ask(second, '2027-03-20')).body.code).toBe('teams-view-too-soon'); // the same wave still
    await cancel(second);
    const { id: third } = await anOpenAssessment(trust, { ...CLIMATE, waveDate: '2027-03-01' });
    expect((await ask(third, '2027-03-20')).status).toBe(201);
  });

  it('keeps the link of somebody who sent nothing, or something that is not on the list', async () => {
    const { tokens } = await aTrustThatAsked();
    expect((await says(tokens[0]!, () => 3, [])).body.code).toBe('teams-view-empty');
    expect((await says(tokens[0]!, () => 6)).status).toBe(400);
    expect((await says(tokens[0]!, () => 3, ['DB-01'])).status).toBe(400);
    expect((await says(tokens[0]!, () => 3)).status).toBe(204);
  });

  it('counts a link once though it is sent many times at the same moment', async () => {
    const { trust, id, tokens } = await aTrustThatAsked();
    const sent = await Promise.all(Array.from({ length: 6 }, () => says(tokens[0]!, () => 3)));
    expect(sent.filter(({ status }) => status === 204)).toHaveLength(1);
    for (const token of tokens.slice(1, 11)) bodyOf(await says(token, () => 3));
    api.setNow(AFTER);
    const { items } = await viewOf(trust, id);
    expect(items[0]?.teams).toMatchObject({ n: 11, counts: [0, 0, 11, 0, 0] });
  });

  it('counts whatever was acknowledged and nothing else, however giving and the closing meet', async () => {
    const { trust, id, tokens } = await aTrustThatAsked();
    for (const token of tokens.slice(0, 11)) bodyOf(await says(token, () => 3));
    const { ComputeTeamsViews } = await import('./compute-teams-views.js');
    const { Database } = await import('../platform/database/in-transaction-of.js');
    const { hashOfToken } = await import('../identity/token.js');
    api.setNow(AFTER);
    // Sent before midnight, by the day that they carry, and still under way when another process begins to add up.
    const late = tokens
      .slice(11)
      .map((token) =>
        api.app
          .get(Database)
          .ask<{ taken: boolean }>(`select candour.give_teams_view($1, $2, '{"LC-01": 4, "LC-02": 4}') as taken`, [
            hashOfToken(token),
            CLOSES_ON,
          ]),
      );
    const [rows] = await Promise.all([Promise.all(late), api.app.get(ComputeTeamsViews).execute()]);
    const acknowledged = rows.filter(([row]) => row?.taken === true).length;
    const { items } = await viewOf(trust, id);
    for (const place of [0, 1]) expect(items[place]?.teams).toMatchObject({ counts: [0, 0, 11, acknowledged, 0] });
  });

  it('stands beside what the board agreed, item by item, from eleven who answered', async () => {
    const { trust, id, tokens } = await aTrustThatAsked();
    for (const [place, token] of tokens.slice(0, 12).entries()) {
      bodyOf(await says(token, (code) => (code === 'LC-01' ? 1 : code === 'LC-02' ? (place < 2 ? null : 5) : 3)));
    }
    api.setNow(AFTER);
    const { state, items } = await viewOf(trust, id);
    expect(state).toBe('shown');
    const of = (code: string) => items.find(({ itemCode }) => itemCode === code);
    expect(of('LC-01')).toMatchObject({ boardLevel: 3, beside: 'lower', teams: { shown: 'full', counts: [12, 0, 0, 0, 0] } });
    expect(of('LC-02')).toMatchObject({ beside: null, teams: { shown: 'too-few', n: null, counts: null, median: null } });
    expect(of('LC-03')).toMatchObject({ beside: 'alike' });
  });

  it('of ten who answered says only that there were too few, for ever', async () => {
    const { trust, id, tokens } = await aTrustThatAsked();
    for (const token of tokens.slice(0, 10)) bodyOf(await says(token, () => 4));
    api.setNow(AFTER);
    expect(await viewOf(trust, id)).toMatchObject({ state: 'too-few', items: [] });
    expect((await says(tokens[10]!, () => 4)).body.code).toBe('teams-link-ended');
    expect(await viewOf(trust, id)).toMatchObject({ state: 'too-few', items: [] });
  });

  it('is not known to anybody before its closing date: eleven low, eleven high and none look the same', async () => {
    const bodies = [];
    for (const level of [1, 5, null]) {
      const { trust, id, tokens } = await aTrustThatAsked();
      if (level !== null) for (const token of tokens.slice(0, 11)) bodyOf(await says(token, () => level));
      api.setNow('2026-11-30T23:30:00Z');
      for (const client of [trust.secretary, trust.chair, trust.members[3]!.client]) {
        bodies.push((await client.get(`/assessments/${id}/teams-view`)).text);
      }
    }
    expect(new Set(bodies).size).toBe(1);
  });

  it('shows an item only after the board has ended it, so that nobody scores with it in view', async () => {
    const trust = await aTrust(api);
    const { id } = await aClosedAssessment(api, trust, { setUp: CLIMATE });
    const tokens = await asksItsTeams(trust, id);
    for (const token of tokens.slice(0, 11)) bodyOf(await says(token, () => 2));
    api.setNow(AFTER);
    const before = await viewOf(trust, id);
    expect(before.state).toBe('shown');
    expect(before.items.map(({ teams, beside, finding }) => [teams, beside, finding])).toEqual(
      CODES.map(() => [null, null, null]),
    );
    await theMeetingIsOpen(api, id);
    await isRevealed(api, trust, id);
    await isEnded(api, id);
    expect((await viewOf(trust, id)).items.every(({ teams }) => teams?.shown === 'full')).toBe(true);
  });

  it('shows an item that was parked only when the meeting cannot come back to it', async () => {
    const { trust, id, tokens } = await aTrustThatAsked();
    for (const token of tokens.slice(0, 11)) bodyOf(await says(token, () => 2));
    api.setNow(AFTER);
    await api.owner.query(
      `update candour.assessment_item set state = 'parked', level = null, rationale = null, parked_owner = 'The chair', parked_until = '2027-01-31' where assessment_id = $1 and item_code = 'LC-01'`,
      [id],
    );
    const shown = async () => (await viewOf(trust, id)).items.slice(0, 2).map(({ teams }) => teams?.shown ?? null);
    expect(await shown()).toEqual([null, 'full']);
    await api.owner.query(`update candour.assessment set state = 'agreed' where id = $1`, [id]);
    expect(await shown()).toEqual(['full', 'full']);
  });

  it('leaves no link, no count and no answer behind once it is computed, also when nobody looks', async () => {
    const { id, tokens } = await aTrustThatAsked();
    for (const token of tokens.slice(0, 11)) bodyOf(await says(token, () => 2));
    api.setNow(AFTER);
    const { ComputeTeamsViews } = await import('./compute-teams-views.js');
    await api.app.get(ComputeTeamsViews).execute();
    const { rows } = await api.owner.query<{ links: number; counts: number; computed: boolean }>(
      `select (select count(*)::int from candour.teams_link where assessment_id = $1) as links,
              (select count(*)::int from candour.teams_count where assessment_id = $1) as counts,
              (select computed_on is not null from candour.teams_view where assessment_id = $1) as computed`,
      [id],
    );
    expect(rows).toEqual([{ links: 0, counts: 0, computed: true }]);
  });

  it('stores what somebody answered nowhere: of what is kept before closing, no row is one person’s', async () => {
    const { id, tokens } = await aTrustThatAsked();
    for (const token of tokens.slice(0, 3)) bodyOf(await says(token, () => 4));
    const { rows } = await api.owner.query<{ item_code: string; place: number; people: number }>(
      'select item_code, place, people from candour.teams_count where assessment_id = $1 order by item_code',
      [id],
    );
    expect(rows).toEqual(CODES.map((item_code) => ({ item_code, place: 4, people: 3 })));
  });

  it('makes more links while it is open, up to two thousand, and shows none twice', async () => {
    const { trust, id, tokens } = await aTrustThatAsked();
    const more = bodyOf<TeamsLinksResponse>(await trust.secretary.post(`/assessments/${id}/teams-view/links`, { links: 5 }));
    expect(more.links).toHaveLength(5);
    expect(tokens).not.toContain(more.links[0]!.split('#')[1]);
    expect((await viewOf(trust, id)).linksMade).toBe(25);
    expect((await trust.secretary.post(`/assessments/${id}/teams-view/links`, { links: 1990 })).body.code).toBe(
      'teams-view-links',
    );
    api.setNow(AFTER);
    expect((await trust.secretary.post(`/assessments/${id}/teams-view/links`, { links: 5 })).body.code).toBe('teams-view-closed');
  });

  it('is the board’s alone: a neighbour’s chair and secretary are told what they would be told of nothing', async () => {
    const { id } = await aTrustThatAsked();
    const neighbour = await aTrust(api);
    const nothing = '0199a000-0000-7000-8000-000000000000';
    const refused = await neighbour.chair.get(`/assessments/${id}/teams-view`);
    const unknown = await neighbour.chair.get(`/assessments/${nothing}/teams-view`);
    expect([refused.status, refused.text]).toEqual([404, unknown.text]);
    const body = { closesOn: CLOSES_ON, links: 20 };
    expect((await neighbour.secretary.post(`/assessments/${id}/teams-view`, body)).status).toBe(404);
    expect((await neighbour.secretary.post(`/assessments/${id}/teams-view/links`, { links: 2 })).status).toBe(404);
  });

  it('hides its links and counts from the program itself', async () => {
    const { trust, id } = await aTrustThatAsked();
    const { Database } = await import('../platform/database/in-transaction-of.js');
    const database = api.app.get(Database);
    const actor = {
      organisationId: trust.id,
      organisationKind: 'trust' as const,
      roles: ['secretary' as const],
      seatId: null,
      personId: null,
    };
    for (const table of ['teams_link', 'teams_count']) {
      await expect(
        database.inTransactionOf(actor, (manager) =>
          manager.query(`select count(*) from candour.${table} where assessment_id = $1`, [id]),
        ),
      ).rejects.toThrow(/permission denied/u);
    }
  });
});
