import { isDeepStrictEqual } from 'node:util';
import { type EarlierRound, type Movement, movementBetween, type Spread, spreadToShow } from '@candour/scoring';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBoard, type BoardInDatabase } from '../../../test/board-in-database.js';
import { type DatabaseOfOneTest, databaseOfOneTest } from '../../../test/database-of-one-test.js';

/** What a seat did in one round: a level, or one of the three ways to give none; `aside` is not even asked. */
type Did = number | 'dont-know' | 'not-applicable' | 'absent' | 'aside';

/** Seat by seat, round by round. */
type Story = readonly (readonly Did[])[];

/** A small generator with a seed, so that a failure can be looked at again. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SEATS = 15;
const ROUNDS = 3;
const SCALE = 5;

/** From one round to the next: everybody stays, some change kind, some come, some go, many come, anything at all. */
const KINDS = ['stays', 'one changes kind', 'one comes', 'one goes', 'two swap', 'five come', 'five go', 'anything'] as const;

function aStory(seed: number): Story {
  const chance = chanceOf(seed);
  const level = (): Did => 1 + chance(SCALE);
  const without = (): Did => (['dont-know', 'not-applicable'] as const)[chance(2)]!;
  const absent = chance(8);
  const few = chance(4);
  const first = Array.from(
    { length: SEATS },
    (_, seat): Did => (seat < absent ? 'absent' : seat < absent + few ? without() : level()),
  );
  const rounds: Did[][] = [first];
  for (let round = 2; round <= ROUNDS; round++) {
    const before = rounds.at(-1)!;
    const next = before.map((did) => (typeof did === 'number' && chance(3) === 0 ? level() : did));
    const of = (kind: (did: Did) => boolean) => next.flatMap((did, seat) => (kind(did) ? [seat] : []));
    const gave = of((did) => typeof did === 'number');
    const none = of((did) => did === 'dont-know' || did === 'not-applicable');
    const away = of((did) => did === 'absent');
    const put = (seats: readonly number[], what: () => Did) => {
      for (const seat of seats) next[seat] = what();
    };
    switch (KINDS[chance(KINDS.length)] ?? 'stays') {
      case 'stays':
        break;
      case 'one changes kind':
        if (chance(2) === 0) put(gave.slice(0, 1), without);
        else put(none.slice(0, 1), level);
        break;
      case 'one comes':
        put(away.slice(0, 1), chance(2) === 0 ? level : without);
        break;
      case 'one goes':
        put([...gave, ...none].slice(-1), () => 'aside');
        break;
      case 'two swap':
        put(none.slice(0, 1), level);
        put(gave.slice(0, 1), without);
        break;
      case 'five come':
        put(away.slice(0, 5), level);
        break;
      case 'five go':
        put(gave.slice(0, 5), chance(2) === 0 ? () => 'aside' : without);
        break;
      case 'anything':
        put(
          next.flatMap((did, seat) => (did === 'aside' ? [] : [seat])),
          () => (chance(5) === 0 ? without() : level()),
        );
        break;
    }
    rounds.push(next);
  }
  return rounds;
}

/** What the scoring library says of a story: the spread of each round and the word on movement since the one before. */
function told(story: Story, threshold: number): { spreads: Spread[]; movements: (Movement | null)[] } {
  const seats = (round: readonly Did[], kind: (did: Did) => boolean) =>
    round.flatMap((did, seat) => (kind(did) ? [String(seat)] : []));
  const answeredOf = (did: Did) => did !== 'absent' && did !== 'aside';
  const earlier: EarlierRound[] = [];
  const spreads = story.map((round) => {
    const tookPart = { answered: seats(round, answeredOf), gaveLevel: seats(round, (did) => typeof did === 'number') };
    const spread = spreadToShow({
      scale: SCALE,
      levels: round.filter((did) => typeof did === 'number'),
      dontKnow: round.filter((did) => did === 'dont-know').length,
      notApplicable: round.filter((did) => did === 'not-applicable').length,
      eligible: round.filter((did) => did !== 'aside').length,
      threshold,
      tookPart,
      earlier: [...earlier],
    });
    earlier.push({ ...tookPart, withheld: spread.withheld });
    return spread;
  });
  const own = (round: readonly Did[]) =>
    new Map(
      round.flatMap((did, seat) => (answeredOf(did) ? [[String(seat), typeof did === 'number' ? did : null] as const] : [])),
    );
  const movements = story.map((round, index) => {
    const before = story[index - 1];
    const shown = before && !spreads[index]!.withheld && !spreads[index - 1]!.withheld;
    return shown ? movementBetween(own(before), own(round), threshold) : null;
  });
  return { spreads, movements };
}

