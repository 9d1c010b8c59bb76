import { ownProcess } from '../../platform/own-process.js';

/** What keeps the process that writes small: a heap of its own that is enough for any paper, and few places that memory waits in. */
const SMALL = ['--max-old-space-size=128', '--max-semi-space-size=4'];

/** How the process that writes is started. */
export function howToStart() {
  return ownProcess(new URL('./writer/main', import.meta.url), {
    flags: SMALL,
    // One thread for setting pages: it shares the machine with the program.
    env: { RAYON_NUM_THREADS: '1', MALLOC_ARENA_MAX: '2' },
  });
}
