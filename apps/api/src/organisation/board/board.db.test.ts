import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf } from '../../../test/client.js';
import { addSeat, anAppointmentRequest, aSeatRequest, join, refusal, tokenFor } from '../../../test/organisation/people.js';
import { aTrust, type Trust } from '../../../test/organisations.js';
import type { BoardResponse, SeatResponse } from './board.dto.js';

describe('a board', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(async () => await api.close());

  const boardOf = async (client: Trust['secretary']): Promise<BoardResponse> => bodyOf(await client.get('/board'));

  it('is set up seat by seat, and read by everybody on it', async () => {
    const { secretary, chair, name } = await aTrust(api, { seats: 1 });
    const wanted = aSeatRequest({ name: 'Ada', email: 'Ada@Trust.Example', to: '2031-03-31' });

    const created = await secretary.post('/board/seats', wanted);

    const seat = bodyOf<SeatResponse>(created);
    expect(created.status).toBe(201);
    expect(created.headers.etag).toBe('"1"');
    expect(seat).toEqual({ ...wanted, email: 'ada@trust.example', id: expect.any(String), joined: false, version: 1 });
    const board = await boardOf(chair);
    expect(board.organisation.name).toBe(name);
    expect(board.seats).toContainEqual(seat);
    expect(board.appointments.map(({ role }) => role).sort()).toEqual(['chief-executive', 'facilitator', 'secretary']);
  });

  it('shows e-mail addresses to those who write to it, and not to its members', async () => {
    const { secretary, facilitator, chiefExecutive, chair, members } = await aTrust(api, { seats: 2 });
    const seesEmails = async (client: Trust['secretary']): Promise<boolean[]> => {
      const { seats, appointments } = await boardOf(client);
      return [...new Set([...seats, ...appointments].map(({ email }) => email !== null))];
    };

    for (const client of [secretary, facilitator, chiefExecutive, chair]) expect(await seesEmails(client)).toEqual([true]);
    expect(await seesEmails(members[1]!.client)).toEqual([false]);
  });

  it('is changed by its secretary alone; members are told so, a neighbour finds nothing', async () => {
    const [{ secretary, chair, members }, neighbour] = [await aTrust(api, { seats: 2 }), await aTrust(api, { seats: 1 })];
    const seat = await addSeat(secretary);
    const path = `/board/seats/${seat.id}`;
    const unknown = `/board/seats/${crypto.randomUUID()}`;
    const change = aSeatRequest();

    for (const client of [chair, members[1]!.client]) {
      expect(refusal(await client.put(path, change, { ifMatch: 1 }))).toEqual([403, 'not-permitted']);
      expect(refusal(await client.post('/board/seats', change))).toEqual([403, 'not-permitted']);
    }
    const { secretary: stranger } = neighbour;
    const pairs = [
      [await stranger.put(path, change, { ifMatch: 1 }), await stranger.put(unknown, change, { ifMatch: 1 })],
      [await stranger.delete(path, { ifMatch: 1 }), await stranger.delete(unknown, { ifMatch: 1 })],
      [await stranger.post(`${path}/invitation`), await stranger.post(`${unknown}/invitation`)],
    ];
    for (const [other, none] of pairs) {
      expect(other?.status).toBe(404);
      expect(other?.text).toBe(none?.text);
    }
    expect((await boardOf(stranger)).seats.map(({ id }) => id)).toEqual([neighbour.members[0]?.seatId]);
    expect((await boardOf(secretary)).seats).toContainEqual(seat);
  });

  it('keeps two secretaries from overwriting each other unseen', async () => {
    const { secretary } = await aTrust(api, { seats: 1 });
    const seat = await addSeat(secretary);
    const path = `/board/seats/${seat.id}`;
    const change = { ...aSeatRequest(), portfolio: 'People' };

    const first = await secretary.put(path, change, { ifMatch: 1 });

    expect(first.body).toMatchObject({ portfolio: 'People', version: 2 });
    expect(refusal(await secretary.put(path, change, { ifMatch: 1 }))).toEqual([412, 'changed-meanwhile']);
    expect(refusal(await secretary.put(path, change))).toEqual([428, 'if-match-required']);
    expect(refusal(await secretary.delete(path, { ifMatch: 1 }))).toEqual([412, 'changed-meanwhile']);
  });

  it('adds a seat once for a key, and refuses the key for another seat', async () => {
    const { secretary } = await aTrust(api, { seats: 1 });
    const [wanted, idempotencyKey] = [aSeatRequest(), crypto.randomUUID()];

    const first = await secretary.post('/board/seats', wanted, { idempotencyKey });
    const again = await secretary.post('/board/seats', wanted, { idempotencyKey });

    expect(again.body).toEqual(first.body);
    expect((await boardOf(secretary)).seats).toHaveLength(2);
    expect(refusal(await secretary.post('/board/seats', aSeatRequest(), { idempotencyKey }))).toEqual([
      422,
      'idempotency-key-reused',
    ]);
  });

  it('has one chair, also when several are added in the same moment', async () => {
    const { secretary, members } = await aTrust(api, { seats: 1 });
    const chair = aSeatRequest({ office: 'chair', from: '2029-01-01' });
    const old = (await boardOf(secretary)).seats.find(({ id }) => id === members[0]?.seatId)!;
    const ended = { ...aSeatRequest(), name: old.name, email: old.email, office: 'chair', to: '2028-12-31' };

    expect(refusal(await secretary.post('/board/seats', chair))).toEqual([409, 'second-chair']);
    bodyOf(await secretary.put(`/board/seats/${old.id}`, ended, { ifMatch: old.version }));
    const atOnce = Array.from({ length: 8 }, (_, place) => ({ ...chair, email: `chair${place}@trust.example` }));
    await Promise.all(atOnce.map(() => boardOf(secretary))); // connections are open now: what follows really runs side by side
    const answers = await Promise.all(atOnce.map((wanted) => secretary.post('/board/seats', wanted)));

    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('keeps facilitator and members apart, both ways', async () => {
    const { secretary, members } = await aTrust(api, { seats: 2 });
    const { seats, appointments } = await boardOf(secretary);
    const facilitator = appointments.find(({ role }) => role === 'facilitator')!;
    const member = seats.find(({ id }) => id === members[1]?.seatId)!;

    const asMember = await secretary.post('/board/seats', aSeatRequest({ email: facilitator.email?.toUpperCase() ?? '' }));
    const asFacilitator = await secretary.post(
      '/board/appointments',
      anAppointmentRequest({ role: 'facilitator', email: member.email }),
    );

    expect(refusal(asMember)).toEqual([422, 'facilitator-holds-seat']);
    expect(refusal(asFacilitator)).toEqual([422, 'facilitator-holds-seat']);
  });

  it.each([
    [{ to: '2019-12-31' }, [422, 'dates-reversed']],
    [{ to: '2030-02-30' }, [400, 'invalid-request']],
    [{ email: 'not an address' }, [400, 'invalid-request']],
    [{ office: 'emperor' }, [400, 'invalid-request']],
    [{ name: '  ' }, [400, 'invalid-request']],
    [{ person_id: 'mine' }, [400, 'invalid-request']],
  ])('refuses a seat with %j', async (wrong, expected) => {
    const { secretary } = await aTrust(api, { seats: 1 });

    expect(refusal(await secretary.post('/board/seats', { ...aSeatRequest(), ...wrong }))).toEqual(expected);
  });

  it('lets a seat go that nobody has used, and only ends one that took part in an assessment', async () => {
    const { id, secretary, members } = await aTrust(api, { seats: 2 });
    const [mistake, used] = [await addSeat(secretary), members[1]!];
    await tokenFor(secretary, mistake.id);
    await api.owner.query(
      `with made as (insert into candour.assessment (organisation_id, instrument_code, instrument_version, instrument_checksum,
                                                     wave_date, method, state, threshold)
         values ($1, 'digital-board', '1.0', 'abc', '2026-11-01', 'both', 'scoring', 5) returning id)
       insert into candour.assessment_seat (organisation_id, assessment_id, seat_id, name, portfolio, executive, voting, office)
       select s.organisation_id, made.id, s.id, s.name, s.portfolio, s.executive, s.voting, s.office
         from candour.seat s, made where s.id = $2`,
      [id, used.seatId],
    );

    expect((await secretary.delete(`/board/seats/${mistake.id}`, { ifMatch: 1 })).status).toBe(204);
    expect(refusal(await secretary.delete(`/board/seats/${used.seatId}`, { ifMatch: 1 }))).toEqual([409, 'seat-in-use']);

    const { seats } = await boardOf(secretary);
    expect(seats.map((seat) => seat.id)).not.toContain(mistake.id);
    expect(seats.map((seat) => seat.id)).toContain(used.seatId);
  });

  it('writes each change into the audit once, without a name or an address', async () => {
    const { id, secretary } = await aTrust(api, { seats: 1 });
    const seat = await addSeat(secretary);
    const token = await tokenFor(secretary, seat.id);
    await join(api, token);
    bodyOf(await secretary.put(`/board/seats/${seat.id}`, aSeatRequest(), { ifMatch: 1 }));
    await secretary.delete(`/board/seats/${seat.id}`, { ifMatch: 2 });

    const { rows } = await api.owner.query<{ event: string; words: string }>(
      `select event, actor_label || subject || detail::text as words from candour.audit where organisation_id = $1 order by seq`,
      [id],
    );

    expect(rows.map(({ event }) => event)).toEqual(['seat-added', 'invitation-issued', 'seat-changed', 'seat-removed']);
    for (const { words } of rows) expect(words).not.toMatch(/@|Newcomer/);
  });
});
