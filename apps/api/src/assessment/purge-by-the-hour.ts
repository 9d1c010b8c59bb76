import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { ForgetRequests } from './forget-requests.js';
import { PurgeAnswers } from './purge-answers.js';

const AN_HOUR_MS = 3_600_000;

/**
 * Looks once an hour, and when the program starts, whether raw answers or kept requests are due to be deleted. Several processes do
 * no harm.
 */
@Injectable()
export class PurgeByTheHour implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Purge');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly purge: PurgeAnswers,
    private readonly forget: ForgetRequests,
    private readonly clock: Clock,
  ) {}

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

  /** A failure is logged and tried again in an hour; it stops nothing else. */
  private async run(): Promise<void> {
    await this.attempt('Raw answers', () => this.purge.execute(this.clock.now()));
    await this.attempt('Kept requests', () => this.forget.execute());
  }

  private async attempt(what: string, work: () => Promise<number>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.error(`${what} could not be deleted: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }
}
