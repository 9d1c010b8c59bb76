// @ts-check
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithUs } from '../parts/lifetime.js';
import { anyPort } from '../parts/port.js';
import { isAlive, until } from '../parts/wait.js';
import { postgresBinaries } from './binaries.js';
import { adminUrl, isGone, makeFiles, noteOf, start, stopAtOnce } from './cluster.js';
import { answers, ask } from './connect.js';
import { passableFolder } from './place.js';
import { secretIn } from './secrets.js';

const NAME = 'candour-throwaway-';

/** Fast, and worth nothing after a crash: what tests want. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * A database cluster for one run of tests, in the system's temporary folder; gone when this command ends.
 * @param {{ durable?: boolean }} [options] durable: writes as carefully as in earnest, for measuring
 * @returns {Promise<{ url: string, remove: () => Promise<void> }>} the superuser's address of an empty database `candour`
 */
export async function throwawayDatabase({ durable = false } = {}) {
  await removeLeftovers();
  const home = passableFolder(mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`)));
  const cluster = {
    bin: postgresBinaries(),
    home,
    password: secretIn(join(home, 'password')),
    settings: ['max_connections=100', ...(durable ? [] : careless)],
  };
  makeFiles(cluster);
  const live = await start(cluster, await anyPort());
  let removed = false;
  const remove = async () => {
    if (removed) return;
    removed = true;
    stopAtOnce(live);
    await until(() => (isGone(cluster, live) ? true : undefined), { within: 5000 });
    rmSync(home, { recursive: true, force: true });
  };
  endWithUs({ name: 'the throw-away database', stop: remove, force: () => stopAtOnce(live) });
  await ask(adminUrl(cluster, live.port), 'create database candour');
  return { url: adminUrl(cluster, live.port, 'candour'), remove };
}

/** A run that was killed leaves its cluster behind, running: end those whose run is no more. */
async function removeLeftovers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(NAME))) {
    const owner = Number(name.slice(NAME.length).split('-')[0]);
    if (!owner || isAlive(owner)) continue;
    const home = join(tmpdir(), name);
    try {
      const left = { bin: '', home, password: secretIn(join(home, 'password')), settings: [] };
      const live = noteOf(left);
      if (live && (await answers(adminUrl(left, live.port))) === 'yes') stopAtOnce(live);
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Another user's: theirs to remove.
    }
  }
}
