import type pg from 'pg';

/** A trust straight in the database, for tests of the database itself: no program, no people who sign in. */
export interface BoardInDatabase {
  readonly organisationId: string;
  readonly seats: readonly string[];
  readonly assessmentId: string;
}

async function idOf(owner: pg.Client, sql: string, parameters: readonly unknown[] = []): Promise<string> {
  const result = await owner.query<{ id: string }>(sql, [...parameters]);
  return result.rows[0]!.id;
}

/** A trust with seats, and an assessment of the given items that is being scored. */
export async function aBoard(
  owner: pg.Client,
  options: {
    readonly seats?: number;
    readonly threshold?: number;
    readonly items?: readonly { code: string; scale: number }[];
  } = {},
): Promise<BoardInDatabase> {
  const { seats: size = 8, threshold = 5, items = [{ code: 'WL-01', scale: 5 }] } = options;
  const organisationId = await idOf(
    owner,
    `insert into candour.organisation (name, kind) values ('A trust', 'trust') returning id`,
  );
  const seats: string[] = [];
  for (let place = 1; place <= size; place++) {
    const made = `insert into candour.seat (organisation_id, name, email, executive, voting, valid_from)
      values ($1, $2, $3, $4, true, '2020-01-01') returning id`;
    seats.push(await idOf(owner, made, [organisationId, `Seat ${place}`, `seat${place}@trust.example`, place % 2 === 0]));
  }
  const assessmentId = await idOf(
    owner,
    `insert into candour.assessment (organisation_id, instrument_code, instrument_version, instrument_checksum, wave_date, method, state, threshold)
     values ($1, 'digital-board', '1.0', 'abc', '2026-11-01', 'both', 'scoring', $2) returning id`,
    [organisationId, threshold],
  );
  await owner.query(
    `insert into candour.assessment_seat (organisation_id, assessment_id, seat_id, name, portfolio, executive, voting, office)
     select organisation_id, $2, id, name, portfolio, executive, voting, office from candour.seat where organisation_id = $1`,
    [organisationId, assessmentId],
  );
  for (const [position, { code, scale }] of items.entries()) {
    const kind = scale === 5 ? 'question' : scale === 3 ? 'check' : 'pitfall';
    await owner.query(
      `insert into candour.assessment_item (organisation_id, assessment_id, item_code, section_code, kind, position, scale_length)
       values ($1, $2, $3, 'WL', $4, $5, $6)`,
      [organisationId, assessmentId, code, kind, position, scale],
    );
  }
  return { organisationId, seats, assessmentId };
}

/** An open round of an item, in which the given seats (all unless told) may answer. */
export async function anOpenRound(
  owner: pg.Client,
  board: BoardInDatabase,
  options: { readonly item?: string; readonly number?: number; readonly seats?: readonly string[] } = {},
): Promise<string> {
  const { item = 'WL-01', number = 1, seats = board.seats } = options;
  const roundId = await idOf(
    owner,
    'insert into candour.round (organisation_id, assessment_id, item_code, number) values ($1, $2, $3, $4) returning id',
    [board.organisationId, board.assessmentId, item, number],
  );
  await owner.query(
    'insert into candour.round_seat (organisation_id, round_id, seat_id) select $1, $2, seat from unnest($3::uuid[]) seat',
    [board.organisationId, roundId, seats],
  );
  return roundId;
}

/** What one seat gave: a level, *don't know* or *not applicable*. */
export type Given = number | 'dont-know' | 'not-applicable';

/** Answers in the order of the board's seats; fewer than seats leaves the rest absent. */
export async function give(owner: pg.Client, board: BoardInDatabase, roundId: string, given: readonly Given[]): Promise<void> {
  for (const [place, one] of given.entries()) {
    await owner.query(
      `insert into candour.answer (organisation_id, round_id, seat_id, kind, level, reason, day)
       values ($1, $2, $3, $4, $5, $6, '2026-11-02')`,
      [
        board.organisationId,
        roundId,
        board.seats[place],
        typeof one === 'number' ? 'level' : one,
        typeof one === 'number' ? one : null,
        one === 'not-applicable' ? 'We have no such service' : null,
      ],
    );
  }
}

export async function lock(owner: pg.Client, roundId: string): Promise<void> {
  await owner.query(`update candour.round set state = 'locked', locked_at = now() where id = $1`, [roundId]);
}

export async function reveal(owner: pg.Client, roundId: string): Promise<void> {
  await owner.query(`update candour.round set state = 'revealed', revealed_at = now() where id = $1`, [roundId]);
}
