import { Injectable } from '@nestjs/common';
import { readSituation } from '../../assessment/situation.view.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { asContent } from './as-content.js';
import { figuresOf } from './explained-publication.js';
import type { ExplanationsResponse } from './explanation.dto.js';
import { readExplanations } from './explanation-source.view.js';
import { readPublication } from './publication-source.view.js';
import type { PublishedContent } from './published-content.dto.js';

/** What is told before the first explanation is written of a result that was published without any. */
const LEFT_OUT =
  'Explanations were left out when this was published, and readers are told so. As soon as you save one, they read it beside its figure. Nothing else of the result is released by that.';
const NOT_PUBLISHED = 'Nothing is published of this assessment, so there is no figure to explain.';

/** The published figures of one assessment, each with what the trust says beside it: for those who write it. */
@Injectable()
export class ExplanationsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assessmentId: string): Promise<ExplanationsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await readSituation(manager, actor, assessmentId, { now: this.clock.now() });
      const current = await readPublication(manager, actor.organisationId, assessmentId);
      if (!current || current.withdrawnAt !== null)
        return { open: false, whyNot: NOT_PUBLISHED, atFirst: null, sharing: null, figures: [] };
      const [row]: { content: PublishedContent }[] = await manager.query(
        'select content from candour.publication where organisation_id = $1 and id = $2',
        [actor.organisationId, current.id],
      );
      const said = await readExplanations(manager, actor.organisationId, current.id);
      return {
        open: true,
        whyNot: null,
        atFirst: current.parts.includes('notes') ? null : LEFT_OUT,
        sharing: current.sharing.words,
        figures: row
          ? figuresOf(asContent(row.content)).map((figure) => ({
              ...figure,
              explanation: said.find(({ subject, code }) => subject === figure.subject && code === figure.code) ?? null,
            }))
          : [],
      };
    });
  }
}
