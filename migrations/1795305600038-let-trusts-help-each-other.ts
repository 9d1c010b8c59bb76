import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, ownOrganisation, runAs } from './run-as.js';

/**
 * Whom an offer or a wish reaches: the boards of the systems it names and the trusts that belong to them on the day, whoever is of the
 * region, trusts of the type. The register is public, so either side of a match can ask it of the other.
 */
const REACH = `
  create function reaches(p_systems uuid[], p_region text, p_peers text, p_reader uuid) returns boolean
    language sql stable set search_path = candour, pg_temp as $$
    select exists (select from organisation o where o.id = p_reader and (o.closed is null or o.closed >= today_in_london())
      and (o.id = any (p_systems)
        or p_region = coalesce(o.region_code, o.region_name) and o.kind in ('trust', 'board-of-system')
        or p_peers = o.trust_type and o.kind = 'trust'
        or exists (select from system_membership m where m.trust_id = o.id and m.system_id = any (p_systems)
             and m.valid_from <= today_in_london() and (m.valid_to is null or m.valid_to >= today_in_london())))) $$;
  grant execute on function reaches(uuid[], text, text, uuid) to candour_app;`;

/**
 * What a trust offers and what it wishes, item by item. Each rests on one publication, and ends for its readers with it; nothing of a
 * level or of an ambition stands here.
 */
const LINES = `
  create table help_line (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null references organisation,
    kind text not null check (kind in ('strength', 'wish')),
    instrument_code text not null, item_code text not null, item_title text not null check (item_title <> ''),
    publication_id uuid not null, wave_date date not null,
    words text not null check (length(words) <= 1000),
    to_systems uuid[] not null default '{}', to_region text check (to_region <> ''), to_peers text check (to_peers <> ''),
    -- Until when the trust lets it stand, and until when it shares what this rests on.
    until date, rests_until date,
    made_on date not null, made_by_name text not null check (made_by_name <> ''),
    ended_on date, ended_because text check (ended_because in ('taken-back', 'publication-withdrawn', 'corrected', 'newer-result')),
    check ((ended_on is null) = (ended_because is null)),
    version int not null default 1,
    unique (organisation_id, id),
    foreign key (organisation_id, publication_id) references publication (organisation_id, id)
  );
  create unique index help_line_once_standing on help_line (organisation_id, kind, instrument_code, item_code) where ended_on is null;
  create index help_line_by_publication on help_line (organisation_id, publication_id);
  create index help_line_by_item on help_line (instrument_code, item_code) where ended_on is null;
  ${ownOrganisation(
    'help_line',
    `select, insert, update (publication_id, wave_date, words, to_systems, to_region, to_peers, until, rests_until, ended_on, ended_because,
     version)`,
  )}
  create policy reader on help_line for select to candour_app using (ended_on is null
    and (until is null or until >= today_in_london()) and (rests_until is null or rests_until >= today_in_london())
    and reaches(to_systems, to_region, to_peers, current_organisation()));`;

/**
 * What a line rests on may change: withdrawn, shared for a shorter time, put right by a correction, followed by a newer result. A line
 * goes over to the newer result where that still bears it out, and ends where it does not, so that nobody outside is told of a
 * strength that the trust itself no longer claims.
 */
const ENDS = `
  create function end_help_with_publication() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    update help_line set ended_on = (new.withdrawn_at at time zone 'Europe/London')::date, ended_because = 'publication-withdrawn',
        version = version + 1
     where organisation_id = new.organisation_id and publication_id = new.id and ended_on is null;
    return null;
  end $$;
  create trigger end_help_with_publication after update of withdrawn_at on publication for each row
    when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function end_help_with_publication();

  create function help_rests_as_long() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    update help_line set rests_until = new.until, version = version + 1
     where organisation_id = new.organisation_id and publication_id = new.publication_id and ended_on is null;
    return null;
  end $$;
  create trigger help_rests_as_long after update of until on publication_sharing for each row
    when (old.until is distinct from new.until) execute function help_rests_as_long();

  create function end_help_with_correction() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    update help_line h set ended_on = today_in_london(), ended_because = 'corrected', version = version + 1
     where h.organisation_id = new.organisation_id and h.publication_id = new.publication_id and h.ended_on is null and h.kind = 'strength'
       and exists (select from jsonb_array_elements(new.content -> 'items') c
         where c ->> 'code' = h.item_code and c ->> 'shouldRead' !~ '^Level [3-9]');
    return null;
  end $$;
  create trigger end_help_with_correction after insert on publication_correction for each row
    when (jsonb_typeof(new.content -> 'items') = 'array') execute function end_help_with_correction();

  create function rest_help_anew() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  declare bears_out boolean; line help_line;
  begin
    for line in select h.* from help_line h where h.organisation_id = new.organisation_id and h.instrument_code = new.instrument_code
        and h.ended_on is null and h.wave_date <= new.wave_date loop
      select i ->> 'outcome' = 'agreed' and case line.kind when 'strength' then (i ->> 'level')::int >= 3
               else (i -> 'ambition' ->> 'level')::int > (i ->> 'level')::int end
        into bears_out from jsonb_array_elements(new.content -> 'items') i where i ->> 'code' = line.item_code;
      if coalesce(bears_out, false) then
        update help_line set publication_id = new.id, wave_date = new.wave_date, rests_until = null, version = version + 1 where id = line.id;
      else
        update help_line set ended_on = today_in_london(), ended_because = 'newer-result', version = version + 1 where id = line.id;
      end if;
    end loop;
    return null;
  end $$;
  create trigger rest_help_anew after insert on publication for each row
    when (jsonb_typeof(new.content -> 'items') = 'array') execute function rest_help_anew();`;

