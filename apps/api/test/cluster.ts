import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../src/platform/database/migrate.js';
import { nobody, postgresBinaries } from './postgres-binaries.js';

const PREFIX = 'candour-test-';
const READY_WITHIN_MS = 20_000;
const LOOK_AGAIN_MS = 25;
/** Never for real data: nothing waits for a disk. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** A running test server: an administrator's url, the template's name, and the password of the program's role. */
export interface TestServer {
  readonly adminUrl: string;
  readonly template: string;
  readonly appPassword: string;
  readonly stop: () => Promise<void>;
}

/** Memory where there is some: the data is thrown away, so it need not touch a disk. */
const dataRoot = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clusters of earlier runs whose jest is gone: their server, if it still runs, is ended by its own pid, their data removed. */
function clearLeftovers(root: string): void {
  for (const name of readdirSync(root).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(root, name);
    const owner = Number(readIfThere(join(folder, 'owner.pid')));
    if (owner > 0 && alive(owner)) continue;
    const server = Number(readIfThere(join(folder, 'data', 'postmaster.pid')).split('\n')[0]);
    if (server > 0 && alive(server)) process.kill(server, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Resolves once the server takes a connection; rejects with its own words when it ends before. */
async function untilReady(url: string, ended: Promise<string>): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let failure: string | null = null;
  void ended.then((words) => {
    failure = words;
  });
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (failure !== null) throw new Error(`The test database ended: ${failure}`);
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
}

/** Starts a throw-away PostgreSQL that forgets everything on a crash, and may: speed is all that counts here. */
async function startEmbedded(): Promise<{ url: string; stop: () => Promise<void> }> {
  const binaries = postgresBinaries();
  const root = dataRoot();
  clearLeftovers(root);
  const folder = mkdtempSync(join(root, PREFIX));
  writeFileSync(join(folder, 'owner.pid'), String(process.pid));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  const password = randomBytes(18).toString('hex');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (nobody) {
    chmodSync(folder, 0o711);
    for (const path of [data, passwordFile]) chownSync(path, nobody.uid, nobody.gid);
  }
  const options = { ...nobody, cwd: '/' };
  const superuser = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const initdb = ['-D', data, ...superuser, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(join(binaries, 'bin', 'initdb'), initdb, { ...options, stdio: 'pipe' });

  const port = await freePort();
  const where = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='];
  const settings = [...where, ...FORGETFUL, 'max_connections=120', 'shared_buffers=64MB', 'timezone=UTC'];
  const server = spawn(join(binaries, 'bin', 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let lastWords = '';
  server.stderr.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-2_000);
  });
  const ended = new Promise<string>((resolve) => server.once('exit', () => resolve(lastWords)));
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await untilReady(url, ended);
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { url, stop };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/**
 * Starts the server of the database tests (or takes the one of `DATABASE_URL`) and migrates one template, from which every test
 * file gets a copy of its own.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL;
  const { url, stop } = given ? { url: given, stop: async () => undefined } : await startEmbedded();
  const template = `candour_template_${randomBytes(4).toString('hex')}`;
  const appPassword = randomBytes(18).toString('hex');
  await onServer(url, `create database ${template}`);
  await migrate(urlOf(url, template), appPassword);
  return {
    adminUrl: url,
    template,
    appPassword,
    stop: async () => {
      if (given) await onServer(url, `drop database if exists ${template}`);
      await stop();
    },
  };
}
