import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft, anOpenAssessment, aSealedAssessment } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import { anOpenPoll, aRevealedPoll, chooses, isRevealed, LENSES, ONE_OF_FOUR, type Poll, readPoll } from '../../test/polls.js';

// A whole poll is thirty requests.
jest.setTimeout(30_000);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';
const ones = (count: number, option = 1): number[][] => Array.from({ length: count }, () => [option]);

describe('a poll', () => {
  it('is put to the seats of the day; everybody learns x of y, and each their own choice', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenPoll(trust);
    await chooses(trust, id, [[2], [4], null, [1]]);
    expect(await readPoll(trust.secretary, id)).toMatchObject({
      state: 'open',
      chosen: 3,
      eligible: 8,
      tally: null,
      mine: null,
      youMayChoose: false,
      allowed: ['lock'],
    });
    expect(await readPoll(trust.members[1]!.client, id)).toMatchObject({
      chosen: 3,
      mine: { chosen: [4], version: 1 },
      youMayChoose: true,
      allowed: [],
    });
    expect((await readPoll(trust.members[2]!.client, id)).mine).toBeNull();
  });

  it('lets each change the choice until it is locked, and says what did not count', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anOpenPoll(trust);
    const mine = trust.members[3]!.client;
    const choose = async (chosen: number[], expectedVersion: number | null) =>
      await mine.put(`/polls/${id}/my-choice`, { chosen, expectedVersion });
    expect(bodyOf(await choose([1], null))).toEqual({ chosen: [1], version: 1 });
    expect(bodyOf(await choose([3], 1))).toEqual({ chosen: [3], version: 2 });
    const stale = await choose([2], 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
    expect((await readPoll(trust.chair, id)).chosen).toBe(1);
    bodyOf(await trust.secretary.post(`/polls/${id}/lock`, {}, { ifMatch: version }));
    const late = await choose([2], 2);
    expect([late.status, late.body.code]).toEqual([409, 'poll-locked']);
    expect((await readPoll(mine, id)).mine).toEqual({ chosen: [3], version: 2 });
  });

  it('takes as many options as the question says, of those that it has, each once', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenPoll(trust, LENSES);
    const tried = async (chosen: number[]) => {
      const { status, body } = await trust.chair.put(`/polls/${id}/my-choice`, { chosen, expectedVersion: null });
      return [status, body.code];
    };
    for (const wrong of [[], [1, 2, 3], [11], [1, 20]]) expect(await tried(wrong)).toEqual([422, 'choice-not-possible']);
    for (const wrong of [[1, 1], [0], [1.5], ['1']]) expect(await tried(wrong as number[])).toEqual([400, 'invalid-request']);
    expect(bodyOf(await trust.chair.put(`/polls/${id}/my-choice`, { chosen: [7, 2], expectedVersion: null }))).toEqual({
      chosen: [2, 7],
      version: 1,
    });
  });

  it('is one at a time for a board; another question waits until the reveal', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenPoll(trust);
    const second = await trust.secretary.post('/polls', LENSES);
    expect([second.status, second.body.code]).toEqual([409, 'poll-is-open']);
    await isRevealed(trust, id);
    const next = bodyOf<Poll>(await trust.secretary.post('/polls', LENSES));
    expect((await readPoll(trust.chair, id)).otherPollId).toBe(next.id);
    expect((await readPoll(trust.chair, next.id)).otherPollId).toBeNull();
  });

  it('is opened once for a key, and not twice by two at the same moment', async () => {
    const trust = await aTrust(api);
    const idempotencyKey = crypto.randomUUID();
    const open = async () => await trust.facilitator.post('/polls', ONE_OF_FOUR, { idempotencyKey });
    const [first, again] = [await open(), await open()];
    expect(again.body).toEqual(first.body);
    const other = await aTrust(api);
    const both = await Promise.all([other.facilitator.post('/polls', ONE_OF_FOUR), other.secretary.post('/polls', ONE_OF_FOUR)]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409]);
  });

  it('is locked before it is revealed, each once and upon what was seen', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anOpenPoll(trust);
    const post = async (step: string, ifMatch?: number) => {
      const { status, body } = await trust.facilitator.post(`/polls/${id}/${step}`, {}, ifMatch ? { ifMatch } : {});
      return [status, body.code ?? body.state];
    };
    expect(await post('lock')).toEqual([428, 'if-match-required']);
    expect(await post('reveal', version)).toEqual([409, 'poll-not-locked']);
    expect(await post('lock', version)).toEqual([200, 'locked']);
    expect(await post('lock', version)).toEqual([412, 'changed-meanwhile']);
    expect(await post('lock', version + 1)).toEqual([409, 'poll-locked']);
    expect(await post('reveal', version + 1)).toEqual([200, 'revealed']);
    expect(await post('reveal', version + 2)).toEqual([409, 'poll-not-locked']);
  });

  it('asks only questions of kind poll that the board can use', async () => {
    const trust = await aTrust(api);
    const asked = async (changes: object) => {
      const { status, body } = await trust.secretary.post('/polls', { ...ONE_OF_FOUR, ...changes });
      return [status, body.code];
    };
    expect(await asked({ instrumentCode: 'digital-board', itemCode: 'DB-01' })).toEqual([422, 'poll-incomplete']);
    expect(await asked({ itemCode: 'OP-99' })).toEqual([422, 'poll-incomplete']);
    expect(await asked({ instrumentVersion: '9.9' })).toEqual([422, 'poll-incomplete']);
    const { rows } = bodyOf<{ rows: { itemCode: string }[] }>(await trust.chair.get('/polls/questions'));
    expect(rows.map(({ itemCode }) => itemCode)).toEqual(expect.arrayContaining(['OP-01', 'OD-01']));
    expect(rows.some(({ itemCode }) => itemCode.startsWith('DB-'))).toBe(false);
  });

  it('is not for whoever got a seat after it was opened', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenPoll(trust);
    const late = trust.members[2]!;
    await api.owner.query('delete from candour.poll_seat where poll_id = $1 and seat_id = $2', [id, late.seatId]);
    expect((await readPoll(late.client, id)).youMayChoose).toBe(false);
    const refused = await late.client.put(`/polls/${id}/my-choice`, { chosen: [1], expectedVersion: null });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-eligible']);
  });

  it('is changed no more often than anybody does by hand; another seat is not held up by it', async () => {
    const trust = await aTrust(api);
    api.setNow('2026-11-22T10:00:00Z');
    const { id } = await anOpenPoll(trust);
    const [many, other] = [trust.members[1]!.client, trust.members[2]!.client];
    const most = 120;
    const change = async () => (await many.put(`/polls/${id}/my-choice`, { chosen: [], expectedVersion: null })).status;
    for (let time = 0; time < most; time++) expect(await change()).toBe(422);
    expect(await change()).toBe(429);
    expect((await other.put(`/polls/${id}/my-choice`, { chosen: [1], expectedVersion: null })).status).toBe(200);
    api.setNow('2026-11-22T10:01:00Z');
    expect(await change()).toBe(422);
  });

  it('stays closed to whoever gets the seat by a new link; the choice counts, and can be made anew', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenPoll(trust);
    const { client, seatId } = trust.members[4]!;
    bodyOf(await client.put(`/polls/${id}/my-choice`, { chosen: [4], expectedVersion: null }));
    await api.owner.query('update candour.seat set access_number = access_number + 1 where id = $1', [seatId]);
    expect(await readPoll(client, id)).toMatchObject({ chosen: 1, mine: { chosen: null, version: 1 } });
    bodyOf(await client.put(`/polls/${id}/my-choice`, { chosen: [2], expectedVersion: 1 }));
    expect((await readPoll(client, id)).mine).toEqual({ chosen: [2], version: 2 });
  });
});

