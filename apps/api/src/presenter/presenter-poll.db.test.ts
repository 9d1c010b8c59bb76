import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { closedAfterEachTest, type Screen } from '../../test/follow.js';
import { allPresent } from '../../test/meetings.js';
import { aTrust } from '../../test/organisations.js';
import { anOpenPoll, chooses, isRevealed, readPoll } from '../../test/polls.js';
import { aPresenterLink, aProjector, aWall, opensPresenter, type Projector, shows } from '../../test/presenters.js';
import { LivePresenters } from './live-presenters.js';

jest.setTimeout(30_000);

let api: TestApi;
const keep = closedAfterEachTest();
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const following = async (projector: Projector): Promise<Screen> => keep(await aWall(api, projector));

const EVERY = [[1], [1], [2], [2], [2], [3], [4], [4]] as const;

describe('a poll on the wall', () => {
  it('without a meeting is shown by a link of its own: how many have chosen, then the counts, and nothing of any meeting', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const { id } = await anOpenPoll(trust);
    const refused = await neighbour.facilitator.post(`/polls/${id}/presenter-links`);
    const unknown = await neighbour.facilitator.post('/polls/0199a000-0000-7000-8000-000000000000/presenter-links');
    expect([refused.status, refused.text]).toEqual([404, unknown.text]);
    expect((await trust.members[1]!.client.post(`/polls/${id}/presenter-links`)).status).toBe(403);

    const projector = await opensPresenter(api, await aPresenterLink(trust.facilitator, `/polls/${id}`));
    const wall = await following(projector);
    const other = await anOpenPoll(neighbour);
    await chooses(neighbour, other.id, [[1]]);
    await chooses(trust, id, EVERY.slice(0, 2));
    await wall.until((heard) => heard.some(({ chosen }) => chosen === 2));
    expect(wall.heard().filter(({ kind }) => kind !== 'beat')).toEqual([
      { kind: 'changed', sequence: 1 },
      { kind: 'progress', sequence: 1, chosen: 1, eligible: 8 },
      { kind: 'progress', sequence: 1, chosen: 2, eligible: 8 },
    ]);
    const before = await shows(projector);
    expect(before).toMatchObject({ of: 'poll', item: null, joinCode: null, poll: { state: 'open', chosen: 2, tally: null } });
    expect(Object.keys(before.poll as object).sort()).toEqual(
      ['title', 'question', 'options', 'chooseAtLeast', 'chooseAtMost', 'state', 'chosen', 'eligible', 'tally'].sort(),
    );

    for (const [place, one] of EVERY.entries())
      if (place > 1)
        bodyOf(await trust.members[place]!.client.put(`/polls/${id}/my-choice`, { chosen: one, expectedVersion: null }));
    await isRevealed(trust, id);
    await wall.until((heard) => heard.some(({ sequence }) => sequence === 3));
    expect(await shows(projector)).toMatchObject({
      sequence: 3,
      poll: { state: 'revealed', tally: { shown: 'counts', counts: [2, 3, 1, 2] } },
    });
    expect((await projector.client.get(`/polls/${id}`)).status).toBe(401);
  });

  it('ends two hours after its reveal, or after its link was made where that was later, and on an open stream within a minute', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-11-26T10:00:00Z');
    const { id } = await anOpenPoll(trust);
    const projector = await opensPresenter(api, await aPresenterLink(trust.facilitator, `/polls/${id}`));
    await isRevealed(trust, id);
    const wall = await following(projector);
    api.setNow('2026-11-26T11:59:00Z');
    await api.app.get(LivePresenters).beat();
    expect((await shows(projector)).poll).toMatchObject({ state: 'revealed', tally: { shown: 'too-few', counts: null } });
    api.setNow('2026-11-26T12:01:00Z');
    await api.app.get(LivePresenters).beat();
    await wall.over;
    expect((await projector.client.get(projector.path)).status).toBe(404);
    const again = await opensPresenter(api, await aPresenterLink(trust.facilitator, `/polls/${id}`));
    expect((await shows(again)).poll).toMatchObject({ state: 'revealed' });
  });

  it('is ended by whoever runs it, at once', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenPoll(trust);
    const projector = await opensPresenter(api, await aPresenterLink(trust.secretary, `/polls/${id}`));
    const wall = await following(projector);
    expect((await trust.facilitator.delete(`/polls/${id}/presenter-links`)).status).toBe(204);
    await wall.over;
    expect((await projector.client.get(projector.path)).status).toBe(404);
    expect((await readPoll(trust.facilitator, id)).state).toBe('open');
  });

  it('of a board in its meeting stands on the meeting’s own wall, until the board goes on', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-11-27T10:00:00Z');
    const { id } = await aDraft(trust, { method: 'room' });
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
    const projector = await aProjector(api, trust.facilitator, id);
    const wall = await following(projector);
    const poll = await anOpenPoll(trust, { assessmentId: id });
    await chooses(trust, poll.id, EVERY);
    await wall.until((heard) => heard.some(({ chosen }) => chosen === 8));
    expect(wall.text()).not.toContain(poll.id);
    expect(await shows(projector)).toMatchObject({ of: 'meeting', poll: { state: 'open', chosen: 8, tally: null } });
    await isRevealed(trust, poll.id);
    expect(await shows(projector)).toMatchObject({ poll: { state: 'revealed', tally: { counts: [2, 3, 1, 2] } } });
    api.setNow('2026-11-27T10:05:00Z');
    bodyOf(await trust.facilitator.post(`/assessments/${id}/items/DB-01/open-round`, { epoch: 1 }));
    expect(await shows(projector)).toMatchObject({ poll: null, item: { itemCode: 'DB-01' } });
  });
});
