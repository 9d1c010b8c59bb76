// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endWithUs } from '../parts/lifetime.js';
import { inData } from '../parts/paths.js';
import { Plain, say } from '../parts/say.js';
import { postgresBinaries } from './binaries.js';
import { adminUrl, alreadyRunning, makeFiles, start, stop, stopAtOnce } from './cluster.js';
import { ask } from './connect.js';
import { passableFolder, reachable } from './place.js';
import { secretIn } from './secrets.js';
import { usersOf } from './shared.js';

/** Far from 5432, where a PostgreSQL of the machine's own may come up later. */
const WANTED_PORT = 54318;

/**
 * The project's own database, running: started, or found running from earlier. Ends with this command.
 * @returns {Promise<string>} the superuser's address of the database `candour`
 */
export async function embeddedDatabase() {
  const { folder: home, moved } = reachable(inData('postgres'), 'postgres');
  if (moved) say(`Other users cannot enter this project's folder, and PostgreSQL may not run as root: its data is in ${home}`);
  passableFolder(home);
  if (existsSync(join(home, 'data', 'PG_VERSION')) && !existsSync(join(home, 'password'))) {
    throw new Plain(
      `The password of the database is gone (${join(home, 'password')}). Put it back, or delete ${home} to begin anew.`,
    );
  }
  const cluster = {
    bin: postgresBinaries(),
    home,
    password: secretIn(join(home, 'password')),
    settings: ['max_connections=100'],
  };
  const users = usersOf(home);
  users.enter();

  const found = await alreadyRunning(cluster);
  if (found) say(`The database was left running (port ${found.port}); using it.`);
  else makeFiles(cluster);
  const live = found ?? (await start(cluster, WANTED_PORT));
  if (!found) say(`PostgreSQL 18 runs on 127.0.0.1:${live.port}, its data is in ${join(home, 'data')}`);

  endWithUs({
    name: 'the database',
    stop: async () => {
      if (users.leave()) await stop(cluster, live);
    },
    force: () => {
      if (users.leave()) stopAtOnce(live);
    },
  });
  await makeDatabase(adminUrl(cluster, live.port), 'candour');
  return adminUrl(cluster, live.port, 'candour');
}

/** @param {string} url @param {string} name */
async function makeDatabase(url, name) {
  const rows = await ask(url, 'select 1 from pg_database where datname = $1', [name]);
  if (rows.length === 0) await ask(url, `create database ${name}`);
}
