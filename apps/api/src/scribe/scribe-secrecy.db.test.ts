import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { startApi, type TestApi } from '../../test/api.js';
import { anOpenAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { follow } from '../../test/follow.js';
import { aMeeting, give, moves } from '../../test/meetings.js';
import { aTrust, type Member, type Trust } from '../../test/organisations.js';
import { level, putFor, writesFor } from '../../test/scribes.js';
import { masked } from '../../test/twin.js';
import { Database } from '../platform/database/in-transaction-of.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const said = (what: string, { status, headers, text }: Response) =>
  `${what} ${status} ${headers['content-length']} ${headers.etag} ${text}`;

/** Everything that everybody but the member who is served can read, the scribe's own reads before all. */
async function look(trust: Trust, served: Member, id: string): Promise<string> {
  const others: [string, Client][] = [
    ['facilitator', trust.facilitator],
    ['secretary', trust.secretary],
    ...trust.members.filter((one) => one !== served).map(({ client, name }): [string, Client] => [name, client]),
  ];
  const seen: string[] = [];
  for (const [who, client] of others) {
    for (const path of ['meeting', 'results', 'scribes', `scribes/${served.seatId}`]) {
      seen.push(said(`${who} ${path}`, await client.get(`/assessments/${id}/${path}`)));
    }
  }
  return seen.join('\n');
}

const UNKNOWING = { kind: 'dont-know' };
const NOT_OURS = { kind: 'not-applicable', reason: 'We have no theatres, nor will we have any' };

describe('two runs in which a scribe puts other values', () => {
  it('are the same bytes to everybody else, the scribe included: in the first vote, after the lock, and in a re-vote', async () => {
    const trust = await aTrust(api);
    const [served, scribe] = [trust.members[1]!, trust.members[2]!];
    const run = async (first: object, then: object): Promise<{ before: string; after: string }> => {
      const id = await aMeeting(trust, {}, { method: 'both' });
      await writesFor(scribe, served, id);
      const screen = await follow(api, scribe.client, id);
      await screen.until((heard) => heard.length > 0);
      const seen: string[] = [];
      const put = async (itemCode: string, what: object, roundNumber: number) =>
        seen.push(said('put', await putFor(scribe.client, served, id, itemCode, what, { roundNumber })));

      await moves(trust.facilitator, id, 'DB-02', 'reveal');
      await moves(trust.facilitator, id, 'DB-02', 'open-round');
      await give(trust, id, 'DB-02', [2, null, 2, 3, 3, 2, 2, 3]);
      await put('DB-02', first, 2);
      seen.push(await look(trust, served, id));
      await moves(trust.facilitator, id, 'DB-02', 'lock');
      await put('DB-02', then, 2);
      seen.push(await look(trust, served, id));

      await moves(trust.facilitator, id, 'DB-01', 'reveal');
      await moves(trust.facilitator, id, 'DB-01', 'open-round');
      await give(trust, id, 'DB-01', [2, 1, 2, 3, 3, 2, 2, 3]);
      await moves(trust.facilitator, id, 'DB-01', 'lock');
      await moves(trust.facilitator, id, 'DB-01', 'reveal');
      await moves(trust.facilitator, id, 'DB-01', 'open-round');
      await put('DB-01', first, 3);
      await put('DB-01', then, 3);
      seen.push(await look(trust, served, id));
      await moves(trust.facilitator, id, 'DB-01', 'lock');
      const heard = await screen.until((all) => all.filter(({ kind }) => kind === 'changed').length >= 9);
      // eight and eight who answered; in the re-vote all eight stand, and nobody hears that one was changed
      seen.push(JSON.stringify(heard.map(({ kind, itemCode, answered, eligible }) => [kind, itemCode, answered, eligible])));
      expect(heard.filter(({ kind, answered }) => kind === 'progress' && answered)).toHaveLength(16);
      screen.close();
      const before = masked(seen.join('\n'));
      await moves(trust.facilitator, id, 'DB-01', 'reveal');
      return { before, after: masked(await look(trust, served, id)) };
    };
    const one = await run(level(1), UNKNOWING);
    const other = await run(NOT_OURS, level(5));
    expect(one.before.length).toBeGreaterThan(10_000);
    expect(other.before).toBe(one.before);
    expect(other.after).not.toBe(one.after); // the control: the comparison does see a value where one is shown
  }, 180_000);
});

describe('the database', () => {
  const as = async <T>(
    trust: Trust,
    who: Member,
    work: (query: (sql: string, more?: unknown[]) => Promise<T[]>) => Promise<T[]>,
  ) =>
    await api.app
      .get(Database)
      .inTransactionOf(
        { organisationId: trust.id, organisationKind: 'trust', roles: [], seatId: who.seatId, personId: who.personId },
        (manager) => work((sql, more = []) => manager.query(sql, more)),
      );

  it('gives a scribe no answer of the seat to read: neither an earlier one nor the one just put', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const [served, scribe] = [trust.members[1]!, trust.members[2]!];
    await give(trust, id, 'DB-01', [null, 4]);
    await writesFor(scribe, served, id);
    bodyOf(await putFor(scribe.client, served, id, 'DB-02', level(5)));
    const all = (who: Member) => as(trust, who, (query) => query('select * from candour.answer'));
    expect(await all(served)).toHaveLength(2);
    expect(await all(scribe)).toEqual([]);
    const items = await as<Record<string, unknown>>(trust, scribe, (query) =>
      query('select * from candour.served_items($1, $2)', [id, served.seatId]),
    );
    expect(items.filter(({ answered }) => answered)).toHaveLength(2);
    expect(Object.keys(items[0]!)).toEqual([
      'item_code',
      'state',
      'round_number',
      'pledge_read',
      'eligible',
      'answered',
      'theirs',
    ]);
    const own = await as<Record<string, unknown>>(trust, served, (query) =>
      query('select * from candour.served_items($1, $2)', [id, served.seatId]),
    );
    expect(own).toEqual([]); // for the scribe alone
  });

  it('takes no consent in the member’s name from anybody else, nor a scribe in another’s, nor oneself', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const [served, scribe, other] = [trust.members[1]!, trust.members[2]!, trust.members[3]!];
    const keep = (who: Member, consent: string, recordedBy: string, writer = scribe) =>
      as(trust, who, (query) =>
        query(
          `insert into candour.scribe (organisation_id, assessment_id, seat_id, person_id, name, consent, consent_on, recorded_by)
           values ($1, $2, $3, $4, 'Somebody', $5, '2026-11-20', $6)`,
          [trust.id, id, served.seatId, writer.personId, consent, recordedBy],
        ),
      );
    await expect(keep(other, 'own-device', 'the-seat')).rejects.toMatchObject({ code: '42501' });
    await expect(keep(other, 'telephone', 'the-scribe')).rejects.toMatchObject({ code: '42501' });
    await expect(keep(served, 'own-device', 'the-seat', served)).rejects.toMatchObject({ code: '42501' });
    await expect(keep(served, 'telephone', 'the-seat')).rejects.toMatchObject({ code: '23514' });
    await keep(served, 'own-device', 'the-seat');
    await expect(keep(scribe, 'telephone', 'the-scribe')).rejects.toMatchObject({ code: '23505' });
  });

  it('puts nothing for a seat whose consent has ended, whoever asks and whatever the program forgets', async () => {
    const trust = await aTrust(api);
    const neighbour = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const [served, scribe] = [trust.members[1]!, trust.members[2]!];
    await writesFor(scribe, served, id);
    const { rows } = await api.owner.query<{ id: string }>(
      `select id from candour.round where assessment_id = $1 and item_code = 'DB-01'`,
      [id],
    );
    const put = (of: Trust, who: Member) =>
      as(of, who, (query) =>
        query(`select candour.put_on_behalf($1, $2, $3, gen_random_uuid(), 'level', 5, null, '2026-11-20')`, [
          id,
          served.seatId,
          rows[0]!.id,
        ]),
      );
    for (const [of, who] of [
      [trust, trust.members[3]!],
      [trust, served],
      [neighbour, neighbour.members[2]!],
      [neighbour, scribe],
    ] as const) {
      await expect(put(of, who)).rejects.toMatchObject({ message: 'not-found' });
    }
    await put(trust, scribe);
    bodyOf(await served.client.delete(`/assessments/${id}/scribes/${served.seatId}`));
    await expect(put(trust, scribe)).rejects.toMatchObject({ message: 'not-found' });
    await api.owner.query(`update candour.round set state = 'locked', locked_at = now() where id = $1`, [rows[0]!.id]);
    await writesFor(scribe, served, id);
    await expect(put(trust, scribe)).rejects.toMatchObject({ message: 'round-locked' });
  });

  it('lets whoever takes consent back wait for the answer that is being saved, and none come after', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    const [served, scribe] = [trust.members[1]!, trust.members[2]!];
    for (let time = 0; time < 10; time++) {
      await writesFor(scribe, served, id);
      const [put] = await Promise.all([
        putFor(scribe.client, served, id, 'DB-01', level(1 + (time % 5))),
        served.client.delete(`/assessments/${id}/scribes/${served.seatId}`).then(bodyOf),
      ]);
      const mine = bodyOf<{ rows: { level: number }[] }>(await served.client.get(`/assessments/${id}/my-answers`)).rows;
      if (put.status === 200) expect(mine[0]?.level).toBe(1 + (time % 5));
      else expect([put.status, put.body.code]).toEqual([409, 'no-longer-scribe']);
    }
  });
});
