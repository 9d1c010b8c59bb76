import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

const ownPlace = (columns: string, values: string): string => `
  drop function own_place(uuid, text);
  create function own_place(p_assessment uuid, p_item text) returns table (state text, item_state text, scale_length smallint,
      round_id uuid, round_state text, round_number int, pledge_read boolean, eligible boolean, answer_version int${columns})
    language plpgsql volatile set search_path = candour, pg_temp as $$
  begin
    return query
    select a.state, i.state, i.scale_length, r.id, r.state, i.round_number,
           exists (select from pledge_reading p where p.organisation_id = a.organisation_id and p.assessment_id = a.id and p.seat_id = s.seat_id),
           exists (select from round_seat e where e.organisation_id = a.organisation_id and e.round_id = r.id and e.seat_id = s.seat_id),
           (select w.version from answer w where w.organisation_id = a.organisation_id and w.round_id = r.id and w.seat_id = s.seat_id)${values}
      from assessment a
      join assessment_seat s on s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = current_seat()
      join assessment_item i on i.organisation_id = a.organisation_id and i.assessment_id = a.id and i.item_code = p_item
      join round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                  and r.item_code = i.item_code and r.number = i.round_number
     where a.organisation_id = current_organisation() and a.id = p_assessment
       for share of r;
  end $$;
  revoke all on function own_place(uuid, text) from public;
  grant execute on function own_place(uuid, text) to candour_app;`;

/**
 * How one seat stands to one item says two things more: whether its answer was given by another access to the seat and is closed, and
 * whether the round may lock by itself. Each was one more way to the database at every answer that is changed.
 */
export class SayMoreOfOnesOwnPlace1795305600030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      ownPlace(
        ', answer_closed boolean, auto_lock boolean',
        `,
           exists (select from answer w where w.organisation_id = a.organisation_id and w.round_id = r.id and w.seat_id = s.seat_id
                      and w.access_number <> seat_access_number(w.organisation_id, w.seat_id)),
           a.auto_lock`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', ownPlace('', ''));
  }
}
