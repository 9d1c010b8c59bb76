import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { allPresent, type Meeting, readMeeting } from '../../test/meetings.js';
import { anAppointed, aTrust, type Member, type Trust } from '../../test/organisations.js';
import { PutAnswer } from '../answer/put-answer.js';
import type { Actor } from '../platform/actor.js';
import { Problem } from '../platform/http/problem.js';
import { LockRound } from './lock-round.js';
import { OpenRound } from './open-round.js';
import { RevealRound } from './reveal-round.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const SEATS = 6;
const ASSESSMENTS = 8;
const ROUNDS = 200;

const aRepeat = () => ({ key: randomUUID(), route: 'a test', requestHash: randomUUID() });

const memberOf = (trust: Trust, { personId, seatId }: Member): Actor => ({
  signInId: '',
  personId,
  organisationId: trust.id,
  organisationKind: 'trust',
  seatId,
  roles: ['member'],
});

async function aRoom(trust: Trust): Promise<{ id: string; itemCodes: string[] }> {
  const { id } = await aDraft(trust, { method: 'room', instrumentVersion: '1.0' });
  const opened = bodyOf<Meeting>(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
  for (const { client } of trust.members) bodyOf(await client.post(`/assessments/${id}/pledge-reading`));
  return { id, itemCodes: opened.agenda.map(({ itemCode }) => itemCode) };
}

describe('a lock that comes while people are still answering', () => {
  it(`leaves in the reveal exactly what was acknowledged, in each of ${ROUNDS} rounds`, async () => {
    const trust = await aTrust(api, { seats: SEATS });
    const { personId } = await anAppointed(api, trust.id, 'facilitator');
    const holder: Actor = { ...memberOf(trust, trust.members[0]!), personId, seatId: null, roles: ['facilitator'] };
    const [open, lock, reveal, put] = [
      api.app.get(OpenRound),
      api.app.get(LockRound),
      api.app.get(RevealRound),
      api.app.get(PutAnswer),
    ];
    const codes = new Set<string>();
    let acknowledgedInAll = 0;
    for (let room = 0; room < ASSESSMENTS; room++) {
      const { id, itemCodes } = await aRoom(trust);
      await api.owner.query('update candour.assessment set held_by = $2 where id = $1', [id, personId]);
      for (const [place, itemCode] of itemCodes.entries()) {
        const address = { assessmentId: id, itemCode };
        await open.execute(holder, address, { epoch: 1 }, aRepeat());
        const seats = trust.members.map((member) => memberOf(trust, member));
        const answerOf = async (seat: (typeof seats)[number]) => {
          const body = { kind: 'level' as const, level: (place % 3) + 1, expectedVersion: null };
          return await put.execute(seat, id, itemCode, body).then(
            () => seat.seatId,
            (error: unknown) => {
              codes.add(error instanceof Problem ? error.code : String(error));
              return null;
            },
          );
        };
        // The lock is sent among the answers, earlier or later from round to round: some wait for a connection behind it.
        const before = seats.slice(0, place % SEATS).map(answerOf);
        const locking = lock.execute(holder, address, { epoch: 1 }, aRepeat());
        const puts = [...before, ...seats.slice(place % SEATS).map(answerOf)];
        const acknowledged = (await Promise.all(puts)).filter((seatId) => seatId !== null);
        await locking;
        await reveal.execute(holder, address, { epoch: 1 }, aRepeat());

        const { rows } = await api.owner.query<{ seat_id: string }>(
          `select w.seat_id from candour.answer w join candour.round r on r.id = w.round_id where r.assessment_id = $1 and r.item_code = $2`,
          [id, itemCode],
        );
        expect(rows.map((row) => row.seat_id).sort()).toEqual([...acknowledged].sort());
        const { current } = await readMeeting(trust.chair, id);
        expect(current).toMatchObject({ itemCode, answered: acknowledged.length, spread: { answered: acknowledged.length } });
        acknowledgedInAll += acknowledged.length;
      }
    }
    expect([...codes]).toEqual(['round-locked']);
    expect(acknowledgedInAll).toBeGreaterThan(0);
    expect(acknowledgedInAll).toBeLessThan(ROUNDS * SEATS);
  }, 120_000);
});
