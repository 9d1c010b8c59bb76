import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { anOpenAssessment, answers } from '../../../test/assessments.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { addSeat, anAppointmentRequest, join, PASSWORD, refusal, tokenFor, tokenOf } from '../../../test/organisation/people.js';
import { anOperator, aTrust, type Trust } from '../../../test/organisations.js';
import { aPostBox } from '../../../test/post-box.js';
import type { AppointmentResponse, BoardResponse, InvitationResponse, SeatResponse } from './board.dto.js';

const NEW_PASSWORD = 'another password for tests';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => await api.close());

const ofSeat = (secretary: Client, id: string) => secretary.post(`/board/seats/${id}/password-reset`);
const ofAppointment = (secretary: Client, id: string) => secretary.post(`/board/appointments/${id}/password-reset`);
const signIn = (email: string | null, password: string) => api.stranger.post('/sign-in', { email, password });
const lookUp = (token: string) => api.stranger.post('/personal-links/look-up', { token });
const use = (token: string) => api.stranger.post('/personal-links/use', { token, password: NEW_PASSWORD });

/** Somebody who has a seat at each of the trusts, with one account. */
async function seatAt(...trusts: readonly [Trust, ...Trust[]]): Promise<{ seats: SeatResponse[]; client: Client }> {
  const seats = [await addSeat(trusts[0].secretary)];
  let { client } = await join(api, await tokenFor(trusts[0].secretary, seats[0]!.id));
  for (const trust of trusts.slice(1)) {
    const seat = await addSeat(trust.secretary, { email: seats[0]!.email });
    ({ client } = await join(api, await tokenFor(trust.secretary, seat.id)));
    seats.push(seat);
  }
  return { seats, client };
}

async function appointedAt(trust: Trust, role: AppointmentResponse['role']): Promise<AppointmentResponse> {
  const { appointments } = bodyOf<BoardResponse>(await trust.secretary.get('/board'));
  return appointments.find((appointment) => appointment.role === role)!;
}

