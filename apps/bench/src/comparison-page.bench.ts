import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { owner } from './arrange.js';
import { aLeadOfTheNation } from './comparison-page/lead.js';
import { type Opening, open, type Scrolling, scriptsOf, scroll } from './comparison-page/measure.js';
import { openBrowser, openPhone } from './comparison-page/phone.js';
import { startApi } from './programs.js';
import { printTable } from './table.js';

/*
 * The page of two hundred trusts on a phone with four-times slowed processor: when it can be used, whether it drops frames while it
 * scrolls, how much JavaScript it loads. Every turn is a browser that has seen nothing yet; the worst of them is what is printed.
 */
const TURNS = 5;
const TRUSTS = 200;

execFileSync(
  process.execPath,
  [fileURLToPath(new URL('../../api/dist/demonstration/seed.js', import.meta.url)), '--scale', 'national'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const client = await owner();
const lead = await aLeadOfTheNation(client);
const [api, browser] = [await startApi(), await openBrowser()];
const home = api.url.replace('127.0.0.1', 'localhost');
const section = await firstSection();

printTable(`The page of ${TRUSTS} trusts on a phone, four times slower: the worst of ${TURNS} turns`, [
  {
    page: 'asked for',
    'usable (ms)': '< 2000',
    'whole (ms)': '',
    'longest wait (ms)': '',
    frames: '',
    dropped: 0,
    'longest frame (ms)': '',
    'JavaScript (kB)': '<= 180',
  },
  await measured('trusts × sections', '/system'),
  await measured('trusts × items of a section', `/system?section=${section}`),
]);
await Promise.all([browser.close(), api.stop(), client.end()]);

async function measured(name: string, path: string): Promise<Record<string, string | number>> {
  const openings: Opening[] = [];
  const scrollings: Scrolling[] = [];
  let scripts = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const phone = await openPhone(browser, lead);
    openings.push(await open(phone, home + path, TRUSTS));
    scrollings.push(await scroll(phone, { far: 8000, speed: 2500 }));
    scripts = Math.max(scripts, await scriptsOf(phone));
    await phone.close();
  }
  const worst = <T>(of: readonly T[], read: (one: T) => number) => Math.round(Math.max(...of.map(read)));
  return {
    page: name,
    'usable (ms)': worst(openings, ({ usable }) => usable),
    'whole (ms)': worst(openings, ({ whole }) => whole),
    'longest wait (ms)': worst(openings, ({ longestWait }) => longestWait),
    frames: worst(scrollings, ({ frames }) => frames),
    dropped: worst(scrollings, ({ dropped }) => dropped),
    'longest frame (ms)': worst(scrollings, ({ longest }) => longest),
    'JavaScript (kB)': Math.round(scripts / 1000),
  };
}

async function firstSection(): Promise<string> {
  const response = await fetch(`${api.url}/api/comparison`, { headers: { cookie: lead.cookie } });
  const { sections } = (await response.json()) as { sections: { code: string }[] };
  return sections[0]?.code ?? '';
}
