import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/**
 * The clock of the desk: since when the board is at its item, and since when it sits again after it was called back. Both are
 * changes of state that the whole room sees; a timer kept on one screen would begin again with every reload and every hand-over.
 */
export class NoteWhenAnItemCameUp1795305600023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      'alter table assessment add column current_since timestamptz, add column reconvened_at timestamptz;',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', 'alter table assessment drop column current_since, drop column reconvened_at;');
  }
}
