import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

const FUNCTIONS =
  'announce_progress(text, uuid, text, uuid), put_own_answer(uuid, text, int, text, text, boolean, date, int, text)';

/**
 * The two statements that every saved answer ends with, as functions whose plan is kept: planned anew under row-level security they
 * cost more than all the rest of it (docs/decisions/0013). Both run with the caller's rights: the policy of `answer` lets a seat
 * write its own alone, and the trigger refuses what comes after the lock.
 */
export class PutOnesOwnAnswer1795305600027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `-- Tells the room x of y answered, and nothing else; delivered when the transaction has been committed, or never.
       create function announce_progress(p_channel text, p_assessment uuid, p_item text, p_round uuid) returns void
         language plpgsql volatile set search_path = candour, pg_temp as $$
       begin
         perform pg_notify(p_channel, json_build_object('kind', 'progress', 'assessmentId', a.id, 'sequence', a.sequence, 'itemCode', p_item,
                   'answered', p.answered, 'eligible', p.eligible)::text)
            from assessment a, round_progress(p_round) p
           where a.organisation_id = current_organisation() and a.id = p_assessment;
       end $$;

       -- Without a row: another device was first, so the version asked for is not the one that is there, or the seat has stood aside.
       -- The room is told on the channel given, where one is. In a re-vote each earlier answer stands and is counted already: telling the room each time one is changed
       -- would tell, where it is silent, that nobody did, and then the second middle says what a newcomer chose.
       create function put_own_answer(p_round uuid, p_kind text, p_level int, p_reason text, p_comment text, p_share_comment boolean,
           p_day date, p_expected_version int, p_channel text) returns table (kind text, level smallint, reason text, comment text,
           share_comment boolean, standing boolean, version int)
         language plpgsql volatile set search_path = candour, pg_temp as $$
       #variable_conflict use_column
       declare saved answer; r round;
       begin
         insert into answer as w (organisation_id, round_id, seat_id, kind, level, reason, comment, share_comment, day)
         select e.organisation_id, e.round_id, e.seat_id, p_kind, p_level, nullif(p_reason, ''), nullif(p_comment, ''), p_share_comment, p_day
           from round_seat e where e.organisation_id = current_organisation() and e.round_id = p_round and e.seat_id = current_seat()
         on conflict (organisation_id, round_id, seat_id) do update
           set kind = excluded.kind, level = excluded.level, reason = excluded.reason, comment = excluded.comment,
               share_comment = excluded.share_comment, day = excluded.day, standing = false, version = w.version + 1
           where w.version = p_expected_version
         returning * into saved;
         if not found then return; end if;
         if p_channel is not null then
           select * into r from round t where t.organisation_id = saved.organisation_id and t.id = p_round;
           if r.number = 1 or saved.version = 1 then perform announce_progress(p_channel, r.assessment_id, r.item_code, p_round); end if;
         end if;
         return query select saved.kind, saved.level, saved.reason, saved.comment, saved.share_comment, saved.standing, saved.version;
       end $$;

       revoke all on function ${FUNCTIONS} from public;
       grant execute on function ${FUNCTIONS} to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', `drop function ${FUNCTIONS};`);
  }
}
