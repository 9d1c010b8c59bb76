import { daysBetween } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { answerableItems, newestReflection } from './reflection-instruments.js';
import type { OpenSkillsPictureRequest, SkillsPicturesResponse } from './skills-picture.dto.js';
import { readSkillsPictures } from './skills-pictures.view.js';

export const SHORTEST_DAYS = 7;
export const LONGEST_DAYS = 90;

/** Asks a board for a skills picture: what for, and until when members may choose. Neither can be changed afterwards. */
@Injectable()
export class OpenSkillsPicture {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, request: OpenSkillsPictureRequest, repeat: Repeatable): Promise<SkillsPicturesResponse> {
    const instrument = newestReflection(request.instrumentCode);
    if (!instrument) throw notFound();
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      await once(manager, actor, repeat, async () => {
        refuseDay(request.closesOn, today);
        const { whyNot } = await readSkillsPictures(manager, actor, today);
        if (whyNot !== null) throw new Problem('wrong-state', whyNot, { code: 'no-skills-picture-now' });
        const role = actor.roles.includes('secretary') ? 'secretary' : 'chair';
        const items = answerableItems(instrument).map(({ code, levels }) => ({ code, scale: levels.length }));
        const [made]: { id: string }[] = await manager.query(
          `insert into candour.skills_picture
             (organisation_id, instrument_code, instrument_version, items, purpose, opened_on, opened_by, closes_on)
           values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8) returning id`,
          [
            actor.organisationId,
            instrument.code,
            instrument.version,
            JSON.stringify(items),
            request.purpose,
            today,
            role,
            request.closesOn,
          ],
        );
        if (!made) throw new Error('nothing was written');
        const detail = { closesOn: request.closesOn };
        await appendAudit(manager, { event: 'skills picture opened', subject: made.id, who: role, detail });
        return { id: made.id };
      });
      return await readSkillsPictures(manager, actor, today);
    });
  }
}

function refuseDay(closesOn: string, today: string): void {
  const days = daysBetween(today, closesOn);
  if (days >= SHORTEST_DAYS && days <= LONGEST_DAYS) return;
  const words = `Choose a day from ${SHORTEST_DAYS} to ${LONGEST_DAYS} days from now`;
  throw new Problem('refused', `${words}, so that everybody has the time to choose.`, {
    code: 'closing-day-out-of-range',
    errors: [{ path: 'closesOn', message: words }],
  });
}
