import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { signedIn } from '../../../test/organisations.js';
import { registerFiles } from '../../organisation/register/register-files.js';
import { fill } from '../fill.js';
import { makeNation } from './make-nation.js';
import { COUNTRY, nation, systemName } from './nation.js';

const SMALL = { trusts: 9, systems: 3, waves: 2 } as const;

interface Compared {
  readonly groups: readonly { readonly trusts: readonly { readonly organisationId: string; readonly state: string }[] }[];
}

describe.each([{ answers: false }, { answers: true }])('a nation made for measurements (answers: $answers)', ({ answers }) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await fill(api.database.ownerUrl, 'national', makeNation({ answers }, SMALL), new Date());
  }, 120_000);
  afterAll(() => api.close());

  const count = async (sql: string): Promise<number> => {
    const { rows } = await api.owner.query<{ n: number }>(`select count(*)::int as n from ${sql}`);
    return rows[0]?.n ?? 0;
  };
  const appointed = async (role: string): Promise<{ client: Client; organisation: string }> => {
    const { rows } = await api.owner.query<{ person_id: string; organisation_id: string }>(
      'select person_id, organisation_id from candour.appointment where role = $1 order by id limit 1',
      [role],
    );
    const [row] = rows;
    if (!row) throw new Error(`nobody is ${role}`);
    return { client: await signedIn(api, row.person_id, row.organisation_id), organisation: row.organisation_id };
  };

  it('has boards of twelve, and published every wave of every trust with its sealed assessment behind it', async () => {
    expect(await count(`candour.organisation where kind = 'trust' and demonstration`)).toBe(SMALL.trusts);
    expect(await count('candour.seat')).toBe(SMALL.trusts * 12);
    expect(await count('candour.publication')).toBe(SMALL.trusts * SMALL.waves);
    expect(await count(`candour.assessment where state = 'published' and sealed_content is not null`)).toBe(
      SMALL.trusts * SMALL.waves,
    );
  });

  it('crowds nobody out of the list that newcomers choose from', async () => {
    expect(await count('candour.demonstration_people()')).toBe(0);
  });

  it('has raw answers only where they were asked for, held back from their deletion', async () => {
    const rounds = SMALL.trusts * SMALL.waves * 25;
    expect(await count('candour.answer')).toBe(answers ? rounds * 12 : 0);
    expect(await count('candour.due_for_purge(now())')).toBe(0);
  });

  it('stores the very spreads that the database would work out from the answers', async () => {
    if (!answers) return expect(await count('candour.round_spread')).toBe(SMALL.trusts * SMALL.waves * 25);
    const differing = await count(
      `candour.round_spread s
         join candour.round r on r.id = s.round_id
         join candour.assessment_item i on i.organisation_id = r.organisation_id and i.assessment_id = r.assessment_id and i.item_code = r.item_code,
       lateral (select candour.spread_to_show(
           array(select count(w.level)::int from generate_series(1, i.scale_length) l left join candour.answer w on w.round_id = r.id and w.level = l group by l order by l),
           (select count(*)::int from candour.answer w where w.round_id = r.id and w.kind = 'dont-know'),
           (select count(*)::int from candour.answer w where w.round_id = r.id and w.kind = 'not-applicable'),
           (select count(*)::int from candour.round_seat e where e.round_id = r.id), 5, true, true) as again) c
       where c.again is distinct from s.spread`,
    );
    expect(differing).toBe(0);
  });

  it('shows the lead of a system its own trusts and no others', async () => {
    const { client, organisation } = await appointed('ics-lead');
    const { groups } = bodyOf<Compared>(await client.get('/comparison'));
    const shown = groups.flatMap(({ trusts }) => trusts);
    expect(shown.every(({ state }) => state === 'published')).toBe(true);
    const { rows } = await api.owner.query<{ id: string }>(
      'select trust_id as id from candour.system_membership where system_id = $1',
      [organisation],
    );
    expect(shown.map(({ organisationId }) => organisationId).sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  it('seals with checksums that hold, and a neighbour finds nothing', async () => {
    const { client, organisation } = await appointed('chief-executive');
    const { rows } = await api.owner.query<{ id: string; own: boolean }>(
      'select id, organisation_id = $1 as own from candour.assessment',
      [organisation],
    );
    for (const { id, own } of rows) {
      const response = await client.get(`/assessments/${id}/results`);
      expect(response.status).toBe(own ? 200 : 404);
      if (own) expect(response.body).toMatchObject({ sealed: true, checksumHolds: true });
    }
  });
});

describe('the names of a nation', () => {
  it('are each used once and none is of a real organisation', async () => {
    const names = [
      ...nation(COUNTRY).map(({ name }) => name),
      ...Array.from({ length: COUNTRY.systems }, (_, number) => systemName(number)),
    ];
    expect(new Set(names).size).toBe(COUNTRY.trusts + COUNTRY.systems);
    const { trustsCsv, systemsCsv } = await registerFiles();
    const register = `${trustsCsv}\n${systemsCsv}`.toLowerCase();
    for (const name of names) {
      expect(name).not.toMatch(/NHS/i);
      expect(register).not.toContain(name.toLowerCase());
    }
  });
});
