import { may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { announce } from '../../platform/live/announcement.js';
import type { FileState } from './file-kinds.js';
import { readableBy } from './paper-files.view.js';

interface Standing {
  state: FileState;
  asked_by_person: string;
  version_number: number | null;
}

/**
 * Cancels a file that is not made yet; throws one away that is, or that came to nothing. Whoever asked for it may, and whoever writes
 * the paper. What was made of an approved version stays with it.
 */
@Injectable()
export class ThrowFileAway {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`; `not-permitted`; `file-of-a-version` */
  async execute(actor: Actor, assessmentId: string, fileId: string): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const own = [actor.organisationId, assessmentId, fileId];
      const rows: Standing[] = await manager.query(
        `select f.state, f.asked_by_person, f.version_number from candour.paper_file f
          where f.organisation_id = $1 and f.assessment_id = $2 and f.id = $3 and ${readableBy(actor)} for update`,
        own,
      );
      const file = rows[0];
      if (!file) throw notFound();
      refuseUnlessTheirs(actor, file);
      if (file.state === 'waiting' || file.state === 'being-made') {
        await manager.query(
          `update candour.paper_file set state = 'cancelled', step = '', lease = null, leased_until = null, ended_at = $4
            where organisation_id = $1 and assessment_id = $2 and id = $3`,
          [...own, this.clock.now()],
        );
        if (file.state === 'being-made') await announce(manager, { kind: 'paper-file-cancelled', fileId });
        return;
      }
      if (file.state === 'ready' && file.version_number !== null) {
        throw new Problem('wrong-state', 'This file is of an approved version, and stays with it. There is nothing to do.', {
          code: 'file-of-a-version',
        });
      }
      await manager.query('delete from candour.paper_file where organisation_id = $1 and assessment_id = $2 and id = $3', own);
    });
  }
}

function refuseUnlessTheirs(actor: Actor, { asked_by_person }: Standing): void {
  if (asked_by_person === actor.personId || may(actor.roles, 'paper:edit')) return;
  throw new Problem(
    'not-permitted',
    'Somebody else asked for this file. Ask them, the company secretary or the chief executive to cancel it.',
  );
}
