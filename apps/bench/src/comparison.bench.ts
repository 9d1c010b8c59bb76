import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Caller, owner } from './arrange.js';
import { aLeadOf, answersBehind } from './comparison/a-system.js';
import { type Times, timesOf } from './comparison/times.js';
import { type Load, load, middle } from './load.js';
import { startApi, startFloor } from './programs.js';
import { printTable } from './table.js';

/*
 * Reading the comparison of a system of fifteen trusts, and of all England, with a nation of publications behind both: two hundred
 * trusts in thirty-six systems, six waves each, sixty questions. Beside it one hand-written query through raw pg on node:http that
 * fetches the figures alone; and the same again with a hundred times as many private answers behind what is published.
 */
const TURNS = 3;
const TRUSTS = 15;
const INSTRUMENT = 'sixty-questions';
const SIXTY = new URL('./comparison/sixty-questions.js', import.meta.url);
const VIEWS = [
  { view: `a system, ${TRUSTS} trusts`, path: `/api/comparison?instrument=${INSTRUMENT}`, asked: 'p95 <= 50 ms' },
  {
    view: 'England, 200 trusts',
    path: `/api/comparison?instrument=${INSTRUMENT}&scope=england`,
    asked: 'p95 <= 150 ms, <= 60 kB gzip',
  },
];

const from = performance.now();
execFileSync(
  process.execPath,
  [
    '--import',
    SIXTY.href,
    fileURLToPath(new URL('../../api/dist/demonstration/seed.js', import.meta.url)),
    ...['--scale', 'national', '--instrument', INSTRUMENT],
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
process.stdout.write(`The nation was made in ${Math.round((performance.now() - from) / 1000)} s.\n\n`);
const client = await owner();
const lead = await aLeadOf(TRUSTS, client);

const behind = await answersBehind(client, 0.01);
await measured(`${behind} private answers behind it`);
await besideTheFloor();
const hundredfold = await answersBehind(client, 1);
await measured(`${hundredfold} private answers behind it`);
await client.end();

/** Each view by a program that has just started: its first read, and then one caller after the other. */
async function measured(what: string): Promise<void> {
  const rows = [];
  for (const { view, path, asked } of VIEWS) {
    const api = await startApi({ before: SIXTY });
    const { first, p50, p95, kB, gzipKB }: Times = await timesOf(api.url + path, lead);
    await api.stop();
    rows.push({
      view,
      'first (ms)': first.toFixed(1),
      'p50 (ms)': p50.toFixed(1),
      'p95 (ms)': p95.toFixed(1),
      kB: kB.toFixed(0),
      'gzip (kB)': gzipKB.toFixed(1),
      asked,
    });
  }
  printTable(`Sixty questions, all items, ${what}: one caller after the other`, rows);
}

/** Twenty callers at once, ours and the floor in turns of one run: what else the machine does slows both. */
async function besideTheFloor(): Promise<void> {
  const [api, floor] = [await startApi({ before: SIXTY }), await startFloor()];
  const rows = [];
  for (const { view, path } of VIEWS) {
    await reading(api.url, path, lead);
    const [ours, raw]: [Load[], Load[]] = [[], []];
    for (let turn = 0; turn < TURNS; turn++) {
      raw.push(await reading(floor.url, path, lead));
      ours.push(await reading(api.url, path, lead));
    }
    const [a, b] = [middle(ours), middle(raw)];
    rows.push({ view, program: 'Candour', ...a, ratio: (a.perSecond / b.perSecond).toFixed(2), asked: '>= 0.50' });
    rows.push({ view, program: 'node:http and pg', ...b, ratio: '1.00', asked: '' });
  }
  printTable(`Twenty callers at once, middle of ${TURNS} turns of 5 s`, rows);
  await Promise.all([api.stop(), floor.stop()]);
}

async function reading(url: string, path: string, { cookie }: Caller): Promise<Load> {
  return await load(url, (one) => one.setRequests([{ method: 'GET', path, headers: { cookie } }]));
}
