import { setTimeout as after } from 'node:timers/promises';
import { aMeeting, owner } from './arrange.js';
import { Room } from './meeting/room.js';
import { Measured, type Times } from './meeting/times.js';
import { startApi } from './programs.js';
import { printTable } from './table.js';

/*
 * Twenty boards of sixteen in their meetings at once, each member answering once a second: how long an answer takes to be saved, how
 * long the room takes to hear of a change, how long a reveal takes to reach every screen; all screens coming back at once; how many
 * meetings it takes until an answer is slow; and what is left in memory after a long time of it. The load comes from this process, the
 * program under load is another.
 *
 * CANDOUR_SOAK_MINUTES says how long the last part lasts: 2 unless told.
 */
const MEETINGS = 20;
const A_SECOND_MS = 1_000;
const A_MINUTE_MS = 60 * A_SECOND_MS;
const SLOW_MS = 300;
const MOST_MEETINGS = 80;
const MORE_MEETINGS = 4;
const soakMinutes = Number(process.env.CANDOUR_SOAK_MINUTES ?? 2);

const client = await owner();
const api = await startApi();
const rooms: Room[] = [];

async function open(howMany: number): Promise<void> {
  for (let at = rooms.length; at < howMany; at++) {
    const room = new Room(api.url, await aMeeting(client, api.url, `room-${at}`));
    await room.join(new Measured());
    rooms.push(room);
  }
}

async function vote(milliseconds: number, lengthOfRound: number, startWithin = lengthOfRound): Promise<Measured> {
  const measured = new Measured();
  const until = performance.now() + milliseconds;
  await Promise.all(rooms.map((room) => room.run(measured, until, { lengthOfRound, startWithin })));
  return measured;
}

const row = (what: string, asked: string, times: Times, errors: string) => ({
  what,
  'asked, p95': asked,
  ...times.row,
  errors,
});

async function connections(): Promise<number> {
  const { rows: found } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where usename = 'candour_app'`,
  );
  return found[0]?.count ?? 0;
}

/** All screens lose their connections and come back in the same moment. */
async function everybodyReturns(): Promise<Measured> {
  const measured = new Measured();
  for (const room of rooms) room.leave();
  await after(A_SECOND_MS);
  await Promise.all(rooms.map((room) => room.join(measured)));
  return measured;
}

await open(MEETINGS);
await vote(10 * A_SECOND_MS, 4 * A_SECOND_MS);
const before = await api.use();
const steady = await vote(A_MINUTE_MS, 12 * A_SECOND_MS);
const cpu = (await api.use()).cpuSeconds - before.cpuSeconds;
const back = await everybodyReturns();
printTable(`${MEETINGS} meetings of 16, an answer a second from each member, one minute; milliseconds`, [
  row('answer saved', '100', steady.acknowledged, steady.errorsInWords),
  row('one more has answered, at each screen', '', steady.progress, ''),
  row('change heard, at each screen', '200', steady.changed, ''),
  row('reveal shown, at each screen', '300', steady.revealed, ''),
  row(`all ${rooms.length * 17} screens back with their snapshot`, '2000', back.returned, back.errorsInWords),
]);
process.stdout.write(`The program used ${((100 * cpu) / 60).toFixed(0)} % of one core in that minute.\n\n`);

const soak: Record<string, string | number>[] = [];
const STEPS = 6;
for (let step = 0; step <= STEPS; step++) {
  const { heapBytes } = await api.use();
  soak.push({
    minutes: ((step * soakMinutes) / STEPS).toFixed(1),
    'heap, MB': (heapBytes / 1e6).toFixed(1),
    connections: await connections(),
  });
  if (step === STEPS) break;
  const { acknowledged, errorsInWords } = await vote(
    (soakMinutes * A_MINUTE_MS) / STEPS,
    (soakMinutes * A_MINUTE_MS) / STEPS / 2,
  );
  Object.assign(soak.at(-1)!, { 'answer saved, p95': acknowledged.within(0.95).toFixed(1), errors: errorsInWords });
}
printTable(`${soakMinutes} minutes of it`, soak);

const ladder: Record<string, string | number>[] = [];
for (let meetings = MEETINGS + MORE_MEETINGS; meetings <= MOST_MEETINGS; meetings += MORE_MEETINGS) {
  await open(meetings);
  const { acknowledged, errorsInWords } = await vote(20 * A_SECOND_MS, 30 * A_SECOND_MS, 2 * A_SECOND_MS);
  const p95 = acknowledged.within(0.95);
  ladder.push({
    meetings,
    'answers a second': (acknowledged.count / 20).toFixed(0),
    'answer saved, p95': p95.toFixed(1),
    errors: errorsInWords,
  });
  if (p95 > SLOW_MS) break;
}
printTable(`How many meetings until an answer takes more than ${SLOW_MS} ms`, ladder);

for (const room of rooms) room.close();
await Promise.all([api.stop(), client.end()]);