/**
 * An introduction is of two trusts: organisation_id offers, wishing_id wishes, and whoever made it is one of them or the board of a
 * system that both let see it. Keys cannot point into another organisation's table, so what it rests on is looked up, with the eyes of
 * whoever makes it, as it is written.
 *
 * What only the two may know lies in tables of its own: who to speak to (shown once both have said yes) or why not, and the result,
 * which their system reads where both ticked that it may.
 */
const INTRODUCTIONS = `
  create table introduction (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null references organisation, strength_id uuid not null,
    wishing_id uuid not null references organisation, wish_id uuid not null,
    check (organisation_id <> wishing_id),
    instrument_code text not null, item_code text not null, item_title text not null,
    made_by uuid not null references organisation, made_by_name text not null check (made_by_name <> ''), made_on date not null,
    shown_to uuid[] not null default '{}',
    state text not null default 'proposed' check (state in ('proposed', 'accepted', 'declined', 'taken-back', 'lapsed')),
    offering_yes boolean not null default false, wishing_yes boolean not null default false,
    check (state <> 'accepted' or offering_yes and wishing_yes),
    accepted_on date, ended_on date,
    check ((state = 'accepted') = (accepted_on is not null)),
    check ((state in ('declined', 'taken-back', 'lapsed')) = (ended_on is not null)),
    -- Whether each lets their system read what came of it.
    offering_tells boolean not null default false, wishing_tells boolean not null default false,
    version int not null default 1,
    unique (organisation_id, id),
    foreign key (organisation_id, strength_id) references help_line (organisation_id, id)
  );
  create index introduction_by_strength on introduction (organisation_id, strength_id);
  create index introduction_by_wishing on introduction (wishing_id, wish_id);
  create index introduction_by_maker on introduction (made_by);
  create index introduction_shown_to on introduction using gin (shown_to);
  -- One at a time between two trusts on one item; once over, another can be made.
  create unique index introduction_one_open on introduction (organisation_id, strength_id, wish_id) where state in ('proposed', 'accepted');
  ${guard('introduction')}
  grant select, insert, update (state, offering_yes, wishing_yes, accepted_on, ended_on, offering_tells, wishing_tells, version)
    on introduction to candour_app;
  create policy of_the_two on introduction to candour_app using (current_organisation() in (organisation_id, wishing_id))
    with check (current_organisation() in (organisation_id, wishing_id));
  create policy system_reads on introduction for select to candour_app using (current_organisation() = any (shown_to));
  create policy system_makes on introduction for insert to candour_app
    with check (made_by = current_organisation() and current_organisation() = any (shown_to));
  create policy system_takes_back on introduction for update to candour_app
    using (made_by = current_organisation()) with check (made_by = current_organisation() and state in ('proposed', 'taken-back'));

  create function introduce_what_matches() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  declare s help_line; w help_line;
  begin
    select * into s from help_line h where h.organisation_id = new.organisation_id and h.id = new.strength_id and h.kind = 'strength';
    select * into w from help_line h where h.organisation_id = new.wishing_id and h.id = new.wish_id and h.kind = 'wish';
    if s.id is null or w.id is null or coalesce(s.ended_on, w.ended_on) is not null
        or least(s.until, s.rests_until, w.until, w.rests_until) < today_in_london()
        or (s.instrument_code, s.item_code) is distinct from (w.instrument_code, w.item_code)
        or (s.instrument_code, s.item_code) is distinct from (new.instrument_code, new.item_code)
        or not reaches(s.to_systems, s.to_region, s.to_peers, new.wishing_id)
        or not reaches(w.to_systems, w.to_region, w.to_peers, new.organisation_id) then
      raise exception 'no-match' using errcode = 'check_violation', detail = 'Two trusts are introduced on a strength and a wish that reach each other.';
    end if;
    if new.made_by <> current_organisation() or new.state <> 'proposed'
        or new.offering_yes <> (new.made_by = new.organisation_id) or new.wishing_yes <> (new.made_by = new.wishing_id)
        or exists (select from unnest(new.shown_to) y where not reaches(s.to_systems, s.to_region, s.to_peers, y)
          or not reaches(w.to_systems, w.to_region, w.to_peers, y)) or new.offering_tells or new.wishing_tells then
      raise exception 'not-to-be-said' using errcode = 'check_violation', detail = 'Whoever makes an introduction says yes for themselves alone.';
    end if;
    return new;
  end $$;
  create trigger introduce_what_matches before insert on introduction for each row execute function introduce_what_matches();

  create function each_says_their_own() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    if (new.offering_yes, new.offering_tells) is distinct from (old.offering_yes, old.offering_tells)
          and current_organisation() is distinct from old.organisation_id
        or (new.wishing_yes, new.wishing_tells) is distinct from (old.wishing_yes, old.wishing_tells)
          and current_organisation() is distinct from old.wishing_id
        or old.state <> 'proposed' and (new.state, new.offering_yes, new.wishing_yes) is distinct from (old.state, old.offering_yes, old.wishing_yes)
        or new.state = 'taken-back' and old.state = 'proposed' and current_organisation() is distinct from old.made_by then
      raise exception 'not-to-be-said' using errcode = 'check_violation', detail = 'Each of the two says their own, and what is over stays.';
    end if;
    return new;
  end $$;
  create trigger each_says_their_own before update on introduction for each row execute function each_says_their_own();

  create function end_introductions_with_help() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    update introduction set state = 'lapsed', ended_on = new.ended_on, version = version + 1
     where state = 'proposed' and (organisation_id = new.organisation_id and strength_id = new.id
       or wishing_id = new.organisation_id and wish_id = new.id);
    return null;
  end $$;
  create trigger end_introductions_with_help after update of ended_on on help_line for each row
    when (old.ended_on is null and new.ended_on is not null) execute function end_introductions_with_help();

  create table introduction_contact (
    organisation_id uuid not null references organisation, introduction_id uuid not null,
    name text check (name <> ''), email text check (email like '%_@_%'), reason text check (reason <> ''),
    check ((name is null) = (email is null)), check ((name is null) <> (reason is null)),
    primary key (organisation_id, introduction_id)
  );
  create index introduction_contact_by_introduction on introduction_contact (introduction_id);
  ${guard('introduction_contact')}
  grant select, insert, update (name, email, reason) on introduction_contact to candour_app;
  create policy own_organisation on introduction_contact to candour_app using (organisation_id = current_organisation())
    with check (organisation_id = current_organisation() and exists (select from introduction i
      where i.id = introduction_id and current_organisation() in (i.organisation_id, i.wishing_id)));
  -- The other of the two: whom to speak to once both have said yes; why not, of whoever said no.
  create policy other_of_the_two on introduction_contact for select to candour_app using (exists (select from introduction i
    where i.id = introduction_id and current_organisation() in (i.organisation_id, i.wishing_id)
      and introduction_contact.organisation_id in (i.organisation_id, i.wishing_id)
      and (i.state = 'accepted' and reason is null or i.state = 'declined' and reason is not null)));

  create table introduction_result (
    organisation_id uuid not null references organisation, introduction_id uuid not null,
    answer text not null check (answer in ('helped', 'partly', 'no', 'never-met')),
    words text not null check (words <> '' and length(words) <= 500),
    said_on date not null,
    primary key (organisation_id, introduction_id)
  );
  create index introduction_result_by_introduction on introduction_result (introduction_id);
  ${guard('introduction_result')}
  grant select, insert, update (answer, words, said_on) on introduction_result to candour_app;
  create policy own_organisation on introduction_result to candour_app using (organisation_id = current_organisation())
    with check (organisation_id = current_organisation() and exists (select from introduction i
      where i.id = introduction_id and i.state = 'accepted' and current_organisation() in (i.organisation_id, i.wishing_id)));
  create policy other_readers on introduction_result for select to candour_app using (exists (select from introduction i
    where i.id = introduction_id and introduction_result.organisation_id in (i.organisation_id, i.wishing_id)
      and (current_organisation() in (i.organisation_id, i.wishing_id)
        or i.offering_tells and i.wishing_tells and current_organisation() = any (i.shown_to))));`;

/** Who can help whom: all of it opted in, item by item, and ended as easily. */
export class LetTrustsHelpEachOther1795305600038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', REACH + LINES + ENDS + INTRODUCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `drop trigger end_help_with_publication on publication; drop trigger rest_help_anew on publication;
       drop trigger help_rests_as_long on publication_sharing; drop trigger end_help_with_correction on publication_correction;
       ${drop('introduction_result', 'introduction_contact', 'introduction', 'help_line')}
       drop function end_introductions_with_help(), each_says_their_own(), introduce_what_matches(), end_help_with_correction(),
         rest_help_anew(), help_rests_as_long(), end_help_with_publication(), reaches(uuid[], text, text, uuid);`,
    );
  }
}
