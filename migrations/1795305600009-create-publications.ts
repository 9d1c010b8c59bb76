import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, runAs } from './run-as.js';

/**
 * Which trusts the acting system sees, and which publication of each: ids without content, because the
 * program may have read that before and it never changes. Not a definer: it sees what the policies let its caller see. A function,
 * because its plan is kept: worked out anew it costs more than everything else of a comparison.
 *
 * The instrument is the one asked for, else the one that most trusts publish. A trust comes when it belongs to the system on the day,
 * or once published to it; always with the last day on which it withdrew. Trusts come by name; a system without any has one row.
 */
const SEEN_PUBLICATIONS = `
       create function seen_publications(p_day date, p_wave_from date, p_instrument text) returns table (system_name text, instrument_code text,
           organisation_id uuid, name text, trust_type text, member boolean, publication_id uuid, withdrawn_on date)
         language plpgsql stable set search_path = candour, pg_temp as $$
       begin
         return query
         with readable as materialized (
           select r.organisation_id, r.publication_id from publication_reader r where r.reader_organisation_id = current_organisation()),
         seen as materialized (
           select p.id, p.organisation_id, p.instrument_code, p.wave_date, p.published_at
             from readable r join publication p on p.organisation_id = r.organisation_id and p.id = r.publication_id
            where p.withdrawn_at is null and p.wave_date >= coalesce(p_wave_from, '-infinity')),
         chosen as materialized (
           select coalesce(p_instrument,
             (select s.instrument_code from seen s group by 1 order by count(distinct s.organisation_id) desc, 1 limit 1)) as code),
         newest as (
           select distinct on (s.organisation_id) s.organisation_id, s.id from seen s join chosen c on s.instrument_code = c.code
            order by s.organisation_id, s.wave_date desc, s.published_at desc),
         belonging as (
           select distinct m.trust_id from system_membership m
            where m.system_id = current_organisation() and m.valid_from <= p_day and (m.valid_to is null or m.valid_to >= p_day)),
         trust as (
           select coalesce(b.trust_id, n.organisation_id) as id, b.trust_id is not null as member, n.id as publication_id
             from belonging b full join newest n on n.organisation_id = b.trust_id),
         withdrawn as (
           select r.organisation_id, max(d.withdrawn_on) as last
             from readable r join withdrawal d on d.organisation_id = r.organisation_id and d.publication_id = r.publication_id
             join chosen c on c.code is null or d.instrument_code = c.code group by 1)
         select s.name, c.code, o.id, o.name, o.trust_type, t.member, t.publication_id, w.last
           from organisation s cross join chosen c
           left join (trust t join organisation o on o.id = t.id left join withdrawn w on w.organisation_id = t.id) on true
          where s.id = current_organisation() order by o.name, o.id;
       end $$;
       grant execute on function seen_publications(date, date, text) to candour_app;`;

/**
 * What a trust has published, and to whom. Only the policy of `publication` looks at `publication_reader`, never the other way
 * round: two policies that look at each other never end.
 *
 * A publication is a copy and does not change; it can be withdrawn, once, with a reason. From then on its readers are shown
 * nothing of it any more; all they may still learn is the day, which is written into a table of its own as it happens.
 */
export class CreatePublications1795305600009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table publication (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null, assessment_id uuid not null,
         instrument_code text not null, instrument_version text not null,
         wave_date date not null,
         method text not null check (method in ('survey', 'room', 'both')),
         detail text not null check (detail in ('sections', 'items', 'items-with-evidence')),
         content jsonb not null,
         -- The people who chair and lead the trust on that day: boards that share one count once in a figure over several.
         leaders uuid[] not null default '{}',
         published_at timestamptz not null default now(), published_by_name text not null,
         withdrawn_at timestamptz, withdrawn_reason text,
         check ((withdrawn_at is null) = (withdrawn_reason is null)),
         unique (organisation_id, id),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id)
       );
       create unique index publication_one_current on publication (organisation_id, assessment_id) where withdrawn_at is null;
       create index publication_by_assessment on publication (organisation_id, assessment_id);
       create index publication_by_wave on publication (instrument_code, wave_date desc, organisation_id);

       create table publication_reader (
         publication_id uuid not null,
         organisation_id uuid not null,
         reader_organisation_id uuid not null references organisation,
         primary key (organisation_id, publication_id, reader_organisation_id),
         foreign key (organisation_id, publication_id) references publication (organisation_id, id)
       );
       create index publication_reader_by_reader on publication_reader (reader_organisation_id, publication_id);

       create table withdrawal (
         publication_id uuid not null,
         organisation_id uuid not null,
         instrument_code text not null,
         withdrawn_on date not null,
         primary key (organisation_id, publication_id),
         foreign key (organisation_id, publication_id) references publication (organisation_id, id)
       );
       create index withdrawal_by_publication on withdrawal (publication_id);
       ${guard('publication', 'publication_reader', 'withdrawal')}

       grant select, insert on publication_reader to candour_app;
       create policy publisher on publication_reader to candour_app
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       create policy reader on publication_reader for select to candour_app using (reader_organisation_id = current_organisation());

       grant select, insert, update (withdrawn_at, withdrawn_reason) on publication to candour_app;
       create policy publisher on publication to candour_app
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       create policy reader on publication for select to candour_app
         using (withdrawn_at is null and exists (select from publication_reader r
           where r.publication_id = publication.id and r.reader_organisation_id = current_organisation()));

       grant select, insert on withdrawal to candour_app;
       create policy publisher on withdrawal to candour_app
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       create policy reader on withdrawal for select to candour_app
         using (exists (select from publication_reader r
           where r.publication_id = withdrawal.publication_id and r.reader_organisation_id = current_organisation()));

       create function withdraw_only_once() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if old.withdrawn_at is not null then
           raise exception 'already-withdrawn' using errcode = 'check_violation';
         end if;
         if new.withdrawn_at is not null then
           insert into withdrawal (publication_id, organisation_id, instrument_code, withdrawn_on)
             values (new.id, new.organisation_id, new.instrument_code, (new.withdrawn_at at time zone 'Europe/London')::date);
         end if;
         return new;
       end $$;
       create trigger withdraw_only_once before update on publication for each row execute function withdraw_only_once();
${SEEN_PUBLICATIONS}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `drop policy reader on publication; drop policy reader on withdrawal;
       drop function seen_publications(date, date, text);
       ${drop('withdrawal', 'publication_reader', 'publication')} drop function withdraw_only_once();`,
    );
  }
}
