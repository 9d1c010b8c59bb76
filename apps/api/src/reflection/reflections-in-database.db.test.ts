import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { type DatabaseOfOneTest, databaseOfOneTest } from '../../test/database-of-one-test.js';
import { releasedOf } from './testing/released.js';

const TABLES = ['reflection', 'reflection_answer', 'development_step'] as const;

interface Person {
  readonly id: string;
  readonly reflectionId: string;
}

let made = 0;

describe('reflections in the database', () => {
  let test: DatabaseOfOneTest;
  let organisationId: string;
  beforeAll(async () => {
    test = await databaseOfOneTest(8);
    organisationId = await idOf(`insert into candour.organisation (name, kind) values ('A trust', 'trust') returning id`);
  });
  afterAll(async () => await test.close());

  const idOf = async (sql: string, parameters: unknown[] = []): Promise<string> =>
    (await test.owner.query<{ id: string }>(sql, parameters)).rows[0]!.id;

  const as = async <T>(
    personId: string | null,
    work: (manager: EntityManager) => Promise<T>,
    hat: { readonly organisationId?: string; readonly operator?: boolean } = {},
  ): Promise<T> =>
    await test.database.inTransactionOf(
      {
        organisationId: hat.organisationId ?? organisationId,
        organisationKind: hat.operator ? 'operator' : 'trust',
        roles: hat.operator ? ['operator'] : ['secretary', 'chair', 'chief-executive', 'facilitator', 'member'],
        seatId: null,
        personId,
      },
      work,
    );

  /** Somebody of the board with a finished reflection of the given levels (0: no chance to show it), and a step. */
  const aPerson = async (levels: Readonly<Record<string, number>> = { 'LR-01': 3 }, seat = true): Promise<Person> => {
    made += 1;
    const email = `person${made}@trust.example`;
    const id = await idOf(`insert into candour.person (email, name, password_hash) values ($1, 'X', 'x') returning id`, [email]);
    if (seat) {
      await test.owner.query(
        `insert into candour.seat (organisation_id, name, email, executive, voting, valid_from, person_id) values ($1, 'X', $2, true, true, '2020-01-01', $3)`,
        [organisationId, email, id],
      );
    }
    const reflectionId = await as(id, async (manager) => {
      const [reflection]: { id: string }[] = await manager.query(
        `insert into candour.reflection (person_id, instrument_code, instrument_version, number, begun_on)
         values (candour.current_person(), 'leader-reflection', '1.0', 1, '2026-11-01') returning id`,
      );
      for (const [code, level] of Object.entries(levels)) {
        await manager.query(
          `insert into candour.reflection_answer (person_id, reflection_id, item_code, level, off_scale, note)
           values (candour.current_person(), $1, $2, $3, $4, 'A note')`,
          [reflection!.id, code, level || null, level === 0 ? 'No chance to show' : null],
        );
      }
      await manager.query(`update candour.reflection set finished_on = '2026-11-02' where id = $1`, [reflection!.id]);
      await manager.query(
        `insert into candour.development_step (person_id, id, words) values (candour.current_person(), gen_random_uuid(), 'Visit a ward')`,
      );
      return reflection!.id;
    });
    return { id, reflectionId };
  };

  const countIn = async (manager: EntityManager, table: string): Promise<number> => {
    const rows: { n: number }[] = await manager.query(`select count(*)::int as n from candour.${table}`);
    return rows[0]!.n;
  };

  const openPicture = async (items: readonly { code: string; scale: number }[], board = organisationId): Promise<string> =>
    await idOf(
      `insert into candour.skills_picture (organisation_id, instrument_code, instrument_version, items, purpose, opened_on, opened_by, closes_on)
       values ($1, 'leader-reflection', '1.0', $2::jsonb, 'A seminar', '2026-11-03', 'secretary', '2026-11-30') returning id`,
      [board, JSON.stringify(items)],
    );

  const takePart = async (pictureId: string, person: Person, levels: object): Promise<void> => {
    await as(person.id, (manager) =>
      manager.query('insert into candour.skills_contribution values ($1, $2, $3, $4, $5)', [
        organisationId,
        pictureId,
        person.id,
        person.reflectionId,
        JSON.stringify(levels),
      ]),
    );
  };

  const compute = async (pictureId: string, today = '2026-12-01'): Promise<string> =>
    await as(null, async (manager) => {
      const rows: { state: string }[] = await manager.query('select candour.compute_skills_picture($1, $2) as state', [
        pictureId,
        today,
      ]);
      return rows[0]!.state;
    });

  describe('are their owner’s alone', () => {
    it('whatever roles and hat the other wears, nobody included', async () => {
      const [mine, other] = [await aPerson(), await aPerson()];
      for (const table of TABLES) {
        expect(await as(mine.id, (manager) => countIn(manager, table))).toBe(1);
        for (const who of [
          () => as(null, (manager) => countIn(manager, table)),
          () => as(null, (manager) => countIn(manager, table), { operator: true }),
        ]) {
          expect(await who()).toBe(0);
        }
        const seen: { person_id: string }[] = await as(other.id, (manager) =>
          manager.query(`select person_id from candour.${table}`),
        );
        expect(seen).toEqual([{ person_id: other.id }]);
      }
    });

    it('also under another hat of theirs, for it belongs to no organisation', async () => {
      const mine = await aPerson();
      const elsewhere = await idOf(`insert into candour.organisation (name, kind) values ('Another', 'trust') returning id`);
      expect(await as(mine.id, (manager) => countIn(manager, 'reflection'), { organisationId: elsewhere })).toBe(1);
      const { rows } = await test.owner.query(
        `select c.table_name, c.column_name from information_schema.columns c
          where c.table_schema = 'candour' and c.table_name = any ($1) and (c.column_name like '%organisation%' or c.data_type like 'timestamp%')`,
        [[...TABLES]],
      );
      expect(rows).toEqual([]);
    });

    it('so that nobody writes in another’s name, nor changes or deletes what is another’s', async () => {
      const [mine, other] = [await aPerson(), await aPerson()];
      const forged = as(other.id, (manager) =>
        manager.query(
          `insert into candour.reflection (person_id, instrument_code, instrument_version, number, begun_on) values ($1, 'x', '1.0', 9, '2026-11-01')`,
          [mine.id],
        ),
      );
      await expect(forged).rejects.toMatchObject({ code: '42501' });
      await as(other.id, async (manager) => {
        await manager.query('delete from candour.reflection');
        await manager.query('delete from candour.development_step');
        await manager.query(`update candour.reflection set finished_on = null`);
      });
      for (const table of TABLES) expect(await as(mine.id, (manager) => countIn(manager, table))).toBe(1);
    });

    it('and the adding-up role reads none of them, only the copies that were handed to it', async () => {
      await aPerson();
      for (const [table, may] of [
        ['reflection', false],
        ['reflection_answer', false],
        ['development_step', false],
        ['skills_contribution', true],
      ] as const) {
        const { rows } = await test.owner.query(
          `select has_any_column_privilege('candour_tally', 'candour.${table}', 'select') as may`,
        );
        expect({ table, may: rows[0].may }).toEqual({ table, may });
        const door = await test.owner.query(
          `select has_any_column_privilege('candour_door', 'candour.${table}', 'select') as may`,
        );
        expect(door.rows[0].may).toBe(false);
      }
    });

    it('and stay closed to whoever comes in by a link that a secretary or an operator had made; all of it can still be deleted', async () => {
      const mine = await aPerson();
      const link = async (issuedBy: string | null): Promise<void> => {
        made += 1;
        await test.owner.query(
          `insert into candour.personal_link (organisation_id, person_id, issued_by, purpose, email, token_hash, expires_at)
           values ($1, $2, $1, 'password-reset', 'a@trust.example', sha256($3::text::bytea), now() + interval '1 day')`,
          [issuedBy, mine.id, `link ${made}`],
        );
        await test.database.beforeActor((query) =>
          query(`select candour.use_personal_link(sha256($1::text::bytea), null, 'another hash', now())`, [`link ${made}`]),
        );
      };
      await link(null); // their own mailbox: they asked for it themselves
      expect(await as(mine.id, (manager) => countIn(manager, 'reflection'))).toBe(1);
      // A link that was handed over works only where the account opens no other door; here it is used straight away.
      await test.owner.query(
        `insert into candour.personal_link (organisation_id, person_id, issued_by, purpose, email, token_hash, expires_at)
         values ($1, $2, $1, 'password-reset', 'a@trust.example', sha256('handed over'), now() + interval '1 day')`,
        [organisationId, mine.id],
      );
      await test.owner.query(`update candour.personal_link set used_at = now() where token_hash = sha256('handed over')`);
      for (const table of TABLES) expect(await as(mine.id, (manager) => countIn(manager, table))).toBe(0);
      const begun = await as(mine.id, (manager) =>
        manager.query(
          `insert into candour.reflection (person_id, instrument_code, instrument_version, number, begun_on)
           values (candour.current_person(), 'leader-reflection', '1.0', 1, '2026-11-03') returning number`,
        ),
      );
      expect(begun).toEqual([{ number: 1 }]);
      await as(mine.id, async (manager) => {
        await manager.query('delete from candour.reflection');
        await manager.query('delete from candour.development_step');
      });
      const { rows } = await test.owner.query('select from candour.reflection where person_id = $1', [mine.id]);
      expect(rows).toHaveLength(0);
    });
  });

  it('keeps the answers of a finished reflection as they are', async () => {
    const mine = await aPerson();
    const change = as(mine.id, (manager) => manager.query(`update candour.reflection_answer set level = 1`));
    await expect(change).rejects.toThrow('reflection-finished');
  });

  describe('a skills picture', () => {
    const items = [
      { code: 'LR-01', scale: 4 },
      { code: 'LR-02', scale: 4 },
    ];
    const aBoardOf = async (levels: readonly Readonly<Record<string, number>>[]) => {
      organisationId = await idOf(`insert into candour.organisation (name, kind) values ('A trust', 'trust') returning id`);
      const people: Person[] = [];
      for (const own of levels) people.push(await aPerson(own));
      return people;
    };
    const everybodyTakesPart = async (levels: readonly Readonly<Record<string, number>>[]) => {
      const people = await aBoardOf(levels);
      const pictureId = await openPicture(items);
      for (const [place, person] of people.entries()) await takePart(pictureId, person, levels[place]!);
      return { people, pictureId };
    };
    const stored = async (pictureId: string) =>
      (await test.owner.query('select state, result from candour.skills_picture where id = $1', [pictureId])).rows[0];
    const copies = async (pictureId: string): Promise<number> =>
      (await test.owner.query('select from candour.skills_contribution where picture_id = $1', [pictureId])).rows.length;

    it('is added up once from eight, by the rule of every spread, and the copies are gone', async () => {
      const levels = [1, 2, 2, 3, 3, 3, 4, 4].map((level, place) => ({ 'LR-01': level, 'LR-02': place < 3 ? 0 : 2 }));
      const { people, pictureId } = await everybodyTakesPart(levels);
      expect(await compute(pictureId)).toBe('shown');
      const { result } = await stored(pictureId);
      expect(result).toEqual([
        expect.objectContaining({ itemCode: 'LR-01', scale: 4, ...releasedOf([1, 2, 3, 2], 0, 8) }),
        expect.objectContaining({ itemCode: 'LR-02', scale: 4, ...releasedOf([0, 5, 0, 0], 3, 8) }),
      ]);
      expect(result[1]).toMatchObject({ shown: 'too-few', n: null, counts: null, noChance: null, manyNoChance: true });
      expect(await copies(pictureId)).toBe(0);
      await as(people[0]!.id, (manager) => manager.query('delete from candour.reflection'));
      expect(await compute(pictureId, '2027-06-01')).toBe('shown');
      expect((await stored(pictureId)).result).toEqual(result);
      await expect(takePart(pictureId, people[1]!, { 'LR-01': 4 })).rejects.toThrow('skills-picture-closed');
    });

    it('of seven says that too few took part, no number, for ever', async () => {
      const { pictureId } = await everybodyTakesPart(Array.from({ length: 7 }, () => ({ 'LR-01': 4 })));
      expect(await compute(pictureId)).toBe('too-few');
      expect(await stored(pictureId)).toEqual({ state: 'too-few', result: null });
      expect(await copies(pictureId)).toBe(0);
    });

    it('does not count whoever has left the board: they could not take it back any more', async () => {
      const { people, pictureId } = await everybodyTakesPart(Array.from({ length: 8 }, () => ({ 'LR-01': 4 })));
      await test.owner.query(`update candour.seat set valid_to = '2026-11-29' where person_id = $1`, [people[3]!.id]);
      expect(await compute(pictureId)).toBe('too-few');
    });

    it('is not added up before its closing date has passed, nor for a neighbour, who learns nothing', async () => {
      const { pictureId } = await everybodyTakesPart(Array.from({ length: 8 }, () => ({ 'LR-01': 4 })));
      await expect(compute(pictureId, '2026-11-30')).rejects.toThrow('skills-picture-open');
      organisationId = await idOf(`insert into candour.organisation (name, kind) values ('A neighbour', 'trust') returning id`);
      await expect(compute(pictureId)).rejects.toThrow('not-found');
      expect(await as(null, (manager) => countIn(manager, 'skills_picture'))).toBe(0);
    });

    it('lets a member see and take back their own copy; whoever asked for it sees none', async () => {
      const { people, pictureId } = await everybodyTakesPart(Array.from({ length: 8 }, () => ({ 'LR-01': 4 })));
      expect(await as(null, (manager) => countIn(manager, 'skills_contribution'))).toBe(0);
      expect(await as(people[0]!.id, (manager) => countIn(manager, 'skills_contribution'))).toBe(1);
      await as(people[0]!.id, (manager) => manager.query('delete from candour.skills_contribution'));
      expect(await copies(pictureId)).toBe(7);
      await as(people[1]!.id, (manager) => manager.query('delete from candour.reflection'));
      expect(await copies(pictureId)).toBe(6);
    });

    it('counts every copy that was acknowledged and none that was taken back, however the two meet', async () => {
      for (let run = 0; run < 5; run++) {
        const { people, pictureId } = await everybodyTakesPart(Array.from({ length: 8 }, () => ({ 'LR-01': 4 })));
        const late = await aPerson({ 'LR-01': 1 });
        const [joined, state] = await Promise.all([
          takePart(pictureId, late, { 'LR-01': 1 }).then(
            () => true,
            () => false,
          ),
          compute(pictureId),
        ]);
        expect(state).toBe('shown');
        expect(people).toHaveLength(8);
        expect((await stored(pictureId)).result[0].counts).toEqual([joined ? 1 : 0, 0, 0, 8]);
        expect(await copies(pictureId)).toBe(0);
      }
    });

    it('waits for whoever deletes their reflection meanwhile, and then does not count it, nor show what seven said', async () => {
      const { people, pictureId } = await everybodyTakesPart(Array.from({ length: 8 }, () => ({ 'LR-01': 4 })));
      let computing: Promise<string> | undefined;
      await as(people[0]!.id, async (manager) => {
        await manager.query('delete from candour.reflection');
        computing = compute(pictureId);
        for (let waiting = false; !waiting; ) {
          const { rows } = await test.owner.query(
            `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%compute_skills_picture%'`,
          );
          waiting = rows.length > 0;
        }
      });
      expect(await computing).toBe('too-few');
      expect(await stored(pictureId)).toEqual({ state: 'too-few', result: null });
    });

    it('is one at a time, and one in 180 days', async () => {
      const { pictureId } = await everybodyTakesPart([]);
      await expect(openPicture(items)).rejects.toThrow('skills-picture-too-soon');
      await compute(pictureId);
      await expect(openPicture(items)).rejects.toThrow('skills-picture-too-soon');
      await test.owner.query(
        `update candour.skills_picture set opened_on = opened_on - 180, closes_on = closes_on - 180 where id = $1`,
        [pictureId],
      );
      expect(await openPicture(items)).toEqual(expect.any(String));
    });

    it('cannot be rewritten by the program, nor its closing date moved', async () => {
      const { pictureId } = await everybodyTakesPart([]);
      for (const set of [`state = 'shown'`, `result = '[]'`, `closes_on = '2026-11-12'`]) {
        const change = as(null, (manager) =>
          manager.query(`update candour.skills_picture set ${set} where id = $1`, [pictureId]),
        );
        await expect(change).rejects.toMatchObject({ code: '42501' });
      }
    });

    it('shows an item as the scoring library would, whatever was said', async () => {
      const cases = [8, 9, 12, 16].flatMap((tookPart) =>
        Array.from({ length: tookPart + 1 }, (_, noChance) => {
          const levels = tookPart - noChance;
          return { tookPart, noChance, counts: [levels - Math.floor(levels / 2), 0, Math.floor(levels / 2), 0] };
        }),
      );
      const { rows } = await test.owner.query<{ item: object }>(
        `select candour.skills_item_to_show('X', 4, array(select jsonb_array_elements_text(c -> 'counts')::int), (c ->> 'noChance')::int,
                (c ->> 'tookPart')::int) as item from jsonb_array_elements($1::jsonb) with ordinality e(c, place) order by place`,
        [JSON.stringify(cases)],
      );
      expect(rows.map(({ item }) => item)).toEqual(
        cases.map(({ counts, noChance, tookPart }) => expect.objectContaining(releasedOf(counts, noChance, tookPart))),
      );
    });
  });
});
