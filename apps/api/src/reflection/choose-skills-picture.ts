import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { SkillsChoice } from './reflection.dto.js';
import { readSkillsChoice } from './skills-choice.view.js';

/**
 * Lets a member take part in their board's skills picture, or take that back, until its closing date. Taking part copies the levels
 * of their newest finished reflection as they are; notes are never copied. Nothing else is written anywhere.
 */
@Injectable()
export class ChooseSkillsPicture {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async takePart(actor: Actor, pictureId: string): Promise<SkillsChoice> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const choice = await this.readOpen(manager, actor, pictureId);
      if (choice.whyNot !== null) throw new Problem('wrong-state', choice.whyNot, { code: 'no-reflection-to-count' });
      // Without a condition, so that it also replaces a copy that was closed to this person.
      await manager.query('delete from candour.skills_contribution');
      const counted: unknown[] = await manager.query(
        `insert into candour.skills_contribution (organisation_id, picture_id, person_id, reflection_id, levels)
         select p.organisation_id, p.id, r.person_id, r.id, coalesce(
                  (select jsonb_object_agg(w.item_code, coalesce(w.level, 0)) from candour.reflection_answer w
                    where w.person_id = r.person_id and w.reflection_id = r.id and (w.level is not null or w.off_scale is not null)), '{}')
           from candour.skills_picture p
           join candour.reflection r on r.person_id = candour.current_person() and r.instrument_code = p.instrument_code
                                    and r.instrument_version = p.instrument_version and r.finished_on is not null
          where p.organisation_id = $1 and p.id = $2 order by r.number desc limit 1
         on conflict (person_id, reflection_id) do nothing returning 1`,
        [actor.organisationId, pictureId],
      );
      if (counted.length === 0) {
        throw new Problem(
          'wrong-state',
          'Your reflection waits to be counted in the skills picture of another board. Take it back there, or finish a new one.',
          { code: 'counted-elsewhere' },
        );
      }
      return { ...choice, takesPart: true };
    });
  }

  async takeBack(actor: Actor, pictureId: string): Promise<SkillsChoice> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const choice = await this.readOpen(manager, actor, pictureId);
      await manager.query('delete from candour.skills_contribution');
      return { ...choice, takesPart: false };
    });
  }

  /** Holds the picture open until this is written: whoever adds it up waits, or was first, and then this is refused. */
  private async readOpen(manager: EntityManager, actor: Actor, pictureId: string): Promise<SkillsChoice> {
    await manager.query(`select pg_advisory_xact_lock_shared(hashtextextended('candour skills picture ' || $1::uuid, 0))`, [
      pictureId,
    ]);
    const rows: { open: boolean }[] = await manager.query(
      `select state = 'open' and closes_on >= $3 as open from candour.skills_picture where organisation_id = $1 and id = $2`,
      [actor.organisationId, pictureId, this.clock.today()],
    );
    if (!rows[0] || actor.seatId === null) throw notFound();
    const choice = rows[0].open ? await readSkillsChoice(manager, actor, this.clock.today()) : null;
    if (!choice) {
      throw new Problem('wrong-state', 'The closing date has passed, so choices stand as they were.', {
        code: 'skills-picture-closed',
      });
    }
    return choice;
  }
}
