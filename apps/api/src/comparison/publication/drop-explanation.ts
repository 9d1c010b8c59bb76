import { Injectable } from '@nestjs/common';
import { readSituation } from '../../assessment/situation.view.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../../platform/http/problem.js';
import { figureForAudit, officeOf, takeExplainable } from './explained-publication.js';
import type { ExplanationPath } from './explanation.dto.js';

/** Takes an explanation away: its readers see the figure alone again. */
@Injectable()
export class DropExplanation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-published`, `notes-not-shared`, `figure-unknown`, `changed-meanwhile` */
  async execute(
    actor: Actor,
    assessmentId: string,
    { subject, code }: Pick<ExplanationPath, 'subject' | 'code'>,
    version: number,
  ): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await readSituation(manager, actor, assessmentId, { now: this.clock.now() });
      const publicationId = await takeExplainable(manager, actor, assessmentId, { subject, code });
      const [, gone]: [unknown[], number] = await manager.query(
        `delete from candour.publication_explanation
          where organisation_id = $1 and publication_id = $2 and subject = $3 and code = $4 and version = $5`,
        [actor.organisationId, publicationId, subject, code, version],
      );
      if (gone !== 1) throw changedMeanwhile();
      const detail = figureForAudit({ subject, code });
      await appendAudit(manager, {
        event: 'explanation taken away',
        subject: assessmentId,
        who: officeOf(actor),
        detail,
      });
    });
  }
}
