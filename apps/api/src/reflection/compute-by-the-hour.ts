import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { ComputeSkillsPictures } from './compute-skills-pictures.js';

const AN_HOUR_MS = 3_600_000;

/** Looks once an hour, and when the program starts, whether a skills picture is past its closing date. Several processes do no harm. */
@Injectable()
export class ComputeByTheHour implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('SkillsPictures');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly pictures: ComputeSkillsPictures,
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

  /** A failure is logged by its name and tried again in an hour; it stops nothing else. */
  private async run(): Promise<void> {
    try {
      await this.pictures.execute(this.clock.today());
    } catch (error) {
      this.logger.error(`Not every skills picture could be computed: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }
}
