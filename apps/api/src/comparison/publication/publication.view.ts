import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readCorrections } from '../../assessment/correction-source.view.js';
import { readAssessmentOfResults } from '../../assessment/results-source.view.js';
import { readSituation } from '../../assessment/situation.view.js';
import { findVersion } from '../../instrument/instrument.view.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import type { AssessmentRow } from './move-assessment.js';
import type { PublicationOfAssessmentResponse, PublicationPreview } from './publication.dto.js';
import { readPublication, readSurroundings, systemsOf } from './publication-source.view.js';
import { NO_SYSTEM } from './publish-assessment.js';
import type { Detail } from './published-content.dto.js';
import { publishedContent } from './published-content.js';
import { publishedCorrections } from './published-corrections.js';
import { NEVER_SHARED } from './published-words.js';
import { toShare } from './share-correction.step.js';

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
        preview: sealed && (await readPreview(manager, row, sealed, today)),
        readers,
        leftOut: NEVER_SHARED,
        ready: notReady === null,
        notReady: notReady && { code: notReady.code, message: notReady.message },
      };
    });
  }
}

/** With what was corrected since the seal beside each figure, as readers see it or would. */
async function readPreview(
  manager: EntityManager,
  row: AssessmentRow,
  record: SealedRecord,
  today: string,
): Promise<PublicationPreview> {
  const surroundings = await readSurroundings(manager, row, today);
  const rows = await readCorrections(manager, row.organisation_id, row.id);
  const instrument =
    rows.length === 0 ? null : await findVersion(manager, row.organisation_id, row.instrument_code, row.instrument_version);
  const at = (detail: Detail) => ({
    ...publishedContent(record, detail, surroundings),
    ...(instrument && { corrections: publishedCorrections(record, instrument, detail, rows.map(toShare)) }),
  });
  return { sections: at('sections'), items: at('items'), 'items-with-evidence': at('items-with-evidence') };
}
