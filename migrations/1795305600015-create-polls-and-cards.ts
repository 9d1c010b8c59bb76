import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, drop, guard, ownOrganisation, readByTally, runAs } from './run-as.js';

const OWN_SEAT = 'organisation_id = current_organisation() and seat_id = current_seat()';

/** Rows that their own seat alone sees and writes, for every role the program has. */
const ownSeat = (table: string, verbs: string): string => `
  ${guard(table)}
  grant ${verbs} on ${table} to candour_app;
  create policy own_seat on ${table} to candour_app using (${OWN_SEAT}) with check (${OWN_SEAT});`;

const tallyMay = (table: string, verb: 'insert' | 'delete'): string => `
  grant ${verb} on ${table} to candour_tally;
  create policy tally_${verb}s on ${table} for ${verb} to candour_tally
    ${verb === 'insert' ? 'with check' : 'using'} (organisation_id = current_organisation());`;

const TALLY =
  'copy_poll_seats(uuid, date), poll_progress(uuid), compute_tally(uuid), purge_poll(uuid, timestamptz), own_poll(uuid)';

/**
 * Polls and hands of cards.
 *
 * A poll is one question put to a board. What a seat chose is readable by that seat alone, for every role the program has; counts
 * come from one adding-up function, once, and only where eight or more chose. Choosing takes the poll's row for share and finds it
 * open, locking takes it for update: nothing is acknowledged after the lock. Nothing here holds a time of day at which a seat chose.
 *
 * A hand is the cards drawn for an agenda item; the board sees it. A mark on a card, with its note, is its seat's own: nothing
 * adds marks up, so no function may read them.
 */
export class CreatePollsAndCards1795305600015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', POLLS);
    await runAs(runner, 'candour_owner', CARDS);
    await createFunctionsAs(runner, 'candour_tally', ADDING_UP);
    await createFunctionsAs(runner, 'candour_door', DUE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_door', 'drop function polls_due_for_purge(timestamptz);');
    await runAs(runner, 'candour_tally', `drop function ${TALLY};`);
    await runAs(
      runner,
      'candour_owner',
      `${drop('card_mark', 'hand_card', 'hand', 'poll_tally', 'poll_choice', 'poll_seat', 'poll')}
       drop policy tally_copies_seats on seat; revoke select (organisation_id, id, valid_from, valid_to) on seat from candour_tally;
       drop function set_poll_threshold(), never_reopen_poll(), only_while_poll_open(), keep_access_of_mark();`,
    );
  }
}

