import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft, anOpenAssessment } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { followAt, type Screen } from '../../test/follow.js';
import { agrees, allPresent, aMeeting, moves, readMeeting } from '../../test/meetings.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import { aPresenterLink, aProjector, bringing, opensPresenter, type Projector } from '../../test/presenters.js';
import { LivePresenters } from './live-presenters.js';

// A whole meeting is a hundred requests: more than the usual five seconds where the machine is busy.
jest.setTimeout(30_000);

let api: TestApi;
let screens: Screen[] = [];
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => {
  for (const screen of screens) screen.close();
  screens = [];
});
afterAll(async () => {
  await api.close();
});

/** Every item is agreed, not agreed or parked, and the meeting closed. */
async function closes(trust: Trust, id: string): Promise<void> {
  const { agenda, epoch } = await readMeeting(trust.facilitator, id);
  for (const { itemCode, state } of agenda) {
    if (state === 'open') await moves(trust.facilitator, id, itemCode, 'lock');
  }
  bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/close`, { epoch }));
}

async function aWall(projector: Projector): Promise<Screen> {
  const screen = await followAt(api, projector.client, `${projector.path}/events`);
  screens.push(screen);
  await screen.until((heard) => heard.some(({ kind }) => kind === 'changed'));
  return screen;
}

async function aRoom(trust: Trust): Promise<string> {
  const { id } = await aDraft(trust, { method: 'room' });
  bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
  return id;
}

const shows = async ({ client, path }: Projector): Promise<{ [key: string]: unknown }> => bodyOf(await client.get(path));
const DARK = [404, 'presenter-ended'];
const isDark = async ({ client, path }: Projector): Promise<unknown[]> => {
  const { status, body } = await client.get(path);
  return [status, body.code];
};

describe('a presenter’s link', () => {
  it('is kept by its hash alone, opens as often as the page is reloaded, and on a second projector', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const token = await aPresenterLink(trust.facilitator, `/assessments/${id}`);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await api.owner.query('select token_hash from candour.presenter_link where assessment_id = $1', [id]);
    expect(rows).toEqual([{ token_hash: createHash('sha256').update(token).digest() }]);
    const [first, second] = [await opensPresenter(api, token), await opensPresenter(api, token)];
    expect(first.linkId).toBe(second.linkId);
    for (const projector of [first, second, first]) expect((await shows(projector)).state).toBe('meeting');
    expect(first.setCookie).toMatch(
      /^__Host-presenter-[0-9a-f-]{36}=.*; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const readBack = api.owner.query(`set role candour_app; select token_hash from candour.presenter_link`);
    await expect(readBack.finally(() => api.owner.query('reset role'))).rejects.toMatchObject({ code: '42501' });
  });

  it('is made by whoever may run the meeting, until its close, and by nobody else; a neighbour finds nothing to make one for', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const id = await aRoom(trust);
    const path = `/assessments/${id}/presenter-links`;
    for (const may of [trust.secretary, trust.chair]) bodyOf(await may.post(path));
    for (const not of [trust.members[1]!.client, trust.chiefExecutive]) expect((await not.post(path)).status).toBe(403);
    const [theirs, unknown] = [
      await neighbour.facilitator.post(path),
      await neighbour.facilitator.post('/assessments/0199a000-0000-7000-8000-000000000000/presenter-links'),
    ];
    expect([theirs.status, theirs.text]).toEqual([404, unknown.text]);
    await closes(trust, id);
    const late = await trust.facilitator.post(path);
    expect([late.status, late.body.code]).toEqual([409, 'meeting-is-over']);
    const { rows } = await api.owner.query(
      `select actor_label from candour.audit where subject = $1 and event = 'presenter link made' order by seq`,
      [id],
    );
    expect(rows).toEqual([{ actor_label: 'company secretary' }, { actor_label: 'chair' }]);
  });

  it('that is unknown, ended, or of another screen is refused in the same bytes', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const [id, theirId] = [await aRoom(trust), await aRoom(neighbour)];
    const token = await aPresenterLink(trust.facilitator, `/assessments/${id}`);
    const [ours, theirs] = [await opensPresenter(api, token), await aProjector(api, neighbour.facilitator, theirId)];
    const crossed = await bringing(api, theirs.linkId, token).get(theirs.path);
    bodyOf(await trust.facilitator.delete(`/assessments/${id}/presenter-links`));
    const answers = [
      crossed,
      await ours.client.get(ours.path),
      await api.stranger.get(ours.path),
      await api.stranger.post('/presenter/open', { token }),
      await api.stranger.post('/presenter/open', { token: 'never made' }),
      await ours.client.get(`${ours.path}/events`),
      await bringing(api, ours.linkId, 'never made').get(ours.path),
    ];
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect([answers[0]!.status, answers[0]!.body.code]).toEqual(DARK);
    expect((await shows(theirs)).organisationName).toBe(neighbour.name);
  });

  it('opens nothing else: no other route knows it, and nothing can be done by it', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const { client, path } = await aProjector(api, trust.facilitator, id);
    for (const other of [
      `/assessments/${id}/meeting`,
      `/assessments/${id}/events`,
      `/assessments/${id}/results`,
      '/me',
      '/board',
    ])
      expect({ other, status: (await client.get(other)).status }).toEqual({ other, status: 401 });
    for (const command of ['meeting/pause', 'items/DB-01/open-round', 'presenter-links'])
      expect((await client.post(`/assessments/${id}/${command}`, { epoch: 1 })).status).toBe(401);
    for (const verb of ['post', 'put'] as const) expect((await client[verb](path, {})).status).toBe(404);
  });

  it('dies with the meeting, at once on an open stream too, which says so; a board that is called back needs another', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const projector = await aProjector(api, trust.facilitator, id);
    const wall = await aWall(projector);
    await closes(trust, id);
    await wall.over;
    expect(wall.heard().slice(-2)).toEqual([
      { kind: 'changed', sequence: 2, state: 'over' },
      { kind: 'reconnect', afterMs: 0 },
    ]);
    expect(await isDark(projector)).toEqual(DARK);
    bodyOf(await trust.chair.post(`/assessments/${id}/meeting/reconvene`, { reason: 'New evidence came' }));
    expect(await isDark(projector)).toEqual(DARK);
    expect(await shows(await aProjector(api, trust.facilitator, id))).toMatchObject({ state: 'meeting', item: null });
  });

  it('dies with an assessment that is called off, within a minute on an open stream', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-11-26T10:00:00Z');
    const { id, version } = await anOpenAssessment(trust);
    const projector = await aProjector(api, trust.facilitator, id);
    const wall = await aWall(projector);
    expect(await shows(projector)).toMatchObject({ state: 'waiting', item: null, poll: null });
    bodyOf(await trust.secretary.post(`/assessments/${id}/cancel`, { reason: 'Another date' }, { ifMatch: version }));
    api.setNow('2026-11-26T10:00:45Z');
    await api.app.get(LivePresenters).beat();
    await wall.over;
    expect(wall.heard().at(-1)).toEqual({ kind: 'reconnect', afterMs: 0 });
    expect(await isDark(projector)).toEqual(DARK);
  });

  it('is ended by whoever runs the meeting, for all its screens at once; one made anew works', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const [one, two] = [await aProjector(api, trust.facilitator, id), await aProjector(api, trust.facilitator, id)];
    const walls = [await aWall(one), await aWall(two)];
    expect((await trust.members[2]!.client.delete(`/assessments/${id}/presenter-links`)).status).toBe(403);
    expect((await trust.secretary.delete(`/assessments/${id}/presenter-links`)).status).toBe(204);
    await Promise.all(walls.map(({ over }) => over));
    for (const wall of walls) expect(wall.text()).not.toContain('over'); // the meeting goes on
    expect(await isDark(one)).toEqual(DARK);
    expect((await shows(await aProjector(api, trust.facilitator, id))).state).toBe('meeting');
  });

  it('of a computer that leaves is forgotten there, and goes on elsewhere', async () => {
    const trust = await aTrust(api);
    const projector = await aProjector(api, trust.facilitator, await aRoom(trust));
    const left = await projector.client.delete(projector.path);
    expect([left.status, left.headers['set-cookie']]).toEqual([
      204,
      [expect.stringContaining(`__Host-presenter-${projector.linkId}=; Max-Age=0`)],
    ]);
    expect((await shows(projector)).state).toBe('meeting');
  });

  it('ends by itself after a fortnight, and of many the oldest give way', async () => {
    const trust = await aTrust(api);
    const { id } = await aDraft(trust);
    api.setNow('2026-11-26T10:00:00Z');
    const first = await aProjector(api, trust.facilitator, id);
    for (let more = 0; more < 20; more++) await aPresenterLink(trust.facilitator, `/assessments/${id}`);
    expect(await isDark(first)).toEqual(DARK);
    const last = await aProjector(api, trust.facilitator, id);
    api.setNow('2026-12-10T09:59:00Z');
    expect((await shows(last)).state).toBe('waiting');
    api.setNow('2026-12-10T10:01:00Z');
    expect(await isDark(last)).toEqual(DARK);
    bodyOf(await trust.facilitator.post(`/assessments/${id}/presenter-links`));
    const { rows } = await api.owner.query('select 1 from candour.presenter_link where assessment_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('cannot be guessed: who tries what opens nothing is stopped, and a screen that works is not', async () => {
    const trust = await aTrust(api);
    const projector = await aProjector(api, trust.facilitator, await aRoom(trust));
    const guesses = [];
    for (let guess = 0; guess < 70; guess++)
      guesses.push((await api.stranger.post('/presenter/open', { token: `guess ${guess}` })).status);
    expect(guesses.at(-1)).toBe(429);
    expect((await shows(projector)).state).toBe('meeting');
    await api.owner.query('delete from candour.attempt');
  });
});

describe('what the wall is shown', () => {
  it('is this and nothing more, and no name of anybody is in it, whatever stands in the room', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [2, 2, 3, 3, 4, 4, 3, 3], 'DB-02': [1, 1, 1, 2, 2, 5, 5, 5] });
    const projector = await aProjector(api, trust.facilitator, id);
    const wall = await aWall(projector);
    const bodies = [await projector.client.get(projector.path)];
    const look = async (): Promise<void> => void bodies.push(await projector.client.get(projector.path));
    await moves(trust.facilitator, id, 'DB-02', 'reveal');
    await look();
    await moves(trust.facilitator, id, 'DB-02', 'open-round');
    await look();
    await moves(trust.facilitator, id, 'DB-02', 'lock');
    await moves(trust.facilitator, id, 'DB-02', 'reveal');
    await look();
    const { current } = await moves(trust.facilitator, id, 'DB-02', 'proposal', {
      outcome: 'level',
      level: 2,
      rationale: `As ${trust.members[1]!.name} said`,
      ambition: { level: 4, on: '2027-11-01' },
    });
    bodyOf(
      await trust.members[2]!.client.post(`/assessments/${id}/items/DB-02/dissents`, {
        words: 'I see it lower',
        signed: true,
      }),
    );
    await look();
    bodyOf(
      await trust.chair.post(`/assessments/${id}/items/DB-02/proposal/confirm`, {}, { ifMatch: current!.proposal!.version }),
    );
    await look();
    expect(bodies.at(-1)!.body.item.agreedLevel).toBe(2);
    expect([...new Set(bodies.flatMap(({ body }) => pathsIn(body)))].sort()).toEqual(EVERY_FIELD);
    const everything = `${bodies.map(({ text, headers }) => text + JSON.stringify(headers)).join()} ${wall.text()}`;
    for (const { name, seatId, personId } of trust.members)
      for (const own of [name, seatId, personId]) expect(everything).not.toContain(own);
    for (const word of ['rationale', 'As ', 'I see it lower', id, 'portfolio']) expect(everything).not.toContain(word);
  });

  it('before the reveal is the same bytes whatever was answered: body, headers, size and stream', async () => {
    const trust = await aTrust(api);
    const run = async (given: readonly (number | 'dont-know')[]): Promise<{ before: string; after: string }> => {
      const id = await aMeeting(trust, { 'DB-02': given });
      const projector = await aProjector(api, trust.facilitator, id);
      const wall = await aWall(projector);
      const seen: string[] = [];
      const look = async (): Promise<void> => {
        const { text, headers } = await projector.client.get(projector.path);
        seen.push(text, JSON.stringify({ ...headers, date: null }));
      };
      await look();
      await moves(trust.facilitator, id, 'DB-01', 'park', { owner: 'Me', until: '2027-01-01' });
      await wall.until((heard) => heard.filter(({ kind }) => kind === 'changed').length === 2);
      await look();
      const mask = (text: string) => text.replaceAll(/"(startsAt|joinCode)":"[^"]*"/g, '');
      const before = mask([...seen, wall.text().replaceAll('data: {"kind":"beat"}\n\n', '')].join('\n'));
      await moves(trust.facilitator, id, 'DB-02', 'reveal');
      await look();
      return { before, after: mask(seen.join('\n')) };
    };
    const [low, apart] = [await run([1, 1, 1, 1, 1, 'dont-know', 2, 1]), await run([5, 1, 3, 4, 'dont-know', 3, 5, 1])];
    expect(low.before.length).toBeGreaterThan(500);
    expect(apart.before).toBe(low.before);
    expect(apart.after).not.toBe(low.after); // the control: the comparison does see a value where one is shown
  });

  it('hears x of y as it grows, and each change by the number of the snapshot', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    for (const { client } of trust.members) bodyOf(await client.post(`/assessments/${id}/pledge-reading`));
    const projector = await aProjector(api, trust.facilitator, id);
    const wall = await aWall(projector);
    expect(wall.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    for (const { client } of trust.members.slice(0, 2))
      bodyOf(await client.put(`/assessments/${id}/items/DB-01/my-answer`, { kind: 'level', level: 3, expectedVersion: null }));
    await wall.until((heard) => heard.filter(({ kind }) => kind === 'progress').length === 2);
    expect(wall.heard().filter(({ kind }) => kind !== 'beat')).toEqual([
      { kind: 'changed', sequence: 1 },
      { kind: 'changed', sequence: 2 },
      { kind: 'progress', sequence: 2, itemCode: 'DB-01', answered: 1, eligible: 8 },
      { kind: 'progress', sequence: 2, itemCode: 'DB-01', answered: 2, eligible: 8 },
    ]);
    expect(await shows(projector)).toMatchObject({ sequence: 2, item: { state: 'open', answered: 2, eligible: 8 } });
  });

  it('carries the code by which the meeting is found, from when the room is prepared', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anOpenAssessment(trust, { meetingStartsAt: '2026-11-27T14:00:00Z' });
    expect((await shows(await aProjector(api, trust.facilitator, id))).joinCode).toBeNull();
    bodyOf(await trust.facilitator.post(`/assessments/${id}/close-scoring`, {}, { ifMatch: version }));
    const waiting = await shows(await aProjector(api, trust.facilitator, id));
    expect(waiting).toMatchObject({ of: 'meeting', state: 'waiting', organisationName: trust.name, item: null });
    expect(waiting.joinCode).toMatch(/^[34679CDFHJKMNPRTWXY]{6}$/);
    expect(waiting.startsAt).toBe('2026-11-27T14:00:00.000Z');
  });

  it('is agreed in words as soon as the chair has confirmed it', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [3, 3, 3, 3, 3, 3, 3, 3] });
    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    await agrees(trust, id, 'DB-01', { outcome: 'level', level: 3 });
    expect(await shows(await aProjector(api, trust.facilitator, id))).toMatchObject({
      item: { itemCode: 'DB-01', state: 'agreed', agreedLevel: 3, proposal: null },
    });
  });
});

/** Every field by its way through the body; lists by what is in them. */
function pathsIn(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, at === '' ? key : `${at}.${key}`));
}

const SPREAD = [
  'absent',
  'answered',
  'band',
  'bandReason',
  'cannotAssure',
  'counts',
  'counts[]',
  'coverage',
  'dontKnow',
  'eligible',
  'median',
  'n',
  'noLevel',
  'notApplicable',
  'q1',
  'q3',
  'scale',
  'shown',
  'withheld',
];

const EVERY_FIELD = [
  'item',
  'item.agreedLevel',
  'item.answered',
  'item.earlierSpread',
  ...SPREAD.filter((field) => field !== 'counts').map((field) => `item.earlierSpread.${field}`),
  'item.eligible',
  'item.itemCode',
  'item.kind',
  'item.levels[].level',
  'item.levels[].name',
  'item.movement',
  'item.of',
  'item.place',
  'item.proposal',
  'item.proposal.ambition.level',
  'item.proposal.ambition.on',
  'item.proposal.level',
  'item.proposal.outcome',
  'item.question',
  'item.roundNumber',
  'item.spread',
  ...SPREAD.filter((field) => field !== 'counts').map((field) => `item.spread.${field}`),
  'item.state',
  'item.title',
  'joinCode',
  'of',
  'organisationName',
  'poll',
  'sequence',
  'startsAt',
  'state',
  'title',
].sort();
