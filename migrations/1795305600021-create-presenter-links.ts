import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, ownOrganisation, runAs } from './run-as.js';

/**
 * Links for the presenter's screen: each opens, for whoever has it, what the wall of one meeting may show, or one poll, and nothing else.
 *
 * Of the secret only a hash is kept, which the program cannot read back. A link of a meeting is deleted by the change of state that
 * ends the meeting, whatever made it: no later reconvening brings an old screen back to life.
 */
export class CreatePresenterLinks1795305600021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table presenter_link (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null references organisation,
         assessment_id uuid, poll_id uuid, check (num_nonnulls(assessment_id, poll_id) = 1),
         token_hash bytea not null unique check (octet_length(token_hash) = 32),
         made_at timestamptz not null, expires_at timestamptz not null check (expires_at > made_at),
         unique (organisation_id, id),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id) on delete cascade,
         foreign key (organisation_id, poll_id) references poll (organisation_id, id)
       );
       create index presenter_link_by_assessment on presenter_link (organisation_id, assessment_id);
       create index presenter_link_by_poll on presenter_link (organisation_id, poll_id);
       ${ownOrganisation(
         'presenter_link',
         'select (id, organisation_id, assessment_id, poll_id, made_at, expires_at), insert (organisation_id, assessment_id, poll_id, token_hash, made_at, expires_at), delete',
       )}
       grant select on presenter_link to candour_door;
       create policy door_reads on presenter_link for select to candour_door using (true);

       create function end_presenter_links() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         delete from presenter_link l where l.organisation_id = new.organisation_id and l.assessment_id = new.id;
         return null;
       end $$;
       create trigger end_presenter_links after update of state on assessment for each row
         when (new.state not in ('draft', 'scoring', 'meeting', 'paused')) execute function end_presenter_links();`,
    );
    await createFunctionsAs(
      runner,
      'candour_door',
      `-- What a presenter's link that still works is for. That of a poll works for a while after the reveal, or after it was made.
       create function presenter_by_token(p_hash bytea, p_now timestamptz, p_after_reveal interval)
         returns table (link_id uuid, organisation_id uuid, assessment_id uuid, poll_id uuid)
         language sql stable security definer set search_path = candour, pg_temp
       begin atomic
         select l.id, l.organisation_id, l.assessment_id, l.poll_id
           from presenter_link l
           left join assessment a on a.organisation_id = l.organisation_id and a.id = l.assessment_id
           left join poll p on p.organisation_id = l.organisation_id and p.id = l.poll_id
          where l.token_hash = p_hash and l.expires_at > p_now
            and (a.state in ('draft', 'scoring', 'meeting', 'paused')
                 or p.state in ('open', 'locked')
                 or (p.state = 'revealed' and greatest(p.revealed_at, l.made_at) > p_now - p_after_reveal));
       end;
       grant execute on function presenter_by_token(bytea, timestamptz, interval) to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_door', 'drop function presenter_by_token(bytea, timestamptz, interval)');
    await runAs(
      runner,
      'candour_owner',
      'drop trigger end_presenter_links on assessment; drop function end_presenter_links(); drop table presenter_link;',
    );
  }
}
