import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../../', import.meta.url);
const READY_WITHIN_MS = 60_000;

/** The program in a process of its own, from source. */
export interface ApiProcess {
  readonly port: number;
  readonly child: ChildProcess;
  /** Everything that it logged. */
  readonly log: () => string;
  /** Ends it by a signal and waits for it to be gone. @returns how long that took, and its exit code */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<{ readonly ms: number; readonly code: number | null }>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}

/** What the tests give every program that they start. */
export const environmentFor = (databaseUrl: string, more: Record<string, string> = {}): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  CANDOUR_SECRET: 'a secret for tests alone, not for use',
  CANDOUR_POOL: '5',
  CANDOUR_ANSWERS_A_MINUTE: '65535',
  LOG_LEVEL: 'warn',
  ...more,
});

/** Starts it, and waits until it says that it is ready. It ends with this process, whatever happens. */
export async function startApiProcess(databaseUrl: string, more: Record<string, string> = {}): Promise<ApiProcess> {
  const port = await freePort();
  const args = ['--import', '@swc-node/register/esm-register', '--conditions=@candour/source'];
  const child = spawn(process.execPath, [...args, fileURLToPath(new URL('apps/api/src/main.ts', root))], {
    cwd: fileURLToPath(root),
    env: {
      PATH: process.env.PATH,
      SWC_NODE_PROJECT: fileURLToPath(new URL('tsconfig.base.json', root)),
      ...environmentFor(databaseUrl, more),
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killed = () => void child.kill('SIGKILL');
  process.once('exit', killed);
  let log = '';
  for (const out of [child.stdout, child.stderr]) out.on('data', (text: Buffer) => (log += text.toString()));
  const gone = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  void gone.then(() => process.removeListener('exit', killed));
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`the program did not start: ${log}`);
    }
    await after(20);
  }
  return {
    port,
    child,
    log: () => log,
    end: async (signal) => {
      const from = performance.now();
      child.kill(signal);
      const [code] = await gone;
      return { ms: performance.now() - from, code };
    },
  };
}

export async function isReady(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/api/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ status }) => status === 200,
    () => false,
  );
}