describe('the reveal of a poll', () => {
  it('shows counts in the order of the options once eight chose, to everybody alike and ever after', async () => {
    const trust = await aTrust(api, { seats: 9 });
    const poll = await aRevealedPoll(trust, [...ones(5, 3), [1], [1], [4]]);
    expect(poll.tally).toEqual({ shown: 'counts', chosen: 8, eligible: 9, threshold: 8, counts: [2, 0, 5, 1] });
    for (const client of [trust.secretary, trust.chair, trust.chiefExecutive])
      expect((await readPoll(client, poll.id)).tally).toEqual(poll.tally);
  });

  it('shows nothing but that too few chose while seven did', async () => {
    const trust = await aTrust(api, { seats: 9 });
    const poll = await aRevealedPoll(trust, ones(7));
    expect(poll.tally).toEqual({ shown: 'too-few', chosen: 7, eligible: 9, threshold: 8, counts: null });
  });

  it('keeps to the number that the board set for its assessment, linked or under way', async () => {
    const trust = await aTrust(api, { seats: 9 });
    const { id: assessmentId } = await anOpenAssessment(trust, { threshold: 9 });
    for (const changes of [{ assessmentId }, {}]) {
      expect((await aRevealedPoll(trust, ones(8), changes)).tally).toMatchObject({
        shown: 'too-few',
        threshold: 9,
        counts: null,
      });
    }
  });

  it('of the same question shows no counts again where a seat has got into other hands: the difference would be theirs', async () => {
    const trust = await aTrust(api);
    expect((await aRevealedPoll(trust, ones(8))).tally).toMatchObject({ shown: 'counts' });
    await api.owner.query('update candour.seat set access_number = access_number + 1 where id = $1', [trust.members[5]!.seatId]);
    expect((await aRevealedPoll(trust, ones(8))).tally).toMatchObject({ shown: 'others-chose', chosen: 8, counts: null });
  });

  it('of the same question shows counts again only where the very same seats chose, as long as that is known', async () => {
    const trust = await aTrust(api, { seats: 10 });
    const shown = async (chosen: (number[] | null)[], changes: object = {}) =>
      (await aRevealedPoll(trust, chosen, changes)).tally?.shown;
    expect(await shown(ones(7))).toBe('too-few');
    expect(await shown(ones(8))).toBe('counts');
    expect(await shown([...ones(4, 2), ...ones(4, 3)])).toBe('counts');
    expect(await shown(ones(9))).toBe('others-chose');
    expect(await shown([null, ...ones(8)])).toBe('others-chose');
    expect(await shown(ones(9), LENSES)).toBe('counts');
    expect(await shown(ones(8))).toBe('others-chose');
  });

  it('stands in the ledger from eight who chose, also where the board’s own higher number showed nothing of it', async () => {
    const trust = await aTrust(api, { seats: 10 });
    const first = await aDraft(trust, { threshold: 9 });
    const shown = async (people: number) => (await aRevealedPoll(trust, ones(people), { assessmentId: first.id })).tally?.shown;
    expect([await shown(8), await shown(9)]).toEqual(['too-few', 'others-chose']);
  });
});

