import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf } from '../../../test/client.js';
import { addSeat, aSeatRequest, join, PASSWORD, refusal, tokenFor } from '../../../test/organisation/people.js';
import { aTrust } from '../../../test/organisations.js';
import type { InvitationResponse } from './board.dto.js';

const EVENING = '2027-03-15T20:00:00Z';

describe('who gets in by a seat', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
    api.setNow(EVENING);
  });
  afterEach(() => api.setNow(EVENING));
  afterAll(async () => await api.close());

  const lookUp = (token: string) => api.stranger.post('/personal-links/look-up', { token });

  it('is whoever uses the personal link, which is shown once where there is no mail, and works once', async () => {
    const { id, name, secretary } = await aTrust(api, { seats: 1 });
    const seat = await addSeat(secretary);

    const invitation = bodyOf<InvitationResponse>(await secretary.post(`/board/seats/${seat.id}/invitation`));

    expect(invitation).toMatchObject({ sentTo: seat.email, mailed: false, expiresAt: '2027-03-29T20:00:00.000Z' });
    const token = invitation.link?.split('#')[1] ?? '';
    expect((await lookUp(token)).body).toMatchObject({ organisationName: name, email: seat.email, hasAccount: false });
    const { client, hats } = await join(api, token);
    expect(hats).toMatchObject([{ organisationId: id, roles: ['member'] }]);
    expect(bodyOf(await client.get('/board'))).toMatchObject({
      seats: expect.arrayContaining([{ ...seat, email: null, joined: true }]),
    });
    expect(refusal(await lookUp(token))).toEqual([422, 'link-ended']);
  });

  it('comes in by the link sent last: the one before it has ended', async () => {
    const { secretary } = await aTrust(api, { seats: 1 });
    const seat = await addSeat(secretary);

    const [lost, reissued] = [await tokenFor(secretary, seat.id), await tokenFor(secretary, seat.id)];

    expect(refusal(await lookUp(lost))).toEqual([422, 'link-ended']);
    expect((await join(api, reissued)).hats).toHaveLength(1);
  });

  it('may sit on several boards, with one account and a hat for each, and sees one board at a time', async () => {
    const [one, other, neighbour] = [
      await aTrust(api, { seats: 1 }),
      await aTrust(api, { seats: 1 }),
      await aTrust(api, { seats: 1 }),
    ];
    const email = 'on.two.boards@trust.example';
    const seats = [await addSeat(one.secretary, { email }), await addSeat(other.secretary, { email, office: 'vice-chair' })];
    await join(api, await tokenFor(one.secretary, seats[0]!.id));
    const second = await tokenFor(other.secretary, seats[1]!.id);

    expect((await lookUp(second)).body).toMatchObject({ hasAccount: true });
    expect(refusal(await api.stranger.post('/personal-links/use', { token: second, password: 'somebody else guesses' }))).toEqual(
      [401, 'wrong-credentials'],
    );
    const { client, hats } = await join(api, second);

    expect(hats.map(({ organisationId, roles }) => [organisationId, roles])).toEqual(
      expect.arrayContaining([
        [one.id, ['member']],
        [other.id, ['chair', 'member']],
      ]),
    );
    expect(hats).toHaveLength(2);
    for (const trust of [one, other]) {
      bodyOf(await client.put('/me/hat', { organisationId: trust.id }));
      expect(bodyOf(await client.get('/board'))).toMatchObject({ organisation: { id: trust.id } });
    }
    expect((await client.put('/me/hat', { organisationId: neighbour.id })).status).toBe(404);
  });

  it('has access through the last day in London, and none from the day after, though still signed in', async () => {
    const { secretary } = await aTrust(api, { seats: 1 });
    const seat = await addSeat(secretary);
    const { client } = await join(api, await tokenFor(secretary, seat.id));
    const { email, name } = seat;
    bodyOf(await secretary.put(`/board/seats/${seat.id}`, { ...aSeatRequest(), name, email, to: '2027-03-15' }, { ifMatch: 1 }));

    api.setNow('2027-03-15T23:59:00Z');
    expect((await client.get('/board')).status).toBe(200);
    api.setNow('2027-03-16T00:00:00Z');

    expect(refusal(await client.get('/board'))).toEqual([403, 'no-hat']);
    expect(bodyOf(await client.get('/me'))).toMatchObject({ hat: null, hats: [] });
    const { seats } = bodyOf<{ seats: { id: string; to: string | null }[] }>(await secretary.get('/board'));
    expect(seats.find(({ id }) => id === seat.id)).toMatchObject({ to: '2027-03-15' });
    expect(refusal(await secretary.post(`/board/seats/${seat.id}/invitation`))).toEqual([422, 'place-ended']);
  });

  it('has no access before the first day', async () => {
    const { secretary } = await aTrust(api, { seats: 1 });
    const seat = await addSeat(secretary, { from: '2027-03-16' });

    const { client, hats } = await join(api, await tokenFor(secretary, seat.id));
    api.setNow('2027-03-16T07:00:00Z');

    expect(hats).toEqual([]);
    const again = await api.stranger.post('/sign-in', { email: seat.email, password: PASSWORD });
    expect(bodyOf(again)).toMatchObject({ hats: [{ roles: ['member'] }] });
    expect((await client.get('/me')).body).toMatchObject({ hats: [{ roles: ['member'] }] });
  });

  it('is nobody any more once the seat has another address: not who sat there, and not who holds an old link', async () => {
    const { secretary } = await aTrust(api, { seats: 1 });
    const seat = await addSeat(secretary);
    const { client } = await join(api, await tokenFor(secretary, seat.id));
    const open = await tokenFor(secretary, seat.id);

    const changed = await secretary.put(`/board/seats/${seat.id}`, aSeatRequest(), { ifMatch: 1 });

    expect(changed.body).toMatchObject({ joined: false });
    expect(refusal(await client.get('/board'))).toEqual([403, 'no-hat']);
    expect(refusal(await lookUp(open))).toEqual([422, 'link-ended']);
  });
});
