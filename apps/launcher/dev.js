// @ts-check
import { build } from './build.js';
import { database } from './database.js';
import { install } from './install.js';
import { startNode } from './parts/child.js';
import { fromSource } from './parts/from-source.js';
import { stopEverything, stopOnSignals } from './parts/lifetime.js';
import { inRoot } from './parts/paths.js';
import { freePort } from './parts/port.js';
import { command, heading, say } from './parts/say.js';
import { environmentOf, migrate, seed } from './run.js';

/** `npm run dev`: the API from source, started again at every change, and the web pages by Vite's own server. */
await command(async () => {
  stopOnSignals();
  await install();
  try {
    heading('Building what migrations and the demonstration system need');
    await build({ pages: false });
    heading('Starting the database');
    const urls = await database();
    await migrate(urls);
    if (urls.embedded) await seed(urls);
    heading('Starting the program from its sources');
    const apiPort = await freePort(3100);
    const pagesPort = await freePort(Number(process.env.PORT ?? 3000));
    const env = {
      ...environmentOf(urls),
      PORT: String(apiPort),
      CANDOUR_PUBLIC_URL: `http://localhost:${pagesPort}`,
      CANDOUR_DEMONSTRATION: urls.embedded ? 'on' : 'off',
    };
    const api = startNode('The API', ['--watch', ...fromSource.args, inRoot('apps/api/src/main.ts')], {
      env: { ...fromSource.env, ...env },
    });
    const vite = [inRoot('node_modules/vite/bin/vite.js'), inRoot('apps/web'), '--port', String(pagesPort), '--strictPort'];
    const pages = startNode('The web server', vite, { env: { CANDOUR_API_PORT: String(apiPort) } });
    say(`Open http://localhost:${pagesPort} (the API alone: http://localhost:${apiPort}/api)`);
    await Promise.race([api.failed, pages.failed]);
  } finally {
    await stopEverything();
  }
});
