import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, drop, ownOrganisation, runAs } from './run-as.js';

const FUNCTIONS = `meeting_by_join_code(text, uuid, date), room_link_by_token(bytea, timestamptz), try_room_link(bytea, timestamptz),
  open_room_link(bytea, text, text, bytea, timestamptz, timestamptz, text)`;

/** Used by the door's own functions; the program may not call it. */
const OWN = 'living_room_link(bytea, timestamptz)';

/** Where somebody may act; with room links, it says of which assessment alone. */
const HATS = `hats_of(uuid, date), sign_in_by_token(bytea, timestamptz, date)`;

const SEATS_AND_APPOINTMENTS = (alone: string) => `
  select s.organisation_id, s.id as seat_id, s.office, s.valid_from as since, v.role${alone}
    from seat s, lateral (values ('member'), (case when s.office <> 'none' then 'chair' end)) v(role)
   where s.person_id = p_person and v.role is not null and s.valid_from <= p_day and (s.valid_to is null or s.valid_to >= p_day)
  union all
  select a.organisation_id, null, null, a.valid_from, a.role${alone}
    from appointment a
   where a.person_id = p_person and a.valid_from <= p_day and (a.valid_to is null or a.valid_to >= p_day)`;

/**
 * Joining a meeting: the code that finds it, and the link that lets one seat into it.
 *
 * A code lives while the room is prepared or in use and dies with it, whichever way the meeting ends: a trigger sees to both. It is
 * unique over all organisations, and opens nothing. Drawn from what makes random uuids, 19 characters that are not taken for others:
 * 47 million codes.
 *
 * A room link needs no account. Who opens it first chooses a code, which every later device must know; five wrong ones shut it. What
 * it opens is worn by a person made for it, without e-mail and password: nothing that belongs to the account of whoever sits there
 * can be reached, and \`only_assessment_id\` says that it is for this meeting alone. Earlier answers of the seat stay closed to it.
 */
