// @ts-check
import { build } from './build.js';
import { chromium } from './chromium.js';
import { urlAs } from './database.js';
import { install } from './install.js';
import { runNode } from './parts/child.js';
import { stopEverything, stopOnSignals } from './parts/lifetime.js';
import { inData, inRoot } from './parts/paths.js';
import { anyPort } from './parts/port.js';
import { command, heading, Plain, say } from './parts/say.js';
import { throwawayDatabase } from './postgres/throwaway.js';
import { migrate, seed, startProgram } from './run.js';

/** What the run leaves for `npm test` to count. */
const journeyReport = () => inData('results', 'journeys.json');

/** `npm run journeys -- [what Playwright takes]`: the whole system on a throw-away database, and a real browser in front of it. */
await command(async () => {
  stopOnSignals();
  await install();
  try {
    heading('A browser, a build, a database');
    const browser = await chromium();
    await build();
    process.env.CANDOUR_DEMONSTRATION_FILE = inData('results', 'demonstration.json');
    const { url } = await throwawayDatabase();
    const appPassword = 'of-a-throw-away-database';
    const urls = { ownerUrl: url, appUrl: urlAs(url, 'candour_app', appPassword), embedded: true, appPassword };
    await migrate(urls);
    await seed(urls);
    const port = await anyPort();
    await startProgram(urls, { port, demonstration: true });
    say(`The whole system runs on http://localhost:${port}`);

    heading('Journeys');
    const config = inRoot('apps/web/journeys/playwright.config.ts');
    const { code } = await runNode(
      [inRoot('node_modules/@playwright/test/cli.js'), 'test', '--config', config, ...process.argv.slice(2)],
      {
        env: {
          ...browser.env,
          CHROMIUM_PATH: browser.path,
          CANDOUR_BASE_URL: `http://localhost:${port}`,
          CANDOUR_JOURNEY_REPORT: journeyReport(),
          CANDOUR_DEMONSTRATION_FILE: process.env.CANDOUR_DEMONSTRATION_FILE,
        },
      },
    );
    if (code !== 0)
      throw new Plain(
        'A journey failed (see above; screenshots are in apps/web/journeys/.results, and traces with --trace retain-on-failure).',
      );
  } finally {
    await stopEverything();
  }
});
