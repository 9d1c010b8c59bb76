import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { readAskedOf } from './asked-of.view.js';
import { MOST_LINKS, makeLinks } from './links.js';
import type { TeamsLinksResponse } from './teams-view.dto.js';

/** Makes more one-use links while the teams are being asked. A repeat makes more again: links that nobody gets do no harm. */
@Injectable()
export class MakeMoreLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** @throws Problem `not-found`; `teams-view-closed`; `teams-view-links` where there would be too many */
  async execute(actor: Actor, assessmentId: string, howMany: number): Promise<TeamsLinksResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { view } = await readAskedOf(manager, actor.organisationId, assessmentId, { lock: true });
      if (view === null || view.result !== null || this.clock.today() > view.closesOn) {
        throw new Problem('wrong-state', 'The teams are not being asked now.', { code: 'teams-view-closed' });
      }
      if (view.linksMade + howMany > MOST_LINKS) {
        const left = MOST_LINKS - view.linksMade;
        throw new Problem('refused', `There may be ${MOST_LINKS} links in all: ask for at most ${left} more.`, {
          code: 'teams-view-links',
        });
      }
      const place = { organisationId: actor.organisationId, assessmentId, publicUrl: this.configuration.publicUrl };
      const links = await makeLinks(manager, place, howMany);
      await manager.query(
        'update candour.teams_view set links_made = links_made + $3 where organisation_id = $1 and assessment_id = $2',
        [actor.organisationId, assessmentId, howMany],
      );
      await appendAudit(manager, { event: 'teams links made', subject: assessmentId, who: 'secretary', detail: { howMany } });
      return { links, closesOn: view.closesOn };
    });
  }
}
