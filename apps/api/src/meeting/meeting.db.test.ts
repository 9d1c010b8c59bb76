import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft, anOpenAssessment } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { agrees, allPresent, aMeeting, give, type Meeting, moves, readMeeting } from '../../test/meetings.js';
import { aTrust } from '../../test/organisations.js';

// A whole meeting is a hundred requests: more than the usual five seconds where the machine is busy.
jest.setTimeout(30_000);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';
const stateOf = (meeting: Meeting, itemCode: string) => meeting.agenda.find((item) => item.itemCode === itemCode)?.state;

async function eventsOf(assessmentId: string): Promise<string[]> {
  const { rows } = await api.owner.query<{ event: string }>('select event from candour.audit where subject = $1 order by seq', [
    assessmentId,
  ]);
  return rows.map(({ event }) => event);
}

describe('a meeting after private scoring', () => {
  it('goes from the reveal to an outcome for every kind of item, and leaves one audit entry for each change', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, {
      'DB-01': [2, 3, 3, 3, 4, 4, 3, 2],
      'DB-03': [1, 1, 2, 2, 2, 1, 3, 1],
      'DB-09': [4, 4, 3, 3, 4, 3, 'dont-know', 4],
      'DB-05': [5, 5, 1, 1, 3, 3, 4, 'not-applicable'],
    });

    const question = await moves(trust.facilitator, id, 'DB-01', 'reveal');
    expect(question.current).toMatchObject({ state: 'revealed', spread: { shown: 'full', counts: [0, 2, 4, 2, 0] }, median: 3 });
    expect(stateOf(await agrees(trust, id, 'DB-01', { outcome: 'level', level: 3 }), 'DB-01')).toBe('agreed');

    const check = await moves(trust.facilitator, id, 'DB-03', 'reveal');
    expect(check.current).toMatchObject({ spread: { counts: [4, 3, 1], scale: 3 } });
    expect(stateOf(await agrees(trust, id, 'DB-03', { outcome: 'level', level: 1 }), 'DB-03')).toBe('agreed');

    const pitfall = await moves(trust.facilitator, id, 'DB-09', 'reveal');
    expect(pitfall.current).toMatchObject({ spread: { n: 7, shown: 'limited', counts: null } });
    expect(stateOf(await agrees(trust, id, 'DB-09', { outcome: 'not-applicable' }), 'DB-09')).toBe('not-applicable');

    await moves(trust.facilitator, id, 'DB-05', 'reveal');
    const split = await agrees(trust, id, 'DB-05', { outcome: 'not-agreed', otherReason: 'Some saw it in daily work' });
    expect(stateOf(split, 'DB-05')).toBe('not-agreed');

    const parked = await moves(trust.facilitator, id, 'DB-02', 'park', { owner: 'Portfolio 2', until: '2027-03-05' });
    expect(stateOf(parked, 'DB-02')).toBe('parked');
    const closed = bodyOf<Meeting>(await trust.facilitator.post(`/assessments/${id}/meeting/close`, { epoch: parked.epoch }));
    expect([closed.state, closed.current]).toEqual(['agreed', null]);

    const once = ['round revealed', 'consensus proposed', 'consensus confirmed'];
    expect(await eventsOf(id)).toEqual([
      'assessment set up',
      'scoring opened',
      'scoring closed',
      'meeting opened',
      ...once,
      ...once,
      ...once,
      ...once,
      'item parked',
      'meeting closed',
    ]);
  });

  it('shows a sign where the board agreed that a linked check goes wrong', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-03': [1, 1, 1, 1, 1, 1, 1, 2], 'DB-01': [4, 4, 4, 4, 4, 4, 4, 5] });
    await moves(trust.facilitator, id, 'DB-03', 'reveal');
    await agrees(trust, id, 'DB-03', { outcome: 'level', level: 1 });
    const { current } = await moves(trust.facilitator, id, 'DB-01', 'reveal');
    expect(current?.pitfallSigns).toEqual([
      { itemCode: 'DB-03', title: 'More than technology in every plan', words: 'The board agreed: No.' },
    ]);
  });

  it('says in words what the room is doing, and to the facilitator alone what may be asked', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [1, 1, 1, 1, 5, 5, 5, 5] });
    expect((await readMeeting(trust.chair, id)).sentence).toBe('The meeting is open. No item has been called yet.');
    const { current, sentence } = await moves(trust.facilitator, id, 'DB-01', 'reveal');
    expect(sentence).toBe('One shared understanding of digital: the spread is shown. The board talks about it.');
    expect(current?.prompts[0]).toContain('a lower level');
    expect((await readMeeting(trust.members[2]!.client, id)).current?.prompts).toEqual([]);
  });

  it('withholds where too few answered, and says nothing of what was said', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [2, 3, null, null, null, null, 4, 'dont-know'] });
    const { current, agenda } = await moves(trust.facilitator, id, 'DB-01', 'reveal');
    expect(current?.state).toBe('withheld');
    expect(current?.spread).toMatchObject({
      shown: 'too-few',
      withheld: true,
      n: null,
      median: null,
      counts: null,
      noLevel: null,
    });
    expect(agenda[0]).toMatchObject({ band: null });
    expect(stateOf(await agrees(trust, id, 'DB-01', { outcome: 'level', level: 2 }), 'DB-01')).toBe('agreed');
  });

  it('lets a closed meeting be called back by the chair alone, with a reason', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, {});
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/close`, { epoch: 1 }));
    const refused = await trust.facilitator.post(`/assessments/${id}/meeting/reconvene`, { reason: 'New data' });
    expect(refused.status).toBe(403);
    const back = bodyOf<Meeting>(await trust.chair.post(`/assessments/${id}/meeting/reconvene`, { reason: 'New data' }));
    expect(back.state).toBe('meeting');
    expect(back.agenda.every(({ state }) => state === 'locked')).toBe(true);
  });

  it('shares comments of those who opted in once the last item of a section has its outcome', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anOpenAssessment(trust);
    await give(trust, id, 'DB-01', [3, 3, 3, 3, 3, 3, 3, 3]);
    const body = { kind: 'level', level: 3, comment: 'Ask the wards', shareComment: true, expectedVersion: 1 };
    bodyOf(await trust.members[1]!.client.put(`/assessments/${id}/items/DB-01/my-answer`, body));
    bodyOf(await trust.facilitator.post(`/assessments/${id}/close-scoring`, {}, { ifMatch: version }));
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    await agrees(trust, id, 'DB-01', { outcome: 'level', level: 3 });
    const shared = async (): Promise<unknown[]> =>
      (await api.owner.query('select words from candour.shared_comment where assessment_id = $1', [id])).rows;
    for (const itemCode of ['DB-02', 'DB-03']) {
      await moves(trust.facilitator, id, itemCode, 'park', { owner: 'The chair', until: '2027-01-31' });
    }
    expect(await shared()).toEqual([]);
    await moves(trust.facilitator, id, 'DB-04', 'park', { owner: 'The chair', until: '2027-01-31' });
    expect(await shared()).toEqual([{ words: 'Ask the wards' }]);
  });
});

describe('an assessment scored in the room', () => {
  it('freezes as its meeting opens, with those who are there in the same request', async () => {
    const trust = await aTrust(api);
    const { id } = await aDraft(trust, { method: 'room' });
    expect((await readMeeting(trust.facilitator, id)).attendance.map(({ presence }) => presence)).toEqual(
      new Array(8).fill('expected'),
    );
    const early = await trust.facilitator.put(`/assessments/${id}/meeting/attendance`, {
      seats: allPresent(trust),
      observers: [],
    });
    expect([early.status, early.body.code]).toEqual([409, 'seats-not-fixed']);

    const alone = await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust).slice(0, 2) });
    expect([alone.status, alone.body.code]).toEqual([409, 'no-quorum']);
    expect((await api.owner.query('select 1 from candour.assessment_seat where assessment_id = $1', [id])).rowCount).toBe(0);

    const opened = bodyOf<Meeting>(
      await trust.facilitator.post(`/assessments/${id}/meeting/open`, {
        seats: allPresent(trust).slice(0, 7),
        observers: ['Sam Lee'],
      }),
    );
    expect(opened).toMatchObject({ state: 'meeting', youHold: true, observers: ['Sam Lee'], quorum: { met: true } });
    expect(opened.attendance.filter(({ presence }) => presence === 'present')).toHaveLength(7);
  });

  it('is voted on by those who are there, and a late arrival votes from the next item', async () => {
    const trust = await aTrust(api);
    const { id } = await aDraft(trust, { method: 'room' });
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust).slice(0, 7) }));
    for (const { client } of trust.members) bodyOf(await client.post(`/assessments/${id}/pledge-reading`));
    expect((await moves(trust.facilitator, id, 'DB-01', 'open-round')).current).toMatchObject({ eligible: 7, answered: 0 });
    await give(trust, id, 'DB-01', [3, 3, 2, 4, 3, 3, 3]);
    bodyOf(await trust.facilitator.put(`/assessments/${id}/meeting/attendance`, { seats: allPresent(trust), observers: [] }));
    const late = trust.members[7]!.client;
    expect((await readMeeting(late, id)).current).toMatchObject({ youAreEligible: false, answered: 7, eligible: 7 });
    await moves(trust.facilitator, id, 'DB-01', 'lock');
    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    expect((await moves(trust.facilitator, id, 'DB-01', 'open-round')).current).toMatchObject({ eligible: 7, roundNumber: 2 });
    expect((await readMeeting(late, id)).current?.youAreEligible).toBe(false);
    await moves(trust.facilitator, id, 'DB-01', 'lock');
    await moves(trust.facilitator, id, 'DB-02', 'open-round');
    expect((await readMeeting(late, id)).current).toMatchObject({ itemCode: 'DB-02', youAreEligible: true, eligible: 8 });
  });
});

describe('a neighbour', () => {
  it('finds no meeting, in the same bytes as where there is none', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const id = await aMeeting(trust, {});
    const item = 'items/DB-01';
    const tries: readonly [keyof typeof neighbour & ('facilitator' | 'chair'), string, object][] = [
      ['facilitator', 'meeting/open', {}],
      ['facilitator', 'meeting/pause', { epoch: 1 }],
      ['facilitator', 'meeting/resume', { epoch: 1 }],
      ['facilitator', 'meeting/close', { epoch: 1 }],
      ['chair', 'meeting/reconvene', { reason: 'Mine' }],
      ['facilitator', 'meeting/take', {}],
      ['facilitator', `${item}/open-round`, { epoch: 1 }],
      ['facilitator', `${item}/lock`, { epoch: 1 }],
      ['facilitator', `${item}/reveal`, { epoch: 1 }],
      ['facilitator', `${item}/park`, { epoch: 1, owner: 'Me', until: '2027-01-01' }],
      ['chair', `${item}/stand-aside`, {}],
    ];
    for (const [who, path, body] of tries) {
      const there = await neighbour[who].post(`/assessments/${id}/${path}`, body);
      const nowhere = await neighbour[who].post(`/assessments/${UNKNOWN}/${path}`, body);
      expect([path, there.status, there.text]).toEqual([path, 404, nowhere.text]);
    }
    const put = await neighbour.facilitator.put(`/assessments/${id}/meeting/attendance`, { seats: [], observers: [] });
    const reads = [
      await neighbour.chair.get(`/assessments/${id}/meeting`),
      await neighbour.chair.get(`/assessments/${id}/events`),
    ];
    const nowhere = await neighbour.chair.get(`/assessments/${UNKNOWN}/meeting`);
    for (const refused of [put, ...reads]) expect([refused.status, refused.text]).toEqual([404, nowhere.text]);
    expect((await readMeeting(trust.facilitator, id)).sequence).toBe(1);
  });
});
