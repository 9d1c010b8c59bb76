import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { SkillsChoice } from './reflection.dto.js';

interface Row {
  id: string;
  purpose: string;
  closes_on: string;
  seats: number;
  takes_part: boolean;
  last_closed_on: string | null;
  finished_on: string | null;
}

/**
 * The skills picture of this board that waits for a member's choice, and how they chose; null where none does, or where the hat has
 * no seat. A reflection counts once, whatever boards its person sits on: one that was finished before the last picture of any of
 * them closed could be told from the difference between two.
 */
export async function readSkillsChoice(manager: EntityManager, actor: Actor, today: string): Promise<SkillsChoice | null> {
  if (actor.seatId === null) return null;
  const rows: Row[] = await manager.query(
    `select p.id, p.purpose, p.closes_on::text,
            (select count(*)::int from candour.seat s where s.organisation_id = p.organisation_id
                and s.valid_from <= $2 and (s.valid_to is null or s.valid_to >= $2)) as seats,
            exists (select from candour.skills_contribution c
              where c.organisation_id = p.organisation_id and c.picture_id = p.id and c.person_id = candour.current_person()) as takes_part,
            candour.last_skills_picture_closed()::text as last_closed_on,
            (select max(r.finished_on)::text from candour.reflection r where r.person_id = candour.current_person()
                and r.instrument_code = p.instrument_code and r.instrument_version = p.instrument_version) as finished_on
       from candour.skills_picture p
      where p.organisation_id = $1 and p.state = 'open' and p.closes_on >= $2`,
    [actor.organisationId, today],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    pictureId: row.id,
    purpose: row.purpose,
    closesOn: row.closes_on,
    seats: row.seats,
    takesPart: row.takes_part,
    whyNot: whyNot(row),
  };
}

function whyNot({ finished_on, last_closed_on }: Row): string | null {
  if (finished_on === null) return 'Finish a reflection first. Then you can choose here whether it is counted.';
  if (last_closed_on !== null && finished_on <= last_closed_on) {
    return 'Your last reflection was finished before the last skills picture of a board of yours closed. Finish a new one to take part: each is counted in one picture of a board at most.';
  }
  return null;
}
