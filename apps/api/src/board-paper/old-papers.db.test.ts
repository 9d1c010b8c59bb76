import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { GiveThePaperALife1795305600033 as GiveThePaperALife } from '../../../../migrations/1795305600033-give-the-paper-a-life.js';
import { aBoard } from '../../test/board-in-database.js';
import { type FreshDatabase, freshDatabase } from '../../test/database.js';

/** What later migrations made to point at the tables of this one; going back, they would have gone first. */
const WITHOUT_WHAT_CAME_LATER = `
  do $$ declare key record; begin
    for key in select conrelid::regclass as of, conname from pg_constraint
       where contype = 'f' and confrelid in ('candour.paper_version'::regclass, 'candour.paper_text'::regclass, 'candour.paper_change'::regclass) loop
      execute format('alter table %s drop constraint %I', key.of, key.conname);
    end loop;
  end $$`;

let database: FreshDatabase;
let source: DataSource;
let owner: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  source = await new DataSource({
    type: 'postgres',
    url: database.ownerUrl,
    schema: 'candour',
    installExtensions: false,
  }).initialize();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(WITHOUT_WHAT_CAME_LATER);
});
afterAll(async () => {
  await owner.end();
  await source.destroy();
  await database.drop();
});

/** One way of the migration, in a transaction of its own, as the program runs it. */
async function runs(way: 'up' | 'down'): Promise<void> {
  await source.transaction(async ({ queryRunner }) => {
    await new GiveThePaperALife()[way](queryRunner!);
  });
}

async function fieldsOf(assessmentId: string): Promise<Record<string, unknown>> {
  const { rows } = await owner.query('select fields from candour.paper where assessment_id = $1', [assessmentId]);
  return rows[0].fields;
}

describe('papers from before the fields of now', () => {
  it('keep what was filled in, line by line, and go back to it', async () => {
    const [{ organisationId, assessmentId }, untouched] = [await aBoard(owner), await aBoard(owner)];
    await runs('down');
    const old = {
      meetingName: 'Board of directors',
      strategicObjective: 'Kinder care\n\n  Work that is easier ',
      strategicRisk: 'BAF 4 Too few carry it\nBAF 7',
      assuranceLevel: 'Partial: some controls: most',
    };
    const insert = 'insert into candour.paper (organisation_id, assessment_id, fields) values ($1, $2, $3)';
    await owner.query(insert, [organisationId, assessmentId, JSON.stringify(old)]);
    await owner.query(insert, [untouched.organisationId, untouched.assessmentId, '{}']);

    await runs('up');
    expect(await fieldsOf(assessmentId)).toEqual({
      meetingName: 'Board of directors',
      objectives: ['Kinder care', 'Work that is easier'],
      risks: [
        { reference: '', title: 'BAF 4 Too few carry it', before: null, after: null },
        { reference: '', title: 'BAF 7', before: null, after: null },
      ],
      assuranceWord: 'Partial',
      assuranceDefinition: 'some controls: most',
    });
    expect(await fieldsOf(untouched.assessmentId)).toEqual({});
    const { rows } = await owner.query('select relrowsecurity, relforcerowsecurity from pg_class where oid = $1::regclass', [
      'candour.paper',
    ]);
    expect(rows).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }]);

    await runs('down');
    expect(await fieldsOf(assessmentId)).toEqual({
      ...old,
      strategicObjective: 'Kinder care\nWork that is easier',
    });
    await runs('up');
  });
});
