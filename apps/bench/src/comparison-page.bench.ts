import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { owner } from './arrange.js';
import { aLeadOf } from './comparison/a-system.js';
import { type Opening, open, openPlainText, type Scrolling, scriptsOf, scroll } from './comparison-page/measure.js';
import { openBrowser, openPhone } from './comparison-page/phone.js';
import { startApi } from './programs.js';
import { printTable } from './table.js';

/*
 * The page of two hundred trusts on a phone with four-times slowed processor: when it can be used, whether it drops frames while it
 * scrolls, how much JavaScript it loads. Every turn is a browser that has seen nothing yet. Beside it, in the same run,
 * plain text: a machine that has other things to do drops frames of anything.
 */
const TURNS = 5;
const TRUSTS = 200;

const FAR = { far: 8000, speed: 2500 };
const middle = <T>(of: readonly T[], read: (one: T) => number) =>
  Math.round(of.map(read).sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0);
const scrolled = (of: readonly Scrolling[]) => [
  middle(of, ({ frames }) => frames),
  middle(of, ({ dropped }) => dropped),
  middle(of, ({ longest }) => longest),
];

execFileSync(
  process.execPath,
  [fileURLToPath(new URL('../../api/dist/demonstration/seed.js', import.meta.url)), '--scale', 'national'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const client = await owner();
const lead = await aLeadOf('all', client);
const [api, browser] = [await startApi(), await openBrowser()];
const home = api.url.replace('127.0.0.1', 'localhost');
const section = await firstSection();

printTable(`The page of ${TRUSTS} trusts on a phone, four times slower: middle of ${TURNS} turns`, [
  row('asked for', ['< 2000', '', '', '', 0, '', '<= 180']),
  await measured('trusts × sections', '/system'),
  await measured('trusts × items of a section', `/system?section=${section}`),
  await plainText(),
]);
await Promise.all([browser.close(), api.stop(), client.end()]);

type Figures = readonly (string | number)[];
function row(page: string, figures: Figures): Record<string, string | number> {
  const names = ['usable (ms)', 'whole (ms)', 'longest wait (ms)', 'frames', 'dropped', 'longest frame (ms)', 'JavaScript (kB)'];
  return { page, ...Object.fromEntries(names.map((name, at) => [name, figures[at] ?? ''])) };
}

async function measured(name: string, path: string): Promise<Record<string, string | number>> {
  const openings: Opening[] = [];
  const scrollings: Scrolling[] = [];
  let scripts = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const phone = await openPhone(browser, lead);
    openings.push(await open(phone, home + path, TRUSTS));
    scrollings.push(await scroll(phone, FAR));
    scripts = Math.max(scripts, await scriptsOf(phone));
    await phone.close();
  }
  return row(name, [
    middle(openings, ({ usable }) => usable),
    middle(openings, ({ whole }) => whole),
    middle(openings, ({ longestWait }) => longestWait),
    ...scrolled(scrollings),
    Math.round(scripts / 1000),
  ]);
}

/** Beside it, in the same run: what the machine drops by itself. */
async function plainText(): Promise<Record<string, string | number>> {
  const scrollings: Scrolling[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const phone = await openPhone(browser, lead);
    await openPlainText(phone);
    scrollings.push(await scroll(phone, FAR));
    await phone.close();
  }
  return row('a page of plain text', ['', '', '', ...scrolled(scrollings), '']);
}

async function firstSection(): Promise<string> {
  const response = await fetch(`${api.url}/api/comparison`, { headers: { cookie: lead.cookie } });
  const { sections } = (await response.json()) as { sections: { code: string }[] };
  return sections[0]?.code ?? '';
}
