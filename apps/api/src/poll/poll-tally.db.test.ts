import { type Choice, tallyToShow } from '@candour/scoring';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBoard, type BoardInDatabase } from '../../test/board-in-database.js';
import { type DatabaseOfOneTest, databaseOfOneTest } from '../../test/database-of-one-test.js';

let test: DatabaseOfOneTest;
beforeAll(async () => {
  test = await databaseOfOneTest(8);
});
afterAll(async () => await test.close());

const OPEN = `insert into candour.poll (organisation_id, instrument_code, instrument_version, item_code, option_count, choose_at_least,
  choose_at_most, threshold, opened_at) values ($1, 'opening-poll', '1.0', $2, $3, 1, 2, $4, now()) returning id`;
const CHOOSE = `insert into candour.poll_choice (organisation_id, poll_id, seat_id, chosen) values ($1, $2, $3, $4)`;
const LOCK = `update candour.poll set state = 'locked', locked_at = now() where id = $1`;
const REVEAL = `update candour.poll set state = 'revealed', revealed_at = now() where id = $1`;

interface Asked {
  readonly item?: string;
  readonly options?: number;
  readonly threshold?: number;
}

async function opened(board: BoardInDatabase, { item = 'OP-01', options = 3, threshold = 8 }: Asked = {}): Promise<string> {
  return await test.as(board.organisationId, null, async (manager) => {
    const [row]: { id: string }[] = await manager.query(OPEN, [board.organisationId, item, options, threshold]);
    await manager.query(`select candour.copy_poll_seats($1, '2026-11-22')`, [row!.id]);
    return row!.id;
  });
}

/** Chosen by the seats in their order; null leaves one out. */
async function chosen(board: BoardInDatabase, pollId: string, given: readonly (readonly number[] | null)[]): Promise<void> {
  for (const [place, one] of given.entries())
    if (one) await test.owner.query(CHOOSE, [board.organisationId, pollId, board.seats[place], one]);
}

async function tallied(board: BoardInDatabase, pollId: string): Promise<unknown> {
  return await test.as(board.organisationId, null, async (manager) => {
    await manager.query(LOCK, [pollId]);
    const [row]: { tally: unknown }[] = await manager.query('select candour.compute_tally($1) as tally', [pollId]);
    await manager.query(REVEAL, [pollId]);
    return row!.tally;
  });
}

const asChoices = (board: BoardInDatabase, given: readonly (readonly number[] | null)[]): Choice[] =>
  given.flatMap((options, place) => (options ? [{ seat: board.seats[place]!, options }] : []));

describe('the tally in the database', () => {
  it('is the very one that the library gives, whoever chose what, from nobody to sixteen', async () => {
    const board = await aBoard(test.owner, { seats: 16 });
    for (let people = 0; people <= 16; people++) {
      for (const [round, threshold] of [8, 11].entries()) {
        const given = Array.from({ length: people }, (_, place) =>
          place % 3 === round ? [1 + (place % 2), 3] : [1 + ((place * people + round) % 3)],
        );
        const pollId = await opened(board, { item: `I-${people}-${round}`, threshold });
        await chosen(board, pollId, given);
        expect(await tallied(board, pollId)).toEqual(
          tallyToShow({ options: 3, choices: asChoices(board, given), eligible: 16, threshold }),
        );
      }
    }
  }, 30_000);

  it('keeps the same ledger as the library, over one question put again and again', async () => {
    const board = await aBoard(test.owner, { seats: 11 });
    const earlier: string[][] = [];
    const shown: string[] = [];
    for (const absent of [[], [1, 2, 3, 4], [], [3], [], [10]]) {
      const given = board.seats.map((_, place) => (absent.includes(place) ? null : [1 + (place % 3)]));
      const pollId = await opened(board);
      await chosen(board, pollId, given);
      const expected = tallyToShow({ options: 3, choices: asChoices(board, given), eligible: 11, threshold: 8, earlier });
      expect(await tallied(board, pollId)).toEqual(expected);
      shown.push(expected.shown);
      earlier.push(asChoices(board, given).map(({ seat }) => seat));
    }
    expect(shown).toEqual(['counts', 'too-few', 'counts', 'others-chose', 'others-chose', 'others-chose']);
  });

  it('is worked out once: what happens to a choice afterwards changes nothing of it', async () => {
    const board = await aBoard(test.owner, { seats: 9 });
    const pollId = await opened(board);
    await chosen(board, pollId, Array(9).fill([2]));
    const first = await tallied(board, pollId);
    await test.owner.query(`alter table candour.poll_choice disable trigger user`);
    await test.owner.query(`update candour.poll_choice set chosen = '{1}' where poll_id = $1`, [pollId]);
    await test.owner.query(`alter table candour.poll_choice enable trigger user`);
    const again = await test.as(board.organisationId, null, (manager) =>
      manager.query('select candour.compute_tally($1) as tally', [pollId]),
    );
    expect(again).toEqual([{ tally: first }]);
  });

  it('is not given while the poll is open, nor read by the program before the reveal', async () => {
    const board = await aBoard(test.owner);
    const pollId = await opened(board);
    const compute = () =>
      test.as(board.organisationId, null, (manager) => manager.query('select candour.compute_tally($1)', [pollId]));
    await expect(compute()).rejects.toThrow('poll-not-locked');
    await test.owner.query(LOCK, [pollId]);
    await compute();
    const seen = async () =>
      await test.as(board.organisationId, null, (manager) => manager.query('select 1 from candour.poll_tally'));
    expect(await seen()).toEqual([]);
    await test.owner.query(REVEAL, [pollId]);
    expect(await seen()).toHaveLength(1);
  });
});

