import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { EveryHour } from '../platform/every-hour.js';
import { ForgetRequests } from './forget-requests.js';
import { PurgeAnswers } from './purge-answers.js';

/** Has raw answers and kept requests deleted by the hour, once they are due. */
@Injectable()
export class PurgeByTheHour implements OnModuleInit {
  constructor(
    private readonly everyHour: EveryHour,
    private readonly purge: PurgeAnswers,
    private readonly forget: ForgetRequests,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.everyHour.does(
      { what: 'Raw answers could not be deleted', work: () => this.purge.execute(this.clock.now()) },
      { what: 'Kept requests could not be deleted', work: () => this.forget.execute() },
    );
  }
}
