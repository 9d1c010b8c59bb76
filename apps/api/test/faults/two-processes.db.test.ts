import type { Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../database.js';
import { type ApiProcess, isReady, startApiProcess } from './api-process.js';
import { Room } from './room.js';
import { FollowingScreen } from './screens.js';
import { type TcpProxy, tcpProxy } from './tcp-proxy.js';

/** `npm run faults` does it for long. */
const KILLS = Number(process.env.CANDOUR_FAULTS ?? 2);
const ANSWERS = process.env.CANDOUR_FAULTS ? 1_000 : 40;
/** A proxy in front of two wants to notice before one goes. */
const NOTICE = { CANDOUR_NOTICE_SECONDS: '2' };

let database: FreshDatabase;
let owner: pg.Client;
let processes: ApiProcess[] = [];
const ended: ApiProcess[] = [];
let proxy: TcpProxy;
let screens: FollowingScreen[] = [];
let rooms: Room[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  processes = await Promise.all([startApiProcess(database.appUrl, NOTICE), startApiProcess(database.appUrl, NOTICE)]);
  proxy = await tcpProxy(() => processes.map(({ port }) => port));
}, 90_000);
afterEach(() => {
  for (const one of [...screens, ...rooms]) one.close();
  [screens, rooms] = [[], []];
});
afterAll(async () => {
  await proxy.close();
  await Promise.all(processes.map(async ({ child, end }) => child.exitCode ?? child.signalCode ?? (await end('SIGKILL'))));
  await owner.end();
  await database.drop();
}, 60_000);

/** Arranged through the first process; phones and screens go as they are told. */
async function aRoom(ports: (place: number) => number): Promise<Room> {
  const server = `http://127.0.0.1:${processes[0]!.port}` as unknown as Server;
  const room = await Room.open({ server, owner }, ports);
  rooms.push(room);
  return room;
}

function follow(room: Room, port: (place: number) => number): FollowingScreen[] {
  const tokens = [room.tokens.facilitator, ...room.tokens.members];
  const all = tokens.map((token, place) => new FollowingScreen(() => port(place), token, room.assessmentId));
  screens.push(...all);
  return all;
}

const sequenceOf = async (room: Room): Promise<number> => {
  const { rows } = await owner.query<{ sequence: string }>('select sequence from candour.assessment where id = $1', [
    room.assessmentId,
  ]);
  return Number(rows[0]!.sequence);
};

describe('two processes that share a meeting', () => {
  it('tell every screen of every change, and let the lock at one refuse the answers at the other', async () => {
    const [first, second] = processes as [ApiProcess, ApiProcess];
    // The facilitator and every other phone are at the first, the rest at the second.
    const at = (place: number) => (place % 2 === 0 ? first.port : second.port);
    const room = await aRoom(at);
    const all = follow(room, at);
    await room.until(() => all.every(({ heard }) => heard.length > 0));
    for (const itemCode of room.itemCodes.slice(0, 4)) await room.vote(itemCode, 25);
    const sequence = await sequenceOf(room);
    await room.until(() => all.every((screen) => screen.sequence === sequence));
    for (const { heard, connections } of all) {
      expect(connections).toBe(1);
      const changes = heard.filter(({ kind }) => kind === 'changed').map((one) => one.sequence);
      expect(changes).toEqual(Array.from({ length: sequence }, (_, number) => number + 1));
    }
    expect(await room.violations(owner)).toEqual([]);
    expect(room.told['not-counted']).toBe(4 * 8);
    expect(room.doubts).toBe(0);
  }, 60_000);

  it(
    `go on when one is killed in mid-vote, ${KILLS} times: nobody is told wrongly, and the reveal is what was acknowledged`,
    async () => {
      const room = await aRoom(() => proxy.port);
      const all = follow(room, () => proxy.port);
      await room.until(() => all.every(({ heard }) => heard.length > 0));
      let worst = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const place = kill % 2;
        await room.vote(room.itemCodes[kill]!, ANSWERS, async (acknowledged) => {
          await room.until(() => acknowledged() >= ANSWERS / 4);
          const killed = processes[place]!;
          ended.push(killed);
          await killed.end('SIGKILL');
          const [from, before] = [performance.now(), room.acknowledged];
          await room.until(() => room.acknowledged > before);
          worst = Math.max(worst, performance.now() - from);
        });
        processes[place] = await startApiProcess(database.appUrl, NOTICE);
      }
      const sequence = await sequenceOf(room);
      await room.until(() => all.every((screen) => screen.sequence === sequence));
      expect(await room.violations(owner)).toEqual([]);
      expect(worst).toBeLessThan(10_000);
      process.stdout.write(
        `killed ${KILLS} times: ${room.acknowledged} acknowledged, ${room.doubts} unknown at first, none lost; next answer after at most ${Math.round(worst)} ms\n`,
      );
    },
    60_000 + KILLS * 60_000,
  );

  it('say that they are not ready when one is told to stop, then send its screens on, and finish what is under way', async () => {
    const room = await aRoom(() => proxy.port);
    const all = follow(room, () => proxy.port);
    await room.until(() => all.every(({ heard }) => heard.length > 0));
    const stopped = processes[0]!;
    ended.push(stopped);
    let took = { ms: Number.POSITIVE_INFINITY, code: null as number | null };
    await room.vote(room.itemCodes[0]!, 60, async (acknowledged) => {
      await room.until(() => acknowledged() >= 15);
      const end = stopped.end('SIGTERM');
      while (await isReady(stopped.port));
      expect(all.flatMap(({ goodbyes }) => goodbyes)).toEqual([]);
      took = await end;
    });
    expect(took.code).toBe(0);
    expect(took.ms).toBeLessThan(25_000);
    expect(await room.violations(owner)).toEqual([]);
    expect(room.doubts).toBe(0); // no request that had begun was left without an answer
    const goodbyes = all.flatMap((screen) => screen.goodbyes);
    expect(new Set(goodbyes).size).toBeGreaterThan(1);
    for (const afterMs of goodbyes) expect(afterMs).toBeGreaterThanOrEqual(500);
    const sequence = await sequenceOf(room);
    await room.until(() => all.every((screen) => screen.sequence === sequence));
    process.stdout.write(
      `stopped in ${Math.round(took.ms)} ms, two seconds of it notice; ${goodbyes.length} screens sent on, ${room.acknowledged} acknowledged\n`,
    );
  }, 90_000);

  it('log no secret, no name of a seat and no answer, whatever happened to them', () => {
    const password = decodeURIComponent(new URL(database.appUrl).password);
    for (const log of [...ended, ...processes].map((one) => one.log())) {
      expect(log).not.toContain(password);
      expect(log).not.toMatch(/__Host-|level|dont-know|Portfolio|@candour/);
    }
  });
});
