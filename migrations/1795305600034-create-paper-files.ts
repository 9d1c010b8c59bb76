import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, drop, ownOrganisation, runAs } from './run-as.js';

/**
 * The files of a paper: one table is the queue of what is to be made and the shelf of what was made.
 *
 * Whoever makes a file takes its row on a lease that runs out by itself, so that the row of a program that died is taken again. The
 * program learns across organisations which row is next, by organisation and id, and nothing else; it works on it as that
 * organisation. The organisation that was served longest ago comes first, so that nobody's forty files hold up another's one.
 *
 * What was made of a draft is thrown away after a week, and with the paper itself; files of an approved version stay.
 */
export class CreatePaperFiles1795305600034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', FILES);
    await createFunctionsAs(runner, 'candour_door', DOOR);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_door', 'drop function discard_paper_files(), due_paper_files(timestamptz, int)');
    await runAs(
      runner,
      'candour_owner',
      `drop trigger discard_draft_files on assessment; drop function discard_draft_files(); ${drop('paper_file')}`,
    );
  }
}

const FILES = `
  create table paper_file (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null, assessment_id uuid not null,
    -- Null is the draft as it stands when the file is made.
    version_number int check (version_number >= 1),
    variant text not null check (variant in ('private', 'public', 'committee', 'one-page', 'foi')),
    format text not null check (format in ('word', 'pdf', 'html', 'spreadsheet', 'slides', 'bundle')),
    check ((variant = 'foi') = (format = 'bundle')),
    state text not null default 'waiting' check (state in ('waiting', 'being-made', 'ready', 'failed', 'cancelled')),
    name text not null check (name <> ''),
    asked_by_person uuid not null references person,
    asked_by_name text not null, asked_at timestamptz not null,
    step text not null default '', done smallint not null default 0 check (done >= 0), of smallint not null check (of >= done),
    attempts smallint not null default 0 check (attempts between 0 and 3),
    lease uuid, leased_until timestamptz, taken_at timestamptz,
    problem text,
    content bytea, checksum text check (checksum ~ '^[0-9a-f]{64}$'), ended_at timestamptz,
    check ((state = 'being-made') = (lease is not null)), check ((lease is null) = (leased_until is null)),
    check ((state = 'ready') = (content is not null)), check ((content is null) = (checksum is null)),
    check ((state = 'failed') = (problem is not null)),
    unique (organisation_id, id),
    foreign key (organisation_id, assessment_id) references assessment (organisation_id, id) on delete cascade,
    foreign key (organisation_id, assessment_id, version_number) references paper_version (organisation_id, assessment_id, number)
  );
  -- Each of the five formats is packed already.
  alter table paper_file alter column content set storage external;
  create index paper_file_by_version on paper_file (organisation_id, assessment_id, version_number);
  create index paper_file_by_person on paper_file (asked_by_person);
  create index paper_file_by_turn on paper_file (organisation_id, taken_at desc);
  create index paper_file_due on paper_file (organisation_id, asked_at) where state in ('waiting', 'being-made');
  -- The same file is not asked for twice: of a draft while it waits, of a version for good.
  create unique index paper_file_once_waiting on paper_file (organisation_id, assessment_id, variant, format)
    where version_number is null and state = 'waiting';
  create unique index paper_file_once_of_version on paper_file (organisation_id, assessment_id, version_number, variant, format)
    where version_number is not null and state in ('waiting', 'being-made', 'ready');
  ${ownOrganisation(
    'paper_file',
    `select, insert (organisation_id, assessment_id, version_number, variant, format, name, asked_by_person, asked_by_name, asked_at, of),
     update (state, step, done, attempts, lease, leased_until, taken_at, problem, content, checksum, ended_at), delete`,
  )}
  grant select (id, organisation_id, version_number, state, asked_at, leased_until, taken_at), delete on paper_file to candour_door;
  create policy door_reads on paper_file for select to candour_door using (true);
  create policy door_discards on paper_file for delete to candour_door
    using ((version_number is null or state in ('failed', 'cancelled')) and asked_at < now() - interval '7 days');

  -- A meeting that goes on, or a run that is cancelled, leaves no paper: neither does it leave files of its draft.
  create function discard_draft_files() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    delete from paper_file f where f.organisation_id = new.organisation_id and f.assessment_id = new.id and f.version_number is null;
    return null;
  end $$;
  create trigger discard_draft_files after update of state on assessment for each row
    when (old.state = 'agreed' and new.state not in ('agreed', 'sealed')) execute function discard_draft_files();`;

const DOOR = `
  -- What is to be made next: of each organisation its oldest row that waits or whose lease has run out, the organisation that was
  -- served longest ago first.
  create function due_paper_files(p_now timestamptz, p_most int) returns table (organisation_id uuid, file_id uuid)
    language sql stable security definer set search_path = candour, pg_temp
  begin atomic
    with due as (
      select distinct on (f.organisation_id) f.organisation_id, f.id, f.asked_at from paper_file f
       where f.state in ('waiting', 'being-made') and (f.state = 'waiting' or f.leased_until <= p_now)
       order by f.organisation_id, f.asked_at, f.id)
    select d.organisation_id, d.id from due d, lateral (
      select max(t.taken_at) as last from paper_file t where t.organisation_id = d.organisation_id) served
     order by served.last nulls first, d.asked_at, d.id limit p_most;
  end;
  grant execute on function due_paper_files(timestamptz, int) to candour_app;

  -- Files of drafts, and rows that came to nothing, after a week; the policy keeps it from anything else.
  create function discard_paper_files() returns int language sql volatile security definer set search_path = candour, pg_temp
  begin atomic
    with gone as (
      delete from paper_file f where (f.version_number is null or f.state in ('failed', 'cancelled')) and f.asked_at < now() - interval '7 days'
      returning f.id)
    select count(*)::int from gone;
  end;
  grant execute on function discard_paper_files() to candour_app;`;