const POLLS = `
  create table poll (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null references organisation,
    instrument_code text not null, instrument_version text not null, item_code text not null, option_count int not null check (option_count between 2 and 20),
    choose_at_least int not null check (choose_at_least >= 1),
    choose_at_most int not null check (choose_at_most >= choose_at_least and choose_at_most <= option_count),
    assessment_id uuid,
    threshold int not null default 8 check (threshold >= 8),
    state text not null default 'open' check (state in ('open', 'locked', 'revealed')),
    opened_at timestamptz not null, locked_at timestamptz, revealed_at timestamptz, purged_at timestamptz,
    version int not null default 1,
    check ((state = 'open') = (locked_at is null)), check ((state = 'revealed') = (revealed_at is not null)),
    unique (organisation_id, id),
    foreign key (organisation_id, assessment_id) references assessment (organisation_id, id)
  );
  create index poll_by_assessment on poll (organisation_id, assessment_id);
  create index poll_by_item on poll (organisation_id, instrument_code, item_code);
  create unique index poll_one_at_a_time on poll (organisation_id) where state <> 'revealed';
  ${ownOrganisation('poll', 'select, insert, update (state, locked_at, revealed_at, version)')}
  ${readByTally('poll')}
  grant update (state, locked_at, revealed_at, purged_at, version) on poll to candour_tally;
  create policy tally_ends on poll for update to candour_tally
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
  grant select on poll to candour_door;
  create policy door_reads on poll for select to candour_door using (true);

  -- The number under which nothing is counted out is the board's own where it set a higher one: that of the linked assessment, else
  -- the highest of its assessments under way. No caller can lower it.
  create function set_poll_threshold() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    select greatest(8, new.threshold, coalesce(max(a.threshold), 0)) into new.threshold from assessment a
     where a.organisation_id = new.organisation_id
       and case when new.assessment_id is null then a.state in ('scoring', 'meeting', 'paused', 'agreed') else a.id = new.assessment_id end;
    return new;
  end $$;
  create trigger set_poll_threshold before insert on poll for each row execute function set_poll_threshold();

  create function never_reopen_poll() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    if array_position(array['open', 'locked', 'revealed'], new.state) < array_position(array['open', 'locked', 'revealed'], old.state) then
      raise exception 'poll-never-reopens' using errcode = 'check_violation', detail = 'Put the question again instead.';
    end if;
    return new;
  end $$;
  create trigger never_reopen_poll before update of state on poll for each row execute function never_reopen_poll();

  create table poll_seat (
    organisation_id uuid not null, poll_id uuid not null, seat_id uuid not null,
    primary key (organisation_id, poll_id, seat_id),
    foreign key (organisation_id, poll_id) references poll (organisation_id, id), foreign key (organisation_id, seat_id) references seat (organisation_id, id)
  );
  create index poll_seat_by_seat on poll_seat (organisation_id, seat_id);
  ${ownSeat('poll_seat', 'select')}
  ${readByTally('poll_seat')}
  ${tallyMay('poll_seat', 'insert')}
  grant select (organisation_id, id, valid_from, valid_to) on seat to candour_tally;
  create policy tally_copies_seats on seat for select to candour_tally using (organisation_id = current_organisation());
  ${tallyMay('poll_seat', 'delete')}

  create table poll_choice (
    organisation_id uuid not null, poll_id uuid not null, seat_id uuid not null,
    chosen smallint[] not null, access_number int not null default 1, version int not null default 1,
    primary key (organisation_id, poll_id, seat_id), foreign key (organisation_id, poll_id, seat_id) references poll_seat
  );
  create index poll_choice_by_seat on poll_choice (organisation_id, seat_id);
  ${ownSeat('poll_choice', 'select, insert, update (chosen, version)')}
  ${readByTally('poll_choice')}
  ${tallyMay('poll_choice', 'delete')}

  create function only_while_poll_open() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  declare p poll;
  begin
    if tg_op = 'DELETE' and current_user = 'candour_tally' then return old; end if; -- the purge
    select * into p from poll t
     where t.organisation_id = new.organisation_id and t.id = new.poll_id and t.state = 'open' for share;
    if not found then
      raise exception 'poll-locked' using errcode = 'check_violation', detail = 'The poll is not open.';
    end if;
    if new.chosen is distinct from array(select distinct c from unnest(new.chosen) c order by c)
       or cardinality(new.chosen) not between p.choose_at_least and p.choose_at_most
       or 1 > any (new.chosen) or p.option_count < any (new.chosen) then
      raise exception 'choice-not-possible' using errcode = 'check_violation';
    end if;
    select s.access_number into new.access_number from seat s where s.organisation_id = new.organisation_id and s.id = new.seat_id;
    return new;
  end $$;
  create trigger only_while_poll_open before insert or update or delete on poll_choice
    for each row execute function only_while_poll_open();

  create table poll_tally (
    organisation_id uuid not null, poll_id uuid not null, tally jsonb not null,
    primary key (organisation_id, poll_id),
    foreign key (organisation_id, poll_id) references poll (organisation_id, id)
  );
  ${guard('poll_tally')}
  grant select on poll_tally to candour_app;
  create policy own_organisation_after_reveal on poll_tally for select to candour_app
    using (organisation_id = current_organisation() and exists (select from poll p where p.id = poll_id and p.state = 'revealed'));
  ${readByTally('poll_tally')}
  ${tallyMay('poll_tally', 'insert')}`;