describe('a link for a new password, made by the secretary', () => {
  it('is shown once where there is no mail, works once, and ends every sign-in there was', async () => {
    const trust = await aTrust(api, { seats: 1 });
    const { seats, client } = await seatAt(trust);
    const { id, email } = seats[0]!;

    const made = bodyOf<InvitationResponse>(await ofSeat(trust.secretary, id));

    expect(made).toMatchObject({ sentTo: email, mailed: false, link: expect.stringContaining('/join#') });
    expect((await lookUp(tokenOf(made))).body).toMatchObject({ purpose: 'password-reset', organisationName: trust.name });
    expect((await client.get('/board')).status).toBe(200);
    expect((await use(tokenOf(made))).status).toBe(200);
    expect(refusal(await use(tokenOf(made)))).toEqual([422, 'link-ended']);
    expect((await client.get('/board')).status).toBe(401);
    expect(refusal(await signIn(email, PASSWORD))).toEqual([401, 'wrong-credentials']);
    expect((await signIn(email, NEW_PASSWORD)).status).toBe(200);
  });

  it('keeps earlier answers closed to whoever used it, and tells the person on their home page', async () => {
    const trust = await aTrust(api);
    const { seats, client } = await seatAt(trust);
    const assessment = await anOpenAssessment(trust);
    bodyOf(await client.post(`/assessments/${assessment.id}/pledge-reading`));
    const given = async (of: Client) => (await of.get(`/assessments/${assessment.id}/my-answers`)).text;
    await answers(client, assessment.id, 'DB-01', 2);
    expect(await given(client)).toContain('"level":2');

    const token = tokenOf(bodyOf(await ofSeat(trust.secretary, seats[0]!.id)));
    const words = async (of: Client) =>
      bodyOf<{ waiting: { kind: string; words: string }[] }>(await of.get('/home'))
        .waiting.filter(({ kind }) => kind === 'link-issued')
        .map((card) => card.words);
    expect(await words(client)).toEqual([
      expect.stringMatching(/^A link to choose a new password for your account was made today\. If you did not ask for it/),
    ]);
    const { client: after } = await join(api, token);

    expect(await given(after)).not.toContain('"level":2');
    bodyOf(await trust.secretary.post(`/board/seats/${seats[0]!.id}/invitation`));
    expect(await words(after)).toEqual([
      expect.stringContaining('personal link to your seat'),
      expect.stringContaining('new password for your account was made today, and used today'),
    ]);
  });

  it('is one at a time, and ends when the seat gets another address', async () => {
    const trust = await aTrust(api, { seats: 1 });
    const { seats } = await seatAt(trust);
    const { id, joined: _, version, ...all } = seats[0]!;
    const first = tokenOf(bodyOf(await ofSeat(trust.secretary, id)));
    const second = tokenOf(bodyOf(await ofSeat(trust.secretary, id)));
    expect(refusal(await lookUp(first))).toEqual([422, 'link-ended']);
    expect((await lookUp(second)).status).toBe(200);

    const changed = { ...all, email: 'another.address@trust.example' };
    bodyOf(await trust.secretary.put(`/board/seats/${id}`, changed, { ifMatch: version }));

    expect(refusal(await use(second))).toEqual([422, 'link-ended']);
  });

  it('is refused for somebody who has a place elsewhere, until that has ended; one made before ends when they get one', async () => {
    const [trust, elsewhere] = [await aTrust(api, { seats: 1 }), await aTrust(api, { seats: 1 })];
    const { seats } = await seatAt(trust);
    const before = tokenOf(bodyOf(await ofSeat(trust.secretary, seats[0]!.id)));
    const other = await addSeat(elsewhere.secretary, { email: seats[0]!.email });
    expect((await lookUp(before)).status).toBe(200);
    await join(api, await tokenFor(elsewhere.secretary, other.id));

    expect(refusal(await lookUp(before))).toEqual([422, 'link-ended']);
    expect(refusal(await use(before))).toEqual([422, 'link-ended']);
    expect(refusal(await ofSeat(trust.secretary, seats[0]!.id))).toEqual([409, 'account-elsewhere']);
    expect(refusal(await ofSeat(elsewhere.secretary, other.id))).toEqual([409, 'account-elsewhere']);
    await api.owner.query(`update candour.seat set valid_to = '2024-01-01' where id = $1`, [other.id]);
    expect((await ofSeat(trust.secretary, seats[0]!.id)).status).toBe(201);
  });

  it('counts an appointment elsewhere as a place, also one that begins later', async () => {
    const [trust, elsewhere] = [await aTrust(api, { seats: 1 }), await aTrust(api, { seats: 1 })];
    const { seats } = await seatAt(trust);
    const request = anAppointmentRequest({ email: seats[0]!.email, from: '2090-01-01' });
    const made = bodyOf<AppointmentResponse>(await elsewhere.secretary.post('/board/appointments', request));
    expect((await ofSeat(trust.secretary, seats[0]!.id)).status).toBe(201);
    await join(api, tokenOf(bodyOf(await elsewhere.secretary.post(`/board/appointments/${made.id}/invitation`))));

    expect(refusal(await ofSeat(trust.secretary, seats[0]!.id))).toEqual([409, 'account-elsewhere']);
  });

  it('is for who has joined and not left, by the secretary alone; a neighbour finds nothing', async () => {
    const [trust, neighbour] = [await aTrust(api, { seats: 1 }), await aTrust(api, { seats: 1 })];
    const [{ seats }, empty] = [await seatAt(trust), await addSeat(trust.secretary)];
    const facilitator = await appointedAt(trust, 'facilitator');

    for (const [path, make] of [
      [seats[0]!.id, ofSeat],
      [facilitator.id, ofAppointment],
    ] as const) {
      const other = await make(neighbour.secretary, path);
      expect([other.status, other.text]).toEqual([404, (await make(neighbour.secretary, crypto.randomUUID())).text]);
      expect(refusal(await make(trust.chair, path))).toEqual([403, 'not-permitted']);
      expect((await make(trust.secretary, path)).status).toBe(201);
    }
    expect(refusal(await ofSeat(trust.secretary, empty.id))).toEqual([409, 'not-joined']);
    await api.owner.query(`update candour.seat set valid_to = '2024-01-01' where id = $1`, [seats[0]!.id]);
    expect(refusal(await ofSeat(trust.secretary, seats[0]!.id))).toEqual([422, 'place-ended']);
  });

  it('is in the audit without anybody’s name or address', async () => {
    const trust = await aTrust(api, { seats: 1 });
    const { seats } = await seatAt(trust);
    bodyOf(await ofSeat(trust.secretary, seats[0]!.id));
    const { rows } = await api.owner.query(
      `select event, subject, actor_label, detail from candour.audit where organisation_id = $1 order by seq desc limit 1`,
      [trust.id],
    );
    expect(rows).toEqual([{ event: 'password-reset-issued', subject: seats[0]!.id, actor_label: 'secretary', detail: {} }]);
  });

  it('goes to the person themselves where mail is set, who is told again when it was used', async () => {
    const post = await aPostBox();
    const mailing = await startApi({ smtpUrl: post.url });
    try {
      const trust = await aTrust(mailing, { seats: 1 });
      const facilitator = await appointedAt(trust, 'facilitator');

      const made = bodyOf<InvitationResponse>(await ofAppointment(trust.secretary, facilitator.id));

      expect(made).toMatchObject({ sentTo: facilitator.email, mailed: true, link: null });
      const mail = await post.next();
      expect(mail).toMatchObject({ to: facilitator.email, text: expect.stringContaining('If you did not ask for this') });
      await join(mailing, /\/join#([\w-]+)/.exec(mail.text)?.[1] ?? '');
      expect(await post.next()).toMatchObject({
        to: facilitator.email,
        text: expect.stringContaining('the old password works no more'),
      });
    } finally {
      await mailing.close();
      await post.close();
    }
  });
});

describe('a link for a new password, made by an operator', () => {
  const path = (organisationId: string, id: string) => `/organisations/${organisationId}/appointments/${id}/password-reset`;

  it('lets a secretary in again, who may help several trusts but holds no seat', async () => {
    const [operator, trust, other] = [await anOperator(api), await aTrust(api, { seats: 1 }), await aTrust(api, { seats: 1 })];
    const secretary = await appointedAt(trust, 'secretary');
    await api.owner.query(
      `update candour.appointment set person_id = (select person_id from candour.appointment where id = $1) where organisation_id = $2 and role = 'facilitator'`,
      [secretary.id, other.id],
    );
    expect(refusal(await ofAppointment(trust.secretary, secretary.id))).toEqual([409, 'account-elsewhere']);

    const made = bodyOf<InvitationResponse>(await operator.post(path(trust.id, secretary.id)));

    expect((await use(tokenOf(made))).status).toBe(200);
    expect((await trust.secretary.get('/board')).status).toBe(401);
  });

  it('is refused for whoever holds a seat anywhere, or got one before it was used; never for another organisation’s path', async () => {
    const [operator, trust, other] = [await anOperator(api), await aTrust(api, { seats: 1 }), await aTrust(api, { seats: 1 })];
    const chief = await appointedAt(trust, 'chief-executive');
    const token = tokenOf(bodyOf(await operator.post(path(trust.id, chief.id))));
    await api.owner.query(
      `update candour.seat set person_id = (select person_id from candour.appointment where id = $1) where organisation_id = $2`,
      [chief.id, other.id],
    );

    expect(refusal(await operator.post(path(trust.id, chief.id)))).toEqual([409, 'account-elsewhere']);
    expect(refusal(await use(token))).toEqual([422, 'link-ended']);
    expect((await operator.post(path(other.id, chief.id))).status).toBe(404);
    expect(refusal(await trust.secretary.post(path(trust.id, chief.id)))).toEqual([403, 'not-permitted']);
  });

  it('is never one for another operator’s account', async () => {
    const [operator, trust] = [await anOperator(api), await aTrust(api, { seats: 1 })];
    await anOperator(api);
    const secretary = await appointedAt(trust, 'secretary');
    await api.owner.query(
      `update candour.appointment set person_id = (select person_id from candour.appointment where role = 'operator' order by id desc limit 1)
        where id = $1`,
      [secretary.id],
    );
    expect(refusal(await operator.post(path(trust.id, secretary.id)))).toEqual([409, 'account-elsewhere']);
  });
});
