import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, guard, ownOrganisation, readByTally, runAs } from './run-as.js';

const OWN_SEAT = 'organisation_id = current_organisation() and seat_id = current_seat()';

const ownSeat = (table: string, verbs: string): string => `
  ${guard(table)}
  grant ${verbs} on ${table} to candour_app;
  create policy own_seat on ${table} to candour_app using (${OWN_SEAT}) with check (${OWN_SEAT});
  ${readByTally(table)}`;

const tallyMay = (table: string, verb: 'insert' | 'delete'): string => `
  grant ${verb} on ${table} to candour_tally;
  create policy tally_${verb}s on ${table} for ${verb} to candour_tally
    ${verb === 'insert' ? 'with check' : 'using'} (organisation_id = current_organisation());`;

/**
 * Rounds and private answers. An answer is readable by its own seat alone, for every role the program has; what is added up comes
 * from the tally functions.
 *
 * No answer is acknowledged after the lock: putting one takes the round's row for share and finds it open, locking takes it for
 * update. The trigger does so even where the program forgets. Eligible seats are private too: with the seats of the assessment
 * they would tell who stood aside.
 *
 * Nothing here holds a time of day, and no id that carries one.
 */
export class CreateRoundsAndAnswers1795305600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table round (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null, assessment_id uuid not null, item_code text not null,
         number int not null check (number between 1 and 3),
         state text not null default 'open' check (state in ('open', 'locked', 'revealed', 'withheld')),
         opened_at timestamptz not null default now(), locked_at timestamptz, revealed_at timestamptz,
         reason text, missing int check (missing >= 0),
         check ((state = 'open') = (locked_at is null)),
         check ((state in ('revealed', 'withheld')) = (revealed_at is not null)),
         unique (organisation_id, id),
         unique (organisation_id, assessment_id, item_code, number),
         foreign key (organisation_id, assessment_id, item_code) references assessment_item
       );
       ${ownOrganisation('round', 'select, insert, update (state, locked_at, revealed_at, missing)')}
       ${readByTally('round')}
       grant update (missing) on round to candour_tally; -- a row can be taken for share only by who may update something of it
       create policy tally_takes on round for update to candour_tally
         using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
       create function never_reopen_round() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         if array_position(array['open', 'locked', 'revealed'], replace(new.state, 'withheld', 'revealed'))
            < array_position(array['open', 'locked', 'revealed'], replace(old.state, 'withheld', 'revealed'))
            or (old.state in ('revealed', 'withheld') and new.state <> old.state) then
           raise exception 'round-never-reopens' using errcode = 'check_violation', detail = 'Open the next round instead.';
         end if;
         return new;
       end $$;
       create trigger never_reopen_round before update of state on round for each row execute function never_reopen_round();

       create table round_seat (
         organisation_id uuid not null, round_id uuid not null, seat_id uuid not null,
         primary key (organisation_id, round_id, seat_id),
         foreign key (organisation_id, round_id) references round (organisation_id, id),
         foreign key (organisation_id, seat_id) references seat (organisation_id, id)
       );
       create index round_seat_by_seat on round_seat (organisation_id, seat_id);
       ${ownSeat('round_seat', 'select, delete')}
       ${tallyMay('round_seat', 'insert')}
       ${tallyMay('round_seat', 'delete')}

       create table stand_aside (
         organisation_id uuid not null, assessment_id uuid not null, item_code text not null, seat_id uuid not null,
         primary key (organisation_id, assessment_id, item_code, seat_id),
         foreign key (organisation_id, assessment_id, item_code) references assessment_item,
         foreign key (organisation_id, assessment_id, seat_id) references assessment_seat
       );
       create index stand_aside_by_seat on stand_aside (organisation_id, assessment_id, seat_id);
       ${ownSeat('stand_aside', 'select, insert, delete')}
       ${tallyMay('stand_aside', 'delete')}

       create table answer (
         organisation_id uuid not null, round_id uuid not null, seat_id uuid not null,
         kind text not null check (kind in ('level', 'dont-know', 'not-applicable')),
         level smallint check (level >= 1),
         reason text, comment text, share_comment boolean not null default false,
         standing boolean not null default false,
         access_number int not null default 1,
         version int not null default 1,
         day date not null,
         check ((kind = 'level') = (level is not null)),
         check (kind <> 'not-applicable' or reason is not null),
         primary key (organisation_id, round_id, seat_id),
         foreign key (organisation_id, round_id, seat_id) references round_seat
       );
       create index answer_by_seat on answer (organisation_id, seat_id);
       ${ownSeat('answer', 'select, insert, update (kind, level, reason, comment, share_comment, standing, version, day), delete')}
       ${tallyMay('answer', 'insert')}
       ${tallyMay('answer', 'delete')}

       create function only_while_open() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       declare longest smallint;
       begin
         if tg_op = 'DELETE' and current_user = 'candour_tally' then return old; end if; -- the purge
         select i.scale_length into longest
           from round r join assessment_item i using (organisation_id, assessment_id, item_code)
          where r.id = case tg_op when 'DELETE' then old.round_id else new.round_id end and r.state = 'open'
            for share of r;
         if not found then
           raise exception 'round-locked' using errcode = 'check_violation', detail = 'The round is not open.';
         end if;
         if tg_op = 'DELETE' then return old; end if;
         if tg_table_name = 'answer' then
           if new.level > longest then
             raise exception 'level-off-scale' using errcode = 'check_violation';
           end if;
           if current_user <> 'candour_tally' then
             select s.access_number into new.access_number from seat s where s.id = new.seat_id;
           end if;
         end if;
         return new;
       end $$;
       create trigger only_while_open before insert or update or delete on answer for each row execute function only_while_open();
       create trigger only_while_open before delete on round_seat for each row execute function only_while_open();

       -- How one seat stands to one item, for its own answer: the round is taken for share, so that no lock comes between deciding and
       -- writing. A function, because its plan is kept: worked out anew it costs more than everything else of saving an answer.
       create function own_place(p_assessment uuid, p_item text) returns table (state text, item_state text, scale_length smallint,
           round_id uuid, round_state text, round_number int, pledge_read boolean, eligible boolean, answer_version int)
         language plpgsql volatile set search_path = candour, pg_temp as $$
       begin
         return query
         select a.state, i.state, i.scale_length, r.id, r.state, i.round_number,
                exists (select from pledge_reading p where p.organisation_id = a.organisation_id and p.assessment_id = a.id and p.seat_id = s.seat_id),
                exists (select from round_seat e where e.organisation_id = a.organisation_id and e.round_id = r.id and e.seat_id = s.seat_id),
                (select w.version from answer w where w.organisation_id = a.organisation_id and w.round_id = r.id and w.seat_id = s.seat_id)
           from assessment a
           join assessment_seat s on s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = current_seat()
           join assessment_item i on i.organisation_id = a.organisation_id and i.assessment_id = a.id and i.item_code = p_item
           join round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                       and r.item_code = i.item_code and r.number = i.round_number
          where a.organisation_id = current_organisation() and a.id = p_assessment
            for share of r;
       end $$;
       grant execute on function own_place(uuid, text) to candour_app;

       create table round_spread (
         organisation_id uuid not null, round_id uuid not null,
         spread jsonb not null,
         computed_at timestamptz not null default now(),
         primary key (organisation_id, round_id),
         foreign key (organisation_id, round_id) references round (organisation_id, id)
       );
       ${guard('round_spread')}
       grant select on round_spread to candour_app;
       create policy own_organisation_after_reveal on round_spread for select to candour_app
         using (organisation_id = current_organisation() and exists (select from round r
           where r.id = round_id and r.state in ('revealed', 'withheld')));
       ${readByTally('round_spread')}
       ${tallyMay('round_spread', 'insert')}

       create table shared_comment (
         organisation_id uuid not null, assessment_id uuid not null, item_code text not null, round_id uuid not null,
         kind text not null check (kind in ('comment', 'reason')),
         position int not null check (position >= 1),
         words text not null check (words <> ''),
         primary key (organisation_id, round_id, kind, position),
         foreign key (organisation_id, assessment_id, item_code) references assessment_item,
         foreign key (organisation_id, round_id) references round (organisation_id, id)
       );
       create index shared_comment_by_item on shared_comment (organisation_id, assessment_id, item_code);
       ${guard('shared_comment')}
       grant select on shared_comment to candour_app;
       create policy own_organisation on shared_comment for select to candour_app using (organisation_id = current_organisation());
       ${readByTally('shared_comment')}
       ${tallyMay('shared_comment', 'insert')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `${drop('shared_comment', 'round_spread', 'answer', 'stand_aside', 'round_seat', 'round')}
       drop function own_place(uuid, text), only_while_open(), never_reopen_round();`,
    );
  }
}
