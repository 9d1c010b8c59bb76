import { Injectable } from '@nestjs/common';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { theProgramFor } from '../platform/database/the-program.js';

interface Due {
  organisation_id: string;
  picture_id: string;
}

/**
 * Adds up every skills picture whose closing date has passed: once, by the function of the database, which deletes the copies in the
 * same transaction. Each organisation's is a transaction of its own, in its own audit.
 */
@Injectable()
export class ComputeSkillsPictures {
  constructor(private readonly database: Database) {}

  /**
   * @param today in London
   * @returns how many were due
   * @throws AggregateError where some could not be computed; the others are
   */
  async execute(today: string): Promise<number> {
    const due = await this.database.beforeActor((query) =>
      query<Due>('select organisation_id, picture_id from candour.due_skills_pictures($1)', [today]),
    );
    const failures: unknown[] = [];
    for (const one of due) {
      try {
        await this.compute(one, today);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} could not be computed`);
    return due.length;
  }

  private async compute({ organisation_id, picture_id }: Due, today: string): Promise<void> {
    await this.database.inTransactionOf(theProgramFor(organisation_id), async (manager) => {
      // Of several processes at it, the first computes; the others find it done and add nothing to the audit.
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('candour skills picture ' || $1::uuid, 0))`, [
        picture_id,
      ]);
      const [before]: { open: boolean }[] = await manager.query(
        `select state = 'open' as open from candour.skills_picture where organisation_id = $1 and id = $2`,
        [organisation_id, picture_id],
      );
      if (!before?.open) return;
      const [after]: { state: string }[] = await manager.query('select candour.compute_skills_picture($1, $2) as state', [
        picture_id,
        today,
      ]);
      const detail = { shown: after?.state === 'shown' };
      await appendAudit(manager, { event: 'skills picture closed', subject: picture_id, who: 'the program', detail });
    });
  }
}
