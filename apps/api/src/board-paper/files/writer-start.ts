import { ownProcess } from '../../platform/own-process.js';

/** What keeps the process that writes under 300 MB: less room for what is new would cost a fifth more time. */
const SMALL = ['--max-old-space-size=160', '--max-semi-space-size=16'];

/** How the process that writes is started. */
export function howToStart() {
  return ownProcess(new URL('./writer/main', import.meta.url), {
    flags: SMALL,
    // Two threads for setting pages, which give way to the program: one alone would take a quarter more time for each.
    env: { RAYON_NUM_THREADS: '2', MALLOC_ARENA_MAX: '2' },
  });
}
