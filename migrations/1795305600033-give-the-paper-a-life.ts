import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, ownOrganisation, runAs } from './run-as.js';

/**
 * The life of the board paper: where it stands and which version it is, the trust's own words in it, who changed what, and what was
 * approved, kept for ever as it was.
 *
 * What was filled in before is turned into the fields of now: objectives and risks stood on a line each, and the assurance level was a
 * word with its definition in one text. The definition is kept beside the word for as long as the trust's scale does not know the word.
 *
 * The database holds the promises itself: nothing of an approved paper changes but that it is issued, and the history only grows.
 */
export class GiveThePaperALife1795305600033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `alter table paper
         add column state text not null default 'draft' check (state in ('draft', 'in-review', 'approved', 'issued')),
         add column number int not null default 1 check (number >= 1);
       grant update (state, number) on paper to candour_app;

       ${asOwner(`update paper set fields = (fields - 'strategicObjective' - 'strategicRisk' - 'assuranceLevel') || jsonb_build_object(
         'objectives', (${lines('strategicObjective', 'to_jsonb(btrim(line))')}),
         'risks', (${lines('strategicRisk', `jsonb_build_object('reference', '', 'title', btrim(line), 'before', null, 'after', null)`)}),
         'assuranceWord', btrim(split_part(coalesce(fields->>'assuranceLevel', ''), ':', 1)),
         'assuranceDefinition', btrim(substr(fields->>'assuranceLevel', length(split_part(fields->>'assuranceLevel', ':', 1)) + 2)))
        where fields ?| array['strategicObjective', 'strategicRisk', 'assuranceLevel'];`)}

       create table paper_text (
         organisation_id uuid not null, assessment_id uuid not null,
         variant text not null check (variant in ('private', 'public', 'committee', 'one-page', 'foi-results', 'foi-views')),
         key text not null check (key <> '' and length(key) <= 60),
         -- Empty where the trust took the composed words out.
         words text not null check (length(words) <= 10000),
         changed_by_name text not null check (changed_by_name <> ''),
         primary key (organisation_id, assessment_id, variant, key),
         foreign key (organisation_id, assessment_id) references paper (organisation_id, assessment_id)
       );
       ${ownOrganisation('paper_text', 'select, insert, update (words, changed_by_name), delete')}

       create table paper_change (
         organisation_id uuid not null, assessment_id uuid not null,
         position int not null check (position >= 1),
         -- Which version of the paper was changed.
         number int not null check (number >= 1),
         at timestamptz not null,
         who text not null check (who <> ''), what text not null check (what <> ''),
         before text, after text,
         primary key (organisation_id, assessment_id, position),
         foreign key (organisation_id, assessment_id) references paper (organisation_id, assessment_id)
       );
       ${ownOrganisation('paper_change', 'select, insert')}

       create table paper_version (
         organisation_id uuid not null, assessment_id uuid not null,
         number int not null check (number >= 1),
         -- Findings, words and outlines of every variant as they were approved; the checksum is over all of it.
         content jsonb not null,
         checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
         sealed_checksum text not null check (sealed_checksum ~ '^[0-9a-f]{64}$'),
         -- A copy of the trust's own Word template, so that the file stays what it was; its own checksum is in the content.
         template bytea,
         approved_on date not null, approved_by_name text not null check (approved_by_name <> ''),
         issued_on date, issued_by_name text check (issued_by_name <> ''),
         check ((issued_on is null) = (issued_by_name is null)),
         primary key (organisation_id, assessment_id, number),
         foreign key (organisation_id, assessment_id) references paper (organisation_id, assessment_id)
       );
       ${ownOrganisation('paper_version', 'select, insert, update (issued_on, issued_by_name)')}

       create function keep_paper_promises() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if (new.state, new.number) = (old.state, old.number) then
           if old.state in ('approved', 'issued') and new.fields is distinct from old.fields then
             raise exception 'paper-approved' using errcode = 'check_violation', detail = 'What was approved cannot change.';
           end if;
         elsif not ((old.state, new.state) in (('draft', 'in-review'), ('in-review', 'draft'), ('in-review', 'approved'), ('approved', 'issued'))
               and new.number = old.number
             or old.state in ('approved', 'issued') and new.state = 'draft' and new.number = old.number + 1) then
           raise exception 'paper-step-unknown' using errcode = 'check_violation', detail = 'A paper is not moved on in this way.';
         end if;
         if new.state in ('approved', 'issued') and not exists (select from paper_version v where v.organisation_id = new.organisation_id
             and v.assessment_id = new.assessment_id and v.number = new.number) then
           raise exception 'nothing-approved' using errcode = 'check_violation', detail = 'A paper is approved with what was approved.';
         end if;
         return new;
       end $$;
       create trigger keep_paper_promises before update on paper for each row execute function keep_paper_promises();

       create function change_no_approved_text() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       declare text_of paper_text;
       begin
         if tg_op = 'DELETE' then text_of := old; else text_of := new; end if;
         if exists (select from paper p where p.organisation_id = text_of.organisation_id and p.assessment_id = text_of.assessment_id
             and p.state in ('approved', 'issued')) then
           raise exception 'paper-approved' using errcode = 'check_violation', detail = 'What was approved cannot change.';
         end if;
         return text_of;
       end $$;
       create trigger change_no_approved_text before insert or update or delete on paper_text
         for each row execute function change_no_approved_text();

       create function paper_history_only_grows() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         raise exception 'paper-history-only-grows' using errcode = 'check_violation', detail = 'The history of a paper can be added to and nothing else.';
       end $$;
       create trigger paper_history_only_grows before update or delete on paper_change
         for each row execute function paper_history_only_grows();
       create trigger paper_history_never_emptied before truncate on paper_change
         for each statement execute function paper_history_only_grows();
       create trigger paper_versions_stay before delete on paper_version for each row execute function paper_history_only_grows();
       create trigger paper_versions_never_emptied before truncate on paper_version
         for each statement execute function paper_history_only_grows();

       create function approve_what_is_sealed() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if not exists (select from paper p join assessment a on a.organisation_id = p.organisation_id and a.id = p.assessment_id
             where p.organisation_id = new.organisation_id and p.assessment_id = new.assessment_id and p.state = 'in-review'
               and p.number = new.number and a.checksum = new.sealed_checksum) then
           raise exception 'not-to-be-approved' using errcode = 'check_violation', detail = 'Only a paper in review on a sealed result is approved.';
         end if;
         return new;
       end $$;
       create trigger approve_what_is_sealed before insert on paper_version for each row execute function approve_what_is_sealed();

       create function only_issue_what_is_approved() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if (to_jsonb(new) - 'issued_on' - 'issued_by_name') is distinct from (to_jsonb(old) - 'issued_on' - 'issued_by_name')
             or old.issued_on is not null then
           raise exception 'paper-approved' using errcode = 'check_violation', detail = 'What was approved cannot change.';
         end if;
         return new;
       end $$;
       create trigger only_issue_what_is_approved before update on paper_version
         for each row execute function only_issue_what_is_approved();`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `${drop('paper_version', 'paper_change', 'paper_text')}
       drop trigger keep_paper_promises on paper;
       drop function keep_paper_promises(), change_no_approved_text(), paper_history_only_grows(), approve_what_is_sealed(),
         only_issue_what_is_approved();
       alter table paper drop column state, drop column number;
       ${asOwner(`update paper set fields = (fields - 'objectives' - 'risks' - 'assuranceWord' - 'assuranceDefinition') || jsonb_build_object(
         'strategicObjective', coalesce((select string_agg(line, E'\\n') from jsonb_array_elements_text(fields->'objectives') line), ''),
         'strategicRisk', coalesce((select string_agg(btrim(concat_ws(' ', risk->>'reference', risk->>'title')), E'\\n')
            from jsonb_array_elements(fields->'risks') risk), ''),
         'assuranceLevel', concat_ws(': ', coalesce(fields->>'assuranceWord', ''), nullif(fields->>'assuranceDefinition', '')))
        where fields ?| array['objectives', 'risks', 'assuranceWord'];`)}`,
    );
  }
}

/** Rows of every organisation, which the owner itself sees only while the guard is not forced on it. */
const asOwner = (sql: string): string => `alter table paper no force row level security;
       ${sql}
       alter table paper force row level security;`;

/** The lines of a text of the fields that say anything, as a list. */
const lines = (field: string, each: string): string =>
  `select coalesce(jsonb_agg(${each} order by place), '[]') from regexp_split_to_table(fields->>'${field}', E'\\n')
       with ordinality as one(line, place) where btrim(line) <> ''`;
