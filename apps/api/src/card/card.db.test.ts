import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import type { PacksResponse } from './card.dto.js';
import type { HandResponse, HandsResponse, MyMark } from './hand.dto.js';

jest.setTimeout(30_000);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';
const card = (itemCode: string) => ({ instrumentCode: 'board-question-cards', instrumentVersion: '1.0', itemCode });
const aRequest = (changes: object = {}) => ({
  title: 'The digital strategy',
  meetingOn: '2026-12-01',
  cards: ['QC-03', 'QC-01'].map(card),
  ...changes,
});
const aHand = async (trust: Trust, changes: object = {}): Promise<HandResponse> =>
  bodyOf(await trust.secretary.post('/hands', aRequest(changes)));
const read = async (client: Client, id: string): Promise<HandResponse> => bodyOf(await client.get(`/hands/${id}`));
const codes = ({ cards }: HandResponse) => cards.map((one) => one.card.itemCode);

describe('the library of cards', () => {
  it('holds every card in its pack, with the three marks, for anybody of a board', async () => {
    const trust = await aTrust(api);
    for (const client of [trust.chair, trust.secretary, trust.facilitator, trust.chiefExecutive]) {
      const { rows } = bodyOf<PacksResponse>(await client.get('/cards'));
      expect(rows.length).toBeGreaterThan(3);
      const cards = rows.flatMap((pack) => pack.cards);
      expect(cards.every(({ itemCode, levels }) => itemCode.startsWith('QC-') && levels.length === 3)).toBe(true);
      expect(new Set(cards.map(({ itemCode }) => itemCode)).size).toBe(cards.length);
    }
  });
});

describe('a hand of cards', () => {
  it('is made by a secretary, facilitator or member for an agenda item, and seen by the whole board in its order', async () => {
    const trust = await aTrust(api);
    for (const client of [trust.secretary, trust.facilitator, trust.members[4]!.client]) {
      const { id } = bodyOf<HandResponse>(await client.post('/hands', aRequest()));
      for (const reader of [trust.chair, trust.chiefExecutive]) expect(codes(await read(reader, id))).toEqual(['QC-03', 'QC-01']);
    }
    const refused = await trust.chiefExecutive.post('/hands', aRequest());
    expect(refused.status).toBe(403);
    const { rows } = bodyOf<HandsResponse>(await trust.chair.get('/hands'));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ title: 'The digital strategy', meetingOn: '2026-12-01', cards: 2, answered: 0 });
  });

  it('holds only cards of the packs, each once, and at least one', async () => {
    const trust = await aTrust(api);
    for (const cards of [
      [],
      ['QC-01', 'QC-01'].map(card),
      [card('QC-999')],
      [{ ...card('DB-01'), instrumentCode: 'digital-board' }],
    ]) {
      const { status, body } = await trust.secretary.post('/hands', aRequest({ cards }));
      expect([status, body.code, body.errors[0].path]).toEqual([422, 'hand-incomplete', 'cards']);
    }
  });

  it('is made once for a key', async () => {
    const trust = await aTrust(api);
    const idempotencyKey = crypto.randomUUID();
    const make = async () => await trust.secretary.post('/hands', aRequest(), { idempotencyKey });
    const [first, again] = [await make(), await make()];
    expect(again.body).toEqual(first.body);
  });

  it('is changed upon what was seen: order, cards in and out; a card that stays keeps what is on it', async () => {
    const trust = await aTrust(api);
    const { id, cards, version } = await aHand(trust);
    const mine = trust.members[2]!.client;
    const kept = cards[1]!; // QC-01
    bodyOf(await mine.put(`/hands/${id}/cards/${kept.id}/my-mark`, { level: 2, note: 'Ask Jo', expectedVersion: null }));
    bodyOf(await mine.put(`/hands/${id}/cards/${cards[0]!.id}/my-mark`, { level: 1, note: '', expectedVersion: null }));
    const change = aRequest({ title: 'The strategy, again', cards: ['QC-01', 'QC-05'].map(card) });
    const changed = bodyOf<HandResponse>(await trust.facilitator.put(`/hands/${id}`, change, { ifMatch: version }));
    expect([changed.title, codes(changed), changed.version]).toEqual(['The strategy, again', ['QC-01', 'QC-05'], 2]);
    const now = await read(mine, id);
    expect([now.cards[0]!.id, now.cards[0]!.mine]).toEqual([kept.id, { level: 2, note: 'Ask Jo', version: 1, closed: false }]);
    const stale = await trust.secretary.put(`/hands/${id}`, change, { ifMatch: version });
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
    expect((await trust.secretary.put(`/hands/${id}`, change)).status).toBe(428);
  });

  it('is taken away with everything on it, also marks that whoever takes it away cannot see', async () => {
    const trust = await aTrust(api);
    const { id, cards, version } = await aHand(trust);
    for (const { client } of trust.members.slice(0, 3))
      bodyOf(await client.put(`/hands/${id}/cards/${cards[0]!.id}/my-mark`, { level: 1, note: 'Mine', expectedVersion: null }));
    expect((await trust.secretary.delete(`/hands/${id}`, { ifMatch: version + 1 })).status).toBe(412);
    expect((await trust.secretary.delete(`/hands/${id}`, { ifMatch: version })).status).toBe(204);
    expect((await trust.chair.get(`/hands/${id}`)).status).toBe(404);
    const { rows } = await api.owner.query('select from candour.card_mark where card_id = $1', [cards[0]!.id]);
    expect(rows).toEqual([]);
  });
});

