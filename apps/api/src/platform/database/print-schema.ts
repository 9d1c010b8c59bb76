import { readFile, writeFile } from 'node:fs/promises';
import { schemaPicture } from './schema-picture.js';

/**
 * Writes `migrations/schema.sql` from a migrated database, or with `--check` fails when the file is stale.
 *
 *     CANDOUR_OWNER_URL=… node … apps/api/src/platform/database/print-schema.ts [--check]
 */
const FILE = new URL('../../../../../migrations/schema.sql', import.meta.url);

const url = process.env.CANDOUR_OWNER_URL ?? process.env.DATABASE_URL;
if (!url) throw new Error('Set CANDOUR_OWNER_URL to a migrated database.');
const picture = await schemaPicture(url);
if (process.argv.includes('--check')) {
  const kept = await readFile(FILE, 'utf8').catch(() => '');
  if (kept !== picture) {
    process.stderr.write('migrations/schema.sql is stale: print it again and commit it with the migration.\n');
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, picture);
}
