import { setTimeout as after } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { Announcements } from '../../platform/live/announcements.js';
import { MakeFile } from './make-file.js';

/** How often it looks by itself: for rows whose program died, and for what was announced while nobody listened. */
const LOOK_MS = 15_000;

/** So many are made one right after the other: a paper in every format. */
const AT_ONCE = 5;
/** In a longer row it rests after each file, so many times as long as that took, and at most so long. */
const RESTS = 3;
const LONGEST_REST_MS = 1_000;

/**
 * Makes the files that wait, one after the other, whichever organisation asked. It is woken by what is announced, and looks now and
 * then by itself; between the two it does nothing.
 */
@Injectable()
export class MakeFiles implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('MakeFiles');
  private readonly subscriptions: Subscription[] = [];
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> | null = null;
  private again = false;
  private stopping = false;

  constructor(
    private readonly announcements: Announcements,
    private readonly make: MakeFile,
  ) {}

  onApplicationBootstrap(): void {
    this.subscriptions.push(
      this.announcements.paperFiles.subscribe((told) => {
        if (told.kind === 'paper-file-waiting') this.wake();
        else this.make.cancel(told.fileId);
      }),
      this.announcements.missed.subscribe(() => this.wake()),
    );
    this.timer = setInterval(() => this.wake(), LOOK_MS);
    this.timer.unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const subscription of this.subscriptions) subscription.unsubscribe();
    if (this.timer) clearInterval(this.timer);
    this.make.stop();
    await this.working;
  }

  /** Looks whether there is something to make. */
  wake(): void {
    if (this.stopping) return;
    this.again = true;
    this.working ??= this.work().finally(() => {
      this.working = null;
    });
  }

  /** Resolves once nothing is being made here and nothing waits that could be. */
  async quiet(): Promise<void> {
    this.wake();
    while (this.working) await this.working;
  }

  /**
   * Makes what waits. Whoever asks for one paper does not notice the rests; in a long row they leave most of the machine to those who
   * answer meanwhile.
   */
  private async makeAll(): Promise<void> {
    for (let row = 1; !this.stopping; row++) {
      const from = performance.now();
      if (!(await this.make.next())) return;
      if (row >= AT_ONCE) await after(Math.min(RESTS * (performance.now() - from), LONGEST_REST_MS));
    }
  }

  /** A failure to look or to write down ends the round: the lease runs out, and the next look takes the row again. */
  private async work(): Promise<void> {
    while (this.again && !this.stopping) {
      this.again = false;
      try {
        await this.makeAll();
      } catch (error) {
        this.logger.warn(`Files could not be made: ${error instanceof Error ? error.name : 'unknown'}`);
      }
    }
  }
}
