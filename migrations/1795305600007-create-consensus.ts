import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, ownOrganisation, readByTally, runAs } from './run-as.js';

const ownSeat = (table: string, verbs: string): string => `
  ${guard(table)}
  grant ${verbs} on ${table} to candour_app;
  create policy own_seat on ${table} to candour_app
    using (organisation_id = current_organisation() and seat_id = current_seat() and access_number = (
      select s.access_number from seat s where s.organisation_id = current_organisation() and s.id = current_seat()))
    with check (organisation_id = current_organisation() and seat_id = current_seat());
  create trigger keep_access_number before insert on ${table} for each row execute function keep_access_number();
  ${readByTally(table)}
  grant delete on ${table} to candour_tally;
  create policy tally_deletes on ${table} for delete to candour_tally using (organisation_id = current_organisation());`;

/**
 * The meeting's attendance, and how the board agrees: proposals, *not yet*, dissent in the dissenters' words.
 *
 * Who said *not yet* and who wrote a dissent stands in tables that their own seat alone can read, and only by the access to it under
 * which it was written: whoever comes to the seat by a later personal link is not told what was said before. A dissent's id is drawn,
 * not counted up in time, and its row holds the day: an exact time would tell who was typing.
 */
export class CreateConsensus1795305600007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table attendance (
         organisation_id uuid not null, assessment_id uuid not null, seat_id uuid not null,
         presence text not null check (presence in ('present', 'apologies', 'deputy', 'absent')),
         deputy_name text,
         check ((presence = 'deputy') = (deputy_name is not null)),
         primary key (organisation_id, assessment_id, seat_id),
         foreign key (organisation_id, assessment_id, seat_id) references assessment_seat
       );
       ${ownOrganisation('attendance', 'select, insert, update (presence, deputy_name), delete')}
       ${readByTally('attendance')}

       -- What stands around a command about an assessment, in one look: a function, because its plan is kept.
       create function around_assessment(p_assessment uuid, p_today date) returns table (seats int, item_states text[], open_item text,
           any_reveal boolean, attendance jsonb, own_seat jsonb)
         language plpgsql stable set search_path = candour, pg_temp as $$
       declare a assessment;
       begin
         select * into a from assessment t where t.organisation_id = current_organisation() and t.id = p_assessment;
         return query
         select
           case when a.state = 'draft'
             then (select count(*)::int from seat s where s.organisation_id = a.organisation_id and s.valid_from <= p_today
                    and coalesce(s.valid_to, p_today) >= p_today)
             else (select count(*)::int from assessment_seat s where s.organisation_id = a.organisation_id and s.assessment_id = a.id) end,
           coalesce((select array_agg(i.state order by i.position) from assessment_item i
                      where i.organisation_id = a.organisation_id and i.assessment_id = a.id), '{}'),
           (select min(i.item_code) from assessment_item i where i.organisation_id = a.organisation_id and i.assessment_id = a.id
               and i.state = 'open' and a.state in ('meeting', 'paused')),
           exists (select from round r where r.organisation_id = a.organisation_id and r.assessment_id = a.id
                      and r.state in ('revealed', 'withheld')),
           coalesce((select jsonb_agg(jsonb_build_object('presence', coalesce(t.presence, 'expected'), 'voting', s.voting, 'executive', s.executive))
                       from assessment_seat s
                       left join attendance t on t.organisation_id = s.organisation_id and t.assessment_id = s.assessment_id and t.seat_id = s.seat_id
                      where s.organisation_id = a.organisation_id and s.assessment_id = a.id), '[]'),
           (select jsonb_build_object('pledgeRead', exists (select from pledge_reading p where p.organisation_id = a.organisation_id
                       and p.assessment_id = a.id and p.seat_id = s.seat_id))
              from assessment_seat s where s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = current_seat());
       end $$;
       grant execute on function around_assessment(uuid, date) to candour_app;

       create table observer (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null, assessment_id uuid not null,
         name text not null check (name <> ''),
         unique (organisation_id, id),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id)
       );
       create index observer_by_assessment on observer (organisation_id, assessment_id);
       ${ownOrganisation('observer', 'select, insert, delete')}

       create table proposal (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null, assessment_id uuid not null, item_code text not null, round_id uuid not null,
         outcome text not null check (outcome in ('level', 'not-agreed', 'not-applicable')),
         level int check (level >= 1),
         rationale text not null check (rationale <> ''), other_reason text,
         ambition_level int check (ambition_level >= 1), ambition_on date,
         above_private_view_reason text, held_lifted_reason text,
         state text not null default 'open' check (state in ('open', 'confirmed', 'withdrawn')),
         proposed_at timestamptz not null default now(),
         version int not null default 1,
         check ((outcome = 'level') = (level is not null)),
         check (outcome <> 'not-agreed' or other_reason is not null),
         check ((ambition_level is null) = (ambition_on is null)),
         unique (organisation_id, id),
         foreign key (organisation_id, assessment_id, item_code) references assessment_item,
         foreign key (organisation_id, round_id) references round (organisation_id, id)
       );
       create unique index proposal_one_open on proposal (organisation_id, assessment_id, item_code) where state = 'open';
       create index proposal_by_item on proposal (organisation_id, assessment_id, item_code);
       create index proposal_by_round on proposal (organisation_id, round_id);
       ${ownOrganisation('proposal', 'select, insert, update')}
       ${readByTally('proposal')}

       create function keep_access_number() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         select s.access_number into new.access_number from seat s where s.organisation_id = new.organisation_id and s.id = new.seat_id;
         return new;
       end $$;

       create table not_yet (
         organisation_id uuid not null, proposal_id uuid not null, seat_id uuid not null,
         access_number int not null default 1,
         primary key (organisation_id, proposal_id, seat_id),
         foreign key (organisation_id, proposal_id) references proposal (organisation_id, id),
         foreign key (organisation_id, seat_id) references seat (organisation_id, id)
       );
       create index not_yet_by_seat on not_yet (organisation_id, seat_id);
       ${ownSeat('not_yet', 'select, insert, delete')}

       create table dissent (
         id uuid primary key default gen_random_uuid(),
         organisation_id uuid not null, assessment_id uuid not null, item_code text not null, proposal_id uuid not null,
         words text not null check (words <> ''), signed_name text check (signed_name <> ''),
         day date not null,
         unique (organisation_id, id),
         foreign key (organisation_id, assessment_id, item_code) references assessment_item,
         foreign key (organisation_id, proposal_id) references proposal (organisation_id, id)
       );
       create index dissent_by_item on dissent (organisation_id, assessment_id, item_code);
       create index dissent_by_proposal on dissent (organisation_id, proposal_id);

       create table dissent_author (
         organisation_id uuid not null, dissent_id uuid not null, seat_id uuid not null,
         access_number int not null default 1,
         primary key (organisation_id, dissent_id),
         foreign key (organisation_id, dissent_id) references dissent (organisation_id, id) on delete cascade,
         foreign key (organisation_id, seat_id) references seat (organisation_id, id)
       );
       create index dissent_author_by_seat on dissent_author (organisation_id, seat_id);
       ${ownSeat('dissent_author', 'select, insert')}

       ${guard('dissent')}
       grant select, insert, delete on dissent to candour_app;
       create policy own_organisation_reads on dissent for select to candour_app using (organisation_id = current_organisation());
       create policy own_seat_writes on dissent for insert to candour_app
         with check (organisation_id = current_organisation() and current_seat() is not null);
       create policy author_takes_back on dissent for delete to candour_app
         using (organisation_id = current_organisation() and exists (select from dissent_author a where a.dissent_id = dissent.id));
       ${readByTally('dissent')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `drop function around_assessment(uuid, date);
       drop policy author_takes_back on dissent;
       ${drop('dissent_author', 'dissent', 'not_yet', 'proposal', 'observer', 'attendance')}
       drop function keep_access_number();`,
    );
  }
}