describe('the ledger of the database, over three rounds of an item', () => {
  let test: DatabaseOfOneTest;
  beforeAll(async () => {
    test = await databaseOfOneTest();
  });
  afterAll(async () => await test.close());

  const code = (place: number) => `L-${place}`;

  /** Plays one round of every story at once: opened, answered, locked, computed, revealed or withheld. */
  const play = async (board: BoardInDatabase, stories: readonly Story[], number: number): Promise<void> => {
    const own = [board.organisationId, board.assessmentId, number];
    const did = stories.flatMap((story, place) =>
      story[number - 1]!.flatMap((one, seat) =>
        one === 'aside'
          ? []
          : [{ item: code(place), seat: board.seats[seat], kind: typeof one === 'number' ? 'level' : one, level: one }],
      ),
    );
    const rows = did.map((one) => ({ ...one, level: typeof one.level === 'number' ? one.level : null }));
    await test.owner.query(
      `insert into candour.round (organisation_id, assessment_id, item_code, number)
       select $1, $2, item_code, $3 from candour.assessment_item where assessment_id = $2`,
      own,
    );
    const seated = `from jsonb_to_recordset($4::jsonb) as d(item text, seat uuid, kind text, level int)
       join candour.round r on r.assessment_id = $2 and r.number = $3 and r.item_code = d.item`;
    await test.owner.query(
      `insert into candour.round_seat (organisation_id, round_id, seat_id) select $1, r.id, d.seat ${seated}`,
      [...own, JSON.stringify(rows)],
    );
    await test.owner.query(
      `insert into candour.answer (organisation_id, round_id, seat_id, kind, level, reason, day)
       select $1, r.id, d.seat, d.kind, d.level, case d.kind when 'not-applicable' then 'We have none' end, '2026-11-02' ${seated}
        where d.kind <> 'absent'`,
      [...own, JSON.stringify(rows)],
    );
    await test.owner.query(
      `update candour.round set state = 'locked', locked_at = now() where organisation_id = $1 and assessment_id = $2 and number = $3`,
      own,
    );
    await test.as(board.organisationId, null, (manager) =>
      manager.query(
        'select candour.compute_spread(id) from candour.round where organisation_id = $1 and assessment_id = $2 and number = $3',
        own,
      ),
    );
    await test.owner.query(
      `update candour.round r set state = case when (s.spread ->> 'withheld')::boolean then 'withheld' else 'revealed' end, revealed_at = now()
         from candour.round_spread s where s.round_id = r.id and r.organisation_id = $1 and r.assessment_id = $2 and r.number = $3`,
      own,
    );
  };

  const stored = async (board: BoardInDatabase) =>
    await test.as(
      board.organisationId,
      null,
      async (manager): Promise<{ item: string; number: number; spread: Spread; movement: Movement | null }[]> =>
        await manager.query(
          `select r.item_code as item, r.number, s.spread, case when p.id is not null then candour.movement_of(p.id, r.id) end as movement
             from candour.round r join candour.round_spread s on s.round_id = r.id
             left join candour.round p on p.assessment_id = r.assessment_id and p.item_code = r.item_code and p.number = r.number - 1
            where r.assessment_id = $1`,
          [board.assessmentId],
        ),
    );

  it.each([5, 6, 8, 9])(
    'says the same as the scoring library, under a threshold of %i',
    async (threshold) => {
      const stories = Array.from({ length: 160 }, (_, place) => aStory(threshold * 1000 + place));
      const board = await aBoard(test.owner, {
        seats: SEATS,
        threshold,
        items: stories.map((_, place) => ({ code: code(place), scale: SCALE })),
      });
      for (let number = 1; number <= ROUNDS; number++) await play(board, stories, number);

      const seen = await stored(board);
      expect(seen).toHaveLength(stories.length * ROUNDS);
      const expected = stories.map((story) => told(story, threshold));
      const wrong = seen.filter(({ item, number, spread, movement }) => {
        const { spreads, movements } = expected[Number(item.slice(2))]!;
        return !isDeepStrictEqual([spread, movement], [spreads[number - 1], movements[number - 1]]);
      });
      expect(wrong.slice(0, 2)).toEqual([]);

      // the stories meet every case: counts again, not again, nobody counted, movement told and not told
      const later = seen.filter(({ number }) => number > 1);
      expect(later.some(({ spread }) => spread.shown === 'full')).toBe(true);
      expect(later.some(({ spread }) => spread.shown === 'limited' && spread.n === null)).toBe(true);
      expect(later.some(({ movement }) => movement !== null)).toBe(true);
      expect(later.some(({ spread, movement }) => spread.median !== null && movement === null)).toBe(true);
    },
    60_000,
  );
});
