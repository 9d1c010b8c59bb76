import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { aBoard, anOpenRound, type BoardInDatabase, give, lock, reveal } from '../../../test/board-in-database.js';
import { type DatabaseOfOneTest, databaseOfOneTest } from '../../../test/database-of-one-test.js';

const PUT = `insert into candour.answer (organisation_id, round_id, seat_id, kind, level, day) values ($1, $2, $3, 'level', $4, '2026-11-02')
  on conflict (organisation_id, round_id, seat_id) do update set level = excluded.level, version = answer.version + 1, standing = false`;

describe('rounds in the database', () => {
  let test: DatabaseOfOneTest;
  beforeAll(async () => {
    test = await databaseOfOneTest(8);
  });
  afterAll(async () => await test.close());

  const put = async (board: BoardInDatabase, roundId: string, seat: string, level: number): Promise<boolean> =>
    await test
      .as(board.organisationId, seat, async (manager) => {
        await manager.query(PUT, [board.organisationId, roundId, seat, level]);
        await manager.query('select 1'); // one more way to the server and back, in which a lock that did not wait would slip in
        return true;
      })
      .catch((error: { message: string }) => {
        if (error.message === 'round-locked') return false;
        throw error;
      });

  /** Locks as the program does, and says how many answers there are as soon as the lock has been committed. */
  const lockAsProgram = async (board: BoardInDatabase, roundId: string): Promise<number> => {
    await test.as(board.organisationId, null, async (manager: EntityManager) => {
      await manager.query('select from candour.round where id = $1 for update', [roundId]);
      await manager.query(`update candour.round set state = 'locked', locked_at = now() where id = $1`, [roundId]);
    });
    const { rows } = await test.owner.query('select from candour.answer where round_id = $1', [roundId]);
    return rows.length;
  };

  it('every acknowledged answer is in the locked round and no other, however puts and the lock meet', async () => {
    const board = await aBoard(test.owner, {
      seats: 6,
      items: Array.from({ length: 40 }, (_, n) => ({ code: `I-${n}`, scale: 5 })),
    });
    let refused = 0;
    for (let round = 0; round < 40; round++) {
      const roundId = await anOpenRound(test.owner, board, { item: `I-${round}` });
      const locks: Promise<number>[] = [];
      const puts = board.seats.map(async (seat, place) => {
        if (place === round % board.seats.length) locks.push(lockAsProgram(board, roundId));
        return await put(board, roundId, seat, (place % 5) + 1);
      });
      const acknowledged = (await Promise.all(puts)).filter(Boolean).length;
      expect(await Promise.all(locks)).toEqual([acknowledged]);
      refused += board.seats.length - acknowledged;
    }
    expect(refused).toBeGreaterThan(0); // else the race was never run
  }, 30_000);

  it('refuses an answer to a locked round, from a seat that is not eligible, and off the scale', async () => {
    const board = await aBoard(test.owner, { seats: 6 });
    const roundId = await anOpenRound(test.owner, board, { seats: board.seats.slice(0, 5) });
    await expect(put(board, roundId, board.seats[5]!, 3)).rejects.toMatchObject({ code: '23503' });
    await expect(put(board, roundId, board.seats[0]!, 6)).rejects.toThrow('level-off-scale');
    expect(await put(board, roundId, board.seats[0]!, 3)).toBe(true);
    await lock(test.owner, roundId);
    expect(await put(board, roundId, board.seats[0]!, 4)).toBe(false);
    const clear = test.as(board.organisationId, board.seats[0]!, (manager) => manager.query('delete from candour.answer'));
    await expect(clear).rejects.toThrow('round-locked');
  });

  it('never reopens a round', async () => {
    const board = await aBoard(test.owner);
    const roundId = await anOpenRound(test.owner, board);
    await lock(test.owner, roundId);
    const reopen = test.as(board.organisationId, null, (manager) =>
      manager.query(`update candour.round set state = 'open', locked_at = null where id = $1`, [roundId]),
    );
    await expect(reopen).rejects.toThrow('round-never-reopens');
  });

  it('lets who is there vote and who stood aside not, and tells only how many', async () => {
    const board = await aBoard(test.owner, { seats: 6 });
    await test.owner.query(
      `insert into candour.attendance select organisation_id, assessment_id, seat_id, case when seat_id = $2 then 'apologies' else 'present' end
         from candour.assessment_seat where assessment_id = $1`,
      [board.assessmentId, board.seats[0]],
    );
    await test.owner.query(`insert into candour.stand_aside values ($1, $2, 'WL-01', $3)`, [
      board.organisationId,
      board.assessmentId,
      board.seats[1],
    ]);
    const roundId = await anOpenRound(test.owner, board, { seats: [] });
    const seen = await test.as(board.organisationId, null, async (manager) => [
      await manager.query('select candour.copy_eligible_seats($1, true) as n', [roundId]),
      await manager.query('select * from candour.round_progress($1)', [roundId]),
      await manager.query(`select candour.stand_aside_count($1, 'WL-01') as n`, [board.assessmentId]),
      await manager.query('select seat_id from candour.round_seat'),
    ]);
    expect(seen).toEqual([[{ n: 4 }], [{ answered: 0, eligible: 4 }], [{ n: 1 }], []]);
  });

  it('begins a re-vote with the earlier answers of who is there, private still and shared no more', async () => {
    const board = await aBoard(test.owner, { seats: 6 });
    const first = await anOpenRound(test.owner, board);
    await give(test.owner, board, first, [1, 2, 3, 4, 5, 'dont-know']);
    await test.owner.query(`update candour.answer set comment = 'Why', share_comment = true where round_id = $1`, [first]);
    await lock(test.owner, first);
    const second = await anOpenRound(test.owner, board, { number: 2, seats: board.seats.slice(1) });
    await test.as(board.organisationId, null, (manager) =>
      manager.query('select candour.copy_standing_answers($1, $2)', [first, second]),
    );
    const { rows } = await test.owner.query(
      `select level, standing, share_comment from candour.answer where round_id = $1 order by level nulls last`,
      [second],
    );
    expect(rows.map(({ level }: { level: number | null }) => level)).toEqual([2, 3, 4, 5, null]);
    expect(rows.every((row: { standing: boolean; share_comment: boolean }) => row.standing && !row.share_comment)).toBe(true);
  });

  it('shares comments only of those who opted in, from five levels, and after the whole section', async () => {
    const items = [
      { code: 'WL-01', scale: 5 },
      { code: 'WL-02', scale: 5 },
    ];
    const board = await aBoard(test.owner, { seats: 6, items });
    const rounds: string[] = [];
    for (const { code } of items) {
      const roundId = await anOpenRound(test.owner, board, { item: code });
      await give(test.owner, board, roundId, code === 'WL-01' ? [1, 2, 3, 4, 5] : [1, 2, 3, 4]);
      await test.owner.query(
        `update candour.answer set comment = 'Level ' || level, share_comment = level <> 3 where round_id = $1 and kind = 'level'`,
        [roundId],
      );
      await lock(test.owner, roundId);
      await reveal(test.owner, roundId);
      rounds.push(roundId);
    }
    const release = async (): Promise<unknown> =>
      await test.as(board.organisationId, null, (manager) =>
        manager.query(`select candour.release_comments($1, '{WL-01,WL-02}') as n`, [board.assessmentId]),
      );
    await test.owner.query(
      `update candour.assessment_item set state = 'revealed' where item_code = 'WL-01' and assessment_id = $1`,
      [board.assessmentId],
    );
    await expect(release()).rejects.toThrow('section-not-done');
    await test.owner.query(`update candour.assessment_item set state = 'revealed' where assessment_id = $1`, [
      board.assessmentId,
    ]);
    expect(await release()).toEqual([{ n: 4 }]);
    expect(await release()).toEqual([{ n: 0 }]);
    const shared: { words: string }[] = await test.as(board.organisationId, null, (manager) =>
      manager.query('select words from candour.shared_comment where round_id = any ($1) order by words', [rounds]),
    );
    expect(shared.map(({ words }) => words)).toEqual(['Level 1', 'Level 2', 'Level 4', 'Level 5']);
  });

  it('says how far each seat is, and whose row it is only where the pledge says so', async () => {
    for (const shows of [true, false]) {
      const board = await aBoard(test.owner, { seats: 5 });
      await test.owner.query(
        `update candour.assessment set state = 'draft', pledge_shows_progress = pledge_shows_progress where id = $1`,
        [board.assessmentId],
      );
      await test.owner.query(`update candour.assessment set state = 'scoring', pledge_shows_progress = $2 where id = $1`, [
        board.assessmentId,
        shows,
      ]);
      await give(test.owner, board, await anOpenRound(test.owner, board), [3]);
      const rows: { seat_id: string | null; done: number; of: number }[] = await test.as(board.organisationId, null, (manager) =>
        manager.query('select * from candour.progress_of($1)', [board.assessmentId]),
      );
      expect(rows.map(({ done }) => done).sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 1]);
      expect(rows.every((row) => (row.seat_id !== null) === shows && row.of === 1)).toBe(true);
    }
  });

  it('freezes what the pledge promised, and what was sealed', async () => {
    const board = await aBoard(test.owner);
    const change = async (set: string): Promise<unknown> =>
      await test.as(board.organisationId, null, (manager) =>
        manager.query(`update candour.assessment set ${set} where id = $1`, [board.assessmentId]),
      );
    await expect(change('threshold = 6')).rejects.toThrow('set-up-frozen');
    await change(`state = 'sealed', sealed_at = now(), sealed_by_name = 'Chair', checksum = 'c', sealed_content = '{}'`);
    await expect(change(`sealed_content = '{"better": true}'`)).rejects.toThrow('sealed');
    await change(`decision_on = '2026-12-01', decision_minute = '12/26'`);
  });

  describe('the purge', () => {
    const sealed = async (daysAgo: number, hold: string | null): Promise<BoardInDatabase> => {
      const board = await aBoard(test.owner);
      const roundId = await anOpenRound(test.owner, board);
      await give(test.owner, board, roundId, [1, 2, 3, 4, 5, 3, 3, 3]);
      await lock(test.owner, roundId);
      await test.as(board.organisationId, null, (manager) => manager.query('select candour.compute_spread($1)', [roundId]));
      await test.owner.query(
        `update candour.assessment set state = 'sealed', sealed_at = now() - make_interval(days => $2), checksum = 'c', sealed_content = '{}',
           hold_reason = $3 where id = $1`,
        [board.assessmentId, daysAgo, hold],
      );
      return board;
    };
    const purge = async (board: BoardInDatabase): Promise<unknown> =>
      await test.as(board.organisationId, null, (manager) =>
        manager.query('select candour.purge_answers($1) as gone', [board.assessmentId]),
      );

    it('deletes raw answers and who took part 30 days after the seal, and keeps the spread', async () => {
      const board = await sealed(31, null);
      const due = await test.database.beforeActor((query) =>
        query<{ assessment_id: string }>('select assessment_id from candour.due_for_purge()'),
      );
      expect(due).toContainEqual({ assessment_id: board.assessmentId });
      expect(await purge(board)).toEqual([{ gone: 8 }]);
      const { rows } = await test.owner.query(
        `select (select count(*)::int from candour.answer where organisation_id = $1) as answers,
                (select count(*)::int from candour.round_seat where organisation_id = $1) as sets,
                (select count(*)::int from candour.round_spread where organisation_id = $1) as spreads`,
        [board.organisationId],
      );
      expect(rows).toEqual([{ answers: 0, sets: 0, spreads: 1 }]);
      expect(await purge(board)).toEqual([{ gone: 0 }]);
    });

    it('waits for the 30 days, and for as long as a hold stops it', async () => {
      await expect(purge(await sealed(29, null))).rejects.toThrow('not-due-for-purge');
      await expect(purge(await sealed(60, 'A request under freedom of information'))).rejects.toThrow('not-due-for-purge');
    });
  });
});
