import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApi, type TestApi } from '../../test/api.js';
import { aClosedAssessment, aDraft, anOpenAssessment } from '../../test/assessments.js';
import { bodyOf, Client } from '../../test/client.js';
import { routesOf } from '../../test/contract-routes.js';
import { agrees, allPresent, aMeeting, moves, readMeeting } from '../../test/meetings.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import { anOpenPoll, isRevealed } from '../../test/polls.js';
import { aPostBox, type PostBox } from '../../test/post-box.js';
import { isForTokens } from '../platform/http/requires.js';
import { ROOM_LINK_ROUTES } from '../platform/http/room-link-routes.js';
import type { JoiningResponse, RoomLinkMadeResponse, RoomLinkResponse } from './joining.dto.js';

const UNKNOWN = '0199a000-dead-7000-8000-000000000000';
const CODE = 'apple7';

let api: TestApi;
let post: PostBox;
let trust: Trust;
let neighbour: Trust;
beforeAll(async () => {
  post = await aPostBox();
  api = await startApi({ smtpUrl: post.url });
  [trust, neighbour] = [await aTrust(api), await aTrust(api)];
});
afterAll(async () => {
  await api.close();
  await post.close();
});

const makes = async (id: string, seatId: string, client = trust.facilitator): Promise<string> => {
  const made = bodyOf<RoomLinkMadeResponse>(await client.post(`/assessments/${id}/joining/seats/${seatId}/link`));
  return made.link.split('#')[1]!;
};
const open = (token: string, code = CODE) => api.stranger.post('/room-links/open', { token, code });
const lookUp = (token: string) => api.stranger.post('/room-links/look-up', { token });

/** Opens a link on a device of its own. */
async function comesIn(token: string, code = CODE): Promise<Client> {
  const opened = await open(token, code);
  bodyOf(opened);
  const cookie = /__Host-candour=([^;]+)/.exec(String(opened.headers['set-cookie']));
  return new Client(api.server, decodeURIComponent(cookie?.[1] ?? ''));
}

/** The newest vote on the item, as its own seat is shown it. */
async function ownAnswer(client: Client, id: string): Promise<object | undefined> {
  const mine = bodyOf<{ rows: { itemCode: string }[] }>(await client.get(`/assessments/${id}/my-answers`));
  return mine.rows.find(({ itemCode }) => itemCode === 'DB-01');
}

const votesAgain = async (id: string) => {
  await moves(trust.facilitator, id, 'DB-01', 'reveal');
  await moves(trust.facilitator, id, 'DB-01', 'open-round');
};

