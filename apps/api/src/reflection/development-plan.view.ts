import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/in-transaction-of.js';
import type { DevelopmentPlanResponse, StepResponse } from './development-plan.dto.js';
import type { Self } from './self.js';

/** The steps of one's own plan: open ones first, soonest first, those without a day after them. */
export async function readSteps(manager: EntityManager, stepId: string | null = null): Promise<StepResponse[]> {
  return await manager.query(
    `select id, words, instrument_code as "instrumentCode", item_codes as "itemCodes", due::text, done_on::text as "doneOn", helped,
            outcome, version
       from candour.development_step where person_id = candour.current_person() and ($1::uuid is null or id = $1)
      order by done_on desc nulls first, due nulls last, words, id`,
    [stepId],
  );
}

@Injectable()
export class DevelopmentPlanView {
  constructor(private readonly database: Database) {}

  async read(self: Self): Promise<DevelopmentPlanResponse> {
    return await this.database.inTransactionOfPerson(self.personId, async (manager) => ({ rows: await readSteps(manager) }));
  }
}
