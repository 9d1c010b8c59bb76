import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, ownOrganisation, runAs } from './run-as.js';

/**
 * Corrections of what was sealed: numbered, each with a checksum over itself, the seal and the correction before it. They can be
 * added and nothing else: a correction that is wrong is corrected by the next.
 *
 * What of a correction touches a publication is a copy of its own, made at the detail that was published: readers outside never
 * reach the correction itself, and see its copy for as long as they see the publication.
 */
export class CreateCorrections1795305600024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table correction (
         organisation_id uuid not null, assessment_id uuid not null,
         number int not null check (number >= 1),
         item_code text,
         -- What the figure should read, where it is an outcome of the item; null where the correction is in words alone.
         outcome text check (outcome in ('level', 'not-agreed', 'not-applicable')), level int check (level >= 1),
         said text not null check (said <> ''), should_read text not null check (should_read <> ''),
         reason text not null check (reason <> ''), minute text not null check (minute <> ''),
         corrected_on date not null, corrected_by_name text not null,
         checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
         check (outcome is null or item_code is not null),
         check ((outcome is not distinct from 'level') = (level is not null)),
         primary key (organisation_id, assessment_id, number),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id),
         foreign key (organisation_id, assessment_id, item_code) references assessment_item
       );
       create index correction_by_item on correction (organisation_id, assessment_id, item_code);
       ${ownOrganisation('correction', 'select, insert')}

       create function corrections_only_grow() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         raise exception 'corrections-only-grow' using errcode = 'check_violation', detail = 'A correction can be added and nothing else.';
       end $$;
       create trigger corrections_only_grow before update or delete on correction for each row execute function corrections_only_grow();
       create trigger corrections_never_emptied before truncate on correction for each statement execute function corrections_only_grow();

       create function correct_what_is_sealed() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if not exists (select from assessment a where a.organisation_id = new.organisation_id and a.id = new.assessment_id
             and a.sealed_at is not null) then
           raise exception 'not-sealed' using errcode = 'check_violation', detail = 'Only what was sealed is corrected.';
         end if;
         if new.number <> 1 + (select count(*) from correction c where c.organisation_id = new.organisation_id
             and c.assessment_id = new.assessment_id) then
           raise exception 'number-left-out' using errcode = 'check_violation', detail = 'Corrections are numbered without a gap.';
         end if;
         return new;
       end $$;
       create trigger correct_what_is_sealed before insert on correction for each row execute function correct_what_is_sealed();

       create table publication_correction (
         organisation_id uuid not null, publication_id uuid not null,
         -- Counted within the publication: the trust's own numbers would tell of corrections that are not shared.
         number int not null check (number >= 1),
         content jsonb not null,
         primary key (organisation_id, publication_id, number),
         foreign key (organisation_id, publication_id) references publication (organisation_id, id)
       );
       create index publication_correction_by_publication on publication_correction (publication_id);
       ${guard('publication_correction')}
       grant select, insert on publication_correction to candour_app;
       create policy publisher on publication_correction to candour_app
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       -- Its readers, for as long as they see the publication itself, whose own policy ends with its withdrawal.
       create policy reader on publication_correction for select to candour_app
         using (exists (select from publication_reader r join publication p on p.organisation_id = r.organisation_id and p.id = r.publication_id
           where r.publication_id = publication_correction.publication_id and r.reader_organisation_id = current_organisation()));
       create trigger corrections_only_grow before update or delete on publication_correction
         for each row execute function corrections_only_grow();
       create trigger corrections_never_emptied before truncate on publication_correction
         for each statement execute function corrections_only_grow();`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `${drop('publication_correction', 'correction')} drop function correct_what_is_sealed(), corrections_only_grow();`,
    );
  }
}
