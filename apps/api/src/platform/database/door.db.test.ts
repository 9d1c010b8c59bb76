import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBoard, anOpenRound, type BoardInDatabase } from '../../../test/board-in-database.js';
import { type DatabaseOfOneTest, databaseOfOneTest } from '../../../test/database-of-one-test.js';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const NOW = new Date('2026-11-22T10:00:00Z');
const LATER = new Date('2026-12-22T10:00:00Z');

describe('the door', () => {
  let test: DatabaseOfOneTest;
  beforeAll(async () => {
    test = await databaseOfOneTest();
  });
  afterAll(async () => await test.close());

  const ask = async <Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> =>
    await test.database.beforeActor((query) => query<Row>(sql, parameters));
  const useLink = async (token: string, passwordHash: string | null, now = NOW): Promise<string | null> => {
    const rows = await ask<{ person: string | null }>('select candour.use_personal_link($1, $2, $3, $4) as person', [
      hashOf(token),
      'A Name',
      passwordHash,
      now,
    ]);
    return rows[0]!.person;
  };
  const hats = async (person: string, day: string) =>
    await ask<{ organisation_id: string; roles: string[]; seat_id: string | null; office: string | null }>(
      'select organisation_id, roles, seat_id, office from candour.hats_of($1, $2)',
      [person, day],
    );

  /** A link for a seat of the board, sent to the e-mail, as a secretary of that board issues it. */
  const inviteToSeat = async (board: BoardInDatabase, seat: string, email: string): Promise<string> => {
    const token = randomUUID();
    await test.as(board.organisationId, null, async (manager) => {
      await manager.query('update candour.seat set email = $2 where id = $1', [seat, email]);
      await manager.query(
        `insert into candour.personal_link (organisation_id, seat_id, purpose, email, token_hash, expires_at)
         values ($1, $2, 'invitation', $3, $4, $5)`,
        [board.organisationId, seat, email, hashOf(token), LATER],
      );
    });
    return token;
  };
  const join = async (board: BoardInDatabase, seat: string, email: string): Promise<string> =>
    (await useLink(await inviteToSeat(board, seat, email), 'a hash'))!;

  it('a personal link works once, before it ends, and is never read back', async () => {
    const board = await aBoard(test.owner, { seats: 2 });
    const token = await inviteToSeat(board, board.seats[0]!, 'once@trust.example');
    expect(await useLink(token, 'a hash', new Date('2027-01-01T00:00:00Z'))).toBeNull();
    expect(await useLink(token, 'a hash')).not.toBeNull();
    expect(await useLink(token, 'another hash')).toBeNull();
    const read = test.as(board.organisationId, null, (manager) => manager.query('select token_hash from candour.personal_link'));
    await expect(read).rejects.toMatchObject({ code: '42501' });
  });

  it('an invitation never changes the password of an account that is there', async () => {
    const [home, other] = [await aBoard(test.owner, { seats: 1 }), await aBoard(test.owner, { seats: 1 })];
    const person = await join(home, home.seats[0]!, 'chair@home.example');
    const token = await inviteToSeat(other, other.seats[0]!, 'chair@home.example');
    expect(await useLink(token, 'a hash of somebody else’s choosing')).toBeNull();
    expect(await ask('select password_hash from candour.person_for_sign_in($1)', ['Chair@Home.example'])).toEqual([
      { password_hash: 'a hash' },
    ]);
    expect(await useLink(token, null)).toBe(person);
    expect((await hats(person, '2026-11-22')).map((hat) => hat.organisation_id).sort()).toEqual(
      [home.organisationId, other.organisationId].sort(),
    );
  });

  it('a link for an address that the seat no longer has opens nothing', async () => {
    const board = await aBoard(test.owner, { seats: 1 });
    const token = await inviteToSeat(board, board.seats[0]!, 'before@trust.example');
    await inviteToSeat(board, board.seats[0]!, 'after@trust.example');
    expect(await useLink(token, 'a hash')).toBeNull();
  });

  it('a seat whose address changes is nobody’s until the new one has joined', async () => {
    const board = await aBoard(test.owner, { seats: 1 });
    const person = await join(board, board.seats[0]!, 'old@trust.example');
    expect(await hats(person, '2026-11-22')).toHaveLength(1);
    await inviteToSeat(board, board.seats[0]!, 'new@trust.example');
    expect(await hats(person, '2026-11-22')).toEqual([]);
  });

  it('an answer keeps the number of the access it was given under, so that a later link does not show it', async () => {
    const board = await aBoard(test.owner, { seats: 1 });
    const seat = board.seats[0]!;
    await join(board, seat, 'member@trust.example');
    const roundId = await anOpenRound(test.owner, board);
    const shows = async (): Promise<unknown> =>
      await test.as(board.organisationId, seat, (manager) =>
        manager.query(
          'select a.access_number = s.access_number as shows from candour.answer a join candour.seat s on s.id = a.seat_id',
        ),
      );
    await test.as(board.organisationId, seat, (manager) =>
      manager.query(
        `insert into candour.answer (organisation_id, round_id, seat_id, kind, level, day, access_number)
         values ($1, $2, $3, 'level', 3, '2026-11-22', 99)`,
        [board.organisationId, roundId, seat],
      ),
    );
    expect(await shows()).toEqual([{ shows: true }]);
    await useLink(await inviteToSeat(board, seat, 'member@trust.example'), null);
    expect(await shows()).toEqual([{ shows: false }]);
  });

  it('a reset replaces the password, ends every sign-in, and tells nobody whether there was an account', async () => {
    const board = await aBoard(test.owner, { seats: 1 });
    const person = await join(board, board.seats[0]!, 'forgot@trust.example');
    await ask('select candour.open_sign_in($1, $2, $3, $4, $5)', [
      person,
      hashOf('cookie'),
      board.organisationId,
      LATER,
      'A phone',
    ]);
    const signedIn = async () =>
      await ask('select * from candour.sign_in_by_token($1, $2, $3)', [hashOf('cookie'), NOW, '2026-11-22']);
    expect(await signedIn()).toMatchObject([{ person_id: person, organisation_id: board.organisationId, roles: ['member'] }]);
    const reset = async (email: string) =>
      (
        await ask<{ name: string | null }>('select candour.open_password_reset($1, $2, $3) as name', [
          email,
          hashOf(email),
          LATER,
        ])
      )[0]!;
    expect(await reset('nobody@trust.example')).toEqual({ name: null });
    expect(await reset('forgot@trust.example')).toEqual({ name: 'A Name' });
    expect(await useLink('forgot@trust.example', 'a new hash')).toBe(person);
    expect(await signedIn()).toEqual([]);
  });

  it('a trust makes no link for a new password itself: only the door does, and only for who has joined there', async () => {
    const [home, other] = [await aBoard(test.owner, { seats: 1 }), await aBoard(test.owner, { seats: 1 })];
    const person = await join(home, home.seats[0]!, 'member@home.example');
    const written = test.as(home.organisationId, null, (manager) =>
      manager.query(
        `insert into candour.personal_link (organisation_id, seat_id, person_id, issued_by, purpose, email, token_hash, expires_at)
         values ($1, $2, $3, $1, 'password-reset', 'member@home.example', $4, $5)`,
        [home.organisationId, home.seats[0], person, hashOf(randomUUID()), LATER],
      ),
    );
    await expect(written).rejects.toMatchObject({ code: '42501' });
    const asked = async (organisationId: string, seat: string | null, appointment: string | null) =>
      await test.as(organisationId, null, (manager) =>
        manager.query('select candour.open_password_reset_for($1, $2, $3, $4, $5) as email', [
          seat,
          appointment,
          hashOf(randomUUID()),
          NOW,
          LATER,
        ]),
      );
    const seat = home.seats[0]!;
    expect(await asked(home.organisationId, seat, null)).toEqual([{ email: 'member@home.example' }]);
    expect(await asked(other.organisationId, seat, null)).toEqual([{ email: null }]);
    expect(await asked(other.organisationId, other.seats[0]!, seat)).toEqual([{ email: null }]);
    expect(await asked(home.organisationId, null, null)).toEqual([{ email: null }]);
    const before = await ask('select * from candour.open_password_reset_for($1, null, $2, $3, $4) as email', [
      seat,
      hashOf(randomUUID()),
      NOW,
      LATER,
    ]);
    expect(before).toEqual([{ email: null }]);
  });

  it('a leaver loses access on the day: the last day counts, the next does not', async () => {
    const board = await aBoard(test.owner, { seats: 1 });
    const person = await join(board, board.seats[0]!, 'leaver@trust.example');
    await ask('select candour.open_sign_in($1, $2, $3, $4, $5)', [person, hashOf('leaver'), board.organisationId, LATER, '']);
    await test.owner.query(`update candour.seat set valid_to = '2026-11-30' where id = $1`, [board.seats[0]]);
    expect(await hats(person, '2026-11-30')).toHaveLength(1);
    expect(await hats(person, '2026-12-01')).toEqual([]);
    expect(await hats(person, '2019-12-31')).toEqual([]);
    const roles = await ask('select roles from candour.sign_in_by_token($1, $2, $3)', [hashOf('leaver'), NOW, '2026-12-01']);
    expect(roles).toEqual([{ roles: null }]);
  });

  it('an office makes a chair as well as a member', async () => {
    const board = await aBoard(test.owner, { seats: 1 });
    const person = await join(board, board.seats[0]!, 'chair@trust.example');
    await test.owner.query(`update candour.seat set office = 'vice-chair' where id = $1`, [board.seats[0]]);
    expect(await hats(person, '2026-11-22')).toMatchObject([
      { roles: ['chair', 'member'], seat_id: board.seats[0], office: 'vice-chair' },
    ]);
  });

  it('allows as many attempts as the limit, counted one by one even when they come at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, () =>
        ask<{ allowed: boolean }>(`select candour.note_attempt('sign-in', $1, interval '15 minutes', 5) as allowed`, [
          hashOf('subject'),
        ]),
      ),
    );
    expect(tries.flat().filter(({ allowed }) => allowed)).toHaveLength(5);
  });

  it('takes back the newest attempts of one subject and kind, and no others', async () => {
    const attempt = async (kind: string, subject: string) =>
      (
        await ask<{ allowed: boolean }>(`select candour.note_attempt($1, $2, interval '15 minutes', 2) as allowed`, [
          kind,
          hashOf(subject),
        ])
      )[0]!.allowed;
    for (const [kind, subject] of [
      ['a', 'mine'],
      ['a', 'mine'],
      ['a', 'yours'],
      ['a', 'yours'],
      ['b', 'mine'],
      ['b', 'mine'],
    ] as const) {
      expect(await attempt(kind, subject)).toBe(true);
    }
    await ask('select candour.forget_attempts($1, $2, 1)', ['a', hashOf('mine')]);
    expect([await attempt('a', 'mine'), await attempt('a', 'mine')]).toEqual([true, false]);
    expect([await attempt('a', 'yours'), await attempt('b', 'mine')]).toEqual([false, false]);
  });

  describe('for an operator', () => {
    const appoint = `insert into candour.appointment (organisation_id, name, email, role, valid_from)
      values ($1, 'First Secretary', $2, $3, '2026-11-01') returning id`;
    const anOperators = async (): Promise<string> =>
      (
        await test.owner.query<{ id: string }>(
          `insert into candour.organisation (name, kind) values ('Candour', 'operator') returning id`,
        )
      ).rows[0]!.id;

    it('can appoint and invite the first secretary of any organisation', async () => {
      const [operator, board] = [await anOperators(), await aBoard(test.owner, { seats: 1 })];
      const token = randomUUID();
      await test.asOperator(operator, async (manager) => {
        const rows: { id: string }[] = await manager.query(appoint, [board.organisationId, 'first@trust.example', 'secretary']);
        await manager.query(
          `insert into candour.personal_link (organisation_id, appointment_id, purpose, email, token_hash, expires_at)
           values ($1, $2, 'invitation', 'first@trust.example', $3, $4)`,
          [board.organisationId, rows[0]!.id, hashOf(token), LATER],
        );
      });
      const person = await useLink(token, 'a hash');
      expect(await hats(person!, '2026-11-22')).toMatchObject([
        { organisation_id: board.organisationId, roles: ['secretary'], seat_id: null },
      ]);
    });

    it('can give nobody a seat, nor reset a password', async () => {
      const [operator, board] = [await anOperators(), await aBoard(test.owner, { seats: 1 })];
      const seat = test.asOperator(operator, (manager) =>
        manager.query(
          `insert into candour.seat (organisation_id, name, email, executive, voting, valid_from) values ($1, 'X', 'x@x.example', true, true, '2026-01-01')`,
          [board.organisationId],
        ),
      );
      await expect(seat).rejects.toMatchObject({ code: '42501' });
      const link = test.asOperator(operator, (manager) =>
        manager.query(
          `insert into candour.personal_link (organisation_id, seat_id, purpose, email, token_hash, expires_at)
           values ($1, $2, 'invitation', 'x@x.example', $3, $4)`,
          [board.organisationId, board.seats[0], hashOf(randomUUID()), LATER],
        ),
      );
      await expect(link).rejects.toMatchObject({ code: '42501' });
    });

    it('is needed: a trust appoints no operator and writes no register, and a role counts only at its kind of organisation', async () => {
      const board = await aBoard(test.owner, { seats: 1 });
      const ownOperator = test.as(board.organisationId, null, (manager) =>
        manager.query(appoint, [board.organisationId, 'sly@trust.example', 'operator']),
      );
      await expect(ownOperator).rejects.toMatchObject({ code: '42501' });
      const register = test.as(board.organisationId, null, (manager) =>
        manager.query(`insert into candour.organisation (name, kind) values ('A made-up trust', 'trust')`),
      );
      await expect(register).rejects.toMatchObject({ code: '42501' });
      const [, touched]: [unknown, number] = await test.as(board.organisationId, null, (manager) =>
        manager.query(`update candour.organisation set name = 'Better name' where id = $1`, [board.organisationId]),
      );
      expect(touched).toBe(0);
      const person = await join(board, board.seats[0]!, 'lead@trust.example');
      await test.owner.query(
        `insert into candour.appointment (organisation_id, name, email, role, valid_from, person_id)
         values ($1, 'Lead', 'lead@trust.example', 'ics-lead', '2026-01-01', $2)`,
        [board.organisationId, person],
      );
      expect(await hats(person, '2026-11-22')).toMatchObject([{ roles: ['member'] }]);
    });
  });

  it('lists made-up people of made-up organisations and nobody else', async () => {
    const real = await aBoard(test.owner, { seats: 1 });
    await join(real, real.seats[0]!, 'real@trust.example');
    const madeUp = await aBoard(test.owner, { seats: 1 });
    await join(madeUp, madeUp.seats[0]!, 'made-up@trust.example');
    await test.owner.query('update candour.organisation set demonstration = true where id = $1', [madeUp.organisationId]);
    const people = await ask<{ email: string; role: string; what: string }>('select * from candour.demonstration_people()', []);
    expect(people).toMatchObject([{ email: 'made-up@trust.example', role: 'Member', what: 'Has an assessment to score' }]);
  });
});
