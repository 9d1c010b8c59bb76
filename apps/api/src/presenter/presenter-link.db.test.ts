import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft, anOpenAssessment } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { closedAfterEachTest, type Screen } from '../../test/follow.js';
import { allPresent, moves, readMeeting } from '../../test/meetings.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import { aPresenterLink, aProjector, aWall, bringing, opensPresenter, type Projector, shows } from '../../test/presenters.js';
import { LivePresenters } from './live-presenters.js';

// A whole meeting is a hundred requests: more than the usual five seconds where the machine is busy.
jest.setTimeout(30_000);

let api: TestApi;
const keep = closedAfterEachTest();
beforeAll(async () => {
  api = await startApi();
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

const following = async (projector: Projector): Promise<Screen> => keep(await aWall(api, projector));

async function aRoom(trust: Trust): Promise<string> {
  const { id } = await aDraft(trust, { method: 'room' });
  bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
  return id;
}

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
    await expect(readBack).rejects.toMatchObject({ code: '42501' });
    await api.owner.query('reset role');
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
    const wall = await following(projector);
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
    const wall = await following(projector);
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
    const walls = [await following(one), await following(two)];
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