export class CreateJoining1795305600020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create function room_is_prepared(a assessment) returns boolean language sql immutable set search_path = candour, pg_temp
         return a.state in ('meeting', 'paused') or (a.state = 'scoring' and a.scoring_closed_at is not null)
           or (a.state = 'draft' and a.method = 'room');

       create table join_code (
         organisation_id uuid not null, assessment_id uuid not null,
         code text not null unique check (code ~ '^[34679CDFHJKMNPRTWXY]{6}$'),
         primary key (organisation_id, assessment_id),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id) on delete cascade
       );
       ${ownOrganisation('join_code', 'select, insert, delete')}
       grant select on join_code to candour_door;
       create policy door_reads on join_code for select to candour_door using (true);

       create function draw_join_code() returns text language plpgsql volatile set search_path = candour, pg_temp as $$
       declare
         letters constant text := '34679CDFHJKMNPRTWXY';
         drawn text := ''; random bytea; place int; one int;
       begin
         loop
           random := uuid_send(gen_random_uuid());
           foreach place in array array[0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15] loop -- bytes 6 and 8 say what sort of uuid it is
             one := get_byte(random, place);
             if one < 247 then drawn := drawn || substr(letters, one % 19 + 1, 1); end if; -- 13 times 19: none is likelier than another
             if length(drawn) = 6 then return drawn; end if;
           end loop;
         end loop;
       end $$;

       -- Gives a meeting a new code; an earlier one is dead at once. To be called with the assessment's row taken.
       create function renew_join_code(p_organisation uuid, p_assessment uuid) returns text
         language plpgsql volatile set search_path = candour, pg_temp as $$
       declare drawn text;
       begin
         delete from join_code c where c.organisation_id = p_organisation and c.assessment_id = p_assessment;
         loop
           drawn := draw_join_code();
           insert into join_code (organisation_id, assessment_id, code) values (p_organisation, p_assessment, drawn)
           on conflict (code) do nothing;
           if found then return drawn; end if;
         end loop;
       end $$;
       grant execute on function room_is_prepared(assessment) to candour_app, candour_door;
       grant execute on function draw_join_code(), renew_join_code(uuid, uuid) to candour_app;

       create table room_link (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null, assessment_id uuid not null, seat_id uuid not null,
         token_hash bytea not null unique check (octet_length(token_hash) = 32),
         made_at timestamptz not null, expires_at timestamptz not null, ended_at timestamptz,
         code_hash text check (code_hash <> ''), -- of the code that whoever opened it first chose
         person_id uuid references person,
         tries int not null default 0 check (tries between 0 and 5),
         again boolean not null, -- somebody had the seat's place before: they are told
         check ((code_hash is null) = (person_id is null)),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id) on delete cascade,
         foreign key (organisation_id, seat_id) references seat (organisation_id, id) on delete cascade
       );
       create unique index room_link_one_living on room_link (organisation_id, assessment_id, seat_id) where ended_at is null;
       create index room_link_by_assessment on room_link (organisation_id, assessment_id);
       create index room_link_by_seat on room_link (organisation_id, seat_id);
       create index room_link_by_person on room_link (person_id);
       ${ownOrganisation(
         'room_link',
         `select (id, organisation_id, assessment_id, seat_id, made_at, expires_at, ended_at, person_id, again),
          insert (organisation_id, assessment_id, seat_id, token_hash, made_at, expires_at, again), update (ended_at)`,
       )}
       grant select, update (code_hash, person_id, tries) on room_link to candour_door;
       create policy door on room_link to candour_door using (true) with check (true);

       -- Screens that follow a meeting by a link that ends are looked at again, as when a board moves.
       create function tell_room_link_ended() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         perform pg_notify('candour_live', json_build_object('kind', 'board-moved', 'organisationId', new.organisation_id)::text);
         return null;
       end $$;
       create trigger tell_room_link_ended after update of ended_at on room_link for each row execute function tell_room_link_ended();

       create function keep_joining_in_step() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if not room_is_prepared(new) then
           delete from join_code c where c.organisation_id = new.organisation_id and c.assessment_id = new.id;
           update room_link l set ended_at = now()
            where l.organisation_id = new.organisation_id and l.assessment_id = new.id and l.ended_at is null;
         elsif new.state <> 'draft' and not exists (
             select from join_code c where c.organisation_id = new.organisation_id and c.assessment_id = new.id) then
           perform renew_join_code(new.organisation_id, new.id);
         end if;
         return null;
       end $$;
       create trigger keep_joining_in_step after insert or update of state, method, scoring_closed_at on assessment
         for each row execute function keep_joining_in_step();

       alter table person alter column email drop not null, alter column password_hash drop not null,
         add constraint account_or_none check ((email is null) = (password_hash is null));`,
    );
    await runAs(runner, 'candour_door', `drop function ${HATS}`);
    await createFunctionsAs(
      runner,
      'candour_door',
      `create function hats_of(p_person uuid, p_day date) returns table (organisation_id uuid, organisation_name text, organisation_kind text,
           organisation_code text, demonstration boolean, roles text[], seat_id uuid, office text, only_assessment_id uuid)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select o.id, o.name, o.kind, o.code, o.demonstration, array_agg(distinct h.role order by h.role),
                (array_agg(h.seat_id order by h.since desc) filter (where h.seat_id is not null))[1],
                (array_agg(h.office order by h.since desc) filter (where h.seat_id is not null))[1],
                (array_agg(h.only_assessment_id) filter (where h.only_assessment_id is not null))[1]
           from (
             ${SEATS_AND_APPOINTMENTS(', null::uuid as only_assessment_id')}
             union all
             select l.organisation_id, s.id, s.office, s.valid_from, v.role, l.assessment_id
               from room_link l
               join seat s on s.organisation_id = l.organisation_id and s.id = l.seat_id
               join assessment a on a.organisation_id = l.organisation_id and a.id = l.assessment_id
              cross join lateral (values ('member'), (case when s.office <> 'none' then 'chair' end)) v(role)
              where l.person_id = p_person and l.ended_at is null and room_is_prepared(a) and v.role is not null
                and s.valid_from <= p_day and (s.valid_to is null or s.valid_to >= p_day)
           ) h join organisation o on o.id = h.organisation_id
          where (h.role <> 'operator' or o.kind = 'operator') and (h.role <> 'ics-lead' or o.kind = 'board-of-system')
          group by o.id;
       end;

       -- Of a sign-in by a room link that opens nothing any more it says so, and nothing else.
       create function sign_in_by_token(p_hash bytea, p_now timestamptz, p_day date) returns table (sign_in_id uuid, person_id uuid,
           organisation_id uuid, organisation_kind text, seat_id uuid, roles text[], only_assessment_id uuid, room_link_ended boolean)
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare s sign_in;
       begin
         select * into s from sign_in t where t.token_hash = p_hash and t.revoked_at is null and t.expires_at > p_now;
         if not found then return; end if;
         -- Last seen to the minute is enough to recognise a device by, and spares a write at every request.
         if s.last_seen_at < p_now - interval '1 minute' then
           update sign_in t set last_seen_at = p_now where t.id = s.id and t.last_seen_at = s.last_seen_at;
         end if;
         return query select s.id, s.person_id, h.organisation_id, h.organisation_kind, h.seat_id, h.roles, h.only_assessment_id,
             h.organisation_id is null and exists (select from person p where p.id = s.person_id and p.email is null)
           from (values (1)) one left join hats_of(s.person_id, p_day) h on h.organisation_id = s.organisation_id;
       end $$;

       -- The meeting of a living code. To a stranger it says only that there is one; to somebody signed in where it is, if they are of
       -- its board, and else nothing, as of a code that never was.
       create function meeting_by_join_code(p_code text, p_person uuid, p_day date) returns table (organisation_id uuid, assessment_id uuid)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select case when p_person is not null then c.organisation_id end, case when p_person is not null then c.assessment_id end
           from join_code c
          where c.code = p_code and (p_person is null or exists (
            select from hats_of(p_person, p_day) h where h.organisation_id = c.organisation_id
               and coalesce(h.only_assessment_id, c.assessment_id) = c.assessment_id));
       end;

       create function living_room_link(p_hash bytea, p_now timestamptz) returns setof room_link
         language sql stable set search_path = candour, pg_temp
       begin atomic
         select l.* from room_link l
           join assessment a on a.organisation_id = l.organisation_id and a.id = l.assessment_id
           join seat s on s.organisation_id = l.organisation_id and s.id = l.seat_id
          where l.token_hash = p_hash and l.ended_at is null and l.expires_at > p_now and room_is_prepared(a)
            and (p_now at time zone 'Europe/London')::date between s.valid_from and coalesce(s.valid_to, 'infinity');
       end;

       create function room_link_by_token(p_hash bytea, p_now timestamptz) returns table (name text, organisation_name text,
           assessment_id uuid, opened boolean)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select s.name, o.name, l.assessment_id, l.code_hash is not null
           from living_room_link(p_hash, p_now) l
           join seat s on s.organisation_id = l.organisation_id and s.id = l.seat_id
           join organisation o on o.id = l.organisation_id
          where l.tries < 5;
       end;

       -- Counts a try to open a link before its code is looked at, so that many at once are counted one by one; the fifth is the last.
       -- Nothing is guessed at while no code was chosen.
       create function try_room_link(p_hash bytea, p_now timestamptz) returns table (code_hash text, tries_left int)
         language sql volatile security definer set search_path = candour, pg_temp
       begin atomic
         update room_link t set tries = t.tries + (t.code_hash is not null)::int
          where t.id in (select l.id from living_room_link(p_hash, p_now) l) and t.tries < 5
         returning t.code_hash, 5 - t.tries;
       end;

       -- Opens a link for whoever chose its code now, or has proved the one that was chosen. The first time the seat's earlier answers
       -- are closed: who holds a link has proved nothing else. Null where it ended or was opened by another device meanwhile.
       create function open_room_link(p_hash bytea, p_proved text, p_chosen text, p_sign_in bytea, p_now timestamptz, p_expires timestamptz,
           p_device text) returns uuid
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare l room_link; whose uuid;
       begin
         perform from room_link t where t.token_hash = p_hash for no key update;
         select * into l from living_room_link(p_hash, p_now);
         if not found or l.code_hash is distinct from p_proved then return null; end if;
         if l.code_hash is null then
           insert into person (name) select s.name from seat s where s.organisation_id = l.organisation_id and s.id = l.seat_id
           returning id into whose;
           update seat s set access_number = s.access_number + 1 where s.organisation_id = l.organisation_id and s.id = l.seat_id;
         end if;
         update room_link t set tries = 0, code_hash = coalesce(t.code_hash, p_chosen), person_id = coalesce(t.person_id, whose)
          where t.id = l.id;
         insert into sign_in (person_id, token_hash, organisation_id, expires_at, device)
         values (coalesce(whose, l.person_id), p_sign_in, l.organisation_id, p_expires, p_device);
         return l.assessment_id;
       end $$;
       grant execute on function ${HATS}, ${FUNCTIONS} to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_door', `drop function ${FUNCTIONS}, ${OWN}, ${HATS}`);
    await createFunctionsAs(
      runner,
      'candour_door',
      `create function hats_of(p_person uuid, p_day date) returns table (organisation_id uuid, organisation_name text, organisation_kind text,
           organisation_code text, demonstration boolean, roles text[], seat_id uuid, office text)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select o.id, o.name, o.kind, o.code, o.demonstration, array_agg(distinct h.role order by h.role),
                (array_agg(h.seat_id order by h.since desc) filter (where h.seat_id is not null))[1],
                (array_agg(h.office order by h.since desc) filter (where h.seat_id is not null))[1]
           from (${SEATS_AND_APPOINTMENTS('')}) h join organisation o on o.id = h.organisation_id
          where (h.role <> 'operator' or o.kind = 'operator') and (h.role <> 'ics-lead' or o.kind = 'board-of-system')
          group by o.id;
       end;

       create function sign_in_by_token(p_hash bytea, p_now timestamptz, p_day date) returns table (sign_in_id uuid, person_id uuid,
           organisation_id uuid, organisation_kind text, seat_id uuid, roles text[])
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare s sign_in;
       begin
         select * into s from sign_in t where t.token_hash = p_hash and t.revoked_at is null and t.expires_at > p_now;
         if not found then return; end if;
         if s.last_seen_at < p_now - interval '1 minute' then
           update sign_in t set last_seen_at = p_now where t.id = s.id and t.last_seen_at = s.last_seen_at;
         end if;
         return query select s.id, s.person_id, h.organisation_id, h.organisation_kind, h.seat_id, h.roles
           from (values (1)) one left join hats_of(s.person_id, p_day) h on h.organisation_id = s.organisation_id;
       end $$;
       grant execute on function ${HATS} to candour_app;`,
    );
    // People made for a room link go with it: without e-mail and password they are nobody. The owner sees rows only unforced.
    const theirs = (table: string): string => `
      alter table ${table} no force row level security;
      delete from ${table} t using room_link l where t.person_id = l.person_id;
      alter table ${table} force row level security;`;
    await runAs(
      runner,
      'candour_owner',
      `drop trigger keep_joining_in_step on assessment;
       alter table room_link no force row level security;
       ${theirs('sign_in')} ${theirs('idempotency')}
       ${drop('room_link')}
       drop function tell_room_link_ended();
       alter table person no force row level security;
       delete from person where email is null;
       alter table person force row level security;
       alter table person drop constraint account_or_none, alter column email set not null, alter column password_hash set not null;
       drop function keep_joining_in_step(), renew_join_code(uuid, uuid), draw_join_code();
       ${drop('join_code')}
       drop function room_is_prepared(assessment);`,
    );
  }
}
