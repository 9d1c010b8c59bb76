import { type Counts, groupWord, groupWordMayBeSaid } from '@candour/scoring';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBoard, anOpenRound, type BoardInDatabase, type Given, give, lock, reveal } from '../../../test/board-in-database.js';
import { type DatabaseOfOneTest, databaseOfOneTest } from '../../../test/database-of-one-test.js';

const six = ['WL-01', 'WL-02', 'WL-03', 'WL-04', 'WL-05', 'WL-06'];

describe('the one word on executives and non-executives', () => {
  let test: DatabaseOfOneTest;
  beforeAll(async () => {
    test = await databaseOfOneTest();
  });
  afterAll(async () => await test.close());

  /** A board whose every second seat is an executive's, with the items over which the word is to be given. */
  const aBoardOf = async (seats: number, codes = six, options: { threshold?: number } = {}): Promise<BoardInDatabase> => {
    const board = await aBoard(test.owner, { seats, items: codes.map((code) => ({ code, scale: 5 })), ...options });
    await test.owner.query(
      'insert into candour.group_word_item (organisation_id, assessment_id, item_code) select $1, $2, unnest($3::text[])',
      [board.organisationId, board.assessmentId, codes],
    );
    return board;
  };

  const vote = async (board: BoardInDatabase, item: string, given: readonly Given[]): Promise<void> => {
    const roundId = await anOpenRound(test.owner, board, { item });
    await give(test.owner, board, roundId, given);
    await lock(test.owner, roundId);
    await test.as(board.organisationId, null, (manager) => manager.query('select candour.compute_spread($1)', [roundId]));
    await reveal(test.owner, roundId);
  };

  const wordOf = async ({ organisationId, assessmentId }: BoardInDatabase): Promise<string | null> =>
    await test.as(organisationId, null, async (manager) => {
      const rows: { word: string | null }[] = await manager.query('select candour.compute_group_word($1) as word', [
        assessmentId,
      ]);
      return rows[0]!.word;
    });

  const stored = async ({ organisationId }: BoardInDatabase): Promise<unknown[]> =>
    await test.as(organisationId, null, (manager) => manager.query('select word from candour.group_word'));

  // Seats in turn: a non-executive, an executive, and so on.
  const executivesHigher: readonly Given[] = [1, 4, 2, 4, 2, 5, 3, 3, 2, 4];
  const alike: readonly Given[] = [1, 2, 5, 4, 2, 2, 3, 3, 4, 4];
  const [others, executives] = [0, 1].map((first) => executivesHigher.filter((_, place) => place % 2 === first)) as [
    Given[],
    Given[],
  ];
  const nonExecutivesHigher = executives.flatMap((level, place) => [level, others[place]!]);

  it.each([
    ['executives-higher', executivesHigher],
    ['non-executives-higher', nonExecutivesHigher],
    ['no-clear-difference', alike],
  ])('is %s', async (word, given) => {
    const board = await aBoardOf(10);
    for (const item of six) await vote(board, item, given);
    expect(await wordOf(board)).toBe(word);
  });

  it('comes with the last first round and not before; then it is kept, whatever is deleted later', async () => {
    const board = await aBoardOf(10);
    for (const item of six.slice(1)) await vote(board, item, executivesHigher);
    expect(await wordOf(board)).toBeNull();
    expect(await stored(board)).toEqual([]);
    await vote(board, six[0]!, executivesHigher);
    expect(await wordOf(board)).toBe('executives-higher');
    await test.owner.query('update candour.assessment set purged_at = now() where id = $1', [board.assessmentId]);
    expect(await wordOf(board)).toBe('executives-higher');
    expect(await stored(board)).toEqual([{ word: 'executives-higher' }]);
  });

  it('is not said where one of a group of five may be missing, and that is kept too', async () => {
    const board = await aBoardOf(10);
    for (const item of six)
      await vote(board, item, item === 'WL-03' ? ['dont-know', ...executivesHigher.slice(1)] : executivesHigher);
    expect(await wordOf(board)).toBeNull();
    expect(await stored(board)).toEqual([{ word: null }]);
  });

  it('is not said of fewer than six items, under a threshold that a group does not reach, nor where counts were not shown', async () => {
    const five = await aBoardOf(10, six.slice(1));
    for (const item of six.slice(1)) await vote(five, item, executivesHigher);
    expect(await wordOf(five)).toBeNull();
    for (const threshold of [6, 11]) {
      const raised = await aBoardOf(10, six, { threshold });
      for (const item of six) await vote(raised, item, executivesHigher);
      expect(await wordOf(raised)).toBeNull();
    }
  });

  it('is not said of an assessment whose members were not told of it: no items were fixed', async () => {
    const board = await aBoard(test.owner, { seats: 10, items: six.map((code) => ({ code, scale: 5 })) });
    for (const item of six) await vote(board, item, executivesHigher);
    expect(await wordOf(board)).toBeNull();
  });

  it('is of items that nobody adds once a round has opened', async () => {
    const board = await aBoardOf(10, six.slice(1));
    await anOpenRound(test.owner, board, { item: 'WL-02' });
    await expect(
      test.as(board.organisationId, null, (manager) =>
        manager.query('insert into candour.group_word_item select $1, $2, $3', [
          board.organisationId,
          board.assessmentId,
          'WL-02',
        ]),
      ),
    ).rejects.toThrow('set-up-frozen');
  });

  it('of another organisation is as unknown as one that never was', async () => {
    const [board, neighbour] = [await aBoardOf(10), await aBoardOf(10)];
    for (const item of six) await vote(board, item, executivesHigher);
    await wordOf(board);
    await expect(wordOf({ ...board, organisationId: neighbour.organisationId })).rejects.toThrow('not-found');
    await expect(wordOf({ ...board, assessmentId: '00000000-0000-7000-8000-000000000000' })).rejects.toThrow('not-found');
    expect(await stored(neighbour)).toEqual([]);
  });

  it('may be said under the very conditions of the scoring library', async () => {
    const cases = Array.from({ length: 600 }, (_, place) => aCase(place));
    const { rows } = await test.owner.query<{ may: boolean }>(
      `select candour.group_word_may_be_said((c.one ->> 'executives')::int, (c.one ->> 'nonExecutives')::int,
              (c.one ->> 'threshold')::int, c.one -> 'shown') as may
         from jsonb_array_elements($1::jsonb) with ordinality c(one, place) order by c.place`,
      [JSON.stringify(cases)],
    );
    const expected = cases.map(({ shown, threshold, ...seats }) => groupWordMayBeSaid(seats, shown, threshold));
    expect(rows.map(({ may }) => may)).toEqual(expected);
    expect(new Set(expected).size).toBe(2);
  });

  it('is the very word of the scoring library', async () => {
    for (const given of [executivesHigher, nonExecutivesHigher, alike, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3]]) {
      const board = await aBoardOf(10);
      for (const item of six) await vote(board, item, given);
      const counts = (first: number) =>
        [1, 2, 3, 4, 5].map((level) => given.filter((one, place) => place % 2 === first && one === level).length);
      const items = six.map(() => ({ executives: counts(1), nonExecutives: counts(0) }));
      expect(await wordOf(board)).toBe(groupWord({ executives: 5, nonExecutives: 5 }, items));
    }
  });
});

/** Boards near every edge of the rule: close and apart, full and with some missing, now and then an item not shown. */
function aCase(place: number): { executives: number; nonExecutives: number; threshold: number; shown: (Counts | null)[] } {
  let drawn = place * 7919 + 13;
  const draw = (below: number): number => {
    drawn = (drawn * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((drawn / 2_147_483_648) * below);
  };
  const [executives, nonExecutives] = [5 + draw(3), 5 + draw(4)];
  const width = 1 + draw(4);
  const shown = Array.from({ length: 5 + draw(4) }, () => {
    const counts = [0, 0, 0, 0, 0];
    const n = executives + nonExecutives - (draw(3) === 0 ? draw(3) : 0);
    for (let person = 0; person < n; person++) counts[Math.min(4, 1 + draw(width))]! += 1;
    return draw(60) === 0 ? null : counts;
  });
  return { executives, nonExecutives, threshold: 5 + (draw(4) === 0 ? draw(3) : 0), shown };
}
