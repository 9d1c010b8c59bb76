// @ts-check
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from './build.js';
import { chromium } from './chromium.js';
import { urlAs } from './database.js';
import { install } from './install.js';
import { mustRun } from './parts/child.js';
import { fromSource } from './parts/from-source.js';
import { stopEverything, stopOnSignals } from './parts/lifetime.js';
import { inRoot } from './parts/paths.js';
import { command, heading, Plain } from './parts/say.js';
import { throwawayDatabase } from './postgres/throwaway.js';
import { environmentOf, migrate } from './run.js';

/** The benches there are: one file a path, named after it. */
const benches = () =>
  readdirSync(inRoot('apps/bench/src'))
    .filter((name) => name.endsWith('.bench.ts'))
    .map((name) => name.replace('.bench.ts', ''));

/**
 * `npm run bench -- [name …] [--scale national]`: each on a database of its own with durable settings, one after the other; all without
 * a name. The comparison is always measured with the nation of made-up trusts behind it: it is the one scale there is.
 */
await command(async () => {
  stopOnSignals();
  await install();
  const { positionals: named, values } = parseArgs({ allowPositionals: true, options: { scale: { type: 'string' } } });
  if (values.scale !== undefined && values.scale !== 'national') throw new Plain('The one scale there is: --scale national');
  const unknown = named.filter((name) => !benches().includes(name));
  if (unknown.length > 0 || benches().length === 0) {
    throw new Plain(
      `${unknown.length > 0 ? `No bench ${unknown.join(', ')}.` : ''} There are: ${benches().join(', ') || 'none'}`,
    );
  }
  try {
    // A bench of a page needs the pages as they are served, and a browser to open them.
    const ofPages = (named.length > 0 ? named : benches()).some((name) => name.endsWith('-page'));
    const browser = ofPages ? await chromium() : undefined;
    heading('Building');
    await build({ pages: ofPages });
    for (const name of named.length > 0 ? named : benches()) {
      heading(`Bench: ${name}`);
      const { url, remove } = await throwawayDatabase({ durable: true });
      const appPassword = 'of-a-throw-away-database';
      const urls = { ownerUrl: url, appUrl: urlAs(url, 'candour_app', appPassword), embedded: true, appPassword };
      await migrate(urls);
      const seen = browser ? { ...browser.env, CHROMIUM_PATH: browser.path, CANDOUR_WEB_ROOT: inRoot('apps/web/dist') } : {};
      const program = [...fromSource.args, inRoot('apps/bench/src', `${name}.bench.ts`)];
      await mustRun(`The bench ${name}`, process.execPath, program, {
        env: { ...fromSource.env, ...environmentOf(urls), ...seen },
      });
      await remove();
    }
  } finally {
    await stopEverything();
  }
});
