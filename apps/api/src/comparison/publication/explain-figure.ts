import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readSituation } from '../../assessment/situation.view.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../../platform/http/problem.js';
import { figureForAudit, officeOf, takeExplainable } from './explained-publication.js';
import type { ExplanationPath, ExplanationResponse } from './explanation.dto.js';
import { readExplanations } from './explanation-source.view.js';

/** Puts words of the trust beside its own published figure, or changes them. Its readers see them at once. */
@Injectable()
export class ExplainFigure {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param version 0 where nothing was said yet
   * @throws Problem `not-published`, `figure-unknown`, `changed-meanwhile`
   */
  async execute(
    actor: Actor,
    assessmentId: string,
    { subject, code }: Pick<ExplanationPath, 'subject' | 'code'>,
    version: number,
    words: string,
  ): Promise<ExplanationResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await readSituation(manager, actor, assessmentId, { now: this.clock.now() });
      const publicationId = await takeExplainable(manager, actor, assessmentId, { subject, code });
      const own = [actor.organisationId, publicationId, subject, code, words, this.clock.now(), actor.personId];
      if (!(await written(manager, own, version))) throw changedMeanwhile();
      const detail = figureForAudit({ subject, code });
      await appendAudit(manager, { event: 'figure explained', subject: assessmentId, who: officeOf(actor), detail });
      const all = await readExplanations(manager, actor.organisationId, publicationId);
      const explanation = all.find((one) => one.subject === subject && one.code === code);
      if (!explanation) throw new Error('what was just explained is not there');
      return explanation;
    });
  }
}

const NAME = '(select p.name from candour.person p where p.id = $7)';

async function written(manager: EntityManager, own: readonly unknown[], version: number): Promise<boolean> {
  if (version === 0) {
    const rows: unknown[] = await manager.query(
      `insert into candour.publication_explanation (organisation_id, publication_id, subject, code, words, changed_at, changed_by_name)
       values ($1, $2, $3, $4, $5, $6, ${NAME}) on conflict do nothing returning version`,
      [...own],
    );
    return rows.length === 1;
  }
  const [, changed]: [unknown[], number] = await manager.query(
    `update candour.publication_explanation set words = $5, changed_at = $6, changed_by_name = ${NAME}, version = version + 1
      where organisation_id = $1 and publication_id = $2 and subject = $3 and code = $4 and version = $8`,
    [...own, version],
  );
  return changed === 1;
}
