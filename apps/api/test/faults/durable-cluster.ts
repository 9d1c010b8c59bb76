import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { urlAs } from '../../src/platform/database/data-source.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { nobody, postgresBinaries } from '../postgres-binaries.js';
import { freePort } from './api-process.js';

const READY_WITHIN_MS = 30_000;

/** A PostgreSQL on a disk, to be killed and started again on the same data. */
export interface DurableCluster {
  readonly port: number;
  readonly ownerUrl: string;
  /** What the program connects with, at this port or through a proxy at another. */
  readonly appUrl: (port?: number) => string;
  /** Kills the server and every process of it at once, as a power cut would. @returns how many processes there were */
  readonly kill: () => Promise<number>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** @param settings beside PostgreSQL's own, which wait for the disk at every commit */
export async function durableCluster(settings: readonly string[] = []): Promise<DurableCluster> {
  const bin = join(postgresBinaries(), 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'candour-faults-'));
  const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')];
  const [password, appPassword] = [randomBytes(18).toString('hex'), randomBytes(18).toString('hex')];
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (nobody) {
    chmodSync(folder, 0o711);
    for (const path of [data, passwordFile]) chownSync(path, nobody.uid, nobody.gid);
  }
  const options = { ...nobody, cwd: '/' };
  const superuser = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  execFileSync(join(bin, 'initdb'), ['-D', data, ...superuser, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], {
    ...options,
    stdio: 'pipe',
  });
  const port = await freePort();
  const where = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=60', 'timezone=UTC'];
  const args = ['-D', data, ...[...where, ...settings].flatMap((setting) => ['-c', setting])];
  const ownerUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | null = null;

  const killAtExit = () => killAll(server);
  process.once('exit', killAtExit);
  const start = async (): Promise<void> => {
    const started = spawn(join(bin, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    server = started;
    let words = '';
    started.stderr.on('data', (text: Buffer) => (words = (words + text.toString()).slice(-2_000)));
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await answers(ownerUrl))) {
      if (started.exitCode !== null || Date.now() > deadline) throw new Error(`the database did not start: ${words}`);
      await after(20);
    }
  };
  const kill = async (): Promise<number> => {
    const gone = server && once(server, 'exit');
    const killed = killAll(server);
    await gone;
    server = null;
    return killed;
  };
  await start();
  await migrate(ownerUrl, appPassword);
  return {
    port,
    ownerUrl,
    appUrl: (through = port) => urlAs(ownerUrl, 'candour_app', appPassword).replace(`:${port}/`, `:${through}/`),
    kill,
    start,
    remove: async () => {
      await kill();
      process.removeListener('exit', killAtExit);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The server and its children, by their ids and all in one moment: one that is left would write down what it remembers. */
function killAll(server: ChildProcess | null): number {
  if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return 0;
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=']).toString().trim().split('\n');
  const children = rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .flatMap(([pid, parent]) => (pid !== undefined && parent === server.pid ? [pid] : []));
  // The first one stands still while the others are ended, so that it notices nothing and starts nobody anew.
  process.kill(server.pid, 'SIGSTOP');
  for (const pid of [...children, server.pid]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It had ended by itself meanwhile.
    }
  }
  return children.length + 1;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
