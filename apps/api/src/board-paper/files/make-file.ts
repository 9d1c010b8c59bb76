import { Injectable, Logger } from '@nestjs/common';
import { isOutOfReach, isTooBusy } from '../../platform/database/out-of-reach.js';
import { Problem } from '../../platform/http/problem.js';
import { FileQueue, LEASE_MS, type TakenFile } from './queue.repository.js';
import { ReadPapers } from './read-papers.js';
import { NotWritten, WriterProcess } from './writer-process.js';

/** Three signs of life before a lease runs out. */
const SIGN_OF_LIFE_MS = LEASE_MS / 3;

/** Nobody looks more often; most files are made in less, and each step that is told costs those who save answers a little. */
const STEPS_APART_MS = 200;

const NOTHING_IN_IT = 'This paper has nothing for a file of this kind. Choose another format.';

/** What is being done, in words, and how many steps are behind it. */
type Step = { readonly words: string; readonly done: number };

/**
 * Makes one file: takes its row, reads what it says as the organisation it belongs to, has it written by the process that writes, and
 * puts it on the shelf. What nobody wants any more when it is done is thrown away.
 */
@Injectable()
export class MakeFile {
  private readonly logger = new Logger('MakeFile');
  private current: TakenFile | null = null;
  private stopping = false;

  constructor(
    private readonly queue: FileQueue,
    private readonly papers: ReadPapers,
    private readonly writer: WriterProcess,
  ) {}

  /** @returns whether there was one */
  async next(): Promise<boolean> {
    const file = await this.queue.take();
    if (!file) {
      this.papers.forget();
      return false;
    }
    this.current = file;
    try {
      await this.make(file);
    } finally {
      this.current = null;
    }
    return true;
  }

  /** Ends the writing of this file, if it is at hand here. */
  cancel(fileId: string): void {
    if (this.current?.fileId === fileId) this.writer.end('ended');
  }

  /** The program stops: what is at hand is left for the next one. */
  stop(): void {
    this.stopping = true;
    this.writer.end('ended');
  }

  private async make(file: TakenFile): Promise<void> {
    try {
      const bytes = await this.whileTelling(file, (tell) => this.written(file, tell));
      if (bytes) await this.queue.keep(file, bytes);
      else await this.queue.leave(file, false);
    } catch (error) {
      await this.afterFailure(file, error);
    }
  }

  /** @returns null where the program stops meanwhile */
  private async written(file: TakenFile, tell: (words: string) => void): Promise<Uint8Array | null> {
    const { papers, template } = await this.papers.read(file);
    return this.stopping ? null : await this.writer.write({ format: file.format, papers, template }, tell);
  }

  /**
   * Does the work and says meanwhile that it is at it. All of that is said before the row is let go: a sign of life that came after
   * would take the row back for as long as a lease lasts.
   */
  private async whileTelling<T>(file: TakenFile, work: (tell: (words: string) => void) => Promise<T>): Promise<T> {
    let [done, told] = [0, Promise.resolve()];
    let [step, soon]: [Step | null, NodeJS.Timeout | null] = [null, null];
    const say = () => {
      const at = step;
      [step, soon] = [null, null];
      told = told.then(() => this.stillAtIt(file, at));
    };
    const life = setInterval(say, SIGN_OF_LIFE_MS);
    try {
      return await work((words) => {
        step = { words, done: ++done };
        soon ??= setTimeout(say, STEPS_APART_MS);
      });
    } finally {
      clearInterval(life);
      if (soon) clearTimeout(soon);
      await told;
    }
  }

  private async afterFailure(file: TakenFile, error: unknown): Promise<void> {
    if (error instanceof Problem) return await this.queue.fail(file, error.detail);
    if (isTooBusy(error) || isOutOfReach(error)) {
      // Not the paper's fault, and no time for papers: nothing is taken until the next look.
      await this.queue.leave(file, false);
      throw error;
    }
    if (!(error instanceof NotWritten)) {
      this.logger.warn(`A file was not made: ${error instanceof Error ? error.name : 'unknown'}`);
      return await this.queue.leave(file, true);
    }
    if (error.reason === 'nothing-in-it') return await this.queue.fail(file, NOTHING_IN_IT);
    if (!this.stopping) this.logger.warn(`A file was not written: ${error.reason} ${error.name}`);
    await this.queue.leave(file, !this.stopping);
  }

  /** A row that is this program's own no more is not written on. A sign of life that does not arrive is no harm: another follows. */
  private async stillAtIt(file: TakenFile, step: Step | null): Promise<void> {
    const own = await this.queue.atIt(file, step).catch(() => true);
    if (!own) this.cancel(file.fileId);
  }
}
