import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, runAs } from './run-as.js';
import { SEEN_PUBLICATIONS_BEFORE } from './seen-publications-before.js';

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
       create function seen_trusts(p_day date, p_scope text, p_instrument text, p_wave_from date, p_wave_to date, p_only uuid)
         returns table (reader_name text, reader_kind text, instrument_code text, open_trusts int, organisation_id uuid, name text, code text,
           trust_type text, trust_subtype text, care_settings jsonb, region_name text, system_names text[], member boolean, self boolean,
           publications jsonb, formerly jsonb, became jsonb, withdrawn_on date, expired_on date)
         language plpgsql stable set search_path = candour, pg_temp as $$
       begin
         return query
         with recursive me as materialized (
           select o.id, o.name, o.kind, o.trust_type, coalesce(o.region_code, o.region_name) as region from organisation o
            where o.id = current_organisation()),
         readable as materialized (
           select p.id, p.organisation_id, p.instrument_code, p.wave_date, p.published_at from publication p
            where p.withdrawn_at is null and p.wave_date >= coalesce(p_wave_from, '-infinity')
              and p.wave_date <= coalesce(p_wave_to, 'infinity')),
         chosen as materialized (
           select coalesce(p_instrument,
             (select r.instrument_code from readable r group by 1 order by count(distinct r.organisation_id) desc, 1 limit 1)) as code),
         corrected as materialized (select c.publication_id, count(*) as n from publication_correction c group by 1),
         explained as materialized (select e.publication_id, max(e.changed_at) as last, count(*) as n from publication_explanation e group by 1),
         standing as materialized (
           select r.organisation_id, jsonb_agg(jsonb_build_object('id', r.id, 'waveDate', r.wave_date,
                    'beside', coalesce(c.n, 0) || ' ' || coalesce(e.n, 0) || ' ' || coalesce(e.last::text, ''))
                    order by r.wave_date desc, r.published_at desc) as list
             from readable r join chosen ch on ch.code = r.instrument_code
             left join corrected c on c.publication_id = r.id left join explained e on e.publication_id = r.id group by 1),
         belonging as materialized (
           select distinct m.trust_id, m.system_id from system_membership m
            where m.valid_from <= p_day and (m.valid_to is null or m.valid_to >= p_day)),
         lineage(trust_id, former_id, on_date) as (
           select s.successor_id, s.organisation_id, s.on_date from successor s
           union select l.trust_id, s.organisation_id, s.on_date from lineage l join successor s on s.successor_id = l.former_id),
         sharing as materialized (
           select s.organisation_id from standing s union select l.trust_id from lineage l join standing s on s.organisation_id = l.former_id),
         candidate as materialized (
           select b.trust_id as id from belonging b join me on b.system_id = me.id where p_scope <> 'peers'
           union select b.trust_id from belonging b join organisation y on y.id = b.system_id
                  join me on coalesce(y.region_code, y.region_name) = me.region where p_scope = 'region' and me.kind = 'board-of-system'
           union select s.organisation_id from sharing s where p_scope in ('england', 'peers')
           union select me.id from me where me.kind = 'trust'),
         trust as materialized (
           select o.* from organisation o cross join me
            where case when p_only is not null then o.id = p_only else o.id in (select c.id from candidate c) and o.kind = 'trust'
                    and (o.id = me.id or ((o.opened is null or o.opened <= p_day) and (o.closed is null or o.closed > p_day)))
                    and (p_scope <> 'peers' or o.id = me.id or o.trust_type = me.trust_type) end),
         former as (
           select l.trust_id, jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'on', l.on_date, 'publications', coalesce(s.list, '[]'))
                    order by l.on_date desc, o.name) as list
             from lineage l join organisation o on o.id = l.former_id left join standing s on s.organisation_id = l.former_id
            where l.former_id <> l.trust_id group by 1),
         later as (
           select s.organisation_id, jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'on', s.on_date) order by o.name) as list
             from successor s join organisation o on o.id = s.successor_id group by 1),
         within as (
           select b.trust_id, array_agg(o.name order by o.name) as names from belonging b join organisation o on o.id = b.system_id group by 1),
         withdrawn as (
           select d.organisation_id, max(d.withdrawn_on) as last from withdrawal d
             join chosen ch on ch.code is null or d.instrument_code = ch.code group by 1),
         expired as (
           select s.organisation_id, max(s.until) as last from publication_sharing s join chosen ch on ch.code is null or s.instrument_code = ch.code
            where s.until < today_in_london() and not exists (select from withdrawal d where d.publication_id = s.publication_id) group by 1)
         select me.name, me.kind, ch.code,
                (select count(*)::int from organisation o where o.kind = 'trust' and (o.opened is null or o.opened <= p_day)
                   and (o.closed is null or o.closed > p_day)),
                t.id, t.name, t.code, t.trust_type, t.trust_subtype, coalesce(to_jsonb(t) -> 'care_settings', '[]'), t.region_name,
                coalesce(w.names, '{}'),
                exists (select from belonging b where b.trust_id = t.id and b.system_id = me.id), t.id = me.id,
                coalesce(s.list, '[]'), coalesce(f.list, '[]'), coalesce(l.list, '[]'), d.last, e.last
           from me cross join chosen ch left join trust t on true
           left join standing s on s.organisation_id = t.id left join former f on f.trust_id = t.id left join later l on l.organisation_id = t.id
           left join within w on w.trust_id = t.id left join withdrawn d on d.organisation_id = t.id left join expired e on e.organisation_id = t.id
          order by t.name, t.id;
       end $$;
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
