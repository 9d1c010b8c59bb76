import { fork } from 'node:child_process';
import type { TemplateCheck } from '@candour/board-paper';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ownProcess } from '../platform/own-process.js';

/** A letterhead takes a second, and some more where the machine is busy. */
const LONGEST_MS = 45_000;
const MEMORY = '--max-old-space-size=512';

/**
 * Looks into a Word template in a process of its own: taking a large one apart takes seconds, in which nobody in a meeting may have
 * to wait, and whatever it does to its process, the program goes on. One at a time, the others wait.
 */
@Injectable()
export class TemplateInspector implements OnApplicationShutdown {
  private before: Promise<unknown> = Promise.resolve();
  private end: (() => void) | null = null;

  /** @returns null where it took too long or its process ended. */
  async inspect(bytes: Uint8Array): Promise<TemplateCheck | null> {
    const mine = this.before.then(async () => await this.inOwnProcess(bytes));
    this.before = mine;
    return await mine;
  }

  onApplicationShutdown(): void {
    this.end?.();
  }

  private async inOwnProcess(bytes: Uint8Array): Promise<TemplateCheck | null> {
    const { program, options } = ownProcess(new URL('./inspector/main', import.meta.url), { flags: [MEMORY] });
    const child = fork(program, [], options);
    this.end = () => child.kill('SIGKILL');
    const tooLong = setTimeout(this.end, LONGEST_MS);
    try {
      return await new Promise<TemplateCheck | null>((done) => {
        child.once('message', (found: TemplateCheck) => done(found));
        child.once('exit', () => done(null));
        child.once('error', () => done(null));
        child.send(bytes, (error) => error && done(null));
      });
    } finally {
      clearTimeout(tooLong);
      this.end();
      this.end = null;
    }
  }
}
