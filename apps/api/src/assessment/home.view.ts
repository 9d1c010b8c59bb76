import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { HomeResponse } from './home.dto.js';
import { readHomeOfBoard } from './home-board.view.js';
import { readHomeOfOperator } from './home-operator.view.js';
import { readHomeOfSystem } from './home-system.view.js';

/** The home page: what waits for the person in the organisation whose hat they wear. */
@Injectable()
export class HomeView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<HomeResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      switch (actor.organisationKind) {
        case 'operator':
          return await readHomeOfOperator(manager, actor, today);
        case 'board-of-system':
          return await readHomeOfSystem(manager, actor, today);
        default:
          return await readHomeOfBoard(manager, actor, today);
      }
    });
  }
}
