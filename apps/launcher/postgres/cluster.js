// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../parts/port.js';
import { Plain, say } from '../parts/say.js';
import { isAlive, until } from '../parts/wait.js';
import { answers, urlOf } from './connect.js';
import { complaintIn, reasonsIn, runningNote } from './messages.js';
import { isRoot, passableFolder, runsAs } from './place.js';

/**
 * A database cluster on this machine's disk.
 * @typedef {object} Cluster
 * @property {string} bin folder of PostgreSQL's programs
 * @property {string} home folder that holds `data`, `password` and `log`
 * @property {string} password of the superuser
 * @property {string[]} settings as in `fsync=off`
 */

/** @typedef {{ pid: number, port: number }} Live */

const PATIENCE = 30_000;

/** @param {Cluster} cluster */
const dataOf = (cluster) => join(cluster.home, 'data');

/** The superuser's address of the cluster's first database. @param {Cluster} cluster @param {number} port */
export const adminUrl = (cluster, port, database = 'postgres') =>
  urlOf({ host: '127.0.0.1', port, user: 'postgres', password: cluster.password, database });

/** Who runs on this data, going by the note PostgreSQL keeps there. @param {Cluster} cluster */
export function noteOf(cluster) {
  const file = join(dataOf(cluster), 'postmaster.pid');
  return existsSync(file) ? runningNote(readFileSync(file, 'utf8')) : undefined;
}

/**
 * The cluster as it runs already, if it does: waits for one that is just starting.
 * @param {Cluster} cluster
 * @returns {Promise<Live | undefined>}
 */
export async function alreadyRunning(cluster) {
  const found = await until(
    async () => {
      const note = noteOf(cluster);
      if (!note || !isAlive(note.pid)) return 'none';
      const state = await answers(adminUrl(cluster, note.port));
      if (state === 'starting') return undefined;
      return state === 'yes' ? note : 'none';
    },
    { within: PATIENCE, every: 100 },
  );
  return found === 'none' ? undefined : found;
}

/**
 * Makes the cluster's files unless they are there. Made beside and then renamed: what was cut short is never taken for whole.
 * @param {Cluster} cluster
 */
export function makeFiles(cluster) {
  const data = dataOf(cluster);
  if (existsSync(join(data, 'PG_VERSION'))) {
    const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
    if (version !== '18')
      throw new Plain(
        `The database in ${data} is of PostgreSQL ${version}, this project has 18. Move that folder away to begin anew.`,
      );
    return;
  }
  passableFolder(cluster.home);
  const unfinished = join(cluster.home, 'data.unfinished');
  const passwordFile = join(cluster.home, 'data.password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  giveToDatabase(unfinished);
  giveToDatabase(passwordFile);
  const args = [
    '-D',
    unfinished,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    ...locale,
    '--no-sync',
  ];
  const made = spawnSync(join(cluster.bin, 'initdb'), args, { ...runsAs(), encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new Plain(
      `PostgreSQL could not make its files in ${cluster.home}:\n${made.error?.message ?? reasonsIn(`${made.stdout}\n${made.stderr}`)}`,
    );
  rmSync(data, { recursive: true, force: true });
  renameSync(unfinished, data);
}

/** Letters sort by code point and are known as Unicode; systems without the locale C.UTF-8 take PostgreSQL's own of that name. */
const locale =
  process.platform === 'linux' ? ['--locale=C.UTF-8'] : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * Starts the cluster on the wanted port or the next free one, and waits until it answers.
 * A part of a crashed predecessor may still hold the data for some seconds: that is waited for, and said.
 * @param {Cluster} cluster @param {number} wantedPort
 * @returns {Promise<Live>}
 */
export async function start(cluster, wantedPort) {
  const end = Date.now() + PATIENCE;
  let port = await freePort(wantedPort);
  for (let told = false; ; ) {
    const { live, log } = await tryToStart(cluster, port);
    if (live) return live;
    const complaint = complaintIn(log);
    if (complaint === 'other' || Date.now() > end)
      throw new Plain(
        `PostgreSQL does not start. Its own words:\n${reasonsIn(log)}\n(all of them: ${join(cluster.home, 'log')})`,
      );
    if (complaint === 'port-taken') port = await freePort(port + 1);
    else {
      if (!told)
        say(
          `An earlier run of the database still holds its data; waiting for it to end. PostgreSQL says:\n    ${reasonsIn(log)}`,
        );
      told = true;
      const other = await alreadyRunning(cluster);
      if (other) return other;
      await new Promise((done) => setTimeout(done, 300));
    }
  }
}

/** @param {Cluster} cluster @param {number} port @returns {Promise<{ live?: Live, log: string }>} */
async function tryToStart(cluster, port) {
  const logFile = join(cluster.home, 'log');
  const before = existsSync(logFile) ? statSync(logFile).size : 0;
  const log = openSync(logFile, 'a', 0o600);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'logging_collector=off', ...cluster.settings];
  const args = ['-D', dataOf(cluster), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(join(cluster.bin, 'postgres'), args, { ...runsAs(), detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  const ready = await until(async () => (ended ? false : (await answers(adminUrl(cluster, port))) === 'yes' ? true : undefined), {
    within: PATIENCE,
  });
  if (ready && !ended && child.pid) return { live: { pid: child.pid, port }, log: '' };
  if (!ended) child.kill('SIGQUIT');
  return { log: readFileSync(logFile).subarray(before).toString('utf8') || 'It wrote nothing.' };
}

/**
 * Stops a cluster: open transactions are rolled back, everything is on disk, the note is gone.
 * @param {Cluster} cluster @param {Live} live
 */
export async function stop(cluster, live) {
  signal(live.pid, 'SIGINT');
  const gone = await until(() => (isGone(cluster, live) ? true : undefined), { within: PATIENCE });
  if (!gone) stopAtOnce(live);
}

/** Stops without tidying up; the next start repairs from the journal. @param {Live} live */
export const stopAtOnce = (live) => signal(live.pid, 'SIGQUIT');

/** Gone when PostgreSQL took its note away: a process id may linger where nobody collects the dead. @param {Cluster} cluster @param {Live} live */
export const isGone = (cluster, live) => noteOf(cluster)?.pid !== live.pid || !isAlive(live.pid);

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It had ended by itself, which is what we want.
  }
}

/** @param {string} path */
function giveToDatabase(path) {
  const { uid, gid } = runsAs();
  if (isRoot() && uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  if (statSync(path).isDirectory()) chmodSync(path, 0o700);
}
