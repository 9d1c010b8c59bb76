import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

const tell = (first: string): string => `
  create or replace function announce_progress(p_channel text, p_assessment uuid, p_item text, p_round uuid) returns void
    language plpgsql volatile set search_path = candour, pg_temp as $$
  begin
    ${first}perform pg_notify(p_channel, json_build_object('kind', 'progress', 'assessmentId', a.id, 'sequence', a.sequence, 'itemCode', p_item,
              'answered', p.answered, 'eligible', p.eligible)::text)
       from assessment a, round_progress(p_round) p
      where a.organisation_id = current_organisation() and a.id = p_assessment;
  end $$;`;

/**
 * Answers that are saved at the same moment are counted one after the other, from the count to the commit. Else none of them sees the
 * others, each tells the room a number that is too low, and *16 of 16* is never said: neither by a screen, nor to what locks a round
 * that everybody has answered.
 */
export class CountAnswersInTurn1795305600029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      tell(`perform pg_advisory_xact_lock(hashtextextended('candour progress ' || p_round, 0));\n    `),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', tell(''));
  }
}
