import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import type { SystemPaperRequest, SystemPaperResponse } from './system-paper.dto.js';
import { SystemPaperView } from './system-paper.view.js';

/** Begins a paper of the system. */
@Injectable()
export class BeginSystemPaper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly view: SystemPaperView,
  ) {}

  async execute(actor: Actor, { cover, words, choice }: SystemPaperRequest, repeat: Repeatable): Promise<SystemPaperResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const id = await once(manager, actor, repeat, async () => {
        const rows: { id: string }[] = await manager.query(
          `insert into candour.system_paper (organisation_id, cover, texts, chosen, made_by_name, made_at)
           values ($1, $2::jsonb, $3::jsonb, $4::jsonb, coalesce((select name from candour.person where id = $5), ''), $6) returning id`,
          [
            actor.organisationId,
            JSON.stringify(cover),
            JSON.stringify(words),
            JSON.stringify(choice),
            actor.personId,
            this.clock.now(),
          ],
        );
        const made = rows[0]?.id;
        if (!made) throw new Error('no paper was begun');
        await appendAudit(manager, { event: 'system paper begun', subject: made, who: 'ICS lead' });
        return made;
      });
      return await this.view.readWithin(manager, actor, id);
    });
  }
}
