import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs } from './run-as.js';

/** The chief executive of a board that answers for itself beside its trusts, once it has something to show. */
const BOARDS_OF_SYSTEMS = `
           union all
           select 3, o.name, 2, p.email, p.name, 'Chief executive', 'Leads a board that scores beside its trusts'
             from appointment x join organisation o on o.id = x.organisation_id join person p on p.id = x.person_id
            where o.demonstration and o.kind = 'board-of-system' and o.source is distinct from 'made up for measurements'
              and x.role = 'chief-executive' and x.valid_to is null
              and exists (select from assessment a where a.organisation_id = o.id)`;

/** As it was made with the other functions of the door, with room for more. Of made-up people alone, ever. */
const listWith = (more: string) => `
       create or replace function demonstration_people() returns table (email text, name text, organisation text, role text, what text)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select l.email, l.name, l.organisation, l.role, l.what from (
           select 1 as place, t.organisation, d.place as place_within, p.email, p.name, d.role, d.what
             from (
               select o.id, o.name as organisation, case when a.state = 'scoring' and a.scoring_closed_at is not null then 'closed'
                        when a.state = 'sealed' and a.decision_on is not null then 'decided' else a.state end as standing
                 from organisation o
                 cross join lateral (select c.state, c.scoring_closed_at, c.decision_on from assessment c
                                      where c.organisation_id = o.id order by c.wave_date desc, c.created_at desc limit 1) a
                where o.demonstration and o.kind = 'trust' and o.source is distinct from 'made up for measurements'
             ) t
             join (values
               (1, 'draft', 'Company secretary', 'Is setting an assessment up'),
               (1, 'scoring', 'Member', 'Has an assessment to score'),
               (2, 'scoring', 'Company secretary', 'Sees who has scored, keeps the board'),
               (3, 'scoring', 'Facilitator', 'Will close private scoring'),
               (1, 'closed', 'Facilitator', 'Plans the meeting and opens it'),
               (1, 'meeting', 'Facilitator', 'Runs the meeting'),
               (2, 'meeting', 'Chair', 'Is in the chair of the meeting'),
               (3, 'meeting', 'Member', 'Is in the meeting now'),
               (1, 'paused', 'Facilitator', 'Has a meeting that lost its quorum'),
               (1, 'agreed', 'Chair', 'Has an assessment to seal'),
               (2, 'agreed', 'Company secretary', 'Waits for the seal, writes the paper'),
               (1, 'sealed', 'Chair', 'Has a decision of the board to record'),
               (2, 'sealed', 'Chief executive', 'Takes the paper to the board'),
               (1, 'decided', 'Chief executive', 'May publish to the system'),
               (1, 'published', 'Chief executive', 'Sees what is published'),
               (2, 'published', 'Member', 'Reads what the board agreed'),
               (1, 'withdrawn', 'Chief executive', 'Has withdrawn what was published')
             ) d(place, standing, role, what) on d.standing = t.standing
             cross join lateral (
               (select s.person_id from seat s
                 where s.organisation_id = t.id and s.valid_to is null and s.person_id is not null
                   and case d.role when 'Chair' then s.office = 'chair' when 'Member' then s.office = 'none' and not s.executive end
                   and not exists (select from seat o where o.person_id = s.person_id and o.id <> s.id and o.valid_to is null)
                 order by s.name limit 1)
               union all
               select x.person_id from appointment x
                where x.organisation_id = t.id and x.valid_to is null
                  and x.role = case d.role when 'Company secretary' then 'secretary' when 'Facilitator' then 'facilitator'
                                           when 'Chief executive' then 'chief-executive' end
             ) who
             join person p on p.id = who.person_id
           union all
           select 2, string_agg(o.name, ' and ' order by o.name), 1, p.email, p.name, 'Member of ' || count(*) || ' boards', 'Chooses which hat to wear'
             from seat s join organisation o on o.id = s.organisation_id and o.demonstration join person p on p.id = s.person_id
            where s.valid_to is null group by p.id having count(*) > 1
           union all
           select 3, o.name, 1, p.email, p.name, case x.role when 'ics-lead' then 'ICS lead' else 'Operator' end,
                  case x.role when 'ics-lead' then 'Compares what the trusts of the system have published' else 'Keeps the register and makes first appointments' end
             from appointment x join organisation o on o.id = x.organisation_id join person p on p.id = x.person_id
            where o.demonstration and o.source is distinct from 'made up for measurements' and x.role in ('ics-lead', 'operator') and x.valid_to is null
${more}
         ) l order by l.place, l.organisation, l.place_within, l.name limit 40;
       end;`;

/** Whom a newcomer may sign in as: the board of the made-up system is worth a visit too. */
export class ListTheBoardOfASystem1795305600042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFunctionsAs(runner, 'candour_door', listWith(BOARDS_OF_SYSTEMS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await createFunctionsAs(runner, 'candour_door', listWith(''));
  }
}
