import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft, anOpenAssessment } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { closedAfterEachTest, follow, type Screen } from '../../test/follow.js';
import { agrees, allPresent, aMeeting, moves } from '../../test/meetings.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import { aProjector, aWall, type Projector, shows } from '../../test/presenters.js';

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

const following = async (projector: Projector): Promise<Screen> => keep(await aWall(api, projector));

async function aRoom(trust: Trust): Promise<string> {
  const { id } = await aDraft(trust, { method: 'room' });
  bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
  return id;
}

describe('what the wall is shown', () => {
  it('is this and nothing more, and no name of anybody is in it, whatever stands in the room', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [2, 2, 3, 3, 4, 4, 3, 3], 'DB-02': [1, 1, 1, 2, 2, 5, 5, 5] });
    const projector = await aProjector(api, trust.facilitator, id);
    const wall = await following(projector);
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
      const wall = await following(projector);
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
    const wall = await following(projector);
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

  it('hears nothing when somebody changes an answer, and nor does a screen that has just come', async () => {
    const trust = await aTrust(api);
    const id = await aRoom(trust);
    for (const { client } of trust.members) bodyOf(await client.post(`/assessments/${id}/pledge-reading`));
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    const put = async (place: number, level: number, expectedVersion: number | null) =>
      bodyOf(
        await trust.members[place]!.client.put(`/assessments/${id}/items/DB-01/my-answer`, {
          kind: 'level',
          level,
          expectedVersion,
        }),
      );
    await put(1, 3, null);
    const wall = await following(await aProjector(api, trust.facilitator, id));
    const screen = await follow(api, trust.members[2]!.client, id);
    keep(screen);
    await put(1, 4, 1);
    await put(1, 3, 2);
    await put(3, 2, null);
    for (const one of [wall, screen]) await one.until((heard) => heard.some(({ answered }) => answered === 2));
    expect(wall.heard().flatMap(({ answered }) => answered ?? [])).toEqual([2]);
    expect(screen.heard().flatMap(({ answered }) => answered ?? [])).toEqual([1, 2]); // as it came, and then the second
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
