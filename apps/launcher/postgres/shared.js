// @ts-check
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../parts/wait.js';

/**
 * Who uses the project's database now. `npm start` and `npm run seed` may share it: only the last to leave turns it off.
 * A user is a file named after its process, so one that was killed is noticed and does not count.
 * @param {string} home the cluster's folder
 */
export function usersOf(home) {
  const folder = join(home, 'users');
  mkdirSync(folder, { recursive: true });
  const mine = join(folder, String(process.pid));
  return {
    enter: () => writeFileSync(mine, ''),
    /** @returns {boolean} whether nobody is left */
    leave: () => {
      rmSync(mine, { force: true });
      return readdirSync(folder).filter((pid) => stillThere(join(folder, pid), Number(pid))).length === 0;
    },
  };
}

/** @param {string} file @param {number} pid */
function stillThere(file, pid) {
  if (isAlive(pid)) return true;
  rmSync(file, { force: true });
  return false;
}