describe('a mark on a card', () => {
  it('is its seat’s own: nobody else sees it, nor that there is one, nor how many', async () => {
    const trust = await aTrust(api);
    const { id, cards } = await aHand(trust);
    const others = [trust.secretary, trust.facilitator, trust.chair, trust.chiefExecutive];
    const everything = async () =>
      (await Promise.all(others.flatMap((client) => [client.get(`/hands/${id}`), client.get('/hands')]))).map(({ text }) => text);
    const before = await everything();
    const audited = async () =>
      (await api.owner.query('select count(*)::int as n from candour.audit where organisation_id = $1', [trust.id])).rows[0];
    const entries = await audited();
    const mark = { level: 3, note: 'I have no idea', expectedVersion: null };
    expect(bodyOf<MyMark>(await trust.members[3]!.client.put(`/hands/${id}/cards/${cards[0]!.id}/my-mark`, mark))).toEqual({
      level: 3,
      note: 'I have no idea',
      version: 1,
      closed: false,
    });
    expect(await everything()).toEqual(before);
    expect(await audited()).toEqual(entries);
    expect((await read(trust.chair, id)).cards[0]!.mine).toEqual({ level: null, note: '', version: null, closed: false });
    expect((await read(trust.secretary, id)).cards[0]!.mine).toBeNull();
    const refused = await trust.secretary.put(`/hands/${id}/cards/${cards[0]!.id}/my-mark`, mark);
    expect(refused.status).toBe(403);
  });

  it('is changed upon what was seen, taken back by an empty one, and lies on the scale of its card', async () => {
    const trust = await aTrust(api);
    const { id, cards } = await aHand(trust);
    const put = async (level: number | null, note: string, expectedVersion: number | null) => {
      const { status, body } = await trust.chair.put(`/hands/${id}/cards/${cards[0]!.id}/my-mark`, {
        level,
        note,
        expectedVersion,
      });
      return [status, body.code ?? body.version];
    };
    expect(await put(4, '', null)).toEqual([422, 'level-off-scale']);
    expect(await put(null, '', null)).toEqual([200, null]);
    expect(await put(null, 'Only a note', null)).toEqual([200, 1]);
    expect(await put(2, '', null)).toEqual([412, 'changed-meanwhile']);
    expect(await put(2, '', 1)).toEqual([200, 2]);
    expect(await put(null, '', 1)).toEqual([412, 'changed-meanwhile']);
    expect(await put(null, '', 2)).toEqual([200, null]);
    expect((await read(trust.chair, id)).cards[0]!.mine).toEqual({ level: null, note: '', version: null, closed: false });
  });

  it('is not betrayed by a seat that cannot be removed: marked or not, it can', async () => {
    const trust = await aTrust(api);
    const { id, cards } = await aHand(trust);
    const [marked, unmarked] = [trust.members[6]!, trust.members[5]!];
    const mark = { level: 1, note: 'A secret', expectedVersion: null };
    bodyOf(await marked.client.put(`/hands/${id}/cards/${cards[0]!.id}/my-mark`, mark));
    const removed = async (seatId: string) => (await trust.secretary.delete(`/board/seats/${seatId}`, { ifMatch: 1 })).status;
    expect([await removed(marked.seatId), await removed(unmarked.seatId)]).toEqual([204, 204]);
    const { rows } = await api.owner.query('select from candour.card_mark where seat_id = $1', [marked.seatId]);
    expect(rows).toEqual([]);
  });

  it('stays closed to whoever gets the seat by a new link', async () => {
    const trust = await aTrust(api);
    const { id, cards } = await aHand(trust);
    const { client, seatId } = trust.members[6]!;
    const path = `/hands/${id}/cards/${cards[0]!.id}/my-mark`;
    bodyOf(await client.put(path, { level: 1, note: 'A secret', expectedVersion: null }));
    await api.owner.query('update candour.seat set access_number = access_number + 1 where id = $1', [seatId]);
    expect((await read(client, id)).cards[0]!.mine).toEqual({ level: null, note: '', version: 1, closed: true });
    bodyOf(await client.put(path, { level: 2, note: '', expectedVersion: 1 }));
    expect((await read(client, id)).cards[0]!.mine).toEqual({ level: 2, note: '', version: 2, closed: false });
  });
});

