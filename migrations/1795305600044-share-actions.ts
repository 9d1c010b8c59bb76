import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, ownOrganisation, runAs } from './run-as.js';

/**
 * An action that its trust lets its systems read: a copy without its owner. The boards of those systems read it, and the trusts there
 * that share one themselves; which those are is kept beside, for a policy cannot look at its own table.
 */
const SHARED_ACTIONS = `
  create table shared_action (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null references organisation, action_id uuid not null,
    kind text not null check (kind in ('do', 'stop')),
    words text not null check (words <> '' and length(words) <= 1000),
    due date not null,
    instrument_code text not null, items jsonb not null default '[]' check (jsonb_typeof(items) = 'array'),
    theme text not null check (theme <> ''),
    portfolio text check (portfolio <> ''),
    to_systems uuid[] not null check (cardinality(to_systems) > 0),
    shared_on date not null, shared_by_name text not null check (shared_by_name <> ''),
    withdrawn_on date,
    version int not null default 1,
    unique (organisation_id, id),
    foreign key (organisation_id, action_id) references action (organisation_id, id)
  );
  create index shared_action_by_action on shared_action (organisation_id, action_id);
  create unique index shared_action_once on shared_action (organisation_id, action_id) where withdrawn_on is null;
  create index shared_action_by_system on shared_action using gin (to_systems) where withdrawn_on is null;

  create table action_sharing (
    organisation_id uuid not null references organisation,
    system_id uuid not null references organisation,
    primary key (organisation_id, system_id)
  );
  create index action_sharing_by_system on action_sharing (system_id);
  ${ownOrganisation('action_sharing', 'select, insert, delete')}

  ${ownOrganisation('shared_action', 'select, insert, update (words, due, items, theme, portfolio, withdrawn_on, version)')}
  create policy system_reads on shared_action for select to candour_app
    using (withdrawn_on is null and current_organisation() = any (to_systems));
  create policy who_shares_reads on shared_action for select to candour_app
    using (withdrawn_on is null and exists (select from action_sharing a
      join system_membership m on m.trust_id = a.organisation_id and m.system_id = a.system_id
        and m.valid_from <= today_in_london() and (m.valid_to is null or m.valid_to >= today_in_london())
      where a.organisation_id = current_organisation() and a.system_id = any (shared_action.to_systems)));

  create function note_who_shares_actions() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    delete from action_sharing a where a.organisation_id = new.organisation_id and not exists (select from shared_action s
      where s.organisation_id = a.organisation_id and s.withdrawn_on is null and a.system_id = any (s.to_systems));
    insert into action_sharing (organisation_id, system_id)
      select distinct s.organisation_id, unnest(s.to_systems) from shared_action s
       where s.organisation_id = new.organisation_id and s.withdrawn_on is null
      on conflict do nothing;
    return null;
  end $$;
  create trigger note_who_shares_actions after insert or update of withdrawn_on on shared_action
    for each row execute function note_who_shares_actions();`;

/** What trusts of a system plan, and put time and money into: action by action, opted in and withdrawn as easily. */
export class ShareActions1795305600044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', SHARED_ACTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `drop policy who_shares_reads on shared_action; ${drop('shared_action', 'action_sharing')} drop function note_who_shares_actions();`,
    );
  }
}
