import { oneLine } from '@candour/board-paper/shape';
import { Injectable } from '@nestjs/common';
import { Limits } from '../identity/limits.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { bytesOf } from './bytes-of.js';
import { inspectTemplate } from './inspect-template.js';
import { toNextVersion } from './next-version.js';
import type { TemplateRequest } from './paper-shape.dto.js';
import { LARGEST_TEMPLATE } from './sizes.js';

/** Puts the trust's own Word template in the place of the one before, once it was looked into. */
@Injectable()
export class PutTemplate {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
  ) {}

  async execute(actor: Actor, version: number, { name, base64 }: TemplateRequest): Promise<void> {
    await this.limits.count('shape-file-by-person', actor.personId);
    const bytes = bytesOf(base64, 'template', LARGEST_TEMPLATE);
    const found = await inspectTemplate(name, bytes);
    await this.database.inTransactionOf(actor, async (manager) => {
      await toNextVersion(manager, actor, version);
      await manager.query(
        `insert into candour.paper_shape_file (organisation_id, kind, name, bytes, found) values ($1, 'template', $2, $3, $4::jsonb)
         on conflict (organisation_id, kind) do update set name = excluded.name, bytes = excluded.bytes, found = excluded.found`,
        [actor.organisationId, oneLine(name), bytes, JSON.stringify(found)],
      );
      await appendAudit(manager, {
        event: 'paper template put',
        subject: actor.organisationId,
        who: 'company secretary',
      });
    });
  }
}
