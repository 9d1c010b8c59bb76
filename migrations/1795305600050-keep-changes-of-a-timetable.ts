import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/**
 * A campaign keeps each change of its timetable with its day and the dates before and after, and an invitation how many there were
 * before it: a trust is told of the changes since it was invited, and each may be the occasion of a mail.
 */
export class KeepChangesOfATimetable1795305600050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `alter table campaign add column timetable_changes jsonb not null default '[]' check (jsonb_typeof(timetable_changes) = 'array');
       alter table campaign_invitation add column changes_before int not null default 0 check (changes_before >= 0);
       grant update (timetable_changes) on campaign to candour_app;
       grant update (changes_before) on campaign_invitation to candour_app;
       ${mailsAbout("'invitation', 'answer', 'timetable', 'score', 'meet', 'publish'")}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `alter table campaign_mail no force row level security;
       delete from campaign_mail where kind = 'timetable';
       alter table campaign_mail force row level security;
       ${mailsAbout("'invitation', 'answer', 'score', 'meet', 'publish'")}
       alter table campaign_invitation drop column changes_before;
       alter table campaign drop column timetable_changes;`,
    );
  }
}

const mailsAbout = (kinds: string): string => `
  alter table campaign_mail drop constraint campaign_mail_kind_check;
  alter table campaign_mail add constraint campaign_mail_kind_check check (kind in (${kinds}));`;
