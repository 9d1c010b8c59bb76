import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, runAs } from './run-as.js';

/**
 * A token works only while whoever made it may still make one, in the same organisation. One function says so: to the door at every
 * use, and to the list of tokens, so that what the list says and what the door does are the same.
 */
export class EndTokensWithTheirMakers1795305600048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `-- Whether a person holds, on a day, an appointment there that lets them make tokens. Not a definer: it sees what its caller sees.
       create function keeps_tokens(p_organisation uuid, p_person uuid, p_day date) returns boolean
         language sql stable set search_path = candour, pg_temp
       begin atomic
         select exists (
           select from appointment a join organisation o on o.id = a.organisation_id
            where a.organisation_id = p_organisation and a.person_id = p_person
              and (a.role = 'chief-executive' or (a.role = 'ics-lead' and o.kind = 'board-of-system'))
              and a.valid_from <= p_day and (a.valid_to is null or a.valid_to >= p_day));
       end;
       grant execute on function keeps_tokens(uuid, uuid, date) to candour_app, candour_door;
       grant select (made_by_person) on api_token to candour_app;`,
    );
    await createFunctionsAs(runner, 'candour_door', useApiToken('and keeps_tokens(t.organisation_id, t.made_by_person, p_day)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await createFunctionsAs(runner, 'candour_door', useApiToken(''));
    await runAs(
      runner,
      'candour_owner',
      'revoke select (made_by_person) on api_token from candour_app; drop function keeps_tokens(uuid, uuid, date);',
    );
  }
}

/** Whose a token is and what it may read, while it may; notes the day. One row for one that works, none for any other. */
const useApiToken = (andItsMaker: string): string => `
  create or replace function use_api_token(p_hash bytea, p_day date)
    returns table (token_id uuid, name text, organisation_id uuid, organisation_kind text, person_id uuid, scopes text[],
      first_today boolean)
    language sql volatile security definer set search_path = candour, pg_temp
  begin atomic
    with known as (
      select t.id, t.name, t.organisation_id, o.kind, t.made_by_person, t.scopes, t.last_used_on is distinct from p_day as first_today
        from api_token t join organisation o on o.id = t.organisation_id
       where t.token_hash = p_hash and t.revoked_on is null and t.expires_on >= p_day and (o.closed is null or o.closed > p_day)
         ${andItsMaker}),
    noted as (
      update api_token t set last_used_on = p_day from known k
       where t.id = k.id and k.first_today and t.last_used_on is distinct from p_day returning t.id)
    select k.id, k.name, k.organisation_id, k.kind, k.made_by_person, k.scopes, exists (select from noted) from known k;
  end;`;
