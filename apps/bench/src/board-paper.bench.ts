import { setTimeout as after } from 'node:timers/promises';
import { aScoringTrust, call, owner } from './arrange.js';
import { aSealedTrust, type SealedTrust } from './board-paper/sealed.js';
import { SteadyLoad } from './board-paper/steady.js';
import { aFullPaper, Writer, type Written } from './board-paper/writer.js';
import { Times } from './meeting/times.js';
import { startApi } from './programs.js';
import { printTable } from './table.js';

/*
 * The board paper as files: a full paper in each format by the process that writes, and fifty files asked for at once while a board
 * goes on looking and answering. The rest of the program is measured with and without papers, turn by turn in one run.
 */
const FORMATS = ['word', 'pdf', 'html', 'spreadsheet', 'slides'];
const TURNS = 5;
const TRUSTS = 5;
const LOAD_TURNS = 3;
const WITHOUT_MS = 10_000;

await formats();
await fiftyAtOnce();

/** Each format alone, the middle of several turns once the process is warm; the first of each is told beside it. */
async function formats(): Promise<void> {
  const [writer, findings] = [new Writer(), await aFullPaper()];
  const all = new Map<string, Written[]>(FORMATS.map((format) => [format, []]));
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const format of FORMATS) all.get(format)!.push(await writer.write(findings, 'private', format));
  }
  writer.close();
  const rows = [...all].map(([format, [first, ...turns]]) => ({
    format,
    'ms, the first': first!.ms.toFixed(0),
    'ms, middle': middle(turns.map(({ ms }) => ms)).toFixed(0),
    'of a processor': mean(turns.map(({ processorMs }) => processorMs)).toFixed(0),
    'ms, asked': { word: 400, pdf: 400 }[format] ?? '',
    kB: (first!.bytes / 1000).toFixed(0),
    'memory after it, MB': (Math.max(...turns.map(({ memoryBytes }) => memoryBytes)) / 1e6).toFixed(0),
  }));
  const fives = Array.from({ length: TURNS }, (_, turn) =>
    FORMATS.reduce((sum, format) => sum + all.get(format)![turn + 1]!.ms, 0),
  );
  const most = Math.max(...[...all.values()].flat().map(({ memoryBytes }) => memoryBytes));
  printTable('A full paper (60 questions, 16 seats, a wave before), by the process that writes', [
    ...rows,
    {
      format: 'all five',
      'ms, the first': FORMATS.reduce((sum, format) => sum + all.get(format)![0]!.ms, 0).toFixed(0),
      'ms, middle': middle(fives).toFixed(0),
      'of a processor': FORMATS.reduce(
        (sum, format) =>
          sum +
          mean(
            all
              .get(format)!
              .slice(1)
              .map((one) => one.processorMs),
          ),
        0,
      ).toFixed(0),
      'ms, asked': 1500,
      kB: '',
      'memory after it, MB': (most / 1e6).toFixed(0),
    },
  ]);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Fifty files of five trusts in one moment, several times, between stretches of the same load without. */
async function fiftyAtOnce(): Promise<void> {
  const client = await owner();
  const api = await startApi();
  const trusts: SealedTrust[] = [];
  for (let number = 0; number < TRUSTS; number++) trusts.push(await aSealedTrust(client, api.url, `papers-${number}`));
  const load = new SteadyLoad(api.url, await aScoringTrust(client, api.url));
  await makeFifty(trusts, 0);
  const [without, withPapers, rows] = [new Times(), new Times(), [] as Record<string, string | number>[]];
  for (let turn = 1; turn <= LOAD_TURNS; turn++) {
    const quiet = load.measure();
    await after(WITHOUT_MS);
    const busy = load.measure();
    const made = await makeFifty(trusts, turn);
    load.measure();
    without.addAll(quiet);
    withPapers.addAll(busy);
    rows.push({ turn, 'asked for': made.askedMs.toFixed(0), 'all there': made.ms.toFixed(0), 'not made': made.failed });
  }
  await load.stop();
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => withPapers.within(share) / without.within(share));
  printTable('Fifty files of five trusts, asked for at once; milliseconds', rows);
  printTable(`The rest of the program meanwhile: home page and answers, ${load.aSecond} a second; milliseconds`, [
    { what: 'without papers', ...without.row, failed: '' },
    { what: 'while fifty files are made', ...withPapers.row, failed: load.failed },
    {
      what: 'times as long (asked of p95: below 1.5)',
      count: '',
      p50: p50!.toFixed(2),
      p95: p95!.toFixed(2),
      p99: p99!.toFixed(2),
      failed: '',
    },
  ]);
  await Promise.all([api.stop(), client.end()]);

  async function makeFifty(all: readonly SealedTrust[], turn: number): Promise<{ askedMs: number; ms: number; failed: number }> {
    const from = performance.now();
    const asked = await Promise.all(
      all.flatMap(({ assessmentId, members }) =>
        ['private', 'public'].map(
          async (variant) =>
            await call<{ files: { id: string }[] }>(
              api.url,
              members[turn + 1]!,
              'POST',
              `/assessments/${assessmentId}/paper/files`,
              {
                variant,
                formats: FORMATS,
                version: null,
              },
            ),
        ),
      ),
    );
    const askedMs = performance.now() - from;
    const ids = asked.flatMap(({ files }) => files.map(({ id }) => id));
    for (;;) {
      const { rows: states } = await client.query<{ state: string; count: number }>(
        'select state, count(*)::int as count from candour.paper_file where id = any ($1) group by 1',
        [ids],
      );
      const of = (state: string) => states.find((row) => row.state === state)?.count ?? 0;
      if (of('ready') + of('failed') === ids.length) {
        return { askedMs, ms: performance.now() - from, failed: 50 - of('ready') };
      }
      await after(100);
    }
  }
}
