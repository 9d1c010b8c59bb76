import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, ownOrganisation, runAs } from './run-as.js';

/**
 * Tokens by which another program reads what an organisation may see in its comparison: each with what it may read, until when, and
 * the last day on which it was used (a day, for that says enough).
 *
 * Of the secret only a hash is kept, which the program cannot read back. A token is never deleted, so that the list of what could
 * once read stays whole; revoking it is for good.
 */
export class CreateApiTokens1795305600041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table api_token (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null references organisation,
         name text not null check (name <> ''),
         token_hash bytea not null unique check (octet_length(token_hash) = 32),
         scopes text[] not null check (cardinality(scopes) >= 1
           and scopes <@ array['comparison:read', 'findings:read', 'export:read']),
         made_on date not null, made_by_name text not null, made_by_person uuid not null references person,
         expires_on date not null check (expires_on > made_on and expires_on <= made_on + 366),
         revoked_on date, revoked_by_name text, check ((revoked_on is null) = (revoked_by_name is null)),
         last_used_on date,
         version int not null default 1,
         unique (organisation_id, id)
       );
       create index api_token_by_maker on api_token (made_by_person);
       ${ownOrganisation(
         'api_token',
         `select (id, organisation_id, name, scopes, made_on, made_by_name, expires_on, revoked_on, revoked_by_name, last_used_on, version),
          insert (organisation_id, name, token_hash, scopes, made_on, made_by_name, made_by_person, expires_on),
          update (revoked_on, revoked_by_name, version)`,
       )}
       create function revoke_token_for_good() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if old.revoked_on is not null and new.revoked_on is distinct from old.revoked_on then
           raise exception 'already-revoked' using errcode = 'check_violation';
         end if;
         return new;
       end $$;
       create trigger revoke_token_for_good before update on api_token for each row execute function revoke_token_for_good();
       grant select, update (last_used_on) on api_token to candour_door;
       create policy door_reads on api_token for select to candour_door using (true);
       create policy door_notes on api_token for update to candour_door using (true) with check (true);`,
    );
    await createFunctionsAs(
      runner,
      'candour_door',
      `-- Whose a token is and what it may read, while it may; notes the day. One row for one that works, none for any other.
       create function use_api_token(p_hash bytea, p_day date)
         returns table (token_id uuid, name text, organisation_id uuid, organisation_kind text, person_id uuid, scopes text[],
           first_today boolean)
         language sql volatile security definer set search_path = candour, pg_temp
       begin atomic
         with known as (
           select t.id, t.name, t.organisation_id, o.kind, t.made_by_person, t.scopes, t.last_used_on is distinct from p_day as first_today
             from api_token t join organisation o on o.id = t.organisation_id
            where t.token_hash = p_hash and t.revoked_on is null and t.expires_on >= p_day and (o.closed is null or o.closed > p_day)),
         noted as (
           update api_token t set last_used_on = p_day from known k
            where t.id = k.id and k.first_today and t.last_used_on is distinct from p_day returning t.id)
         select k.id, k.name, k.organisation_id, k.kind, k.made_by_person, k.scopes, exists (select from noted) from known k;
       end;
       grant execute on function use_api_token(bytea, date) to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_door', 'drop function use_api_token(bytea, date)');
    await runAs(runner, 'candour_owner', 'drop table api_token; drop function revoke_token_for_good();');
  }
}
