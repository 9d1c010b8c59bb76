import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, runAs } from './run-as.js';

const FUNCTIONS = `hats_of(uuid, date), sign_in_by_token(bytea, timestamptz, date), person_of_sign_in(uuid), person_for_sign_in(text),
  open_sign_in(uuid, bytea, uuid, timestamptz, text), personal_link_by_token(bytea, timestamptz), open_password_reset(text, bytea, timestamptz),
  open_password_reset_for(uuid, uuid, bytea, timestamptz, timestamptz),
  use_personal_link(bytea, text, text, timestamptz), note_attempt(text, bytea, interval, int), forget_attempts(text, bytea, int),
  due_for_purge(timestamptz), forget_requests(), demonstration_people()`;

/** Used by the door's own functions; the program may not call it. */
const OWN = 'opens_only_doors_of(uuid, uuid, uuid, uuid)';

/**
 * What is looked up before anybody is known: sign-ins by their token's hash, a person by e-mail, personal links, and the hats a
 * person may wear on a day. Each returns what its one caller needs and nothing more.
 *
 * A role counts only at the kind of organisation it belongs to, so that no trust can appoint an operator of its own. An invitation
 * never replaces the password of an account that exists, so that one trust's secretary cannot take over another trust's chair. For
 * the same reason a link for a new password that somebody else hands over is made, and works, only while the account opens no door
 * but those of who had it made.
 */
