import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { theProgramFor } from '../platform/database/the-program.js';

interface Due {
  organisation_id: string;
  assessment_id: string;
}

/** Has every teams' view computed whose closing date has passed, so that counts and links do not wait for somebody to look. */
@Injectable()
export class ComputeTeamsViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were computed */
  async execute(): Promise<number> {
    const today = this.clock.today();
    const due = await this.database.ask<Due>('select organisation_id, assessment_id from candour.due_teams_views($1)', [today]);
    for (const { organisation_id: organisationId, assessment_id: assessmentId } of due) {
      await this.database.inTransactionOf(theProgramFor(organisationId), async (manager) => {
        await manager.query('select candour.compute_teams_view($1, $2)', [assessmentId, today]);
      });
    }
    return due.length;
  }
}
