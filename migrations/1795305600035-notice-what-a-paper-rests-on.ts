import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/**
 * Who approves a paper approves what they read. A paper also says what is kept elsewhere: corrections, the board's decision, the seal,
 * what came of the last wave, how the trust's papers are made up. While a paper is in review, each change of those raises its
 * version, so that an approval of what was read before is refused, as it is after a change of the paper itself.
 */
export class NoticeWhatAPaperRestsOn1795305600035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create function move_papers_in_review() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         update paper set version = version + 1 where organisation_id = new.organisation_id and state = 'in-review';
         return null;
       end $$;
       create trigger move_papers_in_review after insert on correction for each row execute function move_papers_in_review();
       create trigger move_papers_in_review after insert or update on paper_shape for each row execute function move_papers_in_review();
       create trigger move_papers_in_review after update on action for each row
         when (old is distinct from new) execute function move_papers_in_review();
       create trigger move_papers_in_review after update of sealed_at, decision_on, decision_minute, decision_words on assessment for each row
         when ((old.sealed_at, old.decision_on, old.decision_minute, old.decision_words)
           is distinct from (new.sealed_at, new.decision_on, new.decision_minute, new.decision_words))
         execute function move_papers_in_review();`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `drop trigger move_papers_in_review on correction;
       drop trigger move_papers_in_review on paper_shape;
       drop trigger move_papers_in_review on action;
       drop trigger move_papers_in_review on assessment;
       drop function move_papers_in_review();`,
    );
  }
}
