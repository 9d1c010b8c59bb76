import { isItemEndState } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import type { PaperFields } from './board-paper.dto.js';
import { FIRST_VERSION, refuseUnfinished, refuseWithoutPaper } from './paper.view.js';

/**
 * Fills in the cover sheet. What the paper says of the result is not the secretary's to change. Takes the assessment's row, so that
 * no step of the assessment comes between the look at its state and the writing.
 */
@Injectable()
export class ChangePaper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, version: number, fields: PaperFields): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const { row, situation } = await readSituation(manager, actor, assessmentId, { now: this.clock.now(), lock: true });
      refuseWithoutPaper(row.state);
      refuseUnfinished(situation.assessment.itemStates.filter((state) => !isItemEndState(state)).length);
      const own = [actor.organisationId, assessmentId];
      if (!(await saved(manager, [...own, JSON.stringify(fields), version]))) throw changedMeanwhile();
      await appendAudit(manager, {
        event: 'cover sheet changed',
        subject: assessmentId,
        who: actor.roles.includes('secretary') ? 'company secretary' : 'chief executive',
      });
    });
  }
}

/** False where the version is not the one that stands: the first change inserts the row, and only one of two first ones can. */
async function saved(
  manager: EntityManager,
  [organisationId, assessmentId, fields, version]: readonly unknown[],
): Promise<boolean> {
  const [, changed]: [unknown[], number] = await manager.query(
    'update candour.paper set fields = $3::jsonb, version = version + 1 where organisation_id = $1 and assessment_id = $2 and version = $4',
    [organisationId, assessmentId, fields, version],
  );
  if (changed === 1) return true;
  if (version !== FIRST_VERSION) return false;
  const first: unknown[] = await manager.query(
    `insert into candour.paper (organisation_id, assessment_id, fields, version) values ($1, $2, $3::jsonb, $4)
     on conflict do nothing returning version`,
    [organisationId, assessmentId, fields, FIRST_VERSION + 1],
  );
  return first.length === 1;
}
