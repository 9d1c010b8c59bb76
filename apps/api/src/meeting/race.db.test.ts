import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { follow } from '../../test/follow.js';
import { aTrust } from '../../test/organisations.js';
import { type Attempt, attempted, keptOf, problemOf, turns } from '../../test/races.js';
import { aRepeat, aRoom, type Person, peopleOf, type Room } from '../../test/room.js';
import { PutAnswer } from '../answer/put-answer.js';
import type { Actor } from '../platform/actor.js';
import { LockByItself } from './lock-by-itself.js';
import { LockRound } from './lock-round.js';
import { MoveMeeting } from './move-meeting.js';
import { OpenRound } from './open-round.js';
import { RevealRound } from './reveal-round.js';
import { StandAside } from './stand-aside.js';

const SEATS = 16;
const ROUNDS = 1_000;
/** A first vote and a re-vote, in which every earlier answer stands. */
const ROUNDS_AN_ITEM = 2;
/** Assessments that have their races at the same time. */
const SIDE_BY_SIDE = 2;

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ pool: SIDE_BY_SIDE * (SEATS + 2) });
});
afterAll(async () => {
  await api.close();
});

const holderOf = (room: Room) => room.facilitators[0].actor;
const sends = {
  open: (room: Room, itemCode: string) =>
    api.app.get(OpenRound).execute(holderOf(room), { assessmentId: room.id, itemCode }, { epoch: 1 }, aRepeat()),
  lock: (room: Room, itemCode: string) =>
    api.app.get(LockRound).execute(holderOf(room), { assessmentId: room.id, itemCode }, { epoch: 1 }, aRepeat()),
  reveal: (room: Room, itemCode: string) =>
    api.app.get(RevealRound).execute(holderOf(room), { assessmentId: room.id, itemCode }, { epoch: 1 }, aRepeat()),
  put: (room: Room, { actor }: Person, itemCode: string, level: number, expectedVersion: number | null = null) =>
    api.app.get(PutAnswer).execute(actor, room.id, itemCode, { kind: 'level', level, expectedVersion }),
};

/** A number that looks drawn and is the same in every run. */
const drawn = (round: number, place: number, below: number) =>
  ((round * 7919 + place * 104_729 + round * place * 31) >>> 3) % below;

/**
 * The answers of one round, several under way at a time, while the lock is sent among them: earlier or later, with more or fewer
 * beside it, from round to round.
 */
async function aRace(room: Room, itemCode: string, round: number, standing: ReadonlyMap<string, number>): Promise<Attempt[]> {
  const lockedAt = drawn(round, 0, SEATS);
  const waiting = [...room.seats.entries()];
  const attempts: Attempt[] = [];
  const locking: Promise<void>[] = [];
  const hand = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, seat] = next;
      const seatId = seat.actor.seatId!;
      if (place === lockedAt) locking.push(sends.lock(room, itemCode));
      const level = 1 + drawn(round, place + 1, 3);
      attempts.push(await attempted(seatId, level, sends.put(room, seat, itemCode, level, standing.has(seatId) ? 1 : null)));
    }
  };
  await Promise.all(Array.from({ length: 1 + drawn(round, 50, 4) }, hand));
  await Promise.all(locking);
  return attempts;
}

