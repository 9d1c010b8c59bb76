import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, ownOrganisation, runAs } from './run-as.js';

const APPOINTED_BY_OPERATOR = `('secretary', 'chief-executive', 'facilitator', 'ics-lead')`;

/**
 * Seats, appointments and the personal links that invite to them. An operator may appoint at any organisation, so that a trust
 * has a first secretary, and may send that invitation; seats are out of an operator's sight altogether.
 *
 * A personal link's hash can be written but never read back by the program. `again` marks one that was issued when somebody had
 * joined already: that person is told of it. `issued_by` is whose secretary or operator had the door make a link for a new password.
 *
 * `seat.access_number` goes up whenever a personal link opens the seat, and an answer keeps the number it was given under: whoever
 * comes in by a later link is shown *answered*, never the old answer. A seat or appointment whose e-mail changes is nobody's again
 * until a link for the new address has been used.
 */
export class CreateBoards1795305600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create function unclaim_on_new_email() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if new.email <> old.email then new.person_id := null; end if;
         return new;
       end $$;

       create table seat (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null references organisation,
         name text not null check (name <> ''),
         email text not null check (email = lower(email) and email like '%_@_%'),
         portfolio text not null default '',
         executive boolean not null,
         voting boolean not null,
         office text not null default 'none' check (office in ('none', 'chair', 'vice-chair', 'senior-independent-director')),
         valid_from date not null, valid_to date,
         person_id uuid references person,
         access_number int not null default 1 check (access_number >= 1),
         version int not null default 1,
         check (valid_to is null or valid_to >= valid_from),
         unique (organisation_id, id)
       );
       create unique index seat_one_current_by_email on seat (organisation_id, email) where valid_to is null;
       create index seat_by_person on seat (person_id);
       ${ownOrganisation('seat', 'select, insert, update (name, email, portfolio, executive, voting, office, valid_from, valid_to, version), delete')}
       grant select, update (person_id, access_number) on seat to candour_door;
       create policy door on seat to candour_door using (true) with check (true);

       create trigger unclaim_on_new_email before update of email on seat
         for each row execute function unclaim_on_new_email();

       create table appointment (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null references organisation,
         name text not null check (name <> ''),
         email text not null check (email = lower(email) and email like '%_@_%'),
         role text not null check (role in ('secretary', 'facilitator', 'chief-executive', 'ics-lead', 'operator')),
         valid_from date not null, valid_to date,
         person_id uuid references person,
         version int not null default 1,
         check (valid_to is null or valid_to >= valid_from),
         unique (organisation_id, id)
       );
       create unique index appointment_one_current_by_email on appointment (organisation_id, role, email) where valid_to is null;
       create index appointment_by_person on appointment (person_id);
       ${guard('appointment')}
       grant select, insert, update (name, email, role, valid_from, valid_to, version) on appointment to candour_app;
       create policy own_organisation on appointment to candour_app
         using (organisation_id = current_organisation())
         with check (organisation_id = current_organisation() and (role <> 'operator' or is_operator()));
       create policy operator_selects on appointment for select to candour_app
         using (is_operator() and role in ${APPOINTED_BY_OPERATOR});
       create policy operator_inserts on appointment for insert to candour_app
         with check (is_operator() and role in ${APPOINTED_BY_OPERATOR});
       create policy operator_updates on appointment for update to candour_app
         using (is_operator() and role in ${APPOINTED_BY_OPERATOR}) with check (is_operator() and role in ${APPOINTED_BY_OPERATOR});
       grant select, update (person_id) on appointment to candour_door;
       create policy door on appointment to candour_door using (true) with check (true);

       create trigger unclaim_on_new_email before update of email on appointment
         for each row execute function unclaim_on_new_email();

       create table personal_link (
         id uuid primary key default uuidv7(),
         organisation_id uuid references organisation,
         seat_id uuid, appointment_id uuid,
         person_id uuid references person,
         issued_by uuid references organisation,
         purpose text not null check (purpose in ('invitation', 'password-reset')),
         email text not null check (email = lower(email) and email like '%_@_%'),
         name text not null default '',
         token_hash bytea not null unique check (octet_length(token_hash) = 32),
         created_at timestamptz not null default now(),
         expires_at timestamptz not null,
         used_at timestamptz, revoked_at timestamptz,
         again boolean not null default false,
         check (num_nonnulls(seat_id, appointment_id) <= 1),
         check (purpose <> 'invitation' or (organisation_id is not null and num_nonnulls(seat_id, appointment_id) = 1)),
         check (purpose <> 'password-reset' or person_id is not null),
         check (organisation_id is not null or num_nonnulls(seat_id, appointment_id) = 0),
         check ((issued_by is not null) = (purpose = 'password-reset' and organisation_id is not null)),
         foreign key (organisation_id, seat_id) references seat (organisation_id, id) on delete cascade,
         foreign key (organisation_id, appointment_id) references appointment (organisation_id, id)
       );
       create index personal_link_by_seat on personal_link (organisation_id, seat_id);
       create index personal_link_by_appointment on personal_link (organisation_id, appointment_id);
       create index personal_link_by_person on personal_link (person_id);
       create index personal_link_by_issuer on personal_link (issued_by);
       ${guard('personal_link')}
       grant select (id, organisation_id, seat_id, appointment_id, person_id, purpose, email, name, created_at, expires_at, used_at, revoked_at, again),
             insert, update (revoked_at) on personal_link to candour_app;
       -- A trust invites and nothing else: a link for a new password is made by the door alone. Ending one early is anybody's who sees it.
       create policy own_organisation_selects on personal_link for select to candour_app using (organisation_id = current_organisation());
       create policy own_organisation_inserts on personal_link for insert to candour_app
         with check (organisation_id = current_organisation() and purpose = 'invitation');
       create policy own_organisation_updates on personal_link for update to candour_app
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       create policy operator_selects on personal_link for select to candour_app
         using (is_operator() and exists (select from appointment a
           where a.id = appointment_id and a.organisation_id = personal_link.organisation_id and a.role in ${APPOINTED_BY_OPERATOR}));
       create policy operator_inserts on personal_link for insert to candour_app
         with check (is_operator() and purpose = 'invitation' and exists (select from appointment a
           where a.id = appointment_id and a.organisation_id = personal_link.organisation_id and a.role in ${APPOINTED_BY_OPERATOR}));
       create policy operator_updates on personal_link for update to candour_app
         using (is_operator() and exists (select from appointment a
           where a.id = appointment_id and a.organisation_id = personal_link.organisation_id and a.role in ${APPOINTED_BY_OPERATOR}))
         with check (is_operator() and seat_id is null);
       grant select, insert, update (used_at, revoked_at, person_id) on personal_link to candour_door;
       create policy door on personal_link to candour_door using (true) with check (true);`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', `${drop('personal_link', 'appointment', 'seat')} drop function unclaim_on_new_email();`);
  }
}