const CARDS = `
  create table hand (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null references organisation,
    title text not null check (title <> ''), meeting_on date not null,
    version int not null default 1,
    unique (organisation_id, id)
  );
  create index hand_by_day on hand (organisation_id, meeting_on);
  ${ownOrganisation('hand', 'select, insert, update (title, meeting_on, version), delete')}

  create table hand_card (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null, hand_id uuid not null,
    position int not null check (position >= 1),
    instrument_code text not null, instrument_version text not null, item_code text not null,
    answer text check (answer <> ''), answered_on date, follow_up_on date, followed_up_on date,
    version int not null default 1,
    check ((answer is null) = (answered_on is null)),
    check (follow_up_on is null or answer is not null), check (followed_up_on is null or follow_up_on is not null),
    unique (organisation_id, id),
    unique (organisation_id, hand_id, instrument_code, item_code),
    foreign key (organisation_id, hand_id) references hand (organisation_id, id)
  );
  create index hand_card_to_follow_up on hand_card (organisation_id, follow_up_on) where follow_up_on is not null and followed_up_on is null;
  ${ownOrganisation('hand_card', 'select, insert, update (position, answer, answered_on, follow_up_on, followed_up_on, version), delete')}

  -- Goes with its card and with a seat that is removed, whoever does so: a mark in the way would tell that there is one.
  create table card_mark (
    organisation_id uuid not null, card_id uuid not null, seat_id uuid not null,
    level smallint check (level >= 1), note text not null default '',
    access_number int not null default 1, version int not null default 1,
    check (level is not null or note <> ''),
    primary key (organisation_id, card_id, seat_id), foreign key (organisation_id, card_id) references hand_card (organisation_id, id) on delete cascade,
    foreign key (organisation_id, seat_id) references seat (organisation_id, id) on delete cascade
  );
  create index card_mark_by_seat on card_mark (organisation_id, seat_id);
  ${ownSeat('card_mark', 'select, insert, update (level, note, version), delete')}

  -- Whoever gets the seat by a new link does not read what was noted before.
  create function keep_access_of_mark() returns trigger language plpgsql set search_path = candour, pg_temp as $$
  begin
    select s.access_number into new.access_number from seat s where s.organisation_id = new.organisation_id and s.id = new.seat_id;
    return new;
  end $$;
  create trigger keep_access_of_mark before insert or update on card_mark for each row execute function keep_access_of_mark();`;