describe('a lock that comes while people are still answering', () => {
  it(`leaves in the reveal exactly what was acknowledged, in each of ${ROUNDS} rounds of ${SEATS} seats`, async () => {
    const people = await peopleOf(api, await aTrust(api, { seats: SEATS }));
    const tally = { rounds: 0, acknowledged: 0, refused: new Map<string, number>(), howMany: new Set<number>() };

    const raceThrough = async (room: Room): Promise<void> => {
      for (const itemCode of room.itemCodes) {
        let standing: ReadonlyMap<string, number> = new Map();
        for (let number = 1; number <= ROUNDS_AN_ITEM && tally.rounds < ROUNDS; number++) {
          const round = tally.rounds++;
          await sends.open(room, itemCode);
          const attempts = await aRace(room, itemCode, round, standing);
          await sends.reveal(room, itemCode);

          const acknowledged = attempts.filter(({ refused }) => refused === null);
          const expected = new Map([...standing, ...acknowledged.map(({ seatId, level }) => [seatId, level] as const)]);
          const kept = await keptOf(api, room.id, itemCode, number);
          expect(kept.answers).toEqual(expected);
          expect(kept.spread).toMatchObject({ answered: expected.size, eligible: SEATS });
          if (kept.spread.counts !== null) expect(kept.spread.counts).toEqual(countsOf(expected, kept.spread.counts.length));
          if (number === 1 && expected.size >= 11) expect(kept.spread.counts).not.toBeNull();

          standing = expected;
          tally.acknowledged += acknowledged.length;
          if (number === 1) tally.howMany.add(acknowledged.length);
          for (const { refused } of attempts) if (refused) tally.refused.set(refused, (tally.refused.get(refused) ?? 0) + 1);
        }
      }
    };
    const lane = async (): Promise<void> => {
      while (tally.rounds < ROUNDS) await raceThrough(await aRoom(api, people));
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));

    expect(tally.rounds).toBe(ROUNDS);
    expect([...tally.refused.keys()]).toEqual(['round-locked']);
    // The race is one: both ends came often, and the lock fell between the first and the last answer at every place.
    expect(tally.acknowledged).toBeGreaterThan((ROUNDS * SEATS) / 5);
    expect(tally.refused.get('round-locked')).toBeGreaterThan((ROUNDS * SEATS) / 5);
    expect(tally.howMany.size).toBeGreaterThan(SEATS / 2);
  }, 300_000);
});

const countsOf = (answers: ReadonlyMap<string, number>, levels: number) =>
  Array.from({ length: levels }, (_, index) => [...answers.values()].filter((level) => level === index + 1).length);

describe('a whole room that answers at the same moment', () => {
  it('is counted to the last: every screen hears that all have answered', async () => {
    const room = await aRoom(api, await peopleOf(api, await aTrust(api, { seats: SEATS })));
    const screen = await follow(api, room.secretary.client, room.id);
    for (const itemCode of room.itemCodes) {
      await sends.open(room, itemCode);
      await Promise.all(room.seats.map(async (seat) => await sends.put(room, seat, itemCode, 2)));
      await screen.until((heard) => heard.some((one) => one.itemCode === itemCode && one.answered === SEATS));
      await sends.lock(room, itemCode);
    }
    screen.close();
  }, 120_000);
});

describe('a round that locks by itself while somebody still changes their answer', () => {
  it('holds what was acknowledged, is locked once by however many processes, and never before the last seat has answered', async () => {
    const people = await peopleOf(api, await aTrust(api, { seats: SEATS }));
    const room = await aRoom(api, people, { autoLock: true });
    const seen = new Set<boolean>();
    for (const [round, itemCode] of room.itemCodes.entries()) {
      await sends.open(room, itemCode);
      const levels = new Map<string, number>();
      const puts = async (seat: Person, level: number, version: number | null) => {
        const attempt = await attempted(seat.actor.seatId!, level, sends.put(room, seat, itemCode, level, version));
        if (attempt.refused === null) levels.set(attempt.seatId, level);
      };
      for (const seat of room.seats.slice(1)) await puts(seat, 1, null);
      await api.owner.query(
        `update candour.round set opened_at = opened_at - interval '1 minute' where assessment_id = $1 and state = 'open'`,
        [room.id],
      );
      const heardAt = new Date(Date.now() - 20_000);
      const locksItself = async () => {
        await turns(drawn(round, 3, 40));
        return await api.app.get(LockByItself).execute(room.trust.id, { assessmentId: room.id, itemCode }, heardAt);
      };
      // In one round of three the last seat answers only once the lock was tried, in one before, and in one at the same time.
      const last = async () => await puts(room.seats[0]!, 3, null);
      const sent = round % 3 === 0 ? null : last();
      if (round % 3 === 1) await sent;
      const changes = room.seats.slice(1, 6).map(async (seat) => await puts(seat, 2, 1));
      const locked = await Promise.all([locksItself(), locksItself()]);
      await Promise.all([sent ?? last(), ...changes]);
      seen.add(locked.includes(true));
      expect(locked.filter(Boolean).length).toBeLessThanOrEqual(1);
      if (locked.includes(true)) expect(levels.size).toBe(SEATS);
      else await sends.lock(room, itemCode);
      await sends.reveal(room, itemCode);
      expect((await keptOf(api, room.id, itemCode, 1)).answers).toEqual(levels);
    }
    expect(await auditOf(room.id, 'round locked%')).toBe(room.itemCodes.length);
    expect(seen).toEqual(new Set([false, true]));
  }, 120_000);
});

