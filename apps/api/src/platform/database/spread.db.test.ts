import { isDeepStrictEqual } from 'node:util';
import { type Spread, spreadToShow } from '@candour/scoring';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBoard, anOpenRound, type BoardInDatabase, type Given, give, lock, reveal } from '../../../test/board-in-database.js';
import { type DatabaseOfOneTest, databaseOfOneTest } from '../../../test/database-of-one-test.js';

/** Every way in which n people can choose among the levels. */
function histograms(n: number, scale: number): number[][] {
  if (scale === 1) return [[n]];
  const all: number[][] = [];
  for (let first = 0; first <= n; first++) for (const rest of histograms(n - first, scale - 1)) all.push([first, ...rest]);
  return all;
}

describe('the spread that leaves the database', () => {
  let test: DatabaseOfOneTest;
  beforeAll(async () => {
    test = await databaseOfOneTest();
  });
  afterAll(async () => await test.close());

  const spreadOf = async (board: BoardInDatabase, roundId: string): Promise<Spread> =>
    await test.as(board.organisationId, null, async (manager) => {
      const rows: { spread: Spread }[] = await manager.query('select candour.compute_spread($1) as spread', [roundId]);
      return rows[0]!.spread;
    });

  const afterLock = async (given: readonly Given[], options: { seats?: number; threshold?: number } = {}): Promise<Spread> => {
    const board = await aBoard(test.owner, options);
    const roundId = await anOpenRound(test.owner, board);
    await give(test.owner, board, roundId, given);
    await lock(test.owner, roundId);
    return await spreadOf(board, roundId);
  };

  describe('by how many gave a level', () => {
    it('of 4: only that too few did, not even how many', async () => {
      const spread = await afterLock([2, 3, 3, 4], { seats: 5 });
      expect(spread).toMatchObject({
        shown: 'too-few',
        n: null,
        median: null,
        band: null,
        counts: null,
        noLevel: null,
        answered: 4,
      });
    });

    it('of 5: the lower median and the band, no counts', async () => {
      const spread = await afterLock([2, 2, 3, 4, 4], { seats: 5 });
      expect(spread).toMatchObject({ shown: 'limited', n: 5, median: 3, counts: null, q1: null, bandReason: null });
      expect(spread.band).not.toBeNull();
    });

    it('of 8: everything', async () => {
      const spread = await afterLock([1, 2, 2, 3, 3, 4, 4, 5]);
      expect(spread).toMatchObject({ shown: 'full', n: 8, median: 3, q1: 2, q3: 4, counts: [1, 2, 2, 2, 1] });
    });

    it('of 8 under a threshold of 9: too few', async () => {
      expect(await afterLock([1, 2, 2, 3, 3, 4, 4, 5], { threshold: 9 })).toMatchObject({ shown: 'too-few', n: null });
    });

    it('and withheld where fewer than two thirds judged the item', async () => {
      expect(await afterLock([3, 3, 3, 3, 3], { seats: 8 })).toMatchObject({ withheld: true, shown: 'too-few' });
    });
  });

  it('is refused while the round is open', async () => {
    const board = await aBoard(test.owner);
    const roundId = await anOpenRound(test.owner, board);
    await expect(spreadOf(board, roundId)).rejects.toThrow('round-not-locked');
  });

  it('is worked out once: what is deleted later leaves it as it was', async () => {
    const board = await aBoard(test.owner);
    const roundId = await anOpenRound(test.owner, board);
    await give(test.owner, board, roundId, [1, 2, 2, 3, 3, 4, 4, 5]);
    await lock(test.owner, roundId);
    const both = await Promise.all([spreadOf(board, roundId), spreadOf(board, roundId)]);
    expect(both[0]).toEqual(both[1]);
    await test.owner.query(`alter table candour.answer disable trigger only_while_open`);
    await test.owner.query('delete from candour.answer where round_id = $1', [roundId]);
    await test.owner.query(`alter table candour.answer enable trigger only_while_open`);
    expect(await spreadOf(board, roundId)).toEqual(both[0]);
  });

  it('cannot be read from its table before the reveal', async () => {
    const board = await aBoard(test.owner);
    const roundId = await anOpenRound(test.owner, board);
    await give(test.owner, board, roundId, [1, 2, 2, 3, 3, 4, 4, 5]);
    await lock(test.owner, roundId);
    await spreadOf(board, roundId);
    const stored = async () =>
      await test.as(board.organisationId, board.seats[0]!, (manager) => manager.query('select spread from candour.round_spread'));
    expect(await stored()).toEqual([]);
    await reveal(test.owner, roundId);
    expect(await stored()).toHaveLength(1);
  });

  describe('of a re-vote', () => {
    const twice = async (second: readonly Given[]): Promise<{ board: BoardInDatabase; rounds: string[]; spread: Spread }> => {
      const board = await aBoard(test.owner, { seats: 10 });
      const rounds: string[] = [];
      for (const [index, given] of [[1, 2, 2, 3, 3, 4, 4, 5, 5, 'dont-know'] as const, second].entries()) {
        const roundId = await anOpenRound(test.owner, board, { number: index + 1 });
        await give(test.owner, board, roundId, given);
        await lock(test.owner, roundId);
        await spreadOf(board, roundId);
        await reveal(test.owner, roundId);
        rounds.push(roundId);
      }
      return { board, rounds, spread: await spreadOf(board, rounds[1]!) };
    };

    it('by the same people shows counts again', async () => {
      const { spread } = await twice([3, 3, 3, 3, 3, 4, 4, 4, 4, 'dont-know']);
      expect(spread).toMatchObject({ shown: 'full', counts: [0, 0, 5, 4, 0] });
    });

    it('by others shows median and band only, or the difference would tell what the newcomer chose', async () => {
      const { spread } = await twice([3, 3, 3, 3, 3, 4, 4, 4, 4, 4]);
      expect(spread).toMatchObject({ shown: 'limited', n: 10, counts: null, median: 3, q1: null });
    });

    it('tells how many moved in words, and nothing where one person could be told from it', async () => {
      const movement = async ({ board, rounds }: { board: BoardInDatabase; rounds: string[] }): Promise<unknown> =>
        await test.as(board.organisationId, null, async (manager) => {
          const rows: { words: string | null }[] = await manager.query('select candour.movement_of($1, $2) as words', rounds);
          return rows[0]!.words;
        });
      expect(await movement(await twice([1, 2, 2, 3, 3, 4, 4, 5, 4, 'dont-know']))).toBe('none-or-few');
      expect(await movement(await twice([3, 3, 3, 3, 3, 4, 4, 5, 5, 'dont-know']))).toBe('some');
      expect(await movement(await twice([3, 3, 3, 4, 4, 3, 3, 3, 5, 'dont-know']))).toBe('many');
      expect(await movement(await twice([3, 3, 3, 3, 3, 4, 4, 4, 4, 4]))).toBeNull();
    });
  });

  describe('is the same object as the scoring library’s', () => {
    const disagreements = async (cases: readonly { counts: number[]; rest: readonly [number, number, number] }[]) => {
      const { rows } = await test.owner.query<{ place: string; spread: Spread }>(
        `select c.place, candour.spread_to_show(array(select jsonb_array_elements_text(c.one -> 'counts'))::int[], (c.one -> 'rest' ->> 0)::int,
                (c.one -> 'rest' ->> 1)::int, (c.one -> 'rest' ->> 2)::int, 5, true, true) as spread
           from jsonb_array_elements($1::jsonb) with ordinality c(one, place) order by c.place`,
        [JSON.stringify(cases)],
      );
      const wrong: unknown[] = [];
      for (const [index, { counts, rest }] of cases.entries()) {
        const [dontKnow, notApplicable, eligible] = rest;
        const expected = spreadToShow({ scale: counts.length, counts, dontKnow, notApplicable, eligible, threshold: 5 });
        const spread = rows[index]!.spread;
        if (!isDeepStrictEqual(spread, expected)) wrong.push({ counts, rest, sql: spread, typescript: expected });
      }
      return wrong.slice(0, 3);
    };

    it.each([3, 4, 5])(
      'on every histogram of 5 to 16 people on %i levels',
      async (scale) => {
        const cases = Array.from({ length: 12 }, (_, index) => index + 5).flatMap((n) =>
          histograms(n, scale).map((counts) => ({ counts, rest: [0, 0, n] as const })),
        );
        expect(cases.length).toBeGreaterThan(900);
        expect(await disagreements(cases)).toEqual([]);
      },
      60_000,
    );

    it('on every mix of levels, don’t know, not applicable and absent on a board of up to 16', async () => {
      const cases: { counts: number[]; rest: [number, number, number] }[] = [];
      for (let n = 0; n <= 12; n++)
        for (let dontKnow = 0; dontKnow <= 6; dontKnow++)
          for (let notApplicable = 0; notApplicable <= 5; notApplicable++)
            for (let absent = 0; absent <= 4; absent++) {
              const counts = [0, Math.ceil(n / 3), n - Math.ceil(n / 3), 0, 0];
              cases.push({ counts, rest: [dontKnow, notApplicable, n + dontKnow + notApplicable + absent] });
            }
      expect(await disagreements(cases)).toEqual([]);
    }, 60_000);
  });
});
