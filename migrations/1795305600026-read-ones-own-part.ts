import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/**
 * The part of a meeting's snapshot that is the asker's own. All the rest is the same for everybody and is read once for all screens
 * that ask at the same time; this is read for each. It runs with the caller's rights, under the policies of the tables, and is a
 * function only so that its plan is kept: planning would cost more than the read (docs/decisions/0013).
 */
export class ReadOnesOwnPart1795305600026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create function own_in_room(p_assessment uuid, p_item text, p_proposal uuid, p_poll uuid) returns table (sequence bigint,
           pledge_read boolean, eligible boolean, aside boolean, answer_version int, not_yet boolean, dissents uuid[], may_confirm uuid[],
           poll_waits boolean)
         language plpgsql stable set search_path = candour, pg_temp as $$
       declare a assessment; asked uuid;
       begin
         select * into a from assessment t where t.organisation_id = current_organisation() and t.id = p_assessment;
         if not found then return; end if;
         select r.id into asked from assessment_item i
           join round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id and r.item_code = i.item_code
                       and r.number = i.round_number
          where i.organisation_id = a.organisation_id and i.assessment_id = a.id and i.item_code = p_item;
         return query
         select a.sequence,
           (select exists (select from pledge_reading p where p.organisation_id = a.organisation_id and p.assessment_id = a.id
                              and p.seat_id = s.seat_id)
              from assessment_seat s where s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = current_seat()),
           exists (select from round_seat e where e.organisation_id = a.organisation_id and e.round_id = asked and e.seat_id = current_seat()),
           exists (select from stand_aside x where x.organisation_id = a.organisation_id and x.assessment_id = a.id and x.item_code = p_item
                      and x.seat_id = current_seat()),
           (select w.version from answer w where w.organisation_id = a.organisation_id and w.round_id = asked and w.seat_id = current_seat()),
           exists (select from not_yet y where y.organisation_id = a.organisation_id and y.proposal_id = p_proposal and y.seat_id = current_seat()),
           array(select d.id from dissent d join dissent_author w on w.organisation_id = d.organisation_id and w.dissent_id = d.id
                  where d.organisation_id = a.organisation_id and d.assessment_id = a.id and d.item_code = p_item),
           array(select e.id from evidence e
                  where e.organisation_id = a.organisation_id and e.assessment_id = a.id and e.item_code = p_item
                    and e.added_by_person <> current_person() and (e.owner_seat_id is null or e.owner_seat_id is distinct from current_seat())),
           exists (select from poll_seat e join poll p on p.organisation_id = e.organisation_id and p.id = e.poll_id and p.state = 'open'
                    where e.organisation_id = a.organisation_id and e.poll_id = p_poll and e.seat_id = current_seat())
             and not exists (select from poll_choice c where c.organisation_id = a.organisation_id and c.poll_id = p_poll and c.seat_id = current_seat());
       end $$;
       revoke all on function own_in_room(uuid, text, uuid, uuid) from public;
       grant execute on function own_in_room(uuid, text, uuid, uuid) to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', 'drop function own_in_room(uuid, text, uuid, uuid);');
  }
}