describe('what a seat chose, in the database', () => {
  it('is read by that seat alone: not by another, nor by whoever has none, nor by the neighbour', async () => {
    const [board, neighbour] = [await aBoard(test.owner), await aBoard(test.owner)];
    const pollId = await opened(board);
    await chosen(board, pollId, [[1], [2]]);
    const seen = async (organisationId: string, seat: string | null) =>
      await test.as(organisationId, seat, (manager) => manager.query('select seat_id, chosen from candour.poll_choice'));
    expect(await seen(board.organisationId, board.seats[1]!)).toEqual([{ seat_id: board.seats[1], chosen: [2] }]);
    expect(await seen(board.organisationId, board.seats[2]!)).toEqual([]);
    expect(await seen(board.organisationId, null)).toEqual([]);
    expect(await seen(neighbour.organisationId, neighbour.seats[0]!)).toEqual([]);
  });

  it('is written by that seat alone, and only while the poll is open', async () => {
    const board = await aBoard(test.owner);
    const pollId = await opened(board);
    const choose = async (as: string, seat: string, options: number[] = [1]) =>
      await test
        .as(board.organisationId, as, (manager) => manager.query(CHOOSE, [board.organisationId, pollId, seat, options]))
        .then(() => 'kept')
        .catch((error: { code: string; message: string }) => (error.code === '23514' ? error.message : error.code));
    const [one, two, three] = board.seats as [string, string, string];
    expect(await choose(one, two)).toBe('42501');
    for (const wrong of [[], [2, 1], [1, 1], [4], [0], [1, 2, 3]])
      expect(await choose(one, one, wrong)).toBe('choice-not-possible');
    expect(await choose(one, one, [1, 3])).toBe('kept');
    const [, touched]: [unknown, number] = await test.as(board.organisationId, two, (manager) =>
      manager.query(`update candour.poll_choice set chosen = '{3}' where poll_id = $1`, [pollId]),
    );
    expect(touched).toBe(0);
    await test.owner.query(LOCK, [pollId]);
    expect(await choose(three, three)).toBe('poll-locked');
  });

  it('is in the locked poll wherever it was acknowledged, however choosing and the lock meet', async () => {
    const board = await aBoard(test.owner, { seats: 6 });
    let refused = 0;
    for (let round = 0; round < 30; round++) {
      const pollId = await opened(board, { item: `R-${round}` });
      let lock: Promise<unknown> = Promise.resolve();
      const choices = board.seats.map(async (seat, place) => {
        if (place === round % board.seats.length) {
          lock = test.as(board.organisationId, null, async (manager) => {
            await manager.query('select from candour.poll where id = $1 for update', [pollId]);
            await manager.query(LOCK, [pollId]);
          });
        }
        return await test
          .as(board.organisationId, seat, async (manager) => {
            await manager.query(CHOOSE, [board.organisationId, pollId, seat, [1]]);
            await manager.query('select 1'); // one more way to the server and back, in which a lock that did not wait would slip in
            return true;
          })
          .catch((error: { message: string }) => {
            if (error.message === 'poll-locked') return false;
            throw error;
          });
      });
      const acknowledged = (await Promise.all(choices)).filter(Boolean).length;
      await lock;
      expect(await tallied(board, pollId)).toMatchObject({ chosen: acknowledged });
      refused += board.seats.length - acknowledged;
    }
    expect(refused).toBeGreaterThan(0); // else the race was never run
  }, 30_000);

  it('never counts under eight, and no caller can ask for less', async () => {
    const board = await aBoard(test.owner, { threshold: 10 });
    const insert = async (threshold: number) =>
      await test.as(board.organisationId, null, async (manager) => {
        const [row]: { threshold: number; id: string }[] = await manager.query(
          OPEN.replace('returning id', 'returning id, threshold'),
          [board.organisationId, 'OP-02', 3, threshold],
        );
        await manager.query(`update candour.poll set state = 'revealed', locked_at = now(), revealed_at = now() where id = $1`, [
          row!.id,
        ]);
        return row!.threshold;
      });
    expect(await insert(1)).toBe(10);
    expect(await insert(12)).toBe(12);
    const lower = test.as(board.organisationId, null, (manager) => manager.query('update candour.poll set threshold = 1'));
    await expect(lower).rejects.toMatchObject({ code: '42501' });
  });
});
