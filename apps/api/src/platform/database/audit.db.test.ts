import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBoard } from '../../../test/board-in-database.js';
import { type DatabaseOfOneTest, databaseOfOneTest } from '../../../test/database-of-one-test.js';

describe('the audit', () => {
  let test: DatabaseOfOneTest;
  beforeAll(async () => {
    test = await databaseOfOneTest(4);
  });
  afterAll(async () => await test.close());

  const organisation = async (): Promise<string> => (await aBoard(test.owner, { seats: 1 })).organisationId;
  const append = async (organisationId: string, event: string): Promise<void> => {
    await test.as(organisationId, null, (manager) =>
      manager.query(`select candour.append_audit($1, 'assessment 1', 'facilitator', '{"number": 1}')`, [event]),
    );
  };
  const firstBreak = async (organisationId: string): Promise<string | null> =>
    await test.as(organisationId, null, async (manager) => {
      const rows: { at: string | null }[] = await manager.query('select candour.first_audit_break() as at');
      return rows[0]!.at;
    });
  /** What only somebody with the whole database in their hands could do. */
  const tamper = async (sql: string, organisationId: string): Promise<void> => {
    await test.owner.query(`set session_replication_role = replica`);
    await test.owner.query(sql, [organisationId]);
    await test.owner.query(`set session_replication_role = origin`);
  };

  it('chains what many append at once, without a gap or a fork', async () => {
    const own = await organisation();
    await Promise.all(Array.from({ length: 40 }, (_, number) => append(own, `event ${number}`)));
    const { rows } = await test.owner.query<{ seq: string }>(
      'select seq from candour.audit where organisation_id = $1 order by seq',
      [own],
    );
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(await firstBreak(own)).toBeNull();
  });

  it('lets the program neither write, change nor delete an entry by itself', async () => {
    const own = await organisation();
    await append(own, 'opened');
    const zeros = `decode(repeat('00', 32), 'hex')`;
    for (const sql of [
      `insert into candour.audit values ('${own}', 2, now(), 'chair', 'forged', 'x', '{}', ${zeros}, ${zeros})`,
      `update candour.audit set event = 'nothing happened'`,
      'delete from candour.audit',
      'truncate candour.audit',
    ]) {
      await expect(test.as(own, null, (manager) => manager.query(sql))).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('refuses change, deletion and emptying to the owner of the tables too', async () => {
    const own = await organisation();
    await append(own, 'opened');
    await expect(test.owner.query(`update candour.audit set event = 'x' where organisation_id = $1`, [own])).rejects.toThrow(
      'audit-only-grows',
    );
    await expect(test.owner.query('delete from candour.audit where organisation_id = $1', [own])).rejects.toThrow(
      'audit-only-grows',
    );
    await expect(test.owner.query('truncate candour.audit')).rejects.toThrow('audit-only-grows');
  });

  it.each([
    ['an edited entry', `update candour.audit set event = 'nothing' where organisation_id = $1 and seq = 3`, '3'],
    ['a deleted entry', 'delete from candour.audit where organisation_id = $1 and seq = 3', '4'],
    [
      'swapped entries',
      'update candour.audit set seq = case seq when 3 then 1004 else 1003 end where organisation_id = $1 and seq in (3, 4)',
      '5',
    ],
    [
      'an inserted entry',
      `insert into candour.audit select organisation_id, 6, at, actor_label, event, subject, detail, hash, hash from candour.audit
        where organisation_id = $1 and seq = 5`,
      '6',
    ],
  ])('finds and locates %s', async (_, sql, at) => {
    const own = await organisation();
    for (let number = 1; number <= 5; number++) await append(own, `event ${number}`);
    expect(await firstBreak(own)).toBeNull();
    await tamper(sql, own);
    expect(await firstBreak(own)).toBe(at);
  });

  it('belongs to an organisation: nobody appends without one', async () => {
    const appended = test.database.beforeActor((query) => query(`select candour.append_audit('x', 'y', 'z')`));
    await expect(appended).rejects.toThrow('no-actor');
  });
});
