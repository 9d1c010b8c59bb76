import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import type { Job, Told } from './job.js';
import { NothingInIt, writeFile } from './write-file.js';

/*
 * The process that writes files: it is told what a paper says and gives back bytes. It knows no database, no address and no secret,
 * and it gives way to the program that answers people. It ends with the program.
 */

/** Far below the program, not lowest: where everything else is busy a file still has to come, only later. */
const PRIORITY = 15;

/** Linux counts priority by thread, and a thread begins with that of its maker: those that are there already have to be told. */
function giveWay(): void {
  try {
    setPriority(PRIORITY);
    if (process.platform !== 'linux') return;
    for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), PRIORITY);
  } catch {
    // Where it may not be set, files are written at the usual one.
  }
}

const tell = (told: Told): void => void process.send?.(told);

async function work(job: Job): Promise<void> {
  const { number } = job;
  try {
    const bytes = await writeFile(job, (words) => tell({ number, kind: 'step', words }));
    tell({ number, kind: 'written', bytes, memoryBytes: process.memoryUsage.rss() });
  } catch (error) {
    const why = error instanceof NothingInIt ? 'nothing-in-it' : 'error';
    tell({ number, kind: 'failed', why, name: error instanceof Error ? error.name : 'unknown' });
  }
}

giveWay();
process.on('message', (job: Job) => void work(job));
process.once('disconnect', () => process.exit(0));
// A stop of the program is its own to order: the terminal's Ctrl-C reaches every process of the group at once.
process.on('SIGINT', () => undefined);