const ADDING_UP = `
  create function own_poll(p_poll uuid) returns poll language plpgsql stable set search_path = candour, pg_temp as $$
  declare found_poll poll;
  begin
    select * into found_poll from poll p where p.id = p_poll and p.organisation_id = current_organisation();
    if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
    return found_poll;
  end $$;

  -- The seats of the board on the day. Says how many.
  create function copy_poll_seats(p_poll uuid, p_day date) returns int
    language plpgsql volatile security definer set search_path = candour, pg_temp as $$
  declare p poll := own_poll(p_poll); copied int;
  begin
    if p.state <> 'open' or exists (select from poll_seat e where e.poll_id = p.id) then
      raise exception 'poll-seats-are-fixed' using errcode = 'check_violation';
    end if;
    insert into poll_seat (organisation_id, poll_id, seat_id)
    select s.organisation_id, p.id, s.id from seat s
     where s.organisation_id = p.organisation_id and s.valid_from <= p_day and coalesce(s.valid_to, p_day) >= p_day;
    get diagnostics copied = row_count;
    return copied;
  end $$;

  create function poll_progress(p_poll uuid) returns table (chosen int, eligible int)
    language sql stable security definer set search_path = candour, pg_temp
  begin atomic
    select (select count(*)::int from poll_choice c where c.poll_id = (own_poll(p_poll)).id),
           (select count(*)::int from poll_seat e where e.poll_id = (own_poll(p_poll)).id);
  end;

  -- What of a locked poll may be shown, worked out once: every later call gives the same stored bytes.
  create function compute_tally(p_poll uuid) returns jsonb
    language plpgsql volatile security definer set search_path = candour, pg_temp as $$
  declare p poll := own_poll(p_poll); tally jsonb; chose text[]; eligible int; counts int[]; shown text;
  begin
    select t.tally into tally from poll_tally t where t.poll_id = p.id;
    if found then return tally; end if;
    if p.state = 'open' then raise exception 'poll-not-locked' using errcode = 'check_violation'; end if;
    if p.purged_at is not null then raise exception 'choices-purged' using errcode = 'check_violation'; end if;
    select coalesce(array_agg(c.seat_id || ' ' || c.access_number order by c.seat_id), '{}') into chose from poll_choice c where c.poll_id = p.id;
    select count(*) into eligible from poll_seat e where e.poll_id = p.id;
    shown := case
      when cardinality(chose) < p.threshold then 'too-few'
      -- The ledger: counts again only where the very same seats, in the same hands, chose each time that eight or more did.
      when exists (
        select from poll o join poll_tally t on t.poll_id = o.id
         where o.organisation_id = p.organisation_id and o.instrument_code = p.instrument_code and o.item_code = p.item_code
           and o.id <> p.id and o.purged_at is null and (t.tally ->> 'chosen')::int >= 8
           and chose is distinct from array(select c.seat_id || ' ' || c.access_number from poll_choice c where c.poll_id = o.id order by c.seat_id))
        then 'others-chose'
      else 'counts' end;
    if shown = 'counts' then
      counts := array(select count(c.seat_id)::int from generate_series(1, p.option_count) o
                        left join poll_choice c on c.poll_id = p.id and o = any (c.chosen) group by o order by o);
    end if;
    tally := jsonb_build_object('shown', shown, 'chosen', cardinality(chose), 'eligible', eligible, 'threshold', p.threshold,
                                'counts', to_jsonb(counts));
    insert into poll_tally (organisation_id, poll_id, tally) values (p.organisation_id, p.id, tally) on conflict do nothing;
    select t.tally into tally from poll_tally t where t.poll_id = p.id;
    return tally;
  end $$;

  -- Choices, and the sets that tell who chose, are gone 30 days after the reveal, unless a hold on the linked assessment stops it;
  -- so are those of a poll that nobody revealed in 30 days, which ends by that and shows nothing. Says how many choices went.
  create function purge_poll(p_poll uuid, p_now timestamptz default now()) returns int
    language plpgsql volatile security definer set search_path = candour, pg_temp as $$
  declare p poll; gone int; was_eligible int;
  begin
    select * into p from poll t where t.id = p_poll and t.organisation_id = current_organisation() for update;
    if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
    if p.purged_at is not null then return 0; end if;
    if coalesce(p.revealed_at, p.opened_at) > p_now - interval '30 days'
       or exists (select from assessment a where a.id = p.assessment_id and a.hold_reason is not null) then
      raise exception 'not-due-for-purge' using errcode = 'check_violation';
    end if;
    select count(*) into was_eligible from poll_seat e where e.poll_id = p.id;
    delete from poll_choice c where c.poll_id = p.id;
    get diagnostics gone = row_count;
    delete from poll_seat e where e.poll_id = p.id;
    if p.state <> 'revealed' then
      insert into poll_tally (organisation_id, poll_id, tally)
      values (p.organisation_id, p.id, jsonb_build_object('shown', 'lapsed', 'chosen', gone, 'eligible', was_eligible,
                                                          'threshold', p.threshold, 'counts', null)) on conflict do nothing;
    end if;
    update poll t set purged_at = p_now, state = 'revealed', locked_at = coalesce(t.locked_at, p_now),
                      revealed_at = coalesce(t.revealed_at, p_now), version = t.version + 1 where t.id = p.id;
    return gone;
  end $$;
  revoke all on function ${TALLY} from public;
  grant execute on function copy_poll_seats(uuid, date), poll_progress(uuid), compute_tally(uuid), purge_poll(uuid, timestamptz) to candour_app;`;

const DUE = `
  create function polls_due_for_purge(p_now timestamptz default now()) returns table (organisation_id uuid, poll_id uuid)
    language sql stable security definer set search_path = candour, pg_temp
  begin atomic
    select p.organisation_id, p.id from poll p left join assessment a on a.organisation_id = p.organisation_id and a.id = p.assessment_id
     where p.purged_at is null and a.hold_reason is null and coalesce(p.revealed_at, p.opened_at) <= p_now - interval '30 days';
  end;
  revoke all on function polls_due_for_purge(timestamptz) from public;
  grant execute on function polls_due_for_purge(timestamptz) to candour_app;`;
