import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, runAs } from './run-as.js';

/**
 * How long: what stands in the ledger of who looked goes two years after its day, and nothing younger can go. And a sharing keeps on
 * which day its end was chosen, so that a trust is not reminded of what it has just decided.
 */
export class LetLooksAndSharingEnd1795305600049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `grant execute on function today_in_london() to candour_door;
       grant select (day), delete on publication_look to candour_door;
       create policy door_forgets on publication_look to candour_door using (day < today_in_london() - interval '2 years');
       -- Null where it was chosen before this was kept.
       alter table publication_sharing add column chosen_on date;
       grant update (chosen_on) on publication_sharing to candour_app;`,
    );
    await createFunctionsAs(
      runner,
      'candour_door',
      `-- Deletes looks two years after their day. The age is fixed here and in the policy: no caller can choose it.
       create function forget_looks() returns int language sql volatile security definer set search_path = candour, pg_temp
       begin atomic
         with gone as (delete from publication_look k where k.day < today_in_london() - interval '2 years' returning k.day)
         select count(*)::int from gone;
       end;
       grant execute on function forget_looks() to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_door', 'drop function forget_looks()');
    await runAs(
      runner,
      'candour_owner',
      `alter table publication_sharing drop column chosen_on;
       drop policy door_forgets on publication_look;
       revoke select (day), delete on publication_look from candour_door;
       revoke execute on function today_in_london() from candour_door;`,
    );
  }
}
