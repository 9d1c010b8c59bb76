import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aTrust } from '../../test/organisations.js';
import type { IntroductionResponse } from './introduction.dto.js';
import { aMatch, anAcceptedIntroduction, anIntroduction, CONTACT, helpOf, OTHER_CONTACT } from './testing/two-trusts.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';
const THEIRS = ['Amal Whitlow', 'amal.whitlow@offering.example', 'Bede Marsh', 'bede.marsh@wishing.example'];
const read = async (client: Client, path: string): Promise<IntroductionResponse> => bodyOf(await client.get(path));
const cards = async (client: Client): Promise<string[]> =>
  bodyOf<{ waiting: { kind: string; to: string }[] }>(await client.get('/home'))
    .waiting.filter(({ kind }) => kind.startsWith('introduction'))
    .map(({ kind, to }) => `${kind} ${to}`);

describe('an introduction', () => {
  it('waits for the other trust; nobody’s name or e-mail is shown until both have said yes', async () => {
    const { system, strong, wanting, introduction, path } = await anIntroduction(api);
    expect(introduction).toMatchObject({
      state: 'proposed',
      side: 'offering',
      ownContact: { name: 'Amal Whitlow' },
      allowed: ['take-back', 'change-contact'],
    });
    expect(await cards(wanting.chiefExecutive)).toEqual([`introduction /help${path}`]);
    expect(await cards(wanting.secretary)).toEqual([]);
    expect(await cards(strong.chiefExecutive)).toEqual([]);
    for (const client of [wanting.chiefExecutive, wanting.chair, system.lead]) {
      const texts = [(await client.get(path)).text, (await client.get('/help')).text].join();
      for (const word of THEIRS) expect(texts).not.toContain(word);
    }
    const accepted = bodyOf<IntroductionResponse>(
      await wanting.chiefExecutive.post(`${path}/acceptance`, OTHER_CONTACT, { ifMatch: introduction.version }),
    );
    expect(accepted).toMatchObject({
      state: 'accepted',
      contact: { name: 'Amal Whitlow', email: 'amal.whitlow@offering.example' },
    });
    expect((await read(strong.chair, path)).contact).toEqual({ name: 'Bede Marsh', email: 'bede.marsh@wishing.example' });
    expect(await cards(wanting.chiefExecutive)).toEqual([]);
  });

  it('tells the board of the system that it is there, and no contact, ever', async () => {
    const { system, path } = await anAcceptedIntroduction(api);
    const seen = await read(system.lead, path);
    expect(seen).toMatchObject({ state: 'accepted', side: 'system', contact: null, ownContact: null, reason: null, allowed: [] });
    const { text } = await system.lead.get('/help');
    for (const word of THEIRS) expect(text).not.toContain(word);
  });

  it('is declined with a reason that stays between the two; to their system it is over, and not who ended it', async () => {
    const { system, strong, wanting, path } = await anIntroduction(api);
    const reason = { reason: 'We merge in spring' };
    expect((await wanting.chiefExecutive.post(`${path}/refusal`, { reason: ' ' }, { ifMatch: 1 })).status).toBe(400);
    bodyOf(await wanting.chiefExecutive.post(`${path}/refusal`, reason, { ifMatch: 1 }));
    expect(await read(strong.chair, path)).toMatchObject({ state: 'declined', reason: 'We merge in spring', contact: null });
    const seen = await system.lead.get(path);
    expect(bodyOf<IntroductionResponse>(seen)).toMatchObject({
      state: 'over',
      stateWords: 'It did not come about.',
      reason: null,
    });
    expect(seen.text).not.toContain('We merge');
    expect((await wanting.chiefExecutive.get(path)).text).not.toContain('Amal');
    expect((await helpOf(strong.chair)).matches).toHaveLength(1); // it can be tried again
  });

  it('that the board of the system makes needs both, and the first to say yes is not shown to the other before', async () => {
    const { system, strong, wanting, lines } = await aMatch(api);
    const made = bodyOf<IntroductionResponse>(
      await system.lead.post('/introductions', { ...lines, contactName: null, contactEmail: null }),
    );
    const path = `/introductions/${made.id}`;
    expect(made).toMatchObject({ side: 'system', allowed: ['take-back'], madeByOrganisation: system.name });
    const first = bodyOf<IntroductionResponse>(
      await wanting.chiefExecutive.post(`${path}/acceptance`, OTHER_CONTACT, { ifMatch: 1 }),
    );
    expect(first).toMatchObject({ state: 'proposed', allowed: ['decline', 'change-contact'], contact: null });
    expect((await strong.chiefExecutive.get(path)).text).not.toContain('Bede');
    const again = await wanting.chiefExecutive.post(`${path}/acceptance`, OTHER_CONTACT, { ifMatch: 2 });
    expect([again.status, again.body.code]).toEqual([409, 'already-said-yes']);
    const second = bodyOf<IntroductionResponse>(await strong.chiefExecutive.post(`${path}/acceptance`, CONTACT, { ifMatch: 2 }));
    expect(second).toMatchObject({ state: 'accepted', contact: { name: 'Bede Marsh' } });
    expect((await system.lead.post(`${path}/withdrawal`, {}, { ifMatch: 3 })).status).toBe(409);
  });

  it('is made once between two trusts on one item, with somebody to speak to, and only where there is a match', async () => {
    const { strong, neighbour, elsewhere, lines } = await aMatch(api);
    const tried = async (client: Client, body: object) => {
      const response = await client.post('/introductions', body);
      return [response.status, response.body.code];
    };
    expect(await tried(strong.chiefExecutive, { ...lines, contactName: null, contactEmail: null })).toEqual([
      422,
      'contact-missing',
    ]);
    expect(await tried(neighbour.chiefExecutive, { ...lines, ...CONTACT })).toEqual([404, 'not-found']);
    expect(await tried(elsewhere.lead, { ...lines, contactName: null, contactEmail: null })).toEqual([404, 'not-found']);
    expect(await tried(strong.chiefExecutive, { ...lines, wishId: UNKNOWN, ...CONTACT })).toEqual([404, 'not-found']);
    bodyOf(await strong.chiefExecutive.post('/introductions', { ...lines, ...CONTACT }));
    expect(await tried(strong.chiefExecutive, { ...lines, ...CONTACT })).toEqual([409, 'already-introduced']);
    expect((await helpOf(strong.chair)).matches).toEqual([]);
  });

  it('ends with the strength or the wish that it rests on, and cannot be accepted any more', async () => {
    const { strong, wanting, strength, path, system } = await anIntroduction(api);
    expect((await strong.chiefExecutive.delete(`/help/${strength.id}`, { ifMatch: strength.version })).status).toBe(204);
    expect((await read(wanting.chair, path)).state).toBe('lapsed');
    expect((await read(system.lead, path)).state).toBe('over');
    expect(await cards(wanting.chiefExecutive)).toEqual([]);
    const late = await wanting.chiefExecutive.post(`${path}/acceptance`, OTHER_CONTACT, { ifMatch: 2 });
    expect([late.status, late.body.code]).toEqual([409, 'introduction-in-wrong-state']);
  });

  it('cannot be accepted once one of the two reaches the other no longer', async () => {
    const { strong, wanting, wish, path } = await anIntroduction(api);
    const change = { words: '', reach: ['peers'], until: null };
    bodyOf(await wanting.chiefExecutive.put(`/help/${wish.id}`, change, { ifMatch: wish.version }));
    expect((await read(strong.chair, path)).state).toBe('lapsed');
    const late = await wanting.chiefExecutive.post(`${path}/acceptance`, OTHER_CONTACT, { ifMatch: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'offer-ended']);
  });

  it('outlives the offer once both have said yes', async () => {
    const { strong, wanting, strength, path } = await anAcceptedIntroduction(api);
    expect((await strong.chiefExecutive.delete(`/help/${strength.id}`, { ifMatch: strength.version })).status).toBe(204);
    expect(await read(wanting.chair, path)).toMatchObject({ state: 'accepted', contact: { name: 'Amal Whitlow' } });
  });

  it('lets each change whom the other may speak to, once it has said yes', async () => {
    const { strong, wanting, path } = await anAcceptedIntroduction(api);
    const change = { contactName: 'Cleo Nunn', contactEmail: 'cleo.nunn@offering.example' };
    bodyOf(await strong.chiefExecutive.put(`${path}/contact`, change, { ifMatch: 2 }));
    expect((await read(wanting.chair, path)).contact).toEqual({ name: 'Cleo Nunn', email: 'cleo.nunn@offering.example' });
    const open = await anIntroduction(api);
    const early = await open.wanting.chiefExecutive.put(`${open.path}/contact`, change, { ifMatch: 1 });
    expect([early.status, early.body.code]).toEqual([409, 'not-said-yes']);
  });

  it('is as nothing to everybody else, whatever they try', async () => {
    const { system, elsewhere, neighbour, path } = await anIntroduction(api);
    const third = await aTrust(api, { systemId: system.id });
    const unknown = `/introductions/${UNKNOWN}`;
    for (const stranger of [neighbour, third]) {
      const chief = stranger.chiefExecutive;
      const tries = (at: string) => [
        chief.get(at),
        chief.post(`${at}/acceptance`, CONTACT, { ifMatch: 1 }),
        chief.post(`${at}/refusal`, { reason: 'No' }, { ifMatch: 1 }),
        chief.post(`${at}/withdrawal`, {}, { ifMatch: 1 }),
        chief.put(`${at}/contact`, CONTACT, { ifMatch: 1 }),
        chief.put(`${at}/result`, { answer: 'helped', words: 'It did', tellSystem: true }, { ifMatch: 1 }),
      ];
      const [theirs, nothing] = [await Promise.all(tries(path)), await Promise.all(tries(unknown))];
      expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
      expect(theirs.map(({ text }) => text)).toEqual(nothing.map(({ text }) => text));
    }
    expect((await elsewhere.lead.get(path)).text).toBe((await elsewhere.lead.get(unknown)).text);
  });
});

