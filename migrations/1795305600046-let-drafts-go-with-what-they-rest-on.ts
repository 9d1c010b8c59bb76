import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/**
 * Which publications a draft of a system paper was written from: its files are given out while all of them can still be read. An edition
 * that was issued stays whatever they do, and a draft of which this is not known is given to nobody.
 */
export class LetDraftsGoWithWhatTheyRestOn1795305600046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', 'alter table system_paper_edition add column rests_on uuid[];');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', 'alter table system_paper_edition drop column rests_on;');
  }
}
