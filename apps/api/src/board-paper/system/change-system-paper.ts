import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../../platform/http/problem.js';
import type { SystemPaperRequest, SystemPaperResponse } from './system-paper.dto.js';
import { SystemPaperView } from './system-paper.view.js';
import { readSystemPaper } from './system-paper-row.js';

/** Changes the cover, the words or the choice of a system paper. Editions that were issued stay as they are. */
@Injectable()
export class ChangeSystemPaper {
  constructor(
    private readonly database: Database,
    private readonly view: SystemPaperView,
  ) {}

  /** @throws Problem `not-found`, `changed-meanwhile` */
  async execute(
    actor: Actor,
    paperId: string,
    version: number,
    { cover, words, choice }: SystemPaperRequest,
  ): Promise<SystemPaperResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const row = await readSystemPaper(manager, actor, paperId, { lock: true });
      if (row.version !== version) throw changedMeanwhile();
      await manager.query(
        `update candour.system_paper set cover = $3::jsonb, texts = $4::jsonb, chosen = $5::jsonb, version = version + 1
          where organisation_id = $1 and id = $2`,
        [actor.organisationId, paperId, JSON.stringify(cover), JSON.stringify(words), JSON.stringify(choice)],
      );
      return await this.view.readWithin(manager, actor, paperId);
    });
  }
}
