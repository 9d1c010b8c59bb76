import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { ReflectionResponse } from './reflection.dto.js';
import { readReflection } from './reflection.view.js';
import { newestReflection } from './reflection-instruments.js';
import type { Self } from './self.js';

/**
 * Begins a reflection, or goes on with the one that is not finished: there is one at a time. So a repeat does no harm without a key,
 * and nothing is kept anywhere of the request.
 */
@Injectable()
export class BeginReflection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(self: Self, instrumentCode: string): Promise<ReflectionResponse> {
    const instrument = newestReflection(instrumentCode);
    if (!instrument) throw notFound();
    return await this.database.inTransactionOfPerson(self.personId, async (manager) => {
      await manager.query(
        `insert into candour.reflection (person_id, instrument_code, instrument_version, number, begun_on)
         select candour.current_person(), $1, $2, coalesce(max(r.number), 0) + 1, $3
           from candour.reflection r where r.person_id = candour.current_person() and r.instrument_code = $1
         on conflict do nothing`,
        [instrument.code, instrument.version, this.clock.today()],
      );
      const [open]: { id: string }[] = await manager.query(
        `select id from candour.reflection
          where person_id = candour.current_person() and instrument_code = $1 and finished_on is null`,
        [instrument.code],
      );
      if (!open) throw notFound();
      return await readReflection(manager, open.id);
    });
  }
}
