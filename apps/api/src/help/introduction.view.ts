import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { IntroductionResponse } from './introduction.dto.js';
import { readIntroduction } from './introductions.view.js';

/** One introduction, for those who may know of it. */
@Injectable()
export class IntroductionView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` */
  async read(actor: Actor, introductionId: string): Promise<IntroductionResponse> {
    return await this.database.inTransactionOf(
      actor,
      async (manager) => await readIntroduction(manager, actor, this.clock.today(), introductionId),
    );
  }
}
