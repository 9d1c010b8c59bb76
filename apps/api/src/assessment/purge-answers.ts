import { Injectable } from '@nestjs/common';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { theProgramFor } from '../platform/database/the-program.js';

interface Due {
  organisation_id: string;
  assessment_id: string;
}

/** Any number will do, as long as every process takes the same one. */
const PURGING = 'candour purge';

/**
 * Deletes raw answers, and every set that tells who took part in what, 30 days after the seal or another end, unless a hold stops
 * it. Spreads, levels and dissent in its words stay. Each organisation's deletion is a transaction of its own, in its own audit.
 */
@Injectable()
export class PurgeAnswers {
  constructor(private readonly database: Database) {}

  /**
   * @param now the deletion is due at this instant
   * @returns how many assessments were purged by this run; another process's are not counted
   * @throws AggregateError where some could not be; the others are
   */
  async execute(now: Date): Promise<number> {
    const due = await this.database.beforeActor((query) =>
      query<Due>('select organisation_id, assessment_id from candour.due_for_purge($1)', [now]),
    );
    let purged = 0;
    const failures: unknown[] = [];
    for (const one of due) {
      try {
        if (await this.purge(one, now)) purged += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} could not be purged`);
    return purged;
  }

  /** False where another process is at it, or has done it meanwhile. */
  private async purge({ organisation_id, assessment_id }: Due, now: Date): Promise<boolean> {
    return await this.database.inTransactionOf(theProgramFor(organisation_id), async (manager) => {
      const [lock]: { taken: boolean }[] = await manager.query(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
        [`${PURGING} ${assessment_id}`],
      );
      if (!lock?.taken) return false;
      const [, stillDue]: [unknown[], number] = await manager.query(
        `update candour.assessment set progress_day = null, progress_picture = null
          where organisation_id = $1 and id = $2 and purged_at is null and hold_reason is null`,
        [organisation_id, assessment_id],
      );
      if (stillDue !== 1) return false;
      const [gone]: { answers: number }[] = await manager.query('select candour.purge_answers($1, $2) as answers', [
        assessment_id,
        now,
      ]);
      await appendAudit(manager, {
        event: 'raw answers deleted',
        subject: assessment_id,
        who: 'the program',
        detail: { answers: gone?.answers ?? 0 },
      });
      return true;
    });
  }
}
