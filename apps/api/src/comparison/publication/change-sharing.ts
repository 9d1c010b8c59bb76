import { Injectable } from '@nestjs/common';
import { readSituation } from '../../assessment/situation.view.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile, Problem } from '../../platform/http/problem.js';
import type { ShareRequest } from './audience.dto.js';
import { possibleAudience, refuseImpossible } from './audience.js';
import type { PublicationResponse } from './publication.dto.js';
import { readPublication } from './publication-source.view.js';
import { writeSharing } from './write-sharing.step.js';

/** Changes who reads a publication and until when. Its parts stay: to show more or less of it, it is withdrawn and published again. */
@Injectable()
export class ChangeSharing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-published`, `audience-missing`, `audience-unknown`, `until-passed`, `changed-meanwhile` */
  async execute(actor: Actor, assessmentId: string, version: number, asked: ShareRequest): Promise<PublicationResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await readSituation(manager, actor, assessmentId, { now: this.clock.now(), lock: true });
      const current = standing(await readPublication(manager, actor.organisationId, assessmentId));
      const today = this.clock.today();
      const possible = await possibleAudience(manager, actor.organisationId, today);
      const readers = current.sharing.systems.map(({ id }) => id);
      refuseImpossible(asked, possible, today, readers);
      if (!(await writeSharing(manager, actor, current.id, asked, possible, today, version))) throw changedMeanwhile();
      await appendAudit(manager, {
        event: 'sharing changed',
        subject: assessmentId,
        who: 'chief executive',
        detail: { readers: asked.systems.length, region: asked.region, peers: asked.peers, until: asked.until },
      });
      return standing(await readPublication(manager, actor.organisationId, assessmentId));
    });
  }
}

/** @throws Problem `not-published` */
export function standing(publication: PublicationResponse | null): PublicationResponse {
  if (publication && publication.withdrawnAt === null) return publication;
  throw new Problem('refused', 'It is not published, so there is nothing to change. Publish it first.', {
    code: 'not-published',
  });
}
