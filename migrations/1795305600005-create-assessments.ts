import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, ownOrganisation, readByTally, runAs } from './run-as.js';

/**
 * Assessments, the seats and items frozen into them, and who has read the pledge.
 *
 * Two promises are kept here rather than in the program: what the pledge told people (threshold, pledge, instrument, method)
 * cannot change once the draft is left, and what was sealed cannot change at all.
 */
export class CreateAssessments1795305600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table assessment (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null references organisation,
         instrument_code text not null, instrument_version text not null, instrument_checksum text not null,
         wave_date date not null,
         method text not null check (method in ('survey', 'room', 'both')),
         state text not null default 'draft' check (state in ('draft', 'scoring', 'meeting', 'paused', 'agreed', 'sealed',
           'published', 'withdrawn', 'cancelled', 'not-sealed')),
         threshold int not null default 5 check (threshold between 5 and 16),
         quorum_number int not null default 0 check (quorum_number >= 0),
         quorum_executives int not null default 0 check (quorum_executives >= 0),
         quorum_non_executives int not null default 0 check (quorum_non_executives >= 0),
         pledge jsonb, pledge_shows_progress boolean not null default false,
         facilitator_id uuid,
         scoring_closes_on date, meeting_starts_at timestamptz,
         meeting_minutes int not null default 120 check (meeting_minutes between 1 and 1440),
         auto_lock boolean not null default false,
         scoring_opened_at timestamptz, scoring_closed_at timestamptz, meeting_opened_at timestamptz,
         agreed_at timestamptz, sealed_at timestamptz, sealed_by_name text, ended_at timestamptz,
         incomplete boolean not null default false,
         checksum text, sealed_content jsonb, audit_head text,
         decision_on date, decision_minute text, decision_words text,
         cancel_reason text, hold_reason text, purged_at timestamptz,
         epoch int not null default 1 check (epoch >= 1),
         held_by uuid references person, holder_seen_at timestamptz,
         sequence bigint not null default 0 check (sequence >= 0), -- of the announced changes
         moved_at_sequence bigint not null default 0, -- the last of them by whoever runs the meeting
         current_item text,
         progress_day date, progress_picture jsonb, -- who has started and finished, as it was when first looked at on that day
         created_at timestamptz not null default now(),
         version int not null default 1,
         check (num_nonnulls(sealed_at, checksum, sealed_content) in (0, 3)),
         check (state not in ('sealed', 'published', 'withdrawn') or sealed_at is not null),
         check (state <> 'cancelled' or cancel_reason is not null),
         check ((progress_day is null) = (progress_picture is null)),
         unique (organisation_id, id),
         foreign key (organisation_id, facilitator_id) references appointment (organisation_id, id)
       );
       create index assessment_by_wave on assessment (organisation_id, wave_date desc, id);
       create index assessment_by_facilitator on assessment (organisation_id, facilitator_id);
       create index assessment_by_holder on assessment (held_by);
       create index assessment_to_purge on assessment (sealed_at, ended_at) where purged_at is null;
       ${ownOrganisation('assessment', 'select, insert, update, delete')}
       ${readByTally('assessment')}
       grant update (purged_at) on assessment to candour_tally;
       create policy tally_purges on assessment for update to candour_tally
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       grant select on assessment to candour_door;
       create policy door_reads on assessment for select to candour_door using (true);

       create function keep_assessment_promises() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if old.state <> 'draft' and (new.threshold, new.pledge, new.pledge_shows_progress, new.instrument_code, new.instrument_version,
             new.instrument_checksum, new.method, new.wave_date) is distinct from (old.threshold, old.pledge, old.pledge_shows_progress,
             old.instrument_code, old.instrument_version, old.instrument_checksum, old.method, old.wave_date) then
           raise exception 'set-up-frozen' using errcode = 'check_violation', detail = 'What the pledge promised is frozen when the draft is left.';
         end if;
         if old.sealed_at is not null and (new.sealed_at, new.sealed_by_name, new.checksum, new.sealed_content, new.audit_head, new.incomplete)
             is distinct from (old.sealed_at, old.sealed_by_name, old.checksum, old.sealed_content, old.audit_head, old.incomplete) then
           raise exception 'sealed' using errcode = 'check_violation', detail = 'What was sealed cannot change.';
         end if;
         if new.state in ('cancelled', 'not-sealed') then new.ended_at := coalesce(new.ended_at, now()); end if; -- the purge counts from it
         return new;
       end $$;
       create trigger keep_assessment_promises before update on assessment
         for each row execute function keep_assessment_promises();
       create function delete_only_drafts() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if old.state <> 'draft' then
           raise exception 'not-a-draft' using errcode = 'check_violation', detail = 'Only a draft can be deleted; cancel it instead.';
         end if;
         return old;
       end $$;
       create trigger delete_only_drafts before delete on assessment for each row execute function delete_only_drafts();

       create table assessment_seat (
         organisation_id uuid not null, assessment_id uuid not null, seat_id uuid not null,
         name text not null, portfolio text not null, executive boolean not null, voting boolean not null,
         office text not null check (office in ('none', 'chair', 'vice-chair', 'senior-independent-director')),
         primary key (organisation_id, assessment_id, seat_id),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id) on delete cascade,
         foreign key (organisation_id, seat_id) references seat (organisation_id, id)
       );
       create index assessment_seat_by_seat on assessment_seat (organisation_id, seat_id);
       ${ownOrganisation('assessment_seat', 'select, insert')}
       ${readByTally('assessment_seat')}

       create table pledge_reading (
         organisation_id uuid not null, assessment_id uuid not null, seat_id uuid not null, day date not null,
         primary key (organisation_id, assessment_id, seat_id),
         foreign key (organisation_id, assessment_id, seat_id) references assessment_seat on delete cascade
       );
       ${guard('pledge_reading')}
       grant select, insert on pledge_reading to candour_app;
       create policy own_seat on pledge_reading to candour_app
         using (organisation_id = current_organisation() and seat_id = current_seat())
         with check (organisation_id = current_organisation() and seat_id = current_seat());

       create table assessment_item (
         organisation_id uuid not null, assessment_id uuid not null,
         item_code text not null check (item_code <> ''), section_code text not null,
         kind text not null check (kind in ('question', 'check', 'pitfall', 'reflection', 'card', 'poll')),
         position int not null check (position >= 0),
         scale_length smallint check (scale_length between 2 and 11),
         state text not null default 'waiting' check (state in ('waiting', 'open', 'locked', 'revealed', 'withheld', 'agreed',
           'not-agreed', 'not-applicable', 'parked')),
         round_number int not null default 0 check (round_number between 0 and 3),
         level int, rationale text, other_reason text, ambition_level int, ambition_on date,
         above_private_view_reason text, held_lifted_reason text,
         parked_owner text, parked_until date, confirmed_by_name text,
         version int not null default 1,
         check (level between 1 and scale_length), check (ambition_level between 1 and scale_length),
         check (level is null or scale_length is not null), check (ambition_level is null or scale_length is not null),
         check ((state = 'agreed') = (level is not null)),
         check (state <> 'not-agreed' or (rationale is not null and other_reason is not null)),
         check (state <> 'not-applicable' or rationale is not null),
         check (state <> 'parked' or (parked_owner is not null and parked_until is not null)),
         primary key (organisation_id, assessment_id, item_code),
         unique (organisation_id, assessment_id, position),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id) on delete cascade
       );
       ${ownOrganisation('assessment_item', 'select, insert, update, delete')}
       ${readByTally('assessment_item')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `${drop('assessment_item', 'pledge_reading', 'assessment_seat', 'assessment')}
       drop function keep_assessment_promises(), delete_only_drafts();`,
    );
  }
}
