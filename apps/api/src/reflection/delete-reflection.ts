import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { Self } from './self.js';

/** Deletes reflections for good. A copy that waits to be counted in a skills picture goes with its reflection. */
@Injectable()
export class DeleteReflection {
  constructor(private readonly database: Database) {}

  /** One reflection, with its answers and notes. The development plan stays. */
  async one(self: Self, reflectionId: string): Promise<void> {
    await this.database.inTransactionOfPerson(self.personId, async (manager) => {
      const [, gone]: [unknown, number] = await manager.query(
        'delete from candour.reflection where person_id = candour.current_person() and id = $1',
        [reflectionId],
      );
      if (gone === 0) throw notFound();
    });
  }

  /**
   * Everything: all reflections and the whole plan. The statements name no column, so the database reaches also what was closed when
   * somebody else had a link for a new password made; the policy holds them to this person's own rows.
   */
  async everything(self: Self): Promise<void> {
    await this.database.inTransactionOfPerson(self.personId, async (manager) => {
      await manager.query('delete from candour.reflection');
      await manager.query('delete from candour.development_step');
    });
  }
}
