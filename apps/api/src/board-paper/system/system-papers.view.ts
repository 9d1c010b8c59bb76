import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import type { SystemPaperLine } from './system-paper.dto.js';

type Row = Omit<SystemPaperLine, 'madeAt'> & { readonly madeAt: Date };

/** The papers of a system, the newest first. */
@Injectable()
export class SystemPapersView {
  constructor(private readonly database: Database) {}

  async list(actor: Actor): Promise<SystemPaperLine[]> {
    const rows: Row[] = await this.database.inTransactionOf(actor, (manager) =>
      manager.query(
        `select p.id, p.cover ->> 'meetingName' as "meetingName", p.cover ->> 'meetingDate' as "meetingDate", p.made_at as "madeAt",
                p.made_by_name as "madeBy", (select count(*)::int from candour.system_paper_edition e
                  where e.organisation_id = p.organisation_id and e.system_paper_id = p.id and e.number is not null) as issued
           from candour.system_paper p where p.organisation_id = $1 order by p.made_at desc, p.id desc`,
        [actor.organisationId],
      ),
    );
    return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
  }
}
