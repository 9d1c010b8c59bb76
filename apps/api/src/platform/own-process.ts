import type { ForkOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../../', import.meta.url);

/**
 * How a process of the program's own is started: built as the program is built, or from its sources as the tests and the watched
 * program run. It is given nothing of the program's environment but where temporary files go: no address of a database, no secret.
 *
 * @param program its address without the ending, as `new URL('./writer/main', import.meta.url)`
 */
export function ownProcess(
  program: URL,
  { flags, env = {} }: { readonly flags: readonly string[]; readonly env?: NodeJS.ProcessEnv },
): { readonly program: string; readonly options: ForkOptions } {
  const fromSource = import.meta.url.endsWith('.ts');
  const source = fromSource ? ['--import', '@swc-node/register/esm-register', '--conditions=@candour/source'] : [];
  return {
    program: fileURLToPath(`${program.href}.${fromSource ? 'ts' : 'js'}`),
    options: {
      cwd: fileURLToPath(ROOT),
      execArgv: [...source, ...flags],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {
        ...passedOn('PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'NODE_ENV'),
        ...env,
        ...(fromSource && { SWC_NODE_PROJECT: fileURLToPath(new URL('tsconfig.base.json', ROOT)) }),
      },
    },
  };
}

function passedOn(...names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}
