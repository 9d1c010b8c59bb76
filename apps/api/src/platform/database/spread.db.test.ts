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
      expect(spread).toMatchObject({ shown: 'limited', n: null, noLevel: null, counts: null, median: 3, q1: null });
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
    interface Case {
      readonly counts: readonly number[];
      readonly dontKnow: number;
      readonly notApplicable: number;
      readonly absent: number;
      readonly threshold: number;
      /** Whether the very same seats took part in every earlier round. */
      readonly same: boolean;
    }

    const someone = { answered: ['a'], gaveLevel: ['a', 'b', 'c', 'd', 'e'], withheld: false };

    const disagreements = async (cases: readonly Case[]) => {
      const { rows } = await test.owner.query<{ spread: Spread }>(
        `select candour.spread_to_show(array(select jsonb_array_elements_text(c.one -> 'counts'))::int[], (c.one ->> 'dontKnow')::int,
                (c.one ->> 'notApplicable')::int, (c.one ->> 'eligible')::int, (c.one ->> 'threshold')::int, true,
                (c.one ->> 'same')::boolean) as spread
           from jsonb_array_elements($1::jsonb) with ordinality c(one, place) order by c.place`,
        [JSON.stringify(cases.map((one) => ({ ...one, eligible: eligibleOf(one) })))],
      );
      const wrong = cases.flatMap(({ same, absent, ...one }, index) => {
        const ledger = same ? {} : { earlier: [someone] };
        const expected = spreadToShow({ ...one, ...ledger, scale: one.counts.length, eligible: eligibleOf({ ...one, absent }) });
        const spread = rows[index]?.spread;
        return isDeepStrictEqual(spread, expected) ? [] : [{ one, same, absent, sql: spread, typescript: expected }];
      });
      return wrong.slice(0, 3);
    };

    const eligibleOf = ({ counts, dontKnow, notApplicable, absent }: Omit<Case, 'threshold' | 'same'>) =>
      counts.reduce((sum, one) => sum + one, 0) + dontKnow + notApplicable + absent;

    const upTo = (most: number) => Array.from({ length: most + 1 }, (_, number) => number);
    const without = upTo(6).flatMap((dontKnow) =>
      upTo(5).flatMap((notApplicable) => upTo(4).map((absent) => ({ dontKnow, notApplicable, absent }))),
    );
    const rules = [5, 6, 7, 8, 9, 12].flatMap((threshold) => [true, false].map((same) => ({ threshold, same })));

    it.each([3, 4, 5])(
      'on every histogram of 5 to 16 people on %i levels, each with another number without a level, threshold and ledger',
      async (scale) => {
        const cases = upTo(11).flatMap((more) =>
          histograms(more + 5, scale).map((counts, place) => ({
            counts,
            // full circles of different lengths: in the end each stands beside each
            ...without[place % without.length]!,
            ...rules[place % (rules.length - 1)]!,
          })),
        );
        expect(cases.length).toBeGreaterThan(900);
        expect(await disagreements(cases)).toEqual([]);
      },
      120_000,
    );

    it('on every mix of levels, don’t know, not applicable and absent, under every threshold, first or voted on again by others', async () => {
      const cases = upTo(12).flatMap((n) =>
        without.flatMap((some) =>
          rules.map((rule) => ({ counts: [Math.ceil(n / 3), 0, n - Math.ceil(n / 3)], ...some, ...rule })),
        ),
      );
      // a third of all of them, which meets each number of each kind with each rule
      expect(await disagreements(cases.filter((_, place) => place % 3 === 0))).toEqual([]);
    }, 120_000);

    it('under a higher threshold it never shows more, in the database as here', async () => {
      const { rows } = await test.owner.query<{ more: string }>(
        `select count(*) as more
           from generate_series(0, 12) n, generate_series(0, 4) dk, generate_series(0, 2) na, generate_series(0, 3) absent,
                generate_series(0, 12) low, generate_series(1, 6) higher, (values (true), (false)) s(same),
                lateral (select array[n / 3, 0, n - n / 3] as counts, n + dk + na + absent as eligible) b,
                lateral (select candour.spread_to_show(counts, dk, na, eligible, low, true, same) as first,
                                candour.spread_to_show(counts, dk, na, eligible, low + higher, true, same) as second) c
          where (n + dk + na + absent + low + higher) % 7 = 0 and exists (
            select from jsonb_each(second) later where later.value <> 'null' and later.key <> 'shown' and later.value <> first -> later.key)`,
      );
      expect(Number(rows[0]?.more)).toBe(0);
    }, 60_000);
  });
});
