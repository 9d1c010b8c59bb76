import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readCorrections } from '../../assessment/correction-source.view.js';
import type { BoardRecord } from '../../assessment/results.view.js';
import { readAssessmentOfResults } from '../../assessment/results-source.view.js';
import { readSituation } from '../../assessment/situation.view.js';
import { findVersion } from '../../instrument/instrument.view.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { changedMeanwhile, Problem } from '../../platform/http/problem.js';
import { allowed } from '../../platform/http/refuse.js';
import type { ShareRequest } from './audience.dto.js';
import { NO_SYSTEM, possibleAudience, refuseImpossible, withSystemsOf } from './audience.js';
import { insertPublication } from './insert-publication.js';
import { type AssessmentRow, moveAssessment } from './move-assessment.js';
import { type Part, partsThatFit } from './parts.js';
import type { PublicationResponse } from './publication.dto.js';
import { readPublication, readSurroundings } from './publication-source.view.js';
import { publishedContent } from './published-content.js';
import { shareCorrection } from './share-correction.step.js';
import { writeSharing } from './write-sharing.step.js';

/** What a chief executive chose: which parts, for whom, until when. */
export interface Chosen {
  readonly parts: readonly Part[];
  /** All systems of the trust until withdrawn, where it is not told. */
  readonly sharing?: ShareRequest | undefined;
}

/**
 * The chief executive publishes: a copy of the sealed result in the chosen parts, for the chosen readers: unless told otherwise, the
 * boards of the systems that the trust belongs to on this day. What is left out is not in the copy at all.
 */
@Injectable()
export class PublishAssessment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `decision-missing`, `no-system`, `parts-do-not-fit`, `audience-missing`, `audience-unknown`,
   *   `until-passed`, `changed-meanwhile`, and whatever the state refuses. */
  async execute(
    actor: Actor,
    assessmentId: string,
    version: number,
    chosen: Chosen,
    repeat: Repeatable,
  ): Promise<PublicationResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await once(manager, actor, repeat, async () => await this.publish(manager, actor, assessmentId, version, chosen));
      const publication = await readPublication(manager, actor.organisationId, assessmentId);
      if (!publication) throw new Error('what was just published is not there');
      return publication;
    });
  }

  private async publish(manager: EntityManager, actor: Actor, assessmentId: string, version: number, chosen: Chosen) {
    const { row, situation } = await readSituation(manager, actor, assessmentId, { now: this.clock.now(), lock: true });
    if (row.version !== version) throw changedMeanwhile();
    allowed(decide({ name: 'publish' }, situation));
    const day = this.clock.today();
    const possible = await possibleAudience(manager, actor.organisationId, day);
    const sharing = chosen.sharing ?? withSystemsOf(possible);
    if (!chosen.sharing && sharing.systems.length === 0 && !possible.ofSystem)
      throw new Problem('refused', NO_SYSTEM.message, { code: NO_SYSTEM.code });
    refuseImpossible(sharing, possible, day);
    const parts = partsThatFit(chosen.parts);

    const { sealed_content: sealed } = await readAssessmentOfResults(manager, actor.organisationId, assessmentId);
    if (!sealed) throw new Error('a sealed assessment without what was sealed');
    const content = publishedContent(sealed, parts, await readSurroundings(manager, row, day));
    const publicationId = await insertPublication(manager, actor, row, { content, at: this.clock.now(), day });
    await writeSharing(manager, actor, publicationId, sharing, possible, day);
    await shareEarlierCorrections(manager, actor, row, sealed);
    await moveAssessment(manager, row, 'published');
    await appendAudit(manager, {
      event: 'assessment published',
      subject: assessmentId,
      who: 'chief executive',
      detail: {
        parts: parts.join(' '),
        readers: sharing.systems.length,
        region: sharing.region,
        peers: sharing.peers,
        until: sharing.until,
      },
    });
  }
}

/** What was corrected between the seal and this day stands beside the publication from the beginning. */
async function shareEarlierCorrections(
  manager: EntityManager,
  actor: Actor,
  row: AssessmentRow,
  record: BoardRecord,
): Promise<void> {
  const corrections = await readCorrections(manager, actor.organisationId, row.id);
  if (corrections.length === 0) return;
  const instrument = await findVersion(manager, actor.organisationId, row.instrument_code, row.instrument_version);
  if (!instrument) throw new Error('a record of an instrument that was never published');
  await shareCorrection(manager, { actor, assessmentId: row.id, record, instrument, corrections });
}
