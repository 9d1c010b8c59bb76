import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { isReady } from './api-process.js';
import { type DurableCluster, durableCluster } from './durable-cluster.js';
import type { Violation } from './history.js';
import { type Program, startProgram } from './program.js';
import { Room } from './room.js';
import { FollowingScreen } from './screens.js';

/** `npm run faults` does it for long. */
const KILLS = Number(process.env.CANDOUR_FAULTS ?? 3);
const ANSWERS = process.env.CANDOUR_FAULTS ? 1_000 : 60;
const BACK_WITHIN_MS = 10_000;
/** A loss that only happens sometimes is looked for so often. */
const MOST_TRIES = 5;

let cluster: DurableCluster | null = null;
let program: Program | null = null;
let open: { close(): void }[] = [];
afterEach(async () => {
  for (const one of open) one.close();
  open = [];
  await program?.close();
  await cluster?.remove();
  [program, cluster] = [null, null];
}, 60_000);

/** Everything anew: the owner's connections do not live through a kill. */
async function asOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
  }
}

async function aRoom(url: string, { server, port }: Program): Promise<Room> {
  const room = await asOwner(url, async (owner) => await Room.open({ server, owner }, () => port));
  open.push(room);
  return room;
}

describe('PostgreSQL that is killed in mid-vote', () => {
  it(
    `loses nothing that was acknowledged, ${KILLS} times, and the program comes back by itself`,
    async () => {
      cluster = await durableCluster();
      const { ownerUrl, kill, start } = cluster;
      program = await startProgram(cluster.appUrl());
      const { port } = program;
      const room = await aRoom(ownerUrl, program);
      const screen = new FollowingScreen(() => port, room.tokens.facilitator, room.assessmentId);
      open.push(screen);
      let [worst, refused] = [0, 0];
      for (let number = 0; number < KILLS; number++) {
        await room.vote(room.itemCodes[number]!, ANSWERS, async (acknowledged) => {
          await room.until(() => acknowledged() >= ANSWERS / 4);
          await kill();
          if (!(await isReady(port))) refused += 1;
          await start();
          const [from, before] = [performance.now(), room.acknowledged];
          await room.until(() => room.acknowledged > before);
          worst = Math.max(worst, performance.now() - from);
        });
        // Its line was lost with the server: it is told where things stand, and of every change after that.
        const { rows } = await asOwner(
          ownerUrl,
          async (owner) => await owner.query('select max(sequence) as now from candour.assessment'),
        );
        await room.until(() => screen.sequence === Number(rows[0].now));
      }
      expect(await asOwner(ownerUrl, async (owner) => await room.violations(owner))).toEqual([]);
      expect(refused).toBe(KILLS);
      expect(worst).toBeLessThan(BACK_WITHIN_MS);
      expect(screen.connections).toBe(1);
      process.stdout.write(
        `PostgreSQL killed ${KILLS} times: ${room.acknowledged} acknowledged, ${room.doubts} unknown at first, none lost; next answer ${Math.round(worst)} ms after it was back at most\n`,
      );
    },
    60_000 + KILLS * 60_000,
  );

  it('control: loses what was acknowledged where a commit does not wait for the disk, and the checker says so', async () => {
    // Nothing is written until somebody must: the journal's writer sleeps, and no page is cleaned.
    const asleep = [
      'wal_writer_delay=10s',
      'wal_writer_flush_after=2GB',
      'bgwriter_lru_maxpages=0',
      'checkpoint_timeout=1h',
      'wal_buffers=16MB',
    ];
    const lossesWith = async (commit: 'on' | 'off', tries: number): Promise<Violation[]> => {
      cluster = await durableCluster([...asleep, `synchronous_commit=${commit}`]);
      const { ownerUrl, kill, start } = cluster;
      program = await startProgram(cluster.appUrl());
      const room = await aRoom(ownerUrl, program);
      let found: Violation[] = [];
      for (let number = 0; number < tries && found.length === 0; number++) {
        const itemCode = room.itemCodes[number]!;
        await room.command(itemCode, 'open-round');
        await asOwner(ownerUrl, async (owner) => await owner.query('checkpoint'));
        for (const phone of room.phones) phone.forget();
        await Promise.all(room.phones.map(async (phone, place) => await phone.give(itemCode, `level ${1 + (place % 3)}`)));
        await kill();
        await start();
        found = await asOwner(ownerUrl, async (owner) => await room.violations(owner));
        await room.command(itemCode, 'lock');
      }
      await program.close();
      await cluster.remove();
      [program, cluster] = [null, null];
      return found;
    };
    const lost = await lossesWith('off', MOST_TRIES);
    expect(lost.length).toBeGreaterThan(0);
    expect(new Set(lost.map(({ kind }) => kind))).toEqual(new Set(['lost']));
    expect(await lossesWith('on', 1)).toEqual([]);
    process.stdout.write(`control without waiting for the disk: ${lost.length} of 8 acknowledged answers lost, and found\n`);
  }, 120_000);
});
