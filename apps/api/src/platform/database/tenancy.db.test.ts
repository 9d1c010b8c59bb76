import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBoard, type BoardInDatabase } from '../../../test/board-in-database.js';
import { type DatabaseOfOneTest, databaseOfOneTest } from '../../../test/database-of-one-test.js';
import { type OneOfEverything, oneOfEverything } from '../../../test/one-of-everything.js';

/** Of these everybody may read everything, or an organisation’s id means something else. */
const PUBLIC = ['organisation', 'system_membership', 'successor', 'register_import', 'outside_figure', 'sign_in'];

describe('tenancy in the database', () => {
  let test: DatabaseOfOneTest;
  let trust: OneOfEverything;
  let neighbour: BoardInDatabase;
  let tables: string[];
  /** Of these, those that the program may read at all; the others are read by the adding-up functions alone. */
  let readable: string[];
  beforeAll(async () => {
    test = await databaseOfOneTest();
    trust = await oneOfEverything(test.owner);
    neighbour = await aBoard(test.owner);
    const named = await test.owner.query<{ name: string; readable: boolean }>(
      `select c.relname as name, has_any_column_privilege('candour_app', c.oid, 'select') as readable from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
        where c.relnamespace = 'candour'::regnamespace and c.relkind = 'r' and c.relname <> all ($1) order by 1`,
      [PUBLIC],
    );
    tables = named.rows.map(({ name }) => name);
    readable = named.rows.filter((row) => row.readable).map(({ name }) => name);
  });
  afterAll(async () => await test.close());

  const countAs = async (organisationId: string, seatId: string | null, table: string): Promise<number> =>
    await test.as(organisationId, seatId, async (manager) => {
      const rows: { n: number }[] = await manager.query(
        `select count(*)::int as n from candour.${table} where organisation_id = $1`,
        [trust.organisationId],
      );
      return rows[0]!.n;
    });

  it('is tried on every table there is: each holds a row of the trust', async () => {
    expect(tables.length).toBeGreaterThan(24);
    for (const table of tables) {
      const { rows } = await test.owner.query<{ n: number }>(
        `select count(*)::int as n from candour.${table} where organisation_id = $1`,
        [trust.organisationId],
      );
      expect({ table, some: rows[0]!.n > 0 }).toEqual({ table, some: true });
    }
  });

  it('keeps from the program altogether which links of a teams’ view are used, and what is counted', () => {
    expect(tables.filter((table) => !readable.includes(table))).toEqual(['teams_count', 'teams_link']);
  });

  it('shows the neighbour no row of any table, and nobody at all without an organisation', async () => {
    for (const table of readable) {
      expect({ table, seen: await countAs(neighbour.organisationId, neighbour.seats[0]!, table) }).toEqual({ table, seen: 0 });
      const seen = await test.database.beforeActor((query) =>
        query<{ n: number }>(`select count(*)::int as n from candour.${table}`),
      );
      expect({ table, seen: seen[0]!.n }).toEqual({ table, seen: 0 });
    }
  });

  it('shows an operator no seat, no answer, no assessment; of appointments those an operator makes, and instruments brought in', async () => {
    const mayKnow = ['appointment', 'personal_link', 'own_instrument'];
    for (const table of readable) {
      const seen = await test.asOperator(neighbour.organisationId, async (manager) => {
        const rows: { n: number }[] = await manager.query(
          `select count(*)::int as n from candour.${table} where organisation_id = $1`,
          [trust.organisationId],
        );
        return rows[0]!.n;
      });
      expect({ table, seen }).toEqual({ table, seen: mayKnow.includes(table) ? 1 : 0 });
    }
  });

  it('lets the neighbour change or delete nothing, whatever it may do to its own', async () => {
    for (const table of tables) {
      for (const statement of [
        `update candour.${table} set organisation_id = organisation_id where organisation_id = $1`,
        `delete from candour.${table} where organisation_id = $1`,
      ]) {
        const touched = await test
          .as(neighbour.organisationId, neighbour.seats[0]!, async (manager) => {
            const [, count]: [unknown[], number] = await manager.query(statement, [trust.organisationId]);
            return count;
          })
          .catch((error: { code?: string }) => (error.code === '42501' ? 0 : error));
        expect({ statement, touched }).toEqual({ statement, touched: 0 });
      }
    }
  });

  it('refuses a row written in another organisation’s name', async () => {
    const forged = test.as(neighbour.organisationId, null, async (manager) => {
      await manager.query(`insert into candour.observer (organisation_id, assessment_id, name) values ($1, $2, 'A spy')`, [
        trust.organisationId,
        trust.assessmentId,
      ]);
    });
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });

  it('tells another organisation’s thing from an unknown one by nothing, not even when a key points to it', async () => {
    const pointAt = async (assessmentId: string): Promise<unknown> =>
      await test
        .as(neighbour.organisationId, null, async (manager) => {
          await manager.query(`insert into candour.observer (organisation_id, assessment_id, name) values ($1, $2, 'X')`, [
            neighbour.organisationId,
            assessmentId,
          ]);
        })
        .catch((error: { code: string; detail: string }) => `${error.code} ${error.detail.replace(assessmentId, '…')}`);
    const unknown = await pointAt('00000000-0000-7000-8000-000000000000');
    expect(unknown).toContain('23503');
    expect(await pointAt(trust.assessmentId)).toBe(unknown);
  });

  it('treats another organisation’s round as unknown in every function that adds up', async () => {
    const refusal = async (call: string, id: string): Promise<unknown> =>
      await test
        .as(neighbour.organisationId, null, (manager) => manager.query(`select * from ${call}`, [id]))
        .catch((error: { message: string }) => error.message);
    for (const call of [
      'candour.compute_spread($1)',
      'candour.round_progress($1)',
      'candour.progress_of($1)',
      'candour.movement_of($1, $1)',
      'candour.not_yet_count($1)',
      `candour.stand_aside_count($1, 'WL-01')`,
      'candour.copy_eligible_seats($1, false)',
      'candour.copy_standing_answers($1, $1)',
      `candour.release_comments($1, '{WL-01}')`,
      `candour.purge_answers($1, now() + interval '9 years')`,
      'candour.poll_progress($1)',
      'candour.compute_tally($1)',
      `candour.copy_poll_seats($1, '2026-11-22')`,
      `candour.purge_poll($1, now() + interval '9 years')`,
      'candour.compute_group_word($1)',
      `candour.compute_teams_view($1, '2030-01-01')`,
      `candour.compute_skills_picture($1, '2030-01-01')`,
    ]) {
      const unknown = await refusal(call, '00000000-0000-7000-8000-000000000000');
      const ids = [trust.roundId, trust.assessmentId, trust.proposalId, trust.pollId, trust.pictureId];
      expect({ call, answers: await Promise.all(ids.map((id) => refusal(call, id))) }).toEqual({
        call,
        answers: ids.map(() => unknown),
      });
    }
  });

  describe('of private answers', () => {
    it('a member reads one row, its own; another seat, the secretary and nobody read none of it', async () => {
      const [mine, other] = [trust.seats[0]!, trust.seats[1]!];
      expect(await countAs(trust.organisationId, mine, 'answer')).toBe(1);
      expect(await countAs(trust.organisationId, null, 'answer')).toBe(0);
      const levels = await test.as(trust.organisationId, other, (manager) =>
        manager.query('select seat_id, level from candour.answer'),
      );
      expect(levels).toEqual([{ seat_id: other, level: 2 }]);
    });

    it('who stood aside, said not yet, read the pledge or wrote a dissent is seen by that seat alone', async () => {
      for (const table of ['stand_aside', 'not_yet', 'pledge_reading', 'dissent_author', 'round_seat']) {
        expect({ table, seen: await countAs(trust.organisationId, trust.seats[0]!, table) }).toEqual({ table, seen: 1 });
        expect({ table, seen: await countAs(trust.organisationId, null, table) }).toEqual({ table, seen: 0 });
        const others = await countAs(trust.organisationId, trust.seats[1]!, table);
        expect({ table, others }).toEqual({ table, others: table === 'round_seat' ? 1 : 0 });
      }
    });

    it('nobody writes for another seat, and changing another’s answer touches nothing', async () => {
      const forSomebodyElse = test.as(trust.organisationId, trust.seats[1]!, (manager) =>
        manager.query(`insert into candour.stand_aside values ($1, $2, 'WL-01', $3)`, [
          trust.organisationId,
          trust.assessmentId,
          trust.seats[2],
        ]),
      );
      await expect(forSomebodyElse).rejects.toMatchObject({ code: '42501' });
      const [, touched]: [unknown, number] = await test.as(trust.organisationId, trust.seats[1]!, (manager) =>
        manager.query(`update candour.answer set comment = 'x' where seat_id = $1`, [trust.seats[0]]),
      );
      expect(touched).toBe(0);
    });

    it('whatever else is set (another hat, seat or person, an operator, or nothing), what is one person’s or one seat’s is out of reach of every verb', async () => {
      const ownSeats = ['answer', 'poll_choice', 'poll_seat', 'card_mark'];
      const ownPersons = ['reflection', 'reflection_answer', 'development_step', 'skills_contribution'];
      const stands = async (): Promise<unknown[]> =>
        await [...ownSeats, ...ownPersons].reduce(async (earlier: Promise<unknown[]>, table) => {
          const done = await earlier;
          const [column, whose] = ownSeats.includes(table) ? ['seat_id', trust.seats[0]] : ['person_id', trust.personId];
          const { rows } = await test.owner.query(`select * from candour.${table} where ${column} = $1`, [whose]);
          return [...done, { table, rows }];
        }, Promise.resolve([]));
      const before = await stands();
      expect(before.map((one) => (one as { rows: unknown[] }).rows.length)).not.toContain(0);
      const others = [trust.organisationId, neighbour.organisationId, ''].flatMap((organisationId) =>
        [trust.seats[1]!, neighbour.seats[0]!, null].flatMap((seatId) =>
          [neighbour.seats[1]!, null].flatMap((personId) =>
            (['operator', 'trust'] as const).map((organisationKind) => ({
              organisationId,
              seatId,
              personId,
              organisationKind,
              roles: ['operator' as const],
            })),
          ),
        ),
      );
      for (const actor of others) {
        for (const table of [...ownSeats, ...ownPersons]) {
          const [column, whose] = ownSeats.includes(table) ? ['seat_id', trust.seats[0]] : ['person_id', trust.personId];
          for (const verb of ['select 1 from', 'delete from']) {
            const touched = await test.database
              .inTransactionOf(actor, (manager) =>
                manager.query(
                  `with touched as (${verb} candour.${table} where ${column} = $1 ${verb.startsWith('delete') ? 'returning 1' : ''})
                  select count(*)::int as n from touched`,
                  [whose],
                ),
              )
              .then(
                (rows: { n: number }[]) => rows[0]!.n,
                (error: { code?: string }) => (error.code === '42501' ? 0 : error),
              );
            expect({ actor, table, verb, touched }).toEqual({ actor, table, verb, touched: 0 });
          }
        }
      }
      expect(await stands()).toEqual(before);
    });

    it('only the author takes a dissent back', async () => {
      const takeBack = async (seat: string): Promise<number> =>
        await test.as(trust.organisationId, seat, async (manager) => {
          const [, count]: [unknown, number] = await manager.query('delete from candour.dissent where id = $1', [
            trust.dissentId,
          ]);
          return count;
        });
      expect(await takeBack(trust.seats[1]!)).toBe(0);
      expect(await takeBack(trust.seats[0]!)).toBe(1);
    });
  });

  describe('of publications', () => {
    it('a reader sees what was published to it, and only that', async () => {
      const add = 'insert into candour.publication_reader values ($1, $2, $3)';
      const seenBy = async (organisationId: string): Promise<number> => await countAs(organisationId, null, 'publication');
      expect(await seenBy(neighbour.organisationId)).toBe(0);
      await test.as(trust.organisationId, null, (manager) =>
        manager.query(add, [trust.publicationId, trust.organisationId, neighbour.organisationId]),
      );
      expect(await seenBy(neighbour.organisationId)).toBe(1);
      expect(await countAs(neighbour.organisationId, null, 'assessment')).toBe(0);
    });

    it('a reader cannot add another reader, and a publisher cannot rewrite what was published', async () => {
      const passOn = test.as(neighbour.organisationId, null, (manager) =>
        manager.query('insert into candour.publication_reader values ($1, $2, $3)', [
          trust.publicationId,
          trust.organisationId,
          neighbour.organisationId,
        ]),
      );
      await expect(passOn).rejects.toMatchObject({ code: '42501' });
      const rewrite = test.as(trust.organisationId, null, (manager) =>
        manager.query(`update candour.publication set content = '{"better": true}'`),
      );
      await expect(rewrite).rejects.toMatchObject({ code: '42501' });
    });
  });
});
