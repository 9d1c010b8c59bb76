import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

const AN_HOUR_MS = 3_600_000;

/** A piece of work that is looked at once an hour: what it is about, for the log, and how to do it. Says how much was done. */
export interface HourlyWork {
  readonly what: string;
  readonly work: () => Promise<number>;
}

/**
 * Does what features have asked for once an hour, and when the program starts: mostly deleting what is due to be deleted. A failure
 * is logged and tried again in an hour; it stops nothing else. Several processes do no harm, if no work minds them.
 */
@Injectable()
export class EveryHour implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('EveryHour');
  private readonly works: HourlyWork[] = [];
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  /** To be called when a module is initialised. */
  does(...works: readonly HourlyWork[]): void {
    this.works.push(...works);
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.run());
    }, AN_HOUR_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    for (const { what, work } of this.works) {
      try {
        await work();
      } catch (error) {
        this.logger.error(`${what}: ${error instanceof Error ? error.name : 'unknown'}`);
      }
    }
  }
}
