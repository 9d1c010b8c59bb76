import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import { toNextVersion } from './next-version.js';

/** Takes the logo or the template away: papers are then made up without it, those that were approved stay as they are. */
@Injectable()
export class RemoveFile {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, version: number, kind: 'logo' | 'template'): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await toNextVersion(manager, actor, version);
      const [, removed]: [unknown[], number] = await manager.query(
        'delete from candour.paper_shape_file where organisation_id = $1 and kind = $2',
        [actor.organisationId, kind],
      );
      if (removed !== 1) throw notFound();
      await appendAudit(manager, {
        event: `paper ${kind} removed`,
        subject: actor.organisationId,
        who: 'company secretary',
      });
    });
  }
}
