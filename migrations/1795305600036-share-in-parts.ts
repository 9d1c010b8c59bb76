import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, runAs } from './run-as.js';
import { SEEN_PUBLICATIONS_BEFORE } from './seen-publications-before.js';
import { SEEN_TRUSTS_BEFORE } from './seen-trusts-before.js';

/** What was published at one of three details is told as the parts that each of them held. */
const DETAIL_TO_PARTS = `
       alter table publication drop constraint publication_detail_check;
       alter table publication alter column detail type text[] using (case detail when 'sections' then '{}'
         when 'items' then '{items,ambition}' else '{items,ambition,evidence}' end)::text[];
       alter table publication rename column detail to parts;
       alter table publication add constraint publication_parts_check check (
         parts <@ array['items', 'evidence', 'ambition', 'notes'] and ('items' = any (parts) or not parts && array['evidence', 'ambition']));`;

/**
 * For whom and until when: beside each publication from its first moment, for it may change while the publication does not. Systems are
 * named one by one in publication_reader; a region and the like of a trust are groups, and whoever belongs to one on the day reads.
 *
 * Policies look one way only: publication looks at its sharing, its sharing at the readers. What has ended is still known to have been
 * shared until then, and nothing else of it.
 */
const SHARING = `
       create function today_in_london() returns date language sql stable set search_path = candour, pg_temp
         as $$ select (now() at time zone 'Europe/London')::date $$;
       create function predecessors_of(p_organisation uuid) returns setof uuid language sql stable set search_path = candour, pg_temp as $$
         with recursive former(id) as (
           select s.organisation_id from successor s where s.successor_id = p_organisation
           union select s.organisation_id from former f join successor s on s.successor_id = f.id)
         select f.id from former f where f.id <> p_organisation $$;
       grant execute on function today_in_london(), predecessors_of(uuid) to candour_app;

       create table publication_sharing (
         organisation_id uuid not null, publication_id uuid not null,
         instrument_code text not null,
         -- The region, by code, whose systems read it; the type of trusts that read it.
         to_region text check (to_region <> ''), to_peers text check (to_peers <> ''),
         -- The last day on which anybody outside reads it.
         until date,
         version int not null default 1,
         primary key (organisation_id, publication_id),
         foreign key (organisation_id, publication_id) references publication (organisation_id, id)
       );
       create index publication_sharing_by_publication on publication_sharing (publication_id);
       ${guard('publication_sharing')}
       grant select, insert, update (to_region, to_peers, until, version) on publication_sharing to candour_app;
       create policy publisher on publication_sharing to candour_app
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       create policy reader on publication_sharing for select to candour_app using (
         publication_id in (select r.publication_id from publication_reader r where r.reader_organisation_id = current_organisation())
         or to_region = (select coalesce(o.region_code, o.region_name) from organisation o
                          where o.id = current_organisation() and o.kind = 'board-of-system')
         or to_peers = (select o.trust_type from organisation o where o.id = current_organisation() and o.kind = 'trust')
         -- A trust that others became part of keeps their history.
         or organisation_id in (select predecessors_of(current_organisation())));

       create function share_what_is_published() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         insert into publication_sharing (organisation_id, publication_id, instrument_code)
           values (new.organisation_id, new.id, new.instrument_code);
         return null;
       end $$;
       create trigger share_what_is_published after insert on publication for each row execute function share_what_is_published();
       alter table publication no force row level security; alter table publication_sharing no force row level security;
       insert into publication_sharing (organisation_id, publication_id, instrument_code)
         select p.organisation_id, p.id, p.instrument_code from publication p;
       alter table publication force row level security; alter table publication_sharing force row level security;

       -- A trust may stop sharing with one system and go on with another; nothing of a row is ever changed.
       grant delete on publication_reader to candour_app;`;

const POLICIES = `
       drop policy reader on publication; drop policy reader on withdrawal; drop policy reader on publication_correction;
       create policy reader on publication for select to candour_app
         using (withdrawn_at is null and organisation_id is distinct from current_organisation() and id in (
           select s.publication_id from publication_sharing s where s.until is null or s.until >= today_in_london()));
       create policy reader on withdrawal for select to candour_app
         using (organisation_id is distinct from current_organisation()
           and publication_id in (select s.publication_id from publication_sharing s));
       create policy reader on publication_correction for select to candour_app
         using (organisation_id is distinct from current_organisation() and publication_id in (select p.id from publication p));`;

