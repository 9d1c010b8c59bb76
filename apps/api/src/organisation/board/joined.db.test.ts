import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { aDraft, anOpenAssessment, answers } from '../../../test/assessments.js';
import { bodyOf } from '../../../test/client.js';
import { anAppointmentRequest, join, refusal } from '../../../test/organisation/people.js';
import { aTrust, type Trust } from '../../../test/organisations.js';
import { aPostBox, type PostBox } from '../../../test/post-box.js';
import type { AppointmentResponse, BoardResponse, InvitationResponse, SeatResponse } from './board.dto.js';

let api: TestApi;
let post: PostBox;
beforeAll(async () => {
  post = await aPostBox();
  api = await startApi({ smtpUrl: post.url });
});
afterAll(async () => {
  await api.close();
  await post.close();
});

const NEW = 'somebody-else@trust.example';

async function seatAt(trust: Trust, place: number): Promise<SeatResponse> {
  const { seats } = bodyOf<BoardResponse>(await trust.secretary.get('/board'));
  return seats.find(({ id }) => id === trust.members[place]!.seatId)!;
}

/** Changes one thing about a seat, as the form sends it: all of it. */
async function changed(trust: Trust, seat: SeatResponse, change: Partial<SeatResponse>) {
  const { id, joined: _, version, ...all } = { ...seat, ...change };
  return await trust.secretary.put(`/board/seats/${id}`, all, { ifMatch: version });
}

const tokenIn = (text: string): string => /\/join#([\w-]+)/.exec(text)?.[1] ?? '';

describe('a seat that somebody has joined', () => {
  it.each(['scoring', 'meeting', 'paused', 'agreed'])(
    'keeps its address while an assessment it is part of is in %s',
    async (state) => {
      const trust = await aTrust(api);
      const { id } = await anOpenAssessment(trust);
      const me = trust.members[2]!.client;
      await answers(me, id, 'DB-01', 3);
      await api.owner.query('update candour.assessment set state = $2 where id = $1', [id, state]);
      const seat = await seatAt(trust, 2);

      const refused = await changed(trust, seat, { email: NEW });

      expect(refusal(refused)).toEqual([409, 'seat-in-running-assessment']);
      expect(refused.body).toMatchObject({ detail: expect.stringContaining('Seal or cancel it'), errors: [{ path: 'email' }] });
      expect(await seatAt(trust, 2)).toEqual(seat);
      expect((await me.get(`/assessments/${id}/my-answers`)).status).toBe(200);
      expect((await changed(trust, seat, { portfolio: 'People', email: seat.email?.toUpperCase() ?? '' })).status).toBe(200);
      expect((await changed(trust, { ...seat, version: 2 }, { to: '2099-03-31' })).status).toBe(200);
    },
  );

  it('gives its address up before the assessment opens, and whoever had it is told at the old address', async () => {
    const trust = await aTrust(api);
    await aDraft(trust);
    const seat = await seatAt(trust, 2);

    expect((await changed(trust, seat, { email: NEW })).body).toMatchObject({ email: NEW, joined: false });

    const mail = await post.next();
    expect(mail.to).toBe(seat.email);
    expect(mail.text).toContain(trust.name);
    expect(refusal(await trust.members[2]!.client.get('/board'))).toEqual([403, 'no-hat']);
  });

  it('may change its address once the assessment was cancelled; one that nobody joined, at any time', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anOpenAssessment(trust);
    await api.owner.query('update candour.seat set person_id = null where id = $1', [trust.members[3]!.seatId]);
    const empty = await seatAt(trust, 3);
    expect((await changed(trust, empty, { email: NEW })).status).toBe(200);
    bodyOf(await trust.secretary.post(`/assessments/${id}/cancel`, { reason: 'The board changed' }, { ifMatch: version }));

    const seat = await seatAt(trust, 2);
    expect((await changed(trust, seat, { email: `other-${NEW}` })).status).toBe(200);

    expect((await post.next()).to).toBe(seat.email);
    expect(post.waiting).toBe(0);
  });

  it('of a neighbour cannot be changed, whatever runs there', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    await anOpenAssessment(trust);
    const seat = await seatAt(trust, 2);
    const body = { ...seat, email: NEW, id: undefined, joined: undefined, version: undefined };
    const other = await neighbour.secretary.put(`/board/seats/${seat.id}`, body, { ifMatch: 1 });
    const unknown = await neighbour.secretary.put(`/board/seats/${crypto.randomUUID()}`, body, { ifMatch: 1 });
    expect([other.status, other.text]).toEqual([404, unknown.text]);
  });
});

describe('a personal link for a place that somebody has joined', () => {
  it('can be made again while an assessment runs; they are told when it is made and when it is used', async () => {
    const trust = await aTrust(api);
    const email = 'joins-twice@trust.example';
    const seat = bodyOf<SeatResponse>(
      await trust.secretary.post('/board/seats', {
        ...{
          name: 'Joins Twice',
          email,
          portfolio: '',
          executive: false,
          voting: true,
          office: 'none',
          from: '2020-01-01',
          to: null,
        },
      }),
    );
    const invite = async () => bodyOf<InvitationResponse>(await trust.secretary.post(`/board/seats/${seat.id}/invitation`));
    expect(await invite()).toMatchObject({ sentTo: email, mailed: true, link: null });
    const first = await post.next();
    expect(first.text).not.toContain('If you did not ask for this');
    await join(api, tokenIn(first.text));
    expect(post.waiting).toBe(0);
    await anOpenAssessment(trust);

    await invite();

    const second = await post.next();
    expect(second).toMatchObject({ to: email, text: expect.stringContaining('If you did not ask for this') });
    const { hats } = await join(api, tokenIn(second.text));
    expect(hats).toMatchObject([{ organisationId: trust.id, roles: ['member'] }]);
    expect(await post.next()).toMatchObject({ to: email, text: expect.stringContaining('has just been used') });
  });

  it('tells the holder of an appointment too, and at the old address where it changes', async () => {
    const trust = await aTrust(api, { seats: 1 });
    const request = anAppointmentRequest({ role: 'facilitator' });
    const made = bodyOf<AppointmentResponse>(await trust.secretary.post('/board/appointments', request));
    const path = `/board/appointments/${made.id}`;
    bodyOf(await trust.secretary.put(path, { ...request, email: `a-slip-${NEW}` }, { ifMatch: 1 }));
    bodyOf(await trust.secretary.put(path, request, { ifMatch: 2 }));
    bodyOf(await trust.secretary.post(`${path}/invitation`));
    await join(api, tokenIn((await post.next()).text));
    expect(post.waiting).toBe(0); // nobody had it when the slip was made

    bodyOf(await trust.secretary.put(path, { ...request, email: NEW }, { ifMatch: 3 }));

    expect(await post.next()).toMatchObject({ to: request.email, text: expect.stringContaining('opens it no more') });
  });
});
