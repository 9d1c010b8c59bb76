import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** A program under load, in a process of its own. */
export interface Program {
  readonly url: string;
  stop(): Promise<void>;
}

/** What a program uses, as `tell-use.js` tells it. */
export interface Use {
  readonly heapBytes: number;
  readonly cpuSeconds: number;
}

/** A program that says what it uses. */
export interface WatchedProgram extends Program {
  use(): Promise<Use>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}

/** Starts a program with a port of its own and waits until it answers at `path`. */
async function start(args: readonly string[], env: NodeJS.ProcessEnv, path: string): Promise<WatchedProgram> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(url + path)); tries++) {
    if (child.exitCode !== null || tries > 2400) throw new Error(`${args.at(-1)} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    url,
    use: async () => {
      const told = once(child, 'message');
      child.send('use');
      const [use] = (await told) as [Use];
      return use;
    },
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

/**
 * The program as it runs in production: what was built, on plain Node, and beside it what tells its use of memory.
 *
 * @param before a module that is loaded before the program
 */
export async function startApi({ before }: { readonly before?: URL } = {}): Promise<WatchedProgram> {
  const tellsItsUse = new URL('./tell-use.js', import.meta.url).href;
  const loadedBefore = before ? ['--import', before.href] : [];
  return await start(
    ['--expose-gc', ...loadedBefore, '--import', tellsItsUse, fileURLToPath(new URL('apps/api/dist/main.js', root))],
    // A bench saves a seat's answers faster than any hand.
    { LOG_LEVEL: 'silent', NODE_ENV: 'production', CANDOUR_ANSWERS_A_MINUTE: '65535' },
    '/api/ready',
  );
}

/** The floor: node:http and pg, doing the same transaction with nothing around it. */
export async function startFloor(): Promise<Program> {
  return await start([...process.execArgv, fileURLToPath(new URL('./floor.ts', import.meta.url))], {}, '/ready');
}