const OLD_POLICIES = `
       drop policy reader on publication; drop policy reader on withdrawal; drop policy reader on publication_correction;
       create policy reader on publication for select to candour_app
         using (withdrawn_at is null and exists (select from publication_reader r
           where r.publication_id = publication.id and r.reader_organisation_id = current_organisation()));
       create policy reader on withdrawal for select to candour_app
         using (exists (select from publication_reader r
           where r.publication_id = withdrawal.publication_id and r.reader_organisation_id = current_organisation()));
       create policy reader on publication_correction for select to candour_app
         using (exists (select from publication_reader r join publication p on p.organisation_id = r.organisation_id and p.id = r.publication_id
           where r.publication_id = publication_correction.publication_id and r.reader_organisation_id = current_organisation()));`;

/** Words of the trust beside its own figures, for readers only where they are among the parts; and who looked, written by whoever looks. */
const EXPLANATIONS_AND_LOOKS = `
       create table publication_explanation (
         organisation_id uuid not null, publication_id uuid not null,
         subject text not null check (subject in ('whole', 'section', 'item')),
         code text not null check ((code = 'all') = (subject = 'whole')),
         words text not null check (words <> '' and length(words) <= 1000),
         version int not null default 1,
         changed_by_name text not null, changed_at timestamptz not null,
         primary key (organisation_id, publication_id, subject, code),
         foreign key (organisation_id, publication_id) references publication (organisation_id, id)
       );
       create index publication_explanation_by_publication on publication_explanation (publication_id);
       ${guard('publication_explanation')}
       grant select, insert, update (words, version, changed_by_name, changed_at), delete on publication_explanation to candour_app;
       create policy publisher on publication_explanation to candour_app
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       create policy reader on publication_explanation for select to candour_app
         using (organisation_id is distinct from current_organisation()
           and publication_id in (select p.id from publication p where 'notes' = any (p.parts)));

       create table publication_look (
         organisation_id uuid not null, publication_id uuid not null,
         reader_organisation_id uuid not null references organisation, reader_name text not null,
         person_id uuid not null references person, person_name text not null,
         way text not null check (way in ('screen', 'file', 'paper', 'token')),
         what text not null check (what in ('matrix', 'item', 'findings', 'trust', 'mine', 'export', 'paper', 'api')),
         day date not null, first_at timestamptz not null,
         primary key (organisation_id, publication_id, person_id, way, what, day, reader_organisation_id),
         foreign key (organisation_id, publication_id) references publication (organisation_id, id)
       );
       create index publication_look_by_day on publication_look (organisation_id, day desc);
       create index publication_look_by_reader on publication_look (reader_organisation_id);
       create index publication_look_by_person on publication_look (person_id);
       ${guard('publication_look')}
       grant select (organisation_id, publication_id, reader_organisation_id, reader_name, person_name, way, what, day, first_at), insert
         on publication_look to candour_app;
       create policy publisher on publication_look for select to candour_app using (organisation_id = current_organisation());
       create policy reader on publication_look for insert to candour_app with check (
         reader_organisation_id = current_organisation() and person_id = current_person() and organisation_id <> current_organisation()
         and exists (select from publication p where p.id = publication_look.publication_id and p.organisation_id = publication_look.organisation_id));`;

/**
 * Which trusts the acting organisation sees in a scope, and which publications of each and of those that became part of it, newest
 * first: ids with their wave and what is added beside a copy (corrections, explanations), without content, because the program may
 * have read that before. Not a definer: it sees what the policies let its caller see. A function, because its plan is kept.
 *
 * Scopes: the members of my system on the day; those of every system of my region; every open trust of England that shares something
 * with me (and my own members); for a trust, itself and its like that share with it. p_only asks for one organisation, whatever the
 * scope. One row without a trust tells the instrument where there is none.
 */
const SEEN_TRUSTS = `
       drop function seen_publications(date, date, text);
       ${SEEN_TRUSTS_BEFORE}
       grant execute on function seen_trusts(date, text, text, date, date, uuid) to candour_app;`;

/**
 * A publication is shared in parts, with an audience and until a day; beside it stand the explanations of the trust and the ledger of
 * who looked.
 */
export class ShareInParts1795305600036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', DETAIL_TO_PARTS + SHARING + POLICIES + EXPLANATIONS_AND_LOOKS + SEEN_TRUSTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `drop function seen_trusts(date, text, text, date, date, uuid); ${drop('publication_look', 'publication_explanation')}
       ${OLD_POLICIES} revoke delete on publication_reader from candour_app;
       drop trigger share_what_is_published on publication; drop function share_what_is_published();
       ${drop('publication_sharing')} drop function predecessors_of(uuid), today_in_london();
       alter table publication drop constraint publication_parts_check;
       alter table publication alter column parts type text using
         case when 'evidence' = any (parts) then 'items-with-evidence' when 'items' = any (parts) then 'items' else 'sections' end;
       alter table publication rename column parts to detail;
       alter table publication add constraint publication_detail_check check (detail in ('sections', 'items', 'items-with-evidence'));
       ${SEEN_PUBLICATIONS_BEFORE}`,
    );
  }
}
