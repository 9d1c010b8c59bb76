/** What systems saw before publications had parts, for who goes back to it: as `1795305600009` made it. */
export const SEEN_PUBLICATIONS_BEFORE = `
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
