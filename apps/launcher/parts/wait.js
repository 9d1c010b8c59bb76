// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Tries until `probe` answers something or the time is up.
 * @template T
 * @param {() => Promise<T | undefined> | T | undefined} probe
 * @param {{ within: number, every?: number }} options milliseconds
 * @returns {Promise<T | undefined>}
 */
export async function until(probe, { within, every = 25 }) {
  const end = Date.now() + within;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() >= end) return undefined;
    await sleep(every);
  }
}

/** Is there a process of this id? One that belongs to somebody else counts. */
export function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
