import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Announcements } from '../../src/platform/live/announcements.js';
import { type FreshDatabase, freshDatabase } from '../database.js';
import { isReady } from './api-process.js';
import { Device } from './calls.js';
import { type Program, startProgram } from './program.js';
import { Room } from './room.js';
import { FollowingScreen } from './screens.js';
import { type TcpProxy, tcpProxy } from './tcp-proxy.js';

/** `npm run faults` does it for long. */
const CUTS = Number(process.env.CANDOUR_FAULTS ?? 4);
const STALL_MS = 5_000;
const BACK_WITHIN_MS = 10_000;
const POOL = 4;

let database: FreshDatabase;
let owner: pg.Client;
let proxy: TcpProxy;
let behind: number[] = [];
let program: Program;
let open: { close(): void }[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { port } = new URL(database.appUrl);
  behind = [Number(port)];
  proxy = await tcpProxy(() => behind);
  program = await startProgram(database.appUrl.replace(`:${port}/`, `:${proxy.port}/`), { CANDOUR_POOL: String(POOL) });
}, 60_000);
afterEach(() => {
  for (const one of open) one.close();
  open = [];
});
afterAll(async () => {
  proxy.go();
  await program.close();
  await proxy.close();
  await owner.end();
  await database.drop();
}, 60_000);

async function aRoom(): Promise<Room> {
  const room = await Room.open({ server: program.server, owner }, () => program.port);
  open.push(room);
  return room;
}

const sequenceOf = async (room: Room): Promise<number> => {
  const { rows } = await owner.query('select sequence from candour.assessment where id = $1', [room.assessmentId]);
  return Number(rows[0].sequence);
};

describe('connections to the database', () => {
  it(`that are reset in mid-vote, ${CUTS} times, lose no answer and mix up nobody's`, async () => {
    const [room, neighbour] = [await aRoom(), await aRoom()];
    const screen = new FollowingScreen(() => program.port, room.tokens.facilitator, room.assessmentId);
    open.push(screen);
    let worst = 0;
    const withCuts = async (one: Room, itemCode: string) =>
      await one.vote(itemCode, 60, async (acknowledged) => {
        for (let cut = 0; cut < CUTS; cut++) {
          const enough = acknowledged() + 8;
          await one.until(() => acknowledged() >= enough);
          proxy.cut();
          const [from, before] = [performance.now(), acknowledged()];
          await one.until(() => acknowledged() > before);
          worst = Math.max(worst, performance.now() - from);
        }
      });
    await Promise.all([withCuts(room, room.itemCodes[0]!), neighbour.vote(neighbour.itemCodes[0]!, 60)]);
    for (const one of [room, neighbour]) expect(await one.violations(owner)).toEqual([]);
    expect(worst).toBeLessThan(BACK_WITHIN_MS);
    const sequence = await sequenceOf(room);
    await room.until(() => screen.sequence === sequence);
    expect(screen.connections).toBe(1);
    process.stdout.write(
      `connections reset ${CUTS} times: ${room.acknowledged + neighbour.acknowledged} acknowledged, ${room.doubts + neighbour.doubts} unknown at first, none lost; next answer after at most ${Math.round(worst)} ms\n`,
    );
  }, 120_000);

  it('that say nothing for five seconds only keep people waiting', async () => {
    const room = await aRoom();
    await room.vote(room.itemCodes[0]!, 40, async (acknowledged) => {
      await room.until(() => acknowledged() >= 10);
      proxy.stall();
      setTimeout(() => proxy.go(), STALL_MS);
      const before = acknowledged();
      await room.until(() => acknowledged() > before + room.phones.length);
    });
    expect(await room.violations(owner)).toEqual([]);
  }, 60_000);

  it('of the live changes that were cut without a word are noticed, and everybody is told where things stand', async () => {
    const room = await aRoom();
    const screen = new FollowingScreen(() => program.port, room.tokens.facilitator, room.assessmentId);
    open.push(screen);
    await room.until(() => screen.heard.length === 1);
    proxy.stall();
    // Nothing comes from the other side, and nothing says so: only asking finds out.
    const probed = program.app.get(Announcements).probe();
    await owner.query('update candour.assessment set sequence = sequence + 1 where id = $1', [room.assessmentId]);
    await probed;
    proxy.cut();
    proxy.go();
    const sequence = await sequenceOf(room);
    await room.until(() => screen.sequence === sequence);
  }, 60_000);

  it('that are all in use make a request wait, then say 503 and when to try again; afterwards all is well', async () => {
    const room = await aRoom();
    const [itemCode] = room.itemCodes;
    await room.command(itemCode!, 'open-round');
    const blocker = new pg.Client({ connectionString: database.ownerUrl });
    await blocker.connect();
    await blocker.query('begin; lock table candour.answer in access exclusive mode');
    const path = `/assessments/${room.assessmentId}/items/${itemCode}/my-answer`;
    const sent = room.phones.map(({ device }) => device.call('PUT', path, { kind: 'level', level: 2, expectedVersion: null }));
    const from = performance.now();
    const first = await Promise.race(sent);
    expect([first.status, first.body.code]).toEqual([503, 'too-busy']);
    expect(first.body.detail).toContain('Try again');
    expect(first.retryAfter).toBeGreaterThan(0);
    expect(performance.now() - from).toBeLessThan(BACK_WITHIN_MS);
    expect(await isReady(program.port)).toBe(false);
    await blocker.query('rollback');
    await blocker.end();
    const all = await Promise.all(sent);
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200, 503]));
    const { rows } = await owner.query(
      'select count(*)::int as kept from candour.answer w join candour.round r on r.id = w.round_id where r.assessment_id = $1',
      [room.assessmentId],
    );
    expect(rows[0].kept).toBe(all.filter(({ status }) => status === 200).length);
    expect(await isReady(program.port)).toBe(true);
  }, 60_000);

  it('that cannot be made are a 503 that promises nothing, at every door, and tell nothing of the server', async () => {
    const room = await aRoom();
    const device = new Device(() => program.port, room.tokens.members[0]!);
    open.push(device);
    const there = behind;
    behind = [];
    proxy.cut();
    for (const path of [
      `/assessments/${room.assessmentId}/meeting`,
      `/assessments/${room.assessmentId}/events`,
      '/me',
      '/ready',
    ]) {
      const answered = await device.call('GET', path);
      expect([path, answered.status]).toEqual([path, 503]);
      expect(answered.retryAfter).toBeGreaterThan(0);
      expect(JSON.stringify(answered.body)).not.toMatch(/127\.0\.0\.1|candour_app|ECONN|postgres/i);
    }
    const given = { kind: 'level', level: 2, expectedVersion: null };
    const put = await device.call('PUT', `/assessments/${room.assessmentId}/items/${room.itemCodes[0]}/my-answer`, given);
    expect([put.status, put.body.code]).toEqual([503, 'records-out-of-reach']);
    expect(put.body.detail).toContain('Nothing you have just sent is certain to be saved');
    behind = there;
    const from = performance.now();
    while (!(await isReady(program.port))) expect(performance.now() - from).toBeLessThan(BACK_WITHIN_MS);
    expect((await device.call('GET', `/assessments/${room.assessmentId}/meeting`)).status).toBe(200);
  }, 60_000);
});
