import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, ownOrganisation, runAs } from './run-as.js';

/**
 * Evidence for a level it names, what the board will do or stop doing, and the fields of its paper.
 *
 * Whoever added a piece of evidence cannot be the one who confirms its grade. That the owner cannot either is the program's guard:
 * an owner is a seat, a confirmer a person.
 */
export class CreateEvidenceAndActions1795305600008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table evidence (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null, assessment_id uuid not null, item_code text not null,
         title text not null check (title <> ''), link text not null default '',
         level int not null check (level >= 1),
         owner_seat_id uuid, owner_name text not null default '', owner_portfolio text not null default '',
         dated date not null, review_on date,
         line_of_defence smallint not null check (line_of_defence between 1 and 3),
         claimed_grade smallint not null check (claimed_grade between 0 and 3),
         grade smallint check (grade between 0 and 3),
         confirmed_by_name text, confirmed_by_person uuid references person,
         checked_by text, checked_on date,
         added_by_person uuid not null references person,
         created_at timestamptz not null default now(),
         version int not null default 1,
         check ((grade is null) = (confirmed_by_person is null)),
         check (confirmed_by_person <> added_by_person),
         check (grade is distinct from 3 or (checked_by is not null and checked_on is not null)),
         unique (organisation_id, id),
         foreign key (organisation_id, assessment_id, item_code) references assessment_item,
         foreign key (organisation_id, owner_seat_id) references seat (organisation_id, id)
       );
       create index evidence_by_item on evidence (organisation_id, assessment_id, item_code);
       create index evidence_by_owner on evidence (organisation_id, owner_seat_id);
       create index evidence_by_confirmer on evidence (confirmed_by_person);
       create index evidence_by_adder on evidence (added_by_person);
       ${ownOrganisation('evidence', 'select, insert, update, delete')}

       create table action (
         id uuid primary key default uuidv7(),
         organisation_id uuid not null, assessment_id uuid not null,
         kind text not null check (kind in ('do', 'stop')),
         words text not null check (words <> ''),
         item_codes text[] not null default '{}',
         owner_seat_id uuid not null, owner_name text not null, owner_portfolio text not null default '',
         due date not null,
         state text not null default 'open' check (state in ('open', 'done', 'dropped')),
         outcome text,
         version int not null default 1,
         created_at timestamptz not null default now(),
         unique (organisation_id, id),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id),
         foreign key (organisation_id, owner_seat_id) references seat (organisation_id, id)
       );
       create index action_by_assessment on action (organisation_id, assessment_id);
       create index action_by_owner on action (organisation_id, owner_seat_id);
       create index action_open_by_due on action (organisation_id, due) where state = 'open';
       ${ownOrganisation('action', 'select, insert, update, delete')}

       create table paper (
         organisation_id uuid not null, assessment_id uuid not null,
         fields jsonb not null default '{}',
         version int not null default 1,
         primary key (organisation_id, assessment_id),
         foreign key (organisation_id, assessment_id) references assessment (organisation_id, id)
       );
       ${ownOrganisation('paper', 'select, insert, update (fields, version)')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', drop('paper', 'action', 'evidence'));
  }
}
