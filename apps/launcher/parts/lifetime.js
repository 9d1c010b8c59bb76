// @ts-check
import { say } from './say.js';

/** @typedef {{ name: string, stop: () => Promise<void> | void, force: () => void }} Running */

/** What this command started, in order; it is stopped the other way round, so the database goes last. @type {Running[]} */
const running = [];
let stopping = false;

/** Remembers something that must end with this command. @param {Running} thing */
export function endWithUs(thing) {
  running.push(thing);
}

/** Has somebody asked this command to end? Work that fails from then on is no news. */
export const isStopping = () => stopping;

/** Stops everything, newest first. Safe to call twice: the second call finds nothing left. */
export async function stopEverything() {
  stopping = true;
  for (let thing = running.pop(); thing; thing = running.pop()) {
    current = thing;
    await thing.stop();
    current = undefined;
  }
}

/** @type {Running | undefined} what is being stopped now, for the impatient */
let current;

/**
 * Ctrl-C stops cleanly, a second one by force. To be called once, before anything is started.
 * Children run in process groups of their own, so that the terminal's Ctrl-C reaches this process alone and the
 * order of stopping is ours.
 */
export function stopOnSignals() {
  let asked = 0;
  const onSignal = async (/** @type {NodeJS.Signals} */ signal) => {
    asked += 1;
    if (asked === 1) {
      console.log('');
      say('Stopping. (Ctrl-C again to stop at once.)');
      await stopEverything();
      say('Stopped.');
      process.exit(signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP' ? 0 : 1);
    }
    for (const thing of [current, ...running]) thing?.force();
    say('Stopped by force; the next start repairs what was left.');
    process.exit(1);
  };
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => void onSignal(signal));
}
