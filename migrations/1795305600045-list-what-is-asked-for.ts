import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';
import { SEEN_TRUSTS_BEFORE } from './seen-trusts-before.js';

/** The same list: publications of trusts that are not asked for are not gathered, and a query of this size is planned once, not at every read. */
const SEEN_TRUSTS = `
       create or replace function seen_trusts(p_day date, p_scope text, p_instrument text, p_wave_from date, p_wave_to date, p_only uuid)
         returns table (reader_name text, reader_kind text, instrument_code text, open_trusts int, organisation_id uuid, name text, code text,
           trust_type text, trust_subtype text, care_settings jsonb, region_name text, system_names text[], member boolean, self boolean,
           publications jsonb, formerly jsonb, became jsonb, withdrawn_on date, expired_on date)
         language plpgsql stable set search_path = candour, pg_temp set plan_cache_mode = force_generic_plan as $$
       declare v_today date := today_in_london();
       begin
         return query
         with recursive me as materialized (
           select o.id, o.name, o.kind, o.trust_type, coalesce(o.region_code, o.region_name) as region from organisation o
            where o.id = current_organisation()),
         belonging as materialized (
           select distinct m.trust_id, m.system_id from system_membership m
            where m.valid_from <= p_day and (m.valid_to is null or m.valid_to >= p_day)),
         lineage(trust_id, former_id, on_date) as (
           select s.successor_id, s.organisation_id, s.on_date from successor s
           union select l.trust_id, s.organisation_id, s.on_date from lineage l join successor s on s.successor_id = l.former_id),
         near as materialized (
           select p_only as id where p_only is not null
           union select b.trust_id from belonging b join me on b.system_id = me.id where p_only is null and p_scope <> 'peers'
           union select b.trust_id from belonging b join organisation y on y.id = b.system_id
                  join me on coalesce(y.region_code, y.region_name) = me.region
                  where p_only is null and p_scope = 'region' and me.kind = 'board-of-system'
           union select me.id from me where p_only is null and me.kind = 'trust'),
         asked as materialized (
           select n.id from near n union select l.former_id from lineage l join near n on n.id = l.trust_id),
         readable as materialized (
           select p.id, p.organisation_id, p.instrument_code, p.wave_date, p.published_at from publication p
            where p.withdrawn_at is null and p.wave_date >= coalesce(p_wave_from, '-infinity')
              and p.wave_date <= coalesce(p_wave_to, 'infinity')
              -- Which instrument most trusts publish takes all of them; once it is told, those that are asked for are enough.
              and (p_instrument is null or (p_only is null and p_scope in ('england', 'peers'))
                   or p.organisation_id = any (array(select a.id from asked a)))),
         chosen as materialized (
           select coalesce(p_instrument,
             (select r.instrument_code from readable r group by 1
               -- The board of a system is no trust: what it publishes must not decide what trusts are shown by.
               order by count(distinct r.organisation_id) filter (where r.organisation_id in
                 (select o.id from organisation o where o.kind = 'trust')) desc, 1 limit 1)) as code),
         corrected as materialized (select c.publication_id, count(*) as n from publication_correction c group by 1),
         explained as materialized (select e.publication_id, max(e.changed_at) as last, count(*) as n from publication_explanation e group by 1),
         standing as materialized (
           select r.organisation_id, jsonb_agg(jsonb_build_object('id', r.id, 'waveDate', r.wave_date,
                    'beside', coalesce(c.n, 0) || ' ' || coalesce(e.n, 0) || ' ' || coalesce(e.last::text, ''))
                    order by r.wave_date desc, r.published_at desc) as list
             from readable r join chosen ch on ch.code = r.instrument_code
             left join corrected c on c.publication_id = r.id left join explained e on e.publication_id = r.id
            where (p_only is null and p_scope in ('england', 'peers')) or r.organisation_id in (select a.id from asked a) group by 1),
         sharing as materialized (
           select s.organisation_id from standing s union select l.trust_id from lineage l join standing s on s.organisation_id = l.former_id),
         candidate as materialized (
           select n.id from near n union select s.organisation_id from sharing s where p_scope in ('england', 'peers')),
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
            where s.until < v_today and not exists (select from withdrawal d where d.publication_id = s.publication_id) group by 1)
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
       end $$;`;

/** A system of fifteen trusts is listed in a quarter of the time where all of England shares with it. */
export class ListWhatIsAskedFor1795305600045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', SEEN_TRUSTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', SEEN_TRUSTS_BEFORE);
  }
}
