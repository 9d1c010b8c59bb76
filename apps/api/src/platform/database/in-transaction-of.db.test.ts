import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBoard, anOpenRound, type BoardInDatabase, give } from '../../../test/board-in-database.js';
import { type DatabaseOfOneTest, databaseOfOneTest } from '../../../test/database-of-one-test.js';

const SETTINGS = `select current_setting('candour.organisation', true) as organisation, current_setting('candour.seat', true) as seat,
  current_setting('candour.person', true) as person, current_setting('candour.operator', true) as operator`;

describe('a transaction of an actor', () => {
  let test: DatabaseOfOneTest;
  let boards: BoardInDatabase[];
  beforeAll(async () => {
    test = await databaseOfOneTest(2);
    boards = [await aBoard(test.owner, { seats: 3 }), await aBoard(test.owner, { seats: 3 })];
    for (const board of boards) await give(test.owner, board, await anOpenRound(test.owner, board), [1, 2, 3]);
  });
  afterAll(async () => await test.close());

  it('shows no row of another, in 2,000 interleaved on a pool of two of which every seventh fails', async () => {
    const foreign: unknown[] = [];
    const work = Array.from({ length: 2_000 }, async (_, number) => {
      const board = boards[number % 2]!;
      const seat = board.seats[number % 3]!;
      const done = test.as(board.organisationId, seat, async (manager) => {
        const rows: { organisation_id: string; seat_id: string }[] = await manager.query(
          'select organisation_id, seat_id from candour.answer',
        );
        if (rows.length !== 1 || rows[0]!.organisation_id !== board.organisationId || rows[0]!.seat_id !== seat)
          foreign.push(rows);
        if (number % 7 === 0) await manager.query('select 1 / 0');
      });
      if (number % 7 === 0) await expect(done).rejects.toMatchObject({ code: '22012' });
      else await done;
    });
    await Promise.all(work);
    expect(foreign).toEqual([]);
    const left = await test.database.beforeActor((query) => query(SETTINGS));
    expect(left).toEqual([{ organisation: '', seat: '', person: '', operator: '' }]);
  }, 30_000);

  it('control: a setting of the session would have leaked into the next one’s work', async () => {
    const leaky = await databaseOfOneTest(1);
    try {
      const board = await aBoard(leaky.owner, { seats: 3 });
      await leaky.database.beforeActor((query) =>
        query(`select set_config('candour.organisation', $1, false)`, [board.organisationId]),
      );
      const seen = await leaky.database.beforeActor((query) => query('select count(*)::int as n from candour.seat'));
      expect(seen).toEqual([{ n: 3 }]);
    } finally {
      await leaky.close();
    }
  });

  it('rolls back what threw', async () => {
    const board = boards[0]!;
    const fails = test.as(board.organisationId, null, async (manager) => {
      await manager.query(`insert into candour.observer (organisation_id, assessment_id, name) values ($1, $2, 'Nobody')`, [
        board.organisationId,
        board.assessmentId,
      ]);
      throw new Error('thought better of it');
    });
    await expect(fails).rejects.toThrow('thought better of it');
    const { rows } = await test.owner.query('select from candour.observer where organisation_id = $1', [board.organisationId]);
    expect(rows).toHaveLength(0);
  });

  it('shows no row of another either where one read is all, in 2,000 interleaved', async () => {
    const foreign: unknown[] = [];
    const work = Array.from({ length: 2_000 }, async (_, number) => {
      const board = boards[number % 2]!;
      const [mine, theirs] = number % 4 < 2 ? [board, board] : [board, boards[(number + 1) % 2]!];
      const seatId = mine.seats[number % 3]!;
      const actor = {
        organisationId: mine.organisationId,
        organisationKind: 'trust',
        roles: [],
        seatId,
        personId: null,
      } as const;
      const rows = await test.database.askAs<{ pledge_read: boolean | null }>(
        actor,
        'candour.own_in_room(case when actor.organisation is not null then $5::uuid end, null, null, null)',
        [theirs.assessmentId],
      );
      if (rows.length !== (mine === theirs ? 1 : 0)) foreign.push(rows);
    });
    await Promise.all(work);
    expect(foreign).toEqual([]);
    expect(await test.database.beforeActor((query) => query(SETTINGS))).toEqual([
      { organisation: '', seat: '', person: '', operator: '' },
    ]);
  }, 30_000);
});
