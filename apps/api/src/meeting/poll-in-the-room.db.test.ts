import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { closedAfterEachTest, follow, type Screen } from '../../test/follow.js';
import { allPresent, moves, readMeeting } from '../../test/meetings.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import { anOpenPoll, chooses, isRevealed, ONE_OF_FOUR, readPoll } from '../../test/polls.js';

jest.setTimeout(30_000);

let api: TestApi;
const keep = closedAfterEachTest();
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

async function aRoom(trust: Trust): Promise<string> {
  const { id } = await aDraft(trust, { method: 'room' });
  bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
  return id;
}

async function aScreen(trust: Trust, id: string): Promise<Screen> {
  const screen = await follow(api, trust.members[6]!.client, id);
  keep(screen);
  await screen.until((heard) => heard.length === 1);
  return screen;
}

describe('a poll while the board meets', () => {
  it('is told to every screen of the meeting as it is opened, chosen in, locked and revealed, each change by its number', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const screen = await aScreen(trust, id);
    const poll = await anOpenPoll(trust, { assessmentId: id });
    await chooses(trust, poll.id, [[4], [1]]);
    await isRevealed(trust, poll.id);
    expect(await screen.until((all) => all.filter(({ kind }) => kind === 'changed').length === 4)).toEqual([
      { kind: 'changed', sequence: 1, epoch: 1 },
      { kind: 'changed', sequence: 2, epoch: 1 },
      { kind: 'progress', sequence: 2, pollId: poll.id, chosen: 1, eligible: 8 },
      { kind: 'progress', sequence: 2, pollId: poll.id, chosen: 2, eligible: 8 },
      { kind: 'changed', sequence: 3, epoch: 1 },
      { kind: 'changed', sequence: 4, epoch: 1 },
    ]);
  });

  it('stands in the snapshot by its question and how many have chosen, and says to each whether it waits for them', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    expect((await readMeeting(trust.chair, id)).poll).toBeNull();
    const poll = await anOpenPoll(trust);
    await chooses(trust, poll.id, [[4]]);
    const there = { pollId: poll.id, state: 'open', chosen: 1, eligible: 8, version: 1 };
    const [first, second] = [trust.members[0]!.client, trust.members[1]!.client];
    expect((await readMeeting(first, id)).poll).toMatchObject({ ...there, waitsForYou: false });
    const { poll: waiting } = await readMeeting(second, id);
    expect(waiting).toMatchObject({ ...there, waitsForYou: true });
    expect([waiting!.title, waiting!.question].every((words) => words.length > 10)).toBe(true);
    expect((await readMeeting(trust.facilitator, id)).poll).toMatchObject({ ...there, waitsForYou: false });
    expect(Object.keys(waiting!).sort()).toEqual(
      ['chosen', 'eligible', 'ofThisMeeting', 'pollId', 'question', 'state', 'title', 'version', 'waitsForYou'].sort(),
    );
  });

  it('of the meeting stays as revealed until the board goes on with an item; another one goes at once', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const own = await anOpenPoll(trust, { assessmentId: id });
    await isRevealed(trust, own.id);
    expect((await readMeeting(trust.chair, id)).poll).toMatchObject({ pollId: own.id, state: 'revealed', chosen: 0 });
    const alone = await anOpenPoll(trust);
    expect((await readMeeting(trust.chair, id)).poll).toMatchObject({ pollId: alone.id, state: 'open' });
    await isRevealed(trust, alone.id);
    expect((await readMeeting(trust.chair, id)).poll).toMatchObject({ pollId: own.id });
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    expect((await readMeeting(trust.chair, id)).poll).toBeNull();
  });

  it('of another board is nowhere in ours, and moves nothing of it', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const [id, theirs] = [await aRoom(trust), await aRoom(neighbour)];
    const screen = await aScreen(trust, id);
    const poll = await anOpenPoll(neighbour, { assessmentId: theirs });
    await chooses(neighbour, poll.id, [[1]]);
    await moves(trust.facilitator, id, 'DB-02', 'park', { owner: 'Me', until: '2027-01-01' });
    expect(await screen.until((all) => all.length > 1)).toEqual([
      { kind: 'changed', sequence: 1, epoch: 1 },
      { kind: 'changed', sequence: 2, epoch: 1 },
    ]);
    expect((await readMeeting(trust.chair, id)).poll).toBeNull();
    expect((await trust.facilitator.post('/polls', { ...ONE_OF_FOUR, assessmentId: theirs })).status).toBe(422);
  });

  it('is the same in the snapshot whatever was chosen, until its reveal', async () => {
    const seen = async (chosen: readonly (readonly number[])[]): Promise<string> => {
      const trust = await aTrust(api);
      const id = await aRoom(trust);
      const poll = await anOpenPoll(trust, { assessmentId: id });
      await chooses(trust, poll.id, chosen);
      const [now] = [(await readMeeting(trust.facilitator, id)).poll!];
      const { version } = await readPoll(trust.facilitator, poll.id);
      bodyOf(await trust.facilitator.post(`/polls/${poll.id}/lock`, {}, { ifMatch: version }));
      const locked = (await readMeeting(trust.chair, id)).poll!;
      return JSON.stringify([now, locked]).replaceAll(poll.id, 'the poll');
    };
    expect(await seen([[1], [1], [1]])).toBe(await seen([[4], [2], [3]]));
  });

  it('holds up nobody who runs the meeting: a command seen before the poll was opened still goes', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const { sequence } = await readMeeting(trust.facilitator, id);
    await anOpenPoll(trust, { assessmentId: id });
    await moves(trust.facilitator, id, 'DB-01', 'open-round', { sequence });
  });

  it('does not stand in the way of a command of the meeting given at the same moment, nor the other way round', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    for (const [place, itemCode] of ['DB-01', 'DB-02', 'DB-03', 'DB-04'].entries()) {
      const [poll, second, parked] = await Promise.all([
        trust.facilitator.post('/polls', { ...ONE_OF_FOUR, assessmentId: id }),
        trust.secretary.post('/polls', { ...ONE_OF_FOUR, assessmentId: place % 2 ? null : id }),
        trust.facilitator.post(`/assessments/${id}/items/${itemCode}/park`, { epoch: 1, owner: 'Me', until: '2027-01-01' }),
      ]);
      expect([[poll.status, second.status].sort((a, b) => a - b), parked.status]).toEqual([[201, 409], 200]);
      await isRevealed(trust, ((poll.status === 201 ? poll : second).body as { id: string }).id);
    }
  });
});

