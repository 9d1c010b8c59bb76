// @ts-check
import { chmodSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashOf, root } from '../parts/paths.js';
import { Plain } from '../parts/say.js';

/** PostgreSQL refuses to run as root. Root starts it as this user, "nobody" on every usual system. */
const NOBODY = 65534;

/** Are we root? Then the database runs as somebody else, who must be able to reach its files. */
export const isRoot = () => process.getuid?.() === 0;

/** Who the database runs as, and where: `cwd` must be a folder that user may enter. */
export const runsAs = () => (isRoot() ? { uid: NOBODY, gid: NOBODY, cwd: '/' } : {});

/** @param {string} path @returns {string[]} the path itself and every folder above it */
export function andAbove(path) {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...andAbove(parent)];
}

/**
 * May everybody walk to this folder? Looked at along the whole way, because one closed folder above is enough.
 * What does not exist yet is ours to make and counts as open.
 * @param {string} path
 * @param {(path: string) => number | undefined} modeOf permission bits, undefined where nothing is
 */
export function isOpenToAll(path, modeOf = modeOfFolder) {
  return andAbove(path).every((folder) => {
    const mode = modeOf(folder);
    return mode === undefined || (mode & 0o001) !== 0;
  });
}

/**
 * A folder that the database's user can reach: the wanted one, or, when we are root and the way to it is closed,
 * one in the system's cache that is named after this project.
 * @param {string} wanted @param {string} purpose last part of the fallback's name
 * @returns {{ folder: string, moved: boolean }}
 */
export function reachable(wanted, purpose) {
  if (!isRoot() || isOpenToAll(wanted)) return { folder: wanted, moved: false };
  const cache = existsSync('/var/cache') && isOpenToAll('/var/cache') ? '/var/cache' : tmpdir();
  return { folder: join(ownFolder(join(cache, `candour-${hashOf(`${root}\0${wanted}`)}`)), purpose), moved: true };
}

/** Makes a folder others may pass through but not look into. @param {string} path */
export function passableFolder(path) {
  mkdirSync(path, { recursive: true });
  chmodSync(path, isRoot() ? 0o711 : 0o700);
  return path;
}

/** As above, in a place where somebody else could have put one of that name first. @param {string} path */
function ownFolder(path) {
  passableFolder(path);
  const found = lstatSync(path);
  if (found.isDirectory() && found.uid === process.getuid?.()) return path;
  throw new Plain(`${path} belongs to somebody else. Remove it, or set CANDOUR_DATA to a folder that every user may enter.`);
}

/** @param {string} path */
function modeOfFolder(path) {
  return existsSync(path) ? statSync(path).mode & 0o777 : undefined;
}
