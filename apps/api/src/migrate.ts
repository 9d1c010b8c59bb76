import { migrate } from './platform/database/migrate.js';
import { fromFiles } from './platform/from-files.js';

/**
 * Migrates the database named in CANDOUR_OWNER_URL and, where CANDOUR_APP_PASSWORD is set, gives the program's own role that
 * password. For deployments: `node apps/api/dist/migrate.js`, before the program starts. Safe to repeat.
 */
const env = fromFiles(process.env);
const url = env.CANDOUR_OWNER_URL;
if (!url) {
  process.stderr.write(
    'Set CANDOUR_OWNER_URL to the address of a user who may create roles, as in postgres://admin:…@host/candour\n',
  );
  process.exit(1);
}
const ran = await migrate(url, env.CANDOUR_APP_PASSWORD);
process.stdout.write(ran.length === 0 ? 'The database is as it should be.\n' : `Migrated: ${ran.join(', ')}\n`);
