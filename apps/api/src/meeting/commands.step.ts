import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';

/** One command being carried out: by whom, when, and the transaction that holds all of it. */
export interface Moment {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly now: Date;
  /** Today in London. */
  readonly today: string;
}

/**
 * Carries out commands of the meeting, each in a transaction of its own. What a command changes is all written or none of it, and
 * the snapshot is read afterwards, outside.
 */
@Injectable()
export class Commands {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A command that its giver may send again: the second time nothing happens, and nothing is refused. */
  async once(actor: Actor, repeat: Repeatable, work: (moment: Moment) => Promise<void>): Promise<void> {
    await this.give(actor, async (moment) => {
      await once(moment.manager, actor, repeat, async () => {
        await work(moment);
        return { done: true };
      });
    });
  }

  /**
   * A command that is repeatable by itself. Commands of a seat are: a kept key would tell, with its time, which seat it was that
   * stood aside, said *not yet* or wrote a dissent.
   */
  async give<T>(actor: Actor, work: (moment: Moment) => Promise<T>): Promise<T> {
    return await this.database.inTransactionOf(actor, (manager) =>
      work({ manager, actor, now: this.clock.now(), today: this.clock.today() }),
    );
  }
}