const closes = async (id: string) => {
  const { epoch } = await readMeeting(trust.facilitator, id);
  bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/close`, { epoch }));
};

/** A meeting of the trust with a link for one seat, opened. The seat had joined and answered in private. */
async function somebodyInTheRoom(place = 3): Promise<{ id: string; seatId: string; token: string; client: Client }> {
  const id = await aMeeting(trust, { 'DB-01': [2, 3, 2, 4, 2, 3, 2, 3] });
  const { seatId } = trust.members[place]!;
  const token = await makes(id, seatId);
  return { id, seatId, token, client: await comesIn(token) };
}

describe('a room link', () => {
  it('lets a seat in that never had an account: pledge, vote, not yet, dissent, stand aside', async () => {
    const board = await aTrust(api);
    const { seatId } = board.members[4]!;
    await api.owner.query('update candour.seat set person_id = null where id = $1', [seatId]);
    const { id } = await aDraft(board, { method: 'room' });
    const token = await makes(id, seatId, board.secretary);
    expect(bodyOf<RoomLinkResponse>(await lookUp(token))).toEqual({
      name: board.members[4]!.name,
      organisationName: board.name,
      assessmentId: id,
      opened: false,
    });
    const client = await comesIn(token);
    const seats = allPresent(board);
    bodyOf(await board.facilitator.post(`/assessments/${id}/meeting/open`, { seats }));
    bodyOf(await client.post(`/assessments/${id}/pledge-reading`));
    await moves(board.facilitator, id, 'DB-01', 'open-round');
    bodyOf(await client.put(`/assessments/${id}/items/DB-01/my-answer`, { kind: 'level', level: 2, expectedVersion: null }));
    expect((await readMeeting(client, id)).current).toMatchObject({ answered: 1, youAreEligible: true });
    bodyOf(await client.post(`/assessments/${id}/items/DB-02/stand-aside`));
    expect((await client.get('/me')).body).toMatchObject({
      person: { name: board.members[4]!.name, email: null },
      hat: { seatId, roles: ['member'], onlyAssessmentId: id },
    });
  });

  it('asks every later device for the code that was chosen first, and is the same seat there', async () => {
    const { id, token, client } = await somebodyInTheRoom();
    await votesAgain(id);
    const put = { kind: 'level', level: 4, expectedVersion: 1 };
    bodyOf(await client.put(`/assessments/${id}/items/DB-01/my-answer`, put));
    expect(bodyOf<RoomLinkResponse>(await lookUp(token)).opened).toBe(true);
    const second = await comesIn(token, ' apple7 ');
    expect(await ownAnswer(second, id)).toMatchObject({ level: 4 });
  });

  it('wants a code of six characters that no stranger tries first, and choosing one costs no try', async () => {
    const id = await aMeeting(trust, {});
    const token = await makes(id, trust.members[3]!.seatId);
    for (const code of ['abc12', '123456', '     a', 'aaaaaa', 'abcdef', 'qwerty', 'x']) {
      const refused = await open(token, code);
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([400, 'code']);
    }
    expect((await open(token)).status).toBe(200);
  });

  it('is shut by five wrong codes, however many come at once; who is in stays in', async () => {
    const { id, token, client } = await somebodyInTheRoom();
    const first = await open(token, 'pear77');
    expect([first.status, first.body.code]).toEqual([422, 'wrong-room-code']);
    expect(first.body.detail).toContain('4 tries are left');
    expect((await open(token)).status).toBe(200); // the right one begins anew
    const tries = await Promise.all(Array.from({ length: 12 }, () => open(token, 'pear77')));
    expect(tries.filter(({ body }) => body.code === 'wrong-room-code')).toHaveLength(5);
    expect(tries.filter(({ body }) => body.code === 'link-ended')).toHaveLength(7);
    const [right, unknown] = [await open(token), await open('a-token-that-never-was')];
    expect([right.status, right.text]).toEqual([unknown.status, unknown.text]);
    expect((await lookUp(token)).text).toBe((await lookUp('a-token-that-never-was')).text);
    expect((await client.get(`/assessments/${id}/meeting`)).status).toBe(200);
  });

  it('is chosen by one of two devices that open it at the same moment, and the other has to know the code', async () => {
    const id = await aMeeting(trust, {});
    const token = await makes(id, trust.members[3]!.seatId);
    const both = await Promise.all([open(token, 'apple7'), open(token, 'pear77')]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rows } = await api.owner.query<{ people: number }>(
      `select count(*)::int as people from candour.person p join candour.room_link l on l.person_id = p.id where l.assessment_id = $1`,
      [id],
    );
    expect(rows[0]!.people).toBe(1);
  });

  it('shows earlier answers of the seat as answered and never which, neither to its holder nor by another reissued link', async () => {
    const { id, seatId, client } = await somebodyInTheRoom();
    const earlier = async (who: Client) => await ownAnswer(who, id);
    expect(await earlier(client)).toMatchObject({ kind: null, level: null });
    await votesAgain(id);
    expect(await earlier(client)).toMatchObject({ kind: null, level: null, standing: true });
    bodyOf(await client.put(`/assessments/${id}/items/DB-01/my-answer`, { kind: 'level', level: 4, expectedVersion: 1 }));
    expect(await earlier(client)).toMatchObject({ kind: 'level', level: 4 });
    const next = await comesIn(await makes(id, seatId), 'pear77');
    expect(await earlier(next)).toMatchObject({ kind: null, level: null });
    expect((await next.get(`/assessments/${id}/my-answers`)).text).not.toContain('"level":4');
  });

  it('does not tell whoever made it who changed their answer in a re-vote: neither shown, nor by trying, nor by replacing it', async () => {
    const seen = await Promise.all(
      [true, false].map(async (changes) => {
        const id = await aMeeting(trust, { 'DB-01': [2, 3, 2, 4, 2, 3, 2, 3] });
        await votesAgain(id);
        const { seatId, client } = trust.members[changes ? 3 : 4]!;
        const put = (who: Client, level: number, expectedVersion: number) =>
          who.put(`/assessments/${id}/items/DB-01/my-answer`, { kind: 'level', level, expectedVersion });
        if (changes) for (const version of [1, 2]) bodyOf(await put(client, 5, version));
        const link = await comesIn(await makes(id, seatId));
        const rows = [await ownAnswer(link, id), bodyOf(await link.get(`/assessments/${id}/items/DB-01/my-answers`))];
        const tried = [(await put(link, 1, 3)).text, (await put(link, 1, 2)).text, (await put(link, 1, 1)).text];
        return JSON.stringify([rows, tried]);
      }),
    );
    expect(seen[0]).toContain('changed-meanwhile');
    expect(seen[0]).toContain('\\"level\\":1'); // it was replaced
    expect(seen[0]).toBe(seen[1]);
  });

  it('is kept apart from the account of whoever sits there, both ways: neither reads what the other answers', async () => {
    const { id, seatId, client } = await somebodyInTheRoom();
    const member = trust.members.find((one) => one.seatId === seatId)!.client;
    expect(await ownAnswer(member, id)).toMatchObject({ kind: 'level', level: 4 }); // opening a link closes nothing to the member
    await votesAgain(id);
    const put = (who: Client, level: number, expectedVersion: number) =>
      who.put(`/assessments/${id}/items/DB-01/my-answer`, { kind: 'level', level, expectedVersion });
    bodyOf(await put(client, 1, 1));
    expect(await ownAnswer(member, id)).toMatchObject({ kind: null, level: null });
    expect(bodyOf<object>(await put(member, 5, 1))).toMatchObject({ kind: 'level', level: 5 });
    expect(await ownAnswer(client, id)).toMatchObject({ kind: null, level: null });
    expect((await client.get(`/assessments/${id}/my-answers`)).text).not.toContain('"level":5');
    expect((await client.get(`/assessments/${id}/items/DB-01/my-answers`)).text).not.toContain('"level":5');
  });

  it('keeps a choice in a poll, a not yet and a dissent apart as well', async () => {
    const { id, seatId, client } = await somebodyInTheRoom();
    const member = trust.members.find((one) => one.seatId === seatId)!.client;
    const { id: poll } = await anOpenPoll(trust, { assessmentId: id });
    const chosenBy = async (who: Client) => (await who.get(`/polls/${poll}`)).body.mine;
    bodyOf(await client.put(`/polls/${poll}/my-choice`, { chosen: [2], expectedVersion: null }));
    expect([await chosenBy(client), await chosenBy(member)]).toMatchObject([{ chosen: [2] }, { chosen: null }]);
    bodyOf(await member.put(`/polls/${poll}/my-choice`, { chosen: [3], expectedVersion: 1 }));
    expect([await chosenBy(client), await chosenBy(member)]).toMatchObject([{ chosen: null }, { chosen: [3] }]);
    await isRevealed(trust, poll);

    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    await moves(trust.facilitator, id, 'DB-01', 'proposal', { outcome: 'level', level: 3, rationale: 'What we heard' });
    bodyOf(await client.post(`/assessments/${id}/items/DB-01/proposal/not-yet`, { on: true }));
    bodyOf(await client.post(`/assessments/${id}/items/DB-01/dissents`, { words: 'I see it lower', signed: false }));
    const seen = async (who: Client) => {
      const { current } = await readMeeting(who, id);
      return [current?.proposal?.yourNotYet, current?.dissents.map(({ yours }) => yours)];
    };
    expect([await seen(client), await seen(member)]).toEqual([
      [true, [true]],
      [false, [false]],
    ]);
  });

  it('ends with everything it opened when a new one is made, in words', async () => {
    const { id, seatId, token, client } = await somebodyInTheRoom();
    const second = await makes(id, seatId);
    const refused = await client.get(`/assessments/${id}/meeting`);
    expect([refused.status, refused.body.code]).toEqual([401, 'room-link-ended']);
    expect((await open(token)).body.code).toBe('link-ended');
    expect((await open(second, 'pear77')).status).toBe(200);
  });

  it('ends with the meeting, for good: neither the link nor its sign-ins come back when the board does', async () => {
    const { id, token, client } = await somebodyInTheRoom();
    await closes(id);
    const gone = async () => {
      expect((await client.get(`/assessments/${id}/meeting`)).body.code).toBe('room-link-ended');
      expect((await client.get('/me')).body.code).toBe('room-link-ended');
      expect((await open(token)).body.code).toBe('link-ended');
    };
    await gone();
    const { epoch } = await readMeeting(trust.chair, id);
    bodyOf(await trust.chair.post(`/assessments/${id}/meeting/reconvene`, { epoch, reason: 'A report came in' }));
    await gone();
  });

  it('ends when the seat does, and after a week that it was never used', async () => {
    const board = await aTrust(api);
    const { id } = await aClosedAssessment(api, board);
    const { seatId } = board.members[5]!;
    const late = await makes(id, board.members[6]!.seatId, board.facilitator);
    const client = await comesIn(await makes(id, seatId, board.facilitator));
    await api.owner.query(`update candour.seat set valid_to = current_date - 1 where id = $1`, [seatId]);
    expect((await client.get(`/assessments/${id}/meeting`)).status).toBe(401);
    await api.owner.query(`update candour.room_link set expires_at = now() - interval '1 minute' where seat_id = $1`, [
      board.members[6]!.seatId,
    ]);
    expect((await open(late)).body.code).toBe('link-ended');
  });

  it('is a sign-in of twelve hours', async () => {
    const { client } = await somebodyInTheRoom();
    const { rows } = await api.owner.query<{ hours: number }>(
      `select extract(epoch from s.expires_at - now()) / 3600 as hours from candour.sign_in s where s.token_hash = sha256($1::text::bytea)`,
      [client.token],
    );
    expect(Number(rows[0]!.hours)).toBeCloseTo(12, 1);
  });
});

describe('who makes a room link', () => {
  it('is the facilitator or the secretary, for a seat of this assessment, while the room is prepared', async () => {
    const id = await aMeeting(trust, {});
    const { seatId } = trust.members[3]!;
    const at = (assessment: string, seat: string) => `/assessments/${assessment}/joining/seats/${seat}/link`;
    for (const client of [trust.chair, trust.members[3]!.client, trust.chiefExecutive]) {
      expect((await client.post(at(id, seatId))).status).toBe(403);
    }
    const [theirs, none] = [
      await neighbour.facilitator.post(at(id, seatId)),
      await neighbour.facilitator.post(at(UNKNOWN, seatId)),
    ];
    expect([theirs.status, theirs.text]).toEqual([404, none.text]);
    const [other, unknown] = [
      await trust.secretary.post(at(id, neighbour.members[1]!.seatId)),
      await trust.secretary.post(at(id, UNKNOWN)),
    ];
    expect([other.status, other.text]).toEqual([404, unknown.text]);
    const { id: scoring } = await anOpenAssessment(trust);
    expect((await trust.secretary.post(at(scoring, seatId))).body.code).toBe('room-not-prepared');
  });

  it('sees for which seats one was made or opened, and never a link again', async () => {
    const { id, seatId } = await somebodyInTheRoom();
    await makes(id, trust.members[4]!.seatId);
    const read = await trust.secretary.get(`/assessments/${id}/joining`);
    const { seats } = bodyOf<JoiningResponse>(read);
    const linkOf = (of: string) => seats.find((seat) => seat.seatId === of)?.link;
    expect([linkOf(seatId), linkOf(trust.members[4]!.seatId), linkOf(trust.members[5]!.seatId)]).toEqual([
      'opened',
      'made',
      'none',
    ]);
    expect(read.text).not.toContain('#');
    expect(bodyOf<JoiningResponse>(await trust.chair.get(`/assessments/${id}/joining`)).seats).toEqual([]);
  });

  it('leaves one entry in the audit that names no seat, and the member is told by mail and on their home page', async () => {
    const id = await aMeeting(trust, {});
    const { seatId, client } = trust.members[5]!;
    const token = await makes(id, seatId);
    const { rows } = await api.owner.query<{ actor_label: string; detail: object }>(
      `select actor_label, detail from candour.audit where subject = $1 and event = 'link into the room made'`,
      [id],
    );
    expect(rows).toEqual([{ actor_label: 'facilitator', detail: {} }]);
    const told = await api.owner.query<{ email: string }>('select email from candour.seat where id = $1', [seatId]);
    let mail = await post.next();
    while (mail.to !== told.rows[0]!.email) mail = await post.next();
    expect(mail.text).toContain('A link into the meeting was made');
    expect(mail.text).not.toContain(token);
    const { waiting } = bodyOf<{ waiting: { kind: string; title: string; words: string }[] }>(await client.get('/home'));
    const card = () => waiting.find(({ title }) => title === 'A link into the meeting for your seat');
    expect(card()).toMatchObject({ kind: 'link-issued' });
  });
});

describe('what a room link opens', () => {
  it('is the member’s part of this meeting and nothing else: every other route is not there', async () => {
    const { id, client } = await somebodyInTheRoom(0); // the chair’s own seat
    const other = await aMeeting(trust, {});
    const routes = routesOf(api.app);
    for (const { method, path, requires } of routes) {
      // A route for tokens does not look at a cookie at all.
      if (requires === 'nobody' || isForTokens(requires)) continue;
      const pattern = `${method.toUpperCase()} /api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      const opened = ROOM_LINK_ROUTES.has(pattern);
      const at = (assessment: string) =>
        `/api${path
          .replace('{assessmentId}', assessment)
          .replaceAll(/\{itemCode\}/g, 'DB-01')
          .replaceAll(/\{\w+\}/g, UNKNOWN)}`;
      const call = async (where: string) =>
        await request(api.server)
          [method](where)
          .set('sec-fetch-site', 'same-origin')
          .set('idempotency-key', crypto.randomUUID())
          .set('cookie', `__Host-candour=${client.token}`);
      if (path.includes('{assessmentId}')) {
        expect({ pattern, other: (await call(at(other))).status }).toEqual({ pattern, other: 404 });
      }
      if (!opened) expect({ pattern, own: (await call(at(id))).status }).toEqual({ pattern, own: 404 });
    }
    const known = routes.map(({ method, path }) => `${method.toUpperCase()} /api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    expect([...ROOM_LINK_ROUTES].filter((route) => !known.includes(route))).toEqual([]);
  });

  it('is no account: no sign-in by it, none of its reflections or sign-ins, no other hat, whoever sits there', async () => {
    const { client } = await somebodyInTheRoom();
    for (const path of ['/my-reflections', '/me/sign-ins', '/home', '/assessments', '/board']) {
      expect({ path, status: (await client.get(path)).status }).toEqual({ path, status: 404 });
    }
    expect((await client.put('/me/hat', { organisationId: trust.id })).status).toBe(404);
    const me = bodyOf<{ person: { id: string }; hats: unknown[] }>(await client.get('/me'));
    expect(me.person.id).not.toBe(trust.members[3]!.personId);
    expect(me.hats).toHaveLength(1);
    const { rows } = await api.owner.query('select email, password_hash from candour.person where id = $1', [me.person.id]);
    expect(rows).toEqual([{ email: null, password_hash: null }]);
  });

  it('lets the chair confirm, and neither take the meeting over nor seal nor call the board back', async () => {
    const { id, client } = await somebodyInTheRoom(0);
    expect((await readMeeting(client, id)).allowed).not.toContain('hand-over');
    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    await agrees({ ...trust, chair: client }, id, 'DB-01', { outcome: 'level', level: 3 });
    const { epoch } = await readMeeting(client, id);
    expect((await client.post(`/assessments/${id}/meeting/take`, { epoch })).status).toBe(404);
  });

  it('is of a poll only that of this meeting', async () => {
    const { id, client } = await somebodyInTheRoom();
    const { id: own } = await anOpenPoll(trust, { assessmentId: id });
    expect((await client.get(`/polls/${own}`)).status).toBe(200);
    bodyOf(await client.put(`/polls/${own}/my-choice`, { chosen: [1], expectedVersion: null }));
    await isRevealed(trust, own);
    const { id: boards } = await anOpenPoll(trust);
    const unknown = await client.get(`/polls/${UNKNOWN}`);
    for (const refused of [
      await client.get(`/polls/${boards}`),
      await client.put(`/polls/${boards}/my-choice`, { chosen: [1], expectedVersion: null }),
    ]) {
      expect([refused.status, refused.text]).toEqual([404, unknown.text]);
    }
  });
});
