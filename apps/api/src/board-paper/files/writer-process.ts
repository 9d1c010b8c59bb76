import { type ChildProcess, fork } from 'node:child_process';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Job, Told } from './writer/job.js';
import { howToStart } from './writer-start.js';

/** Why nothing was written. */
export class NotWritten extends Error {
  /** @param reason `ended`: the process ended, by itself or because somebody ended it */
  constructor(
    readonly reason: 'ended' | 'too-long' | 'nothing-in-it' | 'error',
    override readonly name: string,
  ) {
    super(reason);
  }
}

interface UnderWay {
  readonly number: number;
  readonly step: (words: string) => void;
  readonly done: (bytes: Uint8Array) => void;
  readonly fail: (why: NotWritten) => void;
}

/** A full paper takes half a second, and some more where the machine is busy: whatever takes this long will never be done. */
const LONGEST_WRITE_MS = 120_000;
/** A process that has nothing to do is ended after this long. */
const IDLE_MS = 60_000;
/** It settles under 300 MB. One that holds more than this after a file is ended, and the next file begins in a new one. */
const MOST_MEMORY_BYTES = 400 * 1024 * 1024;

/**
 * The one process of this program that writes files. It is started with the first file and ended when it has nothing to do, so that
 * a trust that never takes a paper to its board pays for no typesetter.
 */
@Injectable()
export class WriterProcess implements OnApplicationShutdown {
  private child: ChildProcess | null = null;
  private underWay: UnderWay | null = null;
  private idle: NodeJS.Timeout | null = null;
  private written = 0;

  /** Its id while it runs, for whoever watches over it. */
  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Whether a file was given to it that it has not given back. */
  get busy(): boolean {
    return this.underWay !== null;
  }

  /**
   * Writes one file; one at a time.
   *
   * @throws NotWritten
   */
  async write(job: Omit<Job, 'number'>, step: (words: string) => void): Promise<Uint8Array> {
    if (this.underWay) throw new Error('one file at a time');
    if (this.idle) clearTimeout(this.idle);
    const child = this.child ?? this.start();
    const number = ++this.written;
    const tooLong = setTimeout(() => this.end('too-long'), LONGEST_WRITE_MS);
    try {
      return await new Promise<Uint8Array>((done, fail) => {
        this.underWay = { number, step, done, fail };
        child.send({ ...job, number }, (error) => error && this.end('ended'));
      });
    } finally {
      clearTimeout(tooLong);
      this.underWay = null;
      this.idle = setTimeout(() => this.end('ended'), IDLE_MS);
      this.idle.unref();
    }
  }

  /** Ends it at once, in the middle of a file too: setting a page cannot be talked to. */
  end(reason: NotWritten['reason']): void {
    const child = this.child;
    this.child = null;
    child?.kill('SIGKILL');
    this.underWay?.fail(new NotWritten(reason, 'none'));
  }

  onApplicationShutdown(): void {
    if (this.idle) clearTimeout(this.idle);
    this.end('ended');
  }

  private start(): ChildProcess {
    const { program, options } = howToStart();
    const child = fork(program, [], { ...options, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('message', (told: Told) => this.child === child && this.hear(told));
    child.once('exit', () => this.child === child && this.end('ended'));
    child.once('error', () => this.child === child && this.end('ended'));
    this.child = child;
    return child;
  }

  private hear(told: Told): void {
    const underWay = this.underWay;
    if (!underWay || told.number !== underWay.number) return;
    if (told.kind === 'step') underWay.step(told.words);
    else if (told.kind === 'failed') underWay.fail(new NotWritten(told.why, told.name));
    else {
      underWay.done(told.bytes);
      if (told.memoryBytes > MOST_MEMORY_BYTES) this.end('ended');
    }
  }
}
