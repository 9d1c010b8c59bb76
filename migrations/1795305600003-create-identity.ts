import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, runAs } from './run-as.js';

/**
 * People, their sign-ins and the counting of attempts. A person is nobody's tenant: one may sit on several boards, so these
 * tables are guarded by the person, and before anybody is known only the door functions look into them.
 */
export class CreateIdentity1795305600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table person (
         id uuid primary key default uuidv7(),
         email text not null check (email = lower(email) and email like '%_@_%'),
         name text not null check (name <> ''),
         password_hash text not null check (password_hash <> ''),
         created_at timestamptz not null default now(),
         unique (email)
       );
       ${guard('person')}
       grant select, update (name, email, password_hash) on person to candour_app;
       create policy own_record on person to candour_app using (id = current_person()) with check (id = current_person());
       grant select, insert, update (name, password_hash) on person to candour_door;
       create policy door on person to candour_door using (true) with check (true);

       create table sign_in (
         id uuid primary key default uuidv7(),
         token_hash bytea not null unique check (octet_length(token_hash) = 32),
         person_id uuid not null references person,
         organisation_id uuid references organisation,
         created_at timestamptz not null default now(),
         last_seen_at timestamptz not null default now(),
         expires_at timestamptz not null,
         revoked_at timestamptz,
         device text not null default ''
       );
       create index sign_in_by_person on sign_in (person_id, created_at);
       create index sign_in_by_organisation on sign_in (organisation_id);
       ${guard('sign_in')}
       grant select (id, person_id, organisation_id, created_at, last_seen_at, expires_at, revoked_at, device),
             update (organisation_id, last_seen_at, revoked_at) on sign_in to candour_app;
       create policy own_sign_ins on sign_in to candour_app
         using (person_id = current_person()) with check (person_id = current_person());
       grant select, insert, update (last_seen_at, revoked_at) on sign_in to candour_door;
       create policy door on sign_in to candour_door using (true) with check (true);

       create table attempt (
         id bigint generated always as identity primary key,
         kind text not null check (kind <> ''),
         subject_hash bytea not null check (octet_length(subject_hash) = 32),
         at timestamptz not null
       );
       create index attempt_by_subject on attempt (kind, subject_hash, at);
       ${guard('attempt')}
       create index attempt_by_age on attempt (at);
       grant select, insert, delete, update (at) on attempt to candour_door;
       create policy door on attempt to candour_door using (true) with check (true);`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', drop('attempt', 'sign_in', 'person'));
  }
}
