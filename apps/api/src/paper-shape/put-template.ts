import { oneLine } from '@candour/board-paper/shape';
import { Injectable } from '@nestjs/common';
import { Limits } from '../identity/limits.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { bytesOf, fileRefused } from './bytes-of.js';
import { toNextVersion } from './next-version.js';
import type { TemplateFound, TemplateRequest } from './paper-shape.dto.js';
import { LARGEST_TEMPLATE } from './sizes.js';
import { TemplateInspector } from './template-inspector.js';

const TOO_MUCH =
  'This template could not be looked through in time. Take its own pages out, keep the letterhead and the styles, and try again.';

/** Puts the trust's own Word template in the place of the one before, once it was looked into. */
@Injectable()
export class PutTemplate {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly inspector: TemplateInspector,
  ) {}

  async execute(actor: Actor, version: number, { name, base64 }: TemplateRequest): Promise<void> {
    await this.limits.count('shape-file-by-person', actor.personId);
    const bytes = bytesOf(base64, 'template', LARGEST_TEMPLATE);
    const found = await this.lookedInto(name, bytes);
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

  /** @throws Problem `template-refused` with every reason */
  private async lookedInto(name: string, bytes: Buffer): Promise<TemplateFound> {
    if (!/\.(docx|dotx)$/iu.test(name)) throw fileRefused('template', 'Choose a Word file whose name ends in .docx or .dotx.');
    const check = await this.inspector.inspect(bytes);
    if (!check) throw fileRefused('template', TOO_MUCH);
    const [first = 'This file cannot be used as a template.', ...more] = check.problems;
    if (!check.ok) throw fileRefused('template', first, ...more);
    return { styles: [...check.styles], notes: [...check.problems] };
  }
}
