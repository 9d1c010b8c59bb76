import { ownProcess } from '../../platform/own-process.js';

/** What keeps the process that writes under 300 MB: less room for what is new would cost a fifth more time. */
const SMALL = ['--max-old-space-size=160', '--max-semi-space-size=12'];

/** How the process that writes is started. */
export function howToStart() {
  return ownProcess(new URL('./writer/main', import.meta.url), {
    flags: SMALL,
    // One thread for setting pages: it shares the machine with the program.
    env: { RAYON_NUM_THREADS: '1', MALLOC_ARENA_MAX: '2' },
  });
}