describe('the answer that the board got', () => {
  const answer = (changes: object = {}) => ({ answer: 'In the spring', followUpOn: null, followedUp: false, ...changes });

  it('is recorded by the secretary for the whole board, and can be taken back', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-12-01T10:00:00Z');
    const { id, cards } = await aHand(trust);
    const path = `/hands/${id}/cards/${cards[1]!.id}/answer`;
    for (const client of [trust.chair, trust.facilitator])
      expect((await client.put(path, answer(), { ifMatch: 1 })).status).toBe(403);
    bodyOf(await trust.secretary.put(path, answer(), { ifMatch: 1 }));
    expect((await read(trust.chair, id)).cards.map((one) => one.answer)).toEqual([
      null,
      { words: 'In the spring', answeredOn: '2026-12-01', followUpOn: null, followedUpOn: null },
    ]);
    const stale = await trust.secretary.put(path, answer({ answer: 'Never' }), { ifMatch: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
    bodyOf(await trust.secretary.delete(path, { ifMatch: 2 }));
    expect((await read(trust.chair, id)).cards[1]).toMatchObject({ answer: null, version: 3 });
  });

  it('with a day to look at it again is listed with its age until the board has', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-12-01T10:00:00Z');
    const { id, cards } = await aHand(trust);
    const path = (place: number) => `/hands/${id}/cards/${cards[place]!.id}/answer`;
    bodyOf(await trust.secretary.put(path(0), answer({ followUpOn: '2027-03-01' }), { ifMatch: 1 }));
    bodyOf(await trust.secretary.put(path(1), answer({ answer: 'We do not know', followUpOn: '2026-12-10' }), { ifMatch: 1 }));
    api.setNow('2026-12-15T10:00:00Z');
    const followUps = async () => bodyOf<HandsResponse>(await trust.chair.get('/hands')).followUps;
    expect(await followUps()).toMatchObject([
      {
        cardId: cards[1]!.id,
        answer: 'We do not know',
        answeredOn: '2026-12-01',
        followUpOn: '2026-12-10',
        ageInDays: 14,
        overdue: true,
      },
      { cardId: cards[0]!.id, followUpOn: '2027-03-01', ageInDays: 14, overdue: false },
    ]);
    const done = answer({ answer: 'Now we know', followUpOn: '2026-12-10', followedUp: true });
    bodyOf(await trust.secretary.put(path(1), done, { ifMatch: 2 }));
    expect((await followUps()).map(({ cardId }) => cardId)).toEqual([cards[0]!.id]);
    expect((await read(trust.chair, id)).cards[1]!.answer).toEqual({
      words: 'Now we know',
      answeredOn: '2026-12-01',
      followUpOn: '2026-12-10',
      followedUpOn: '2026-12-15',
    });
    const senseless = await trust.secretary.put(path(0), answer({ followedUp: true }), { ifMatch: 2 });
    expect([senseless.status, senseless.body.code]).toEqual([422, 'follow-up-missing']);
  });
});

describe('a hand and the neighbour', () => {
  it('is as nothing to the people of another trust, by its own address and by theirs', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const [own, theirs] = [await aHand(trust), await aHand(neighbour)];
    const tried = async (hand: string, cardId: string) => [
      await neighbour.secretary.get(`/hands/${hand}`),
      await neighbour.secretary.put(`/hands/${hand}`, aRequest(), { ifMatch: 1 }),
      await neighbour.secretary.delete(`/hands/${hand}`, { ifMatch: 1 }),
      ...(await onCard(hand, cardId)),
    ];
    const onCard = async (hand: string, cardId: string) => [
      await neighbour.secretary.put(
        `/hands/${hand}/cards/${cardId}/answer`,
        { answer: 'x', followUpOn: null, followedUp: false },
        { ifMatch: 1 },
      ),
      await neighbour.secretary.delete(`/hands/${hand}/cards/${cardId}/answer`, { ifMatch: 1 }),
      await neighbour.chair.put(`/hands/${hand}/cards/${cardId}/my-mark`, { level: 1, note: '', expectedVersion: null }),
    ];
    for (const [real, unknown] of [
      [await tried(own.id, own.cards[0]!.id), await tried(UNKNOWN, UNKNOWN)],
      [await onCard(theirs.id, own.cards[0]!.id), await onCard(theirs.id, UNKNOWN)],
    ] as const) {
      expect(real.every(({ status }) => status === 404)).toBe(true);
      expect(real.map(({ text }) => text)).toEqual(unknown.map(({ text }) => text));
    }
    expect(await read(trust.secretary, own.id)).toEqual(own);
  });
});