export class CreateDoorFunctions1795305600013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
           from (
             select s.organisation_id, s.id as seat_id, s.office, s.valid_from as since, v.role
               from seat s, lateral (values ('member'), (case when s.office <> 'none' then 'chair' end)) v(role)
              where s.person_id = p_person and v.role is not null and s.valid_from <= p_day and (s.valid_to is null or s.valid_to >= p_day)
             union all
             select a.organisation_id, null, null, a.valid_from, a.role
               from appointment a
              where a.person_id = p_person and a.valid_from <= p_day and (a.valid_to is null or a.valid_to >= p_day)
           ) h join organisation o on o.id = h.organisation_id
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
         -- Last seen to the minute is enough to recognise a device by, and spares a write at every request.
         if s.last_seen_at < p_now - interval '1 minute' then
           update sign_in t set last_seen_at = p_now where t.id = s.id and t.last_seen_at = s.last_seen_at;
         end if;
         return query select s.id, s.person_id, h.organisation_id, h.organisation_kind, h.seat_id, h.roles
           from (values (1)) one left join hats_of(s.person_id, p_day) h on h.organisation_id = s.organisation_id;
       end $$;

       create function person_of_sign_in(p_sign_in uuid) returns table (person_id uuid, person_name text, person_email text, organisation_id uuid)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select p.id, p.name, p.email, s.organisation_id from sign_in s join person p on p.id = s.person_id where s.id = p_sign_in;
       end;

       create function person_for_sign_in(p_email text) returns table (person_id uuid, password_hash text)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic select p.id, p.password_hash from person p where p.email = lower(p_email); end;

       create function open_sign_in(p_person uuid, p_hash bytea, p_organisation uuid, p_expires timestamptz, p_device text) returns uuid
         language sql volatile security definer set search_path = candour, pg_temp
       begin atomic
         insert into sign_in (person_id, token_hash, organisation_id, expires_at, device)
         values (p_person, p_hash, p_organisation, p_expires, coalesce(p_device, '')) returning id;
       end;

       -- Whether the account of who has joined this seat or appointment opens no door but those of the organisation that would hand over
       -- a link for a new password; for an operator's organisation: no seat at all, and no other operator's appointment.
       create function opens_only_doors_of(p_issuer uuid, p_person uuid, p_seat uuid, p_appointment uuid) returns boolean
         language sql stable set search_path = candour, pg_temp
       begin atomic
         select (exists (select from seat s where s.id = p_seat and s.person_id = p_person)
                  or exists (select from appointment a where a.id = p_appointment and a.person_id = p_person))
            and not exists (
              select from (
                select s.organisation_id, 'member' as role, s.valid_to from seat s where s.person_id = p_person
                union all
                select a.organisation_id, a.role, a.valid_to from appointment a where a.person_id = p_person
              ) place
               where (place.valid_to is null or place.valid_to >= (now() at time zone 'Europe/London')::date)
                 and case (select o.kind from organisation o where o.id = p_issuer)
                       when 'operator' then place.role = 'member' or (place.role = 'operator' and place.organisation_id <> p_issuer)
                       else place.organisation_id <> p_issuer end);
       end;

       create function personal_link_by_token(p_hash bytea, p_now timestamptz) returns table (id uuid, purpose text, name text, email text,
           organisation_name text, has_account boolean, joined boolean)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select l.id, l.purpose, l.name, l.email, o.name, exists (select from person p where p.email = l.email),
                exists (select from seat s where s.id = l.seat_id and s.person_id is not null)
                  or exists (select from appointment a where a.id = l.appointment_id and a.person_id is not null)
           from personal_link l left join organisation o on o.id = l.organisation_id
          where l.token_hash = p_hash and l.used_at is null and l.revoked_at is null and l.expires_at > p_now
            and (l.issued_by is null or opens_only_doors_of(l.issued_by, l.person_id, l.seat_id, l.appointment_id));
       end;

       create function open_password_reset(p_email text, p_hash bytea, p_expires timestamptz) returns text
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare p person;
       begin
         select * into p from person t where t.email = lower(p_email);
         if not found then return null; end if;
         insert into personal_link (person_id, purpose, email, name, token_hash, expires_at)
         values (p.id, 'password-reset', p.email, p.name, p_hash, p_expires);
         return p.name;
       end $$;

       -- Keeps a link for a new password of who has joined a seat or appointment, for the actor's organisation to hand over; an earlier
       -- one ends. Null where the account opens other doors than theirs: whoever has the link has the account.
       create function open_password_reset_for(p_seat uuid, p_appointment uuid, p_hash bytea, p_now timestamptz, p_expires timestamptz)
         returns text language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare whose uuid; place_at uuid; p person;
       begin
         if num_nonnulls(p_seat, p_appointment) <> 1 then return null; end if;
         select s.person_id, s.organisation_id into whose, place_at from seat s
          where s.id = p_seat and s.organisation_id = current_organisation();
         if not found then
           select a.person_id, a.organisation_id into whose, place_at from appointment a
            where a.id = p_appointment and (a.organisation_id = current_organisation() or is_operator());
         end if;
         select * into p from person t where t.id = whose;
         if not found or not opens_only_doors_of(current_organisation(), whose, p_seat, p_appointment) then return null; end if;
         update personal_link t set revoked_at = p_now
          where t.person_id = whose and t.issued_by is not null and t.used_at is null and t.revoked_at is null;
         insert into personal_link (organisation_id, seat_id, appointment_id, person_id, issued_by, purpose, email, name, token_hash, created_at, expires_at, again)
         values (place_at, p_seat, p_appointment, whose, current_organisation(), 'password-reset', p.email, p.name, p_hash, p_now, p_expires, true);
         return p.email;
       end $$;

       -- Uses a link once and says whose it was; null where it no longer works. Whatever it opens, earlier answers stay closed.
       create function use_personal_link(p_hash bytea, p_name text, p_password_hash text, p_now timestamptz) returns uuid
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare l personal_link; whose uuid;
       begin
         select * into l from personal_link t
          where t.token_hash = p_hash and t.used_at is null and t.revoked_at is null and t.expires_at > p_now for update;
         if not found then return null; end if;
         if l.purpose = 'password-reset' then
           if p_password_hash is null then return null; end if;
           whose := l.person_id;
           perform from person t where t.id = whose for no key update;
           -- Who has it may have got a place elsewhere since it was made.
           if l.issued_by is not null and not opens_only_doors_of(l.issued_by, whose, l.seat_id, l.appointment_id) then return null; end if;
           update person t set password_hash = p_password_hash where t.id = whose;
           update sign_in t set revoked_at = p_now where t.person_id = whose and t.revoked_at is null;
           update personal_link t set revoked_at = p_now
            where t.person_id = whose and t.purpose = 'password-reset' and t.id <> l.id and t.used_at is null and t.revoked_at is null;
           update seat t set access_number = t.access_number + 1 where t.person_id = whose;
         else
           select t.id into whose from person t where t.email = l.email for no key update;
           if (whose is null) = (p_password_hash is null) then return null; end if; -- an account there is keeps its password
           if whose is null then
             insert into person (email, name, password_hash) values (l.email, coalesce(nullif(p_name, ''), l.name), p_password_hash)
             on conflict do nothing returning id into whose;
             if whose is null then return null; end if;
           end if;
           -- The seat or appointment may have another e-mail since the link was sent: then it is not this person's.
           update seat t set person_id = whose, access_number = t.access_number + 1 where t.id = l.seat_id and t.email = l.email;
           if not found then
             update appointment t set person_id = whose where t.id = l.appointment_id and t.email = l.email;
             if not found then return null; end if;
           end if;
         end if;
         update personal_link t set used_at = p_now, person_id = whose where t.id = l.id;
         return whose;
       end $$;

       -- Counts an attempt; false once the limit is reached. The lock keeps twenty at once from all being the last one allowed.
       create function note_attempt(p_kind text, p_subject bytea, p_window interval, p_most int) returns boolean
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare tried int;
       begin
         perform pg_advisory_xact_lock(hashtextextended(p_kind || encode(p_subject, 'hex'), 0));
         delete from attempt a where a.id in (
           select o.id from attempt o where o.at < clock_timestamp() - interval '1 day' order by o.at limit 50 for update skip locked);
         select count(*) into tried from attempt a
          where a.kind = p_kind and a.subject_hash = p_subject and a.at > clock_timestamp() - p_window;
         if tried >= p_most then return false; end if;
         insert into attempt (kind, subject_hash, at) values (p_kind, p_subject, clock_timestamp());
         return true;
       end $$;

       -- Takes back the newest attempts of a kind: whoever succeeded was not guessing.
       create function forget_attempts(p_kind text, p_subject bytea, p_most int) returns void
         language sql volatile security definer set search_path = candour, pg_temp
       begin atomic
         delete from attempt a where a.id in (
           select o.id from attempt o where o.kind = p_kind and o.subject_hash = p_subject order by o.at desc limit p_most for update skip locked);
       end;

       create function due_for_purge(p_now timestamptz default now()) returns table (organisation_id uuid, assessment_id uuid)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select a.organisation_id, a.id from assessment a
          where a.purged_at is null and a.hold_reason is null and coalesce(a.sealed_at, a.ended_at) <= p_now - interval '30 days';
       end;

       -- Deletes what was kept for repeats of requests after a day. The age is fixed here and in the policy: no caller can choose it.
       create function forget_requests() returns int
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare gone int;
       begin
         delete from idempotency i where i.created_at < now() - interval '24 hours';
         get diagnostics gone = row_count;
         return gone;
       end $$;

       -- Whom a newcomer may sign in as: made-up people of made-up organisations, and nobody else, ever. Of each trust those who have
       -- something to do as its newest assessment stands, so that the list stays short and nobody in it finds an empty page.
       create function demonstration_people() returns table (email text, name text, organisation text, role text, what text)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select l.email, l.name, l.organisation, l.role, l.what from (
           select 1 as place, t.organisation, d.place as place_within, p.email, p.name, d.role, d.what
             from (
               select o.id, o.name as organisation, case when a.state = 'scoring' and a.scoring_closed_at is not null then 'closed'
                        when a.state = 'sealed' and a.decision_on is not null then 'decided' else a.state end as standing
                 from organisation o
                 cross join lateral (select * from assessment c where c.organisation_id = o.id order by c.wave_date desc, c.created_at desc limit 1) a
                where o.demonstration and o.kind = 'trust' and o.source is distinct from 'made up for measurements'
             ) t
             join (values
               (1, 'draft', 'Company secretary', 'Is setting an assessment up'),
               (1, 'scoring', 'Member', 'Has an assessment to score'),
               (2, 'scoring', 'Company secretary', 'Sees who has scored, keeps the board'),
               (3, 'scoring', 'Facilitator', 'Will close private scoring'),
               (1, 'closed', 'Facilitator', 'Plans the meeting and opens it'),
               (1, 'meeting', 'Facilitator', 'Runs the meeting'),
               (2, 'meeting', 'Chair', 'Is in the chair of the meeting'),
               (3, 'meeting', 'Member', 'Is in the meeting now'),
               (1, 'paused', 'Facilitator', 'Has a meeting that lost its quorum'),
               (1, 'agreed', 'Chair', 'Has an assessment to seal'),
               (2, 'agreed', 'Company secretary', 'Waits for the seal, writes the paper'),
               (1, 'sealed', 'Chair', 'Has a decision of the board to record'),
               (2, 'sealed', 'Chief executive', 'Takes the paper to the board'),
               (1, 'decided', 'Chief executive', 'May publish to the system'),
               (1, 'published', 'Chief executive', 'Sees what is published'),
               (2, 'published', 'Member', 'Reads what the board agreed'),
               (1, 'withdrawn', 'Chief executive', 'Has withdrawn what was published')
             ) d(place, standing, role, what) on d.standing = t.standing
             cross join lateral (
               (select s.person_id from seat s
                 where s.organisation_id = t.id and s.valid_to is null and s.person_id is not null
                   and case d.role when 'Chair' then s.office = 'chair' when 'Member' then s.office = 'none' and not s.executive end
                   and not exists (select from seat o where o.person_id = s.person_id and o.id <> s.id and o.valid_to is null)
                 order by s.name limit 1)
               union all
               select x.person_id from appointment x
                where x.organisation_id = t.id and x.valid_to is null
                  and x.role = case d.role when 'Company secretary' then 'secretary' when 'Facilitator' then 'facilitator'
                                           when 'Chief executive' then 'chief-executive' end
             ) who
             join person p on p.id = who.person_id
           union all
           select 2, string_agg(o.name, ' and ' order by o.name), 1, p.email, p.name, 'Member of ' || count(*) || ' boards', 'Chooses which hat to wear'
             from seat s join organisation o on o.id = s.organisation_id and o.demonstration join person p on p.id = s.person_id
            where s.valid_to is null group by p.id having count(*) > 1
           union all
           select 3, o.name, 1, p.email, p.name, case x.role when 'ics-lead' then 'ICS lead' else 'Operator' end,
                  case x.role when 'ics-lead' then 'Compares what the trusts of the system have published' else 'Keeps the register and makes first appointments' end
             from appointment x join organisation o on o.id = x.organisation_id join person p on p.id = x.person_id
            where o.demonstration and o.source is distinct from 'made up for measurements' and x.role in ('ics-lead', 'operator') and x.valid_to is null
         ) l order by l.place, l.organisation, l.place_within, l.name limit 40;
       end;
       grant execute on function ${FUNCTIONS} to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_door', `drop function ${FUNCTIONS}, ${OWN}`);
  }
}