describe('the result of an introduction', () => {
  const said = { answer: 'partly', words: 'Two visits, one plan', tellSystem: true };

  it('is asked of both after ninety days, and read by both', async () => {
    const { strong, wanting, path } = await anAcceptedIntroduction(api);
    expect(await cards(strong.chiefExecutive)).toEqual([]);
    await api.owner.query(`update candour.introduction set accepted_on = current_date - 91 where state = 'accepted'`);
    const asked = [`introduction-result /help${path}`];
    expect([await cards(strong.chiefExecutive), await cards(wanting.chiefExecutive)]).toEqual([asked, asked]);
    bodyOf(await strong.chiefExecutive.put(`${path}/result`, { ...said, tellSystem: false }, { ifMatch: 2 }));
    expect([await cards(strong.chiefExecutive), await cards(wanting.chiefExecutive)]).toEqual([[], asked]);
    expect((await read(wanting.chair, path)).results).toEqual([
      expect.objectContaining({
        organisationName: strong.name,
        answerWords: 'It helped in part',
        words: 'Two visits, one plan',
        own: false,
      }),
    ]);
  });

  it('is read by their system only where both let it, and no longer where one takes that back', async () => {
    const { system, strong, wanting, path } = await anAcceptedIntroduction(api);
    const tell = async (client: Client, version: number, tellSystem: boolean) =>
      bodyOf(await client.put(`${path}/result`, { ...said, tellSystem }, { ifMatch: version }));
    const seen = async () => (await read(system.lead, path)).results.length;
    await tell(strong.chiefExecutive, 2, true);
    expect(await seen()).toBe(0);
    await tell(wanting.chiefExecutive, 3, true);
    expect(await seen()).toBe(2);
    await tell(strong.chiefExecutive, 4, false);
    expect(await seen()).toBe(0);
  });

  it('is not said of one that nobody has accepted', async () => {
    const { strong, path } = await anIntroduction(api);
    const early = await strong.chiefExecutive.put(`${path}/result`, said, { ifMatch: 1 });
    expect([early.status, early.body.code]).toEqual([409, 'introduction-in-wrong-state']);
  });
});

