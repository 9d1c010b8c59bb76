import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { readAssessmentOfResults } from '../assessment/results-source.view.js';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { PublicationOfAssessmentResponse, PublicationPreview } from './publication.dto.js';
import { readPublication, readSurroundings, systemsOf } from './publication-source.view.js';
import { NO_SYSTEM } from './publish-assessment.js';
import { publishedContent, type Surroundings } from './published-content.js';
import { NEVER_SHARED } from './published-words.js';

type SealedRecord = Parameters<typeof publishedContent>[0];

/** What a chief executive looks at before publishing: what would leave the board at each detail, who would read it, what would not leave. */
@Injectable()
export class PublicationView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assessmentId: string): Promise<PublicationOfAssessmentResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { row, situation } = await readSituation(manager, actor, assessmentId, { now: this.clock.now() });
      const { sealed_content: sealed } = await readAssessmentOfResults(manager, actor.organisationId, assessmentId);
      const readers = await systemsOf(manager, actor.organisationId, today);
      const decision = decide({ name: 'publish' }, situation);
      const notReady = decision.ok ? (readers.length > 0 ? null : NO_SYSTEM) : decision.refusal;
      return {
        version: row.version,
        current: await readPublication(manager, actor.organisationId, assessmentId),
        preview: sealed && previewOf(sealed, await readSurroundings(manager, row, today)),
        readers,
        leftOut: NEVER_SHARED,
        ready: notReady === null,
        notReady: notReady && { code: notReady.code, message: notReady.message },
      };
    });
  }
}

function previewOf(record: SealedRecord, surroundings: Surroundings): PublicationPreview {
  return {
    sections: publishedContent(record, 'sections', surroundings),
    items: publishedContent(record, 'items', surroundings),
    'items-with-evidence': publishedContent(record, 'items-with-evidence', surroundings),
  };
}
