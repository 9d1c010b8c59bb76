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
import { Problem } from '../../platform/http/problem.js';
import { readPublications } from '../seen/read-seen.js';
import { NO_SYSTEM, possibleAudience } from './audience.js';
import { readExplanations } from './explanation-source.view.js';
import { NEVER_SEEN } from './not-seen.js';
import { type Part, partsThatFit } from './parts.js';
import type { PublicationOfAssessmentResponse, PublicationResponse } from './publication.dto.js';
import { readPublication, readSurroundings } from './publication-source.view.js';
import type { PublishedContent } from './published-content.dto.js';
import { publishedContent } from './published-content.js';
import { publishedCorrections } from './published-corrections.js';
import { toShare } from './share-correction.step.js';

/** What a chief executive looks at before and after publishing: what leaves the board in which parts, who reads it, what never leaves. */
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
      const { ofSystem, systems, region, peers } = await possibleAudience(manager, actor.organisationId, today);
      const current = await readPublication(manager, actor.organisationId, assessmentId);
      const decision = decide({ name: 'publish' }, situation);
      const anybody = ofSystem || systems.length > 0 || region !== null || peers !== null;
      const notReady = decision.ok ? (anybody ? null : NO_SYSTEM) : decision.refusal;
      return {
        version: row.version,
        current,
        content: await contentOf(manager, current),
        explanations: current ? await readExplanations(manager, actor.organisationId, current.id) : [],
        sealed: sealed !== null,
        readers: systems,
        possible: { ofSystem, systems, region, peers },
        neverShared: NEVER_SEEN,
        ready: notReady === null,
        notReady: notReady && { code: notReady.code, message: notReady.message },
      };
    });
  }

  /**
   * Exactly what readers would get in these parts, with what was corrected since the seal beside each figure.
   *
   * @throws Problem `parts-do-not-fit`, `not-sealed`
   */
  async preview(actor: Actor, assessmentId: string, chosen: readonly Part[]): Promise<PublishedContent> {
    const parts = partsThatFit(chosen);
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { row } = await readSituation(manager, actor, assessmentId, { now: this.clock.now() });
      const { sealed_content: sealed } = await readAssessmentOfResults(manager, actor.organisationId, assessmentId);
      if (!sealed)
        throw new Problem('refused', 'There is nothing to look at before the chair has sealed the result.', {
          code: 'not-sealed',
        });
      const content = publishedContent(sealed, parts, await readSurroundings(manager, row, this.clock.today()));
      const rows = await readCorrections(manager, row.organisation_id, row.id);
      if (rows.length === 0) return content;
      const instrument = await findVersion(manager, row.organisation_id, row.instrument_code, row.instrument_version);
      if (!instrument) throw new Error('a record of an instrument that was never published');
      return { ...content, corrections: publishedCorrections(sealed, instrument, parts, rows.map(toShare)) };
    });
  }
}

/** The copy itself, as its readers have it; null where nobody has one. */
async function contentOf(manager: EntityManager, current: PublicationResponse | null): Promise<PublishedContent | null> {
  if (!current || current.withdrawnAt !== null) return null;
  const read = await readPublications(manager, [{ id: current.id }]);
  return read.get(current.id)?.content ?? null;
}
