// @ts-check
import { install } from './install.js';
import { mustRun } from './parts/child.js';
import { fromSource } from './parts/from-source.js';
import { stopEverything, stopOnSignals } from './parts/lifetime.js';
import { inRoot } from './parts/paths.js';
import { command, say } from './parts/say.js';
import { throwawayDatabase } from './postgres/throwaway.js';

/** `npm run schema` draws the picture of the schema anew from the migrations; with `--check` it says whether the committed one is true. */
await command(async () => {
  stopOnSignals();
  await install();
  try {
    const { url } = await throwawayDatabase();
    const env = { ...fromSource.env, CANDOUR_OWNER_URL: url };
    const program = (/** @type {string} */ path) => [...fromSource.args, inRoot(path)];
    await mustRun('Migrating', process.execPath, program('apps/launcher/parts/migrate-from-source.js'), { env });
    const drawing = [...program('apps/api/src/platform/database/print-schema.ts'), ...process.argv.slice(2)];
    await mustRun('Drawing the schema (if it is stale: npm run schema)', process.execPath, drawing, { env });
    say('migrations/schema.sql is as the migrations make it.');
  } finally {
    await stopEverything();
  }
});
