import type { ForkOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../../../', import.meta.url);

/** What keeps the process that writes small: a heap of its own that is enough for any paper, and few places that memory waits in. */
const SMALL = ['--max-old-space-size=128', '--max-semi-space-size=4'];

/**
 * How the process that writes is started: built as the program is built, or from its sources as the tests and the watched program
 * run. It is given nothing of the program's environment but where temporary files go: no address of a database, no secret.
 */
export function howToStart(): { readonly program: string; readonly options: ForkOptions } {
  const fromSource = import.meta.url.endsWith('.ts');
  const source = fromSource ? ['--import', '@swc-node/register/esm-register', '--conditions=@candour/source'] : [];
  return {
    program: fileURLToPath(new URL(fromSource ? './writer/main.ts' : './writer/main.js', import.meta.url)),
    options: {
      cwd: fileURLToPath(ROOT),
      execArgv: [...source, ...SMALL],
      env: {
        ...passedOn('PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'NODE_ENV'),
        // One thread for setting pages: it shares the machine with the program.
        RAYON_NUM_THREADS: '1',
        MALLOC_ARENA_MAX: '2',
        ...(fromSource && { SWC_NODE_PROJECT: fileURLToPath(new URL('tsconfig.base.json', ROOT)) }),
      },
    },
  };
}

function passedOn(...names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}