describe('a member who stands aside on one device and answers on another', () => {
  it('is out of the round with no answer left in it, whichever came first', async () => {
    const room = await aRoom(api, await peopleOf(api, await aTrust(api, { seats: SEATS })));
    const refusals = new Set<string | null>();
    for (const [round, itemCode] of room.itemCodes.entries()) {
      await sends.open(room, itemCode);
      const leaving = room.seats.slice(0, 8);
      const outcomes = leaving.map(async (seat, place) => {
        const aside = async () => await api.app.get(StandAside).execute(seat.actor, { assessmentId: room.id, itemCode }, {});
        const put = async () => await attempted(seat.actor.seatId!, 2, sends.put(room, seat, itemCode, 2));
        const first = place % 2 === 0 ? put() : aside();
        // The last one stands aside for certain before it answers: how the others meet is the machine's doing.
        if (place === leaving.length - 1) await first;
        await turns(drawn(round, place, 60));
        const [one, two] = await Promise.all([first, place % 2 === 0 ? aside() : put()]);
        refusals.add((one ?? two)?.refused ?? null);
      });
      const stay = room.seats.slice(8).map(async (seat) => await sends.put(room, seat, itemCode, 3));
      await Promise.all([...outcomes, ...stay]);
      await sends.lock(room, itemCode);
      await sends.reveal(room, itemCode);
      const kept = await keptOf(api, room.id, itemCode, 1);
      expect([...kept.answers.keys()]).toEqual(
        room.seats
          .slice(8)
          .map(({ actor }) => actor.seatId!)
          .sort(),
      );
      expect(kept.spread).toMatchObject({ answered: 8, eligible: 8 });
    }
    expect(refusals).toContain('not-eligible');
    for (const refused of refusals) expect([null, 'not-eligible', 'changed-meanwhile']).toContain(refused);
  }, 120_000);
});

describe('two screens that move the same round at once', () => {
  it('lock it once and reveal it once; a hand-over in between leaves the meeting to the one who took it', async () => {
    const room = await aRoom(api, await peopleOf(api, await aTrust(api, { seats: SEATS })));
    const [one, two] = room.facilitators.map(({ actor }) => actor) as [Actor, Actor];
    const hands = new Set<string>();
    let [holder, epoch] = [one, 1];
    for (const [round, itemCode] of room.itemCodes.entries()) {
      const address = { assessmentId: room.id, itemCode };
      await api.app.get(OpenRound).execute(holder, address, { epoch }, aRepeat());
      for (const seat of room.seats.slice(0, 9)) await sends.put(room, seat, itemCode, 3);
      for (const use of [LockRound, RevealRound]) {
        const other = holder === one ? two : one;
        const move = async (by: Actor) =>
          await api.app
            .get(use)
            .execute(by, address, { epoch }, aRepeat())
            .then(() => 'moved', problemOf);
        const take = async () => {
          await turns(drawn(round, 5, 30));
          await api.app.get(MoveMeeting).execute(other, room.id, { name: 'hand-over' }, {}, aRepeat());
        };
        // Once it is handed over first, once last; else all at once.
        if (round === 0) await take();
        const moves = await Promise.all([move(holder), move(holder), move(other), ...(round > 1 ? [take()] : [])]);
        if (round === 1) await take();
        const moved = moves.filter((outcome) => outcome === 'moved').length;
        expect(moved).toBeLessThanOrEqual(1);
        hands.add(moved === 1 ? 'moved before the hand-over' : 'handed over before the move');
        [holder, epoch] = [other, epoch + 1];
        if (moved === 0) await api.app.get(use).execute(holder, address, { epoch }, aRepeat());
      }
    }
    for (const event of ['round locked', 'round revealed']) expect(await auditOf(room.id, event)).toBe(room.itemCodes.length);
    expect(hands.size).toBe(2);
  }, 120_000);
});

async function auditOf(assessmentId: string, event: string): Promise<number> {
  const { rowCount } = await api.owner.query('select 1 from candour.audit where subject = $1 and event like $2', [
    assessmentId,
    event,
  ]);
  return rowCount ?? 0;
}
