import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/**
 * Whoever follows a meeting or a poll is looked at again when their rights may have changed. The database itself says when, so that no
 * way of ending a sign-in, a seat or an appointment is forgotten: neither a use case written later nor a door function. It says an id
 * and nothing else, to the channel on which every API process listens; what is delivered is delivered with the commit or never.
 */
export class TellWhenMembershipMoves1795305600025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create function tell_sign_in_moved() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         perform pg_notify('candour_live', json_build_object('kind', 'sign-in-moved', 'signInId', new.id)::text);
         return null;
       end $$;
       create trigger tell_sign_in_moved after update of revoked_at, organisation_id on sign_in
         for each row execute function tell_sign_in_moved();

       -- One of many rows of a board says it once: PostgreSQL delivers equal words of a transaction one time.
       create function tell_board_moved() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         perform pg_notify('candour_live', json_build_object('kind', 'board-moved',
           'organisationId', case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end)::text);
         return null;
       end $$;
       create trigger tell_board_moved after insert or update or delete on seat for each row execute function tell_board_moved();
       create trigger tell_board_moved after insert or update or delete on appointment for each row execute function tell_board_moved();

       revoke execute on function tell_sign_in_moved(), tell_board_moved() from public;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `drop trigger tell_board_moved on appointment;
       drop trigger tell_board_moved on seat;
       drop trigger tell_sign_in_moved on sign_in;
       drop function tell_board_moved();
       drop function tell_sign_in_moved();`,
    );
  }
}
