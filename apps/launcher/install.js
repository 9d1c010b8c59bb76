// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { mustRun } from './parts/child.js';
import { inRoot } from './parts/paths.js';
import { heading, Plain } from './parts/say.js';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} Locked */
/** @typedef {{ packages: Record<string, Locked> }} Lock */

/** The oldest Node that runs the program, its tests and its tools. */
const oldest = [20, 19];

/**
 * Why this Node cannot be used, or nothing.
 * @param {string} version as in process.versions.node
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const wanted = oldest.join('.');
  if (major > 20 || (major === oldest[0] && minor >= (oldest[1] ?? 0))) return undefined;
  return `Candour needs Node ${wanted} or later (24 is advised); this is Node ${version}. Install it from https://nodejs.org and try again.`;
}

/**
 * What in node_modules differs from the lock file: both are npm's own, the second being its note of what it has put there.
 * Optional packages may be missing (other platforms' binaries), but not of another version.
 * @param {Lock} lock package-lock.json @param {Lock} installed node_modules/.package-lock.json
 * @returns {string[]} the packages' places
 */
export function staleIn(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([place, { link }]) => place.includes('node_modules/') && !link)
    .filter(([place, { version, optional, devOptional }]) => {
      const found = installed.packages[place];
      return found ? found.version !== version : !(optional || devOptional);
    })
    .map(([place]) => place);
}

/** What must be installed, in words, or nothing when node_modules is as the lock file says. */
function reasonToInstall() {
  const note = inRoot('node_modules/.package-lock.json');
  if (!existsSync(note)) return 'Installing the packages this project uses';
  const stale = staleIn(readJson(inRoot('package-lock.json')), readJson(note));
  return stale.length > 0
    ? `Installing again: ${stale.length} of the installed packages are not what the lock file says`
    : undefined;
}

/**
 * Makes node_modules what the lock file says; says so, and does nothing when it already is.
 *
 * `npm install --no-save` rather than `npm ci`: it keeps to the lock file as strictly and leaves it as it is, but `ci` refuses a
 * lock file that was written where the registry lacks other platforms' optional binaries, and deletes everything first.
 */
export async function install() {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Plain(problem);
  const reason = reasonToInstall();
  if (!reason) return;
  heading(`${reason}; this takes a minute`);
  const npm = process.env.npm_execpath;
  const args = [
    'install',
    '--no-save',
    '--prefer-offline',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  if (npm?.endsWith('.js')) await mustRun('Installing', process.execPath, [npm, ...args]);
  else await mustRun('Installing', process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));
