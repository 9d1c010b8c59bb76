import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { ReflectionResponse } from './reflection.dto.js';
import { readReflection } from './reflection.view.js';
import type { Self } from './self.js';

/** Finishes a reflection: its answers stay as they are from now on, and its owner sees their picture. Leaving items out is fine. */
@Injectable()
export class FinishReflection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(self: Self, reflectionId: string): Promise<ReflectionResponse> {
    return await this.database.inTransactionOfPerson(self.personId, async (manager) => {
      const rows: { finished_on: string | null }[] = await manager.query(
        'select finished_on from candour.reflection where person_id = candour.current_person() and id = $1 for update',
        [reflectionId],
      );
      if (!rows[0]) throw notFound();
      if (rows[0].finished_on === null) {
        const [said]: { some: boolean }[] = await manager.query(
          `select exists (select from candour.reflection_answer where person_id = candour.current_person() and reflection_id = $1
             and (level is not null or off_scale is not null)) as some`,
          [reflectionId],
        );
        if (!said?.some) {
          throw new Problem('refused', 'Answer at least one item before you finish, or delete the reflection.', {
            code: 'nothing-answered',
          });
        }
        await manager.query(
          'update candour.reflection set finished_on = $2 where person_id = candour.current_person() and id = $1',
          [reflectionId, this.clock.today()],
        );
      }
      return await readReflection(manager, reflectionId);
    });
  }
}