describe('the database', () => {
  const as = async (organisationId: string, sql: string, parameters: unknown[]): Promise<unknown> => {
    await api.owner.query('begin');
    try {
      await api.owner.query('set local role candour_app');
      await api.owner.query(`select set_config('candour.organisation', $1, true)`, [organisationId]);
      return (await api.owner.query(sql, parameters)).rowCount;
    } catch (error) {
      return (error as { message: string }).message;
    } finally {
      await api.owner.query('rollback');
    }
  };

  it('lets nobody say yes for the other, accept alone, or change what is over', async () => {
    const { strong, wanting, system, introduction } = await anIntroduction(api);
    const update = (columns: string) => `update candour.introduction set ${columns} where id = $1`;
    const own = [introduction.id];
    expect(await as(strong.id, update('wishing_yes = true'), own)).toBe('not-to-be-said');
    expect(await as(strong.id, update(`wishing_yes = true, state = 'accepted', accepted_on = '2026-11-22'`), own)).toBe(
      'not-to-be-said',
    );
    expect(await as(strong.id, update(`state = 'accepted', accepted_on = '2026-11-22'`), own)).toMatch(/check constraint/);
    expect(await as(wanting.id, update(`state = 'taken-back', ended_on = '2026-11-22'`), own)).toBe('not-to-be-said');
    expect(await as(system.id, update(`state = 'taken-back', ended_on = '2026-11-22'`), own)).toBe(0);
    expect(await as(wanting.id, update('wishing_yes = true'), own)).toBe(1);
  });

  it('keeps contacts from the other until both said yes, and from their system for ever', async () => {
    const count = async (organisationId: string, id: string) =>
      await as(organisationId, 'select from candour.introduction_contact where introduction_id = $1', [id]);
    const open = await anIntroduction(api);
    expect([await count(open.strong.id, open.introduction.id), await count(open.wanting.id, open.introduction.id)]).toEqual([
      1, 0,
    ]);
    const both = await anAcceptedIntroduction(api);
    const counts: unknown[] = [];
    for (const reader of [both.strong, both.wanting, both.system, both.neighbour])
      counts.push(await count(reader.id, both.introduction.id));
    expect(counts).toEqual([2, 2, 0, 0]);
  });

  it('introduces nobody whose strength and wish do not reach each other', async () => {
    const { strong, wanting, strength, wish } = await aMatch(api);
    const insert = `insert into candour.introduction (organisation_id, strength_id, wishing_id, wish_id, instrument_code, item_code, item_title,
        made_by, made_by_name, made_on, shown_to, offering_yes) values ($1, $2, $3, $4, 'digital-board', $5, 'Title', $1, 'Chief', current_date, $6, true)`;
    const [own, other] = [
      [strong.id, strength.id, wanting.id, wish.id],
      [strong.id, strength.id, wanting.id, strength.id],
    ];
    expect(await as(strong.id, insert, [...own, 'DB-01', []])).toBe(1);
    expect(await as(strong.id, insert, [...own, 'DB-02', []])).toBe('no-match');
    expect(await as(strong.id, insert, [...other, 'DB-01', []])).toBe('no-match');
    expect(await as(strong.id, insert, [...own, 'DB-01', [UNKNOWN]])).toBe('not-to-be-said');
  });
});
