import { Injectable, type OnModuleInit } from '@nestjs/common';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { type ActorOfTransaction, Database } from '../platform/database/in-transaction-of.js';
import { EveryHour } from '../platform/every-hour.js';
import { announceChange } from './sequence.js';

interface Due {
  organisation_id: string;
  poll_id: string;
}

/**
 * Deletes choices, and the sets that tell who chose, 30 days after the reveal; also those of a poll that nobody revealed in 30 days,
 * which ends by that. What was shown stays. Each poll's deletion is a transaction of its own, in its organisation's audit.
 */
@Injectable()
export class PurgeChoices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly everyHour: EveryHour,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.everyHour.does({ what: 'Choices in polls could not be deleted', work: () => this.execute(this.clock.now()) });
  }

  /** @returns how many polls were purged by this run @throws AggregateError where some could not be; the others are */
  async execute(now: Date): Promise<number> {
    const due = await this.database.ask<Due>('select organisation_id, poll_id from candour.polls_due_for_purge($1)', [now]);
    const failures: unknown[] = [];
    for (const one of due) await this.purge(one, now).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} could not be purged`);
    return due.length;
  }

  private async purge({ organisation_id, poll_id }: Due, now: Date): Promise<void> {
    const program: ActorOfTransaction = {
      organisationId: organisation_id,
      organisationKind: 'trust',
      roles: [],
      seatId: null,
      personId: null,
    };
    await this.database.inTransactionOf(program, async (manager) => {
      // Waits for another process that is at it; then there is nothing left to do.
      const rows: unknown[] = await manager.query(
        'select 1 from candour.poll where organisation_id = $1 and id = $2 and purged_at is null for update',
        [organisation_id, poll_id],
      );
      if (rows.length === 0) return;
      const [gone]: { choices: number }[] = await manager.query('select candour.purge_poll($1, $2) as choices', [poll_id, now]);
      await appendAudit(manager, {
        event: 'choices deleted',
        subject: poll_id,
        who: 'the program',
        detail: { choices: gone?.choices ?? 0 },
      });
      await announceChange(manager, organisation_id);
    });
  }
}