describe('a poll of an assessment', () => {
  it('is listed with it, and belongs to one of the board that is not sealed', async () => {
    const trust = await aTrust(api);
    const neighbour = await aTrust(api);
    const [own, theirs] = [await aDraft(trust), await aDraft(neighbour)];
    const { id } = await anOpenPoll(trust, { ...LENSES, assessmentId: own.id });
    const { rows } = bodyOf<{ rows: { id: string }[] }>(await trust.chair.get(`/assessments/${own.id}/polls`));
    expect(rows.map((row) => row.id)).toEqual([id]);
    const refusal = async (assessmentId: string) => {
      const { status, body } = await trust.facilitator.post('/polls', { ...ONE_OF_FOUR, assessmentId });
      return [status, body.errors];
    };
    const unknown = await refusal(UNKNOWN);
    expect(unknown[0]).toBe(422);
    expect(await refusal(theirs.id)).toEqual(unknown);
    const sealed = await aSealedAssessment(api, neighbour);
    const late = await neighbour.facilitator.post('/polls', { ...ONE_OF_FOUR, assessmentId: sealed.id });
    expect([late.status, late.body.errors[0].path]).toEqual([422, 'assessmentId']);
  });
});

describe('what a seat chose', () => {
  it('changes nothing that anybody else receives before the reveal, nor in the audit: two boards that differ in it alone', async () => {
    const everything = async (trust: Trust, option: number): Promise<string> => {
      const { id } = await anOpenPoll(trust);
      await chooses(trust, id, [[option], null, [option === 1 ? 4 : 1]]);
      const read = await Promise.all(
        [trust.secretary, trust.facilitator, trust.members[1]!.client].flatMap((client) => [
          client.get(`/polls/${id}`),
          client.get('/polls'),
          client.get('/home'),
        ]),
      );
      const { rows } = await api.owner.query(
        `select event, actor_label, detail from candour.audit where organisation_id = $1 order by seq`,
        [trust.id],
      );
      const kept = await api.owner.query('select body, route from candour.idempotency where organisation_id = $1', [trust.id]);
      return JSON.stringify([read.map(({ text }) => text), rows, kept.rows])
        .replaceAll(id, 'the poll')
        .replaceAll(trust.name, 'the trust');
    };
    expect(await everything(await aTrust(api), 1)).toBe(await everything(await aTrust(api), 3));
  });

  it('is noted in no entry of the audit: one entry for each change of state, and none for a choice', async () => {
    const trust = await aTrust(api);
    const { id } = await aRevealedPoll(trust, ones(8));
    const { rows } = await api.owner.query('select event, actor_label from candour.audit where subject = $1 order by seq', [id]);
    expect(rows).toEqual(['poll opened', 'poll locked', 'poll revealed'].map((event) => ({ event, actor_label: 'facilitator' })));
  });
});

describe('a poll and the neighbour', () => {
  it('is as nothing to the people of another trust, whatever they try', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const { id } = await anOpenPoll(trust);
    const tried = async (pollId: string) => [
      await neighbour.facilitator.get(`/polls/${pollId}`),
      await neighbour.facilitator.post(`/polls/${pollId}/lock`, {}, { ifMatch: 1 }),
      await neighbour.facilitator.post(`/polls/${pollId}/reveal`, {}, { ifMatch: 1 }),
      await neighbour.chair.put(`/polls/${pollId}/my-choice`, { chosen: [1], expectedVersion: null }),
    ];
    const [theirs, unknown] = [await tried(id), await tried(UNKNOWN)];
    expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(theirs.map(({ text }) => text)).toEqual(unknown.map(({ text }) => text));
    expect(bodyOf(await neighbour.chair.get('/polls'))).toEqual({ rows: [] });
    expect((await readPoll(trust.chair, id)).state).toBe('open');
  });
});