describe('the clock of the desk', () => {
  it('begins as an item comes into the room, and goes on through lock, reveal and hand-over', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-11-28T10:00:00Z');
    const id = await aRoom(trust);
    expect(await readMeeting(trust.chair, id)).toMatchObject({ currentSince: null, sittingSince: '2026-11-28T10:00:00.000Z' });
    api.setNow('2026-11-28T10:05:00Z');
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    api.setNow('2026-11-28T10:09:00Z');
    await moves(trust.facilitator, id, 'DB-01', 'lock');
    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    bodyOf(await trust.secretary.post(`/assessments/${id}/meeting/take`));
    expect((await readMeeting(trust.chair, id)).currentSince).toBe('2026-11-28T10:05:00.000Z');
    await moves(trust.secretary, id, 'DB-02', 'open-round', { epoch: 2 });
    expect((await readMeeting(trust.chair, id)).currentSince).toBe('2026-11-28T10:09:00.000Z');
  });

  it('begins again for the meeting when the board is called back', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-11-28T10:00:00Z');
    const id = await aRoom(trust);
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    await moves(trust.facilitator, id, 'DB-01', 'lock');
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/close`, { epoch: 1 }));
    expect((await readMeeting(trust.chair, id)).currentSince).toBeNull();
    api.setNow('2026-12-03T10:00:00Z');
    bodyOf(await trust.chair.post(`/assessments/${id}/meeting/reconvene`, { reason: 'One figure was wrong' }));
    expect(await readMeeting(trust.chair, id)).toMatchObject({
      openedAt: '2026-11-28T10:00:00.000Z',
      sittingSince: '2026-12-03T10:00:00.000Z',
    });
  });
});

describe('who holds the meeting', () => {
  it('is told by name to everybody in the room, also after a hand-over', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    const before = (await readMeeting(trust.chair, id)).heldBy;
    expect(before).toMatch(/^\S.+/);
    bodyOf(await trust.secretary.post(`/assessments/${id}/meeting/take`));
    const after = (await readMeeting(trust.chair, id)).heldBy;
    expect(after).toMatch(/^\S.+/);
    expect(after).not.toBe(before);
  });
});
