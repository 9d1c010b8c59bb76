import { assessmentStates } from '@candour/assessment';
import type { Spread } from '@candour/scoring';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf, Client } from '../../test/client.js';
import { aTrust, signedIn } from '../../test/organisations.js';
import { type VersionContent, versionHolds } from '../board-paper/version-content.js';
import { DEMONSTRATION_PASSWORD } from '../identity/demonstration-people.view.js';
import { registerFiles } from '../organisation/register/register-files.js';
import type { OutsideFiguresResponse } from '../outside-figure/outside-figures.dto.js';
import { trusts } from './content/trusts.js';
import { seed } from './seed.js';

interface Listed {
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
}

interface Hat {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly roles: readonly string[];
}

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

async function make(api: TestApi): Promise<string> {
  const { appUrl, ownerUrl } = api.database;
  return await seed({ DATABASE_URL: appUrl, CANDOUR_OWNER_URL: ownerUrl }, [], new Date());
}

async function rowsOf<Row>(api: TestApi, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await api.owner.query(sql, [...parameters]);
  return rows as Row[];
}

/** How many rows every table has, with the last of the audit: anything made twice would show. */
async function census(api: TestApi): Promise<unknown> {
  const tables = await rowsOf<{ name: string }>(
    api,
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'candour'::regnamespace`,
  );
  const counts = tables.map(({ name }) => `(select count(*)::int from candour.${name}) as "${name}"`);
  return await rowsOf(api, `select ${counts.join(', ')}, (select max(seq) from candour.audit) as last`);
}

describe('the demonstration system', () => {
  let api: TestApi;
  let said: string;
  beforeAll(async () => {
    api = await startApi({ demonstration: true });
    said = await make(api);
  }, 120_000);
  afterAll(() => api.close());

  const listed = async (): Promise<Listed[]> => bodyOf<{ people: Listed[] }>(await api.stranger.get('/demonstration')).people;
  const as = async (email: string, organisation: string): Promise<Client> => {
    const [row] = await rowsOf<{ person: string; organisation: string }>(
      api,
      'select p.id as person, o.id as organisation from candour.person p, candour.organisation o where p.email = $1 and o.name = $2',
      [email, organisation],
    );
    return await signedIn(api, row?.person ?? '', row?.organisation ?? '');
  };
  const assessmentIn = async (state: string) => {
    const [row] = await rowsOf<{ id: string; trust: string }>(
      api,
      'select a.id, o.name as trust from candour.assessment a join candour.organisation o on o.id = a.organisation_id where a.state = $1 order by a.wave_date desc limit 1',
      [state],
    );
    if (!row) throw new Error(`none is ${state}`);
    return row;
  };

  it('is made once: a second time changes nothing', async () => {
    expect(said).toBe('The demonstration system is made.');
    const before = await census(api);
    expect(await make(api)).toBe('The demonstration system is there already.');
    expect(await census(api)).toEqual(before);
  });

  it('has an assessment in every state, and one that is ready for its meeting', async () => {
    const states = await rowsOf<{ state: string }>(api, 'select distinct state from candour.assessment');
    expect(states.map(({ state }) => state).sort()).toEqual([...assessmentStates].sort());
    const ready = await rowsOf(api, `select 1 from candour.assessment where state = 'scoring' and scoring_closed_at is not null`);
    expect(ready).toHaveLength(1);
  });

  it('has boards of six to fifteen and at least seven trusts of five kinds, each marked as demonstration', async () => {
    const rows = await rowsOf<{ subtype: string; demonstration: boolean; seats: number }>(
      api,
      `select o.trust_subtype as subtype, o.demonstration, (select count(*)::int from candour.seat s where s.organisation_id = o.id and s.valid_to is null) as seats
         from candour.organisation o where o.kind = 'trust'`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(7);
    expect(new Set(rows.map(({ subtype }) => subtype)).size).toBeGreaterThanOrEqual(5);
    expect(Math.min(...rows.map(({ seats }) => seats))).toBe(6);
    expect(Math.max(...rows.map(({ seats }) => seats))).toBe(15);
    expect(await rowsOf(api, 'select 1 from candour.organisation where not demonstration')).toEqual([]);
  });

  it('names nobody real: no organisation says NHS or is called as one of the register', async () => {
    const { trustsCsv, systemsCsv } = await registerFiles();
    const register = `${trustsCsv}\n${systemsCsv}`.toLowerCase();
    for (const { name } of await rowsOf<{ name: string }>(api, 'select name from candour.organisation')) {
      expect(name).not.toMatch(/NHS/i);
      expect(register).not.toContain(name.toLowerCase());
    }
  });

  it('gives each person a name of their own, and lists at most thirty of them, every role among them', async () => {
    const names = await rowsOf<{ name: string; n: number }>(
      api,
      'select name, count(*)::int as n from candour.person group by name having count(*) > 1',
    );
    expect(names).toEqual([]);
    const people = await listed();
    expect(people.length).toBeGreaterThan(15);
    expect(people.length).toBeLessThanOrEqual(30);
    const roles = [
      'Company secretary',
      'Facilitator',
      'Member',
      'Chair',
      'Chief executive',
      'Member of 2 boards',
      'ICS lead',
      'Operator',
    ];
    expect([...new Set(people.map(({ role }) => role))].sort()).toEqual(roles.sort());
  });

  it('lets everybody who is listed sign in with the one password, wear a hat, and find something to do or to read', async () => {
    for (const person of await listed()) {
      const response = await api.stranger.post('/sign-in', { email: person.email, password: DEMONSTRATION_PASSWORD });
      const { hats } = bodyOf<{ hats: Hat[] }>(response);
      expect(hats.length).toBeGreaterThan(0);
      const [hat] = hats;
      const client = await as(person.email, hat?.organisationName ?? '');
      const home = bodyOf<{ waiting: unknown[]; next: unknown[] }>(await client.get('/home'));
      const reads = hat?.roles.some((role) => role === 'ics-lead' || role === 'operator');
      const rows = reads ? [] : bodyOf<{ rows: unknown[] }>(await client.get('/assessments')).rows;
      expect({ person, there: home.waiting.length + home.next.length + rows.length > 0 || reads }).toMatchObject({ there: true });
    }
  });

  it('waits for whoever its list says it waits for', async () => {
    const kinds = new Map<string, string[]>();
    for (const { email, role, organisation } of await listed()) {
      if (['Member of 2 boards', 'ICS lead', 'Operator'].includes(role)) continue;
      const home = bodyOf<{ waiting: { kind: string }[] }>(await (await as(email, organisation)).get('/home'));
      kinds.set(
        `${organisation}, ${role}`,
        home.waiting.map(({ kind }) => kind),
      );
    }
    const at = (slug: string) => trusts.find((trust) => trust.slug === slug)?.name;
    expect(kinds.get(`${at('withymere')}, Company secretary`)).toContain('set-up');
    expect(kinds.get(`${at('saltreach')}, Member`)).toContain('score');
    expect(kinds.get(`${at('hollowmark')}, Facilitator`)).toContain('meeting');
    expect(kinds.get(`${at('fernmoor')}, Facilitator`)).toContain('meeting');
    expect(kinds.get(`${at('emberdown')}, Member`)).toContain('vote');
    expect(kinds.get(`${at('greyladder')}, Chair`)).toContain('seal');
    expect(kinds.get(`${at('tiderow')}, Chair`)).toContain('decision');
    expect(kinds.get(`${at('ottermoor')}, Chief executive`)).toContain('publish');
  });

  it('has a board with its skills picture, one that is asked for one, and leaders whose reflections are theirs alone', async () => {
    const pictures = await rowsOf<{ name: string; state: string }>(
      api,
      'select o.name, p.state from candour.skills_picture p join candour.organisation o on o.id = p.organisation_id order by p.state',
    );
    const at = (slug: string) => trusts.find((trust) => trust.slug === slug)?.name ?? '';
    expect(pictures).toEqual([
      { name: at('saltreach'), state: 'open' },
      { name: at('lanternhill'), state: 'shown' },
    ]);
    const member = (await listed()).find(({ organisation, role }) => organisation === at('lanternhill') && role === 'Member');
    const client = await as(member?.email ?? '', at('lanternhill'));
    const mine = bodyOf<{ reflections: unknown[]; openSteps: number }>(await client.get('/my-reflections'));
    expect([mine.reflections.length, mine.openSteps]).toEqual([2, 2]);
    const { rows } = bodyOf<{ rows: { findings: string[] }[] }>(await client.get('/skills-pictures'));
    expect(rows[0]?.findings.length).toBeGreaterThan(1);
  });

  it('has two trusts whose papers have a shape of their own: names, order, colour, words of assurance and a logo', async () => {
    const shapes = await rowsOf<{ name: string; accent: string; typeface: string; words: string[]; alt: string }>(
      api,
      `select o.name, s.content ->> 'accent' as accent, s.content ->> 'typeface' as typeface, f.alt,
              jsonb_path_query_array(s.content, '$.assuranceScale[*].word') as words
         from candour.paper_shape s join candour.organisation o on o.id = s.organisation_id
         join candour.paper_shape_file f on f.organisation_id = o.id and f.kind = 'logo' order by o.name`,
    );
    expect(shapes).toMatchObject([
      { accent: '7A1F3D', typeface: 'serif', words: ['Significant', 'Adequate', 'Limited', 'None'] },
      { accent: '1B4F8F', typeface: 'arial', words: ['High', 'Substantial', 'Moderate', 'Limited', 'No'] },
    ]);
    for (const { name, alt } of shapes) expect(alt.startsWith(name.slice(0, 5))).toBe(true);
  });

  it('has figures of a made-up publisher beside what its boards agreed, on one scale and on another, and tokens nobody was told', async () => {
    const { trust } = await assessmentIn('sealed');
    const [chief] = await rowsOf<{ email: string }>(
      api,
      `select a.email from candour.appointment a join candour.organisation o on o.id = a.organisation_id
        where o.name = $1 and a.role = 'chief-executive'`,
      [trust],
    );
    const { sources } = bodyOf<OutsideFiguresResponse>(await (await as(chief?.email ?? '', trust)).get('/outside-figures'));
    const beside = sources.flatMap(({ figures }) => figures.flatMap((figure) => figure.beside));
    expect(sources.map(({ publisher }) => publisher)).toEqual(['Office of made-up figures', 'Office of made-up figures']);
    expect(beside.some(({ compares }) => compares)).toBe(true);
    expect(beside.some(({ gap }) => gap.includes('different scales'))).toBe(true);
    const tokens = await rowsOf<{ revoked: boolean }>(
      api,
      'select revoked_on is not null as revoked from candour.api_token order by 1',
    );
    expect(tokens).toEqual([{ revoked: false }, { revoked: true }]);
  });

  it('has papers in every state, one with its next version begun and one that came back from its review', async () => {
    const told = await rowsOf<{ slug: string; state: string; number: number; texts: number }>(
      api,
      `select split_part(o.name, ' ', 1) as slug, p.state, p.number,
              (select count(*)::int from candour.paper_text t where t.organisation_id = p.organisation_id and t.assessment_id = p.assessment_id) as texts
         from candour.paper p join candour.organisation o on o.id = p.organisation_id
        where exists (select from candour.paper_change c where c.organisation_id = p.organisation_id and c.assessment_id = p.assessment_id)
        order by 1`,
    );
    expect(told).toEqual([
      { slug: 'Greyladder', state: 'draft', number: 1, texts: 3 },
      { slug: 'Lanternhill', state: 'draft', number: 2, texts: 3 },
      { slug: 'Ottermoor', state: 'issued', number: 1, texts: 0 },
      { slug: 'Tiderow', state: 'in-review', number: 1, texts: 0 },
    ]);
    const versions = await rowsOf<{ content: VersionContent; checksum: string; template: null }>(
      api,
      'select content, checksum, template from candour.paper_version where issued_on is not null',
    );
    expect(versions.map(versionHolds)).toEqual([true, true]);
  });

  it('never shows how many chose what on the board of six', async () => {
    const spreads = await rowsOf<{ spread: Spread }>(
      api,
      `select s.spread from candour.round_spread s join candour.organisation o on o.id = s.organisation_id where o.name like 'Quillmere%'`,
    );
    expect(spreads.length).toBeGreaterThan(30);
    for (const { spread } of spreads) expect(spread).toMatchObject({ counts: null, q1: null, q3: null });
    const others = await rowsOf(api, `select 1 from candour.round_spread where spread ->> 'counts' is not null`);
    expect(others.length).toBeGreaterThan(100);
  });

  it('has boards that disagree, one that claims more than it can prove, and one that leaves all to its digital lead', async () => {
    const bands = await rowsOf<{ band: string }>(api, `select distinct spread ->> 'band' as band from candour.round_spread`);
    expect(bands.map(({ band }) => band)).toEqual(expect.arrayContaining(['split', 'wide', 'moderate', 'strong']));
    const claims = await rowsOf<{ name: string; claim: number }>(
      api,
      `select o.name, avg((i ->> 'overClaim')::float8) as claim from candour.publication p join candour.organisation o on o.id = p.organisation_id,
              jsonb_path_query(p.content, '$.items[*]') i where i ->> 'overClaim' is not null group by o.name order by claim desc`,
    );
    expect(claims[0]).toMatchObject({ name: expect.stringMatching(/^Lanternhill/) });
    const portfolios = await rowsOf<{ portfolio: string }>(
      api,
      `select distinct e.owner_portfolio as portfolio from candour.action e join candour.organisation o on o.id = e.organisation_id where o.name like 'Greyladder%'`,
    );
    expect(portfolios).toEqual([{ portfolio: 'Digital and information' }]);
  });

  it('seals what still has its checksum, and keeps an audit that is whole', async () => {
    const { id, trust } = await assessmentIn('published');
    const [chief] = (await listed()).filter(({ organisation, role }) => organisation === trust && role === 'Chief executive');
    const client = await as(chief?.email ?? '', trust);
    const results = bodyOf<{ sealed: boolean; checksumHolds: boolean }>(await client.get(`/assessments/${id}/results`));
    expect(results).toMatchObject({ sealed: true, checksumHolds: true });
    for (const { id: organisation } of await rowsOf<{ id: string }>(
      api,
      `select id from candour.organisation where kind = 'trust'`,
    )) {
      await api.owner.query(`select set_config('candour.organisation', $1, false)`, [organisation]);
      expect(await rowsOf(api, 'select candour.first_audit_break() as broken')).toEqual([{ broken: null }]);
    }
  });

  it('has no raw answer left of what ended more than thirty days ago', async () => {
    const left = await rowsOf(
      api,
      `select 1 from candour.answer w join candour.round r on r.id = w.round_id join candour.assessment a on a.id = r.assessment_id
        where coalesce(a.sealed_at, a.ended_at) < now() - interval '30 days'`,
    );
    expect(left).toEqual([]);
  });

  it('compares, for the lead of the system, every trust but the one that has published nothing', async () => {
    const [lead] = (await listed()).filter(({ role }) => role === 'ICS lead');
    const client = await as(lead?.email ?? '', lead?.organisation ?? '');
    const comparison = bodyOf<{ groups: { trusts: { name: string; state: string }[] }[] }>(await client.get('/comparison'));
    const rows = comparison.groups.flatMap(({ trusts: found }) => found);
    expect(rows.map(({ name }) => name).sort()).toEqual(trusts.map(({ name }) => name).sort());
    expect(rows.find(({ name }) => name.startsWith('Ottermoor'))).toMatchObject({ state: 'not-published' });
  });

  it('keeps a register in which one trust merged, one is in two systems, one moved, and systems are in a cluster', async () => {
    const [merged] = await rowsOf<{ closed: string | null; into: string; publications: number }>(
      api,
      `select o.closed::text, s.name as into, (select count(*)::int from candour.publication p where p.organisation_id = o.id) as publications
         from candour.successor r join candour.organisation o on o.id = r.organisation_id join candour.organisation s on s.id = r.successor_id`,
    );
    expect(merged).toMatchObject({ closed: expect.any(String), into: trusts[1]?.name, publications: 1 });
    const belonging = await rowsOf<{ name: string; open: number; ended: number }>(
      api,
      `select o.name, count(*) filter (where m.valid_to is null)::int as open, count(*) filter (where m.valid_to is not null)::int as ended
         from candour.system_membership m join candour.organisation o on o.id = m.trust_id group by o.name`,
    );
    expect(belonging.filter(({ open }) => open === 2)).toHaveLength(1);
    expect(belonging.filter(({ open, ended }) => open === 1 && ended === 1)).toHaveLength(1);
    expect(await rowsOf(api, 'select 1 from candour.cluster_membership where valid_to is null')).toHaveLength(2);
    expect(await rowsOf(api, `select 1 from candour.organisation where kind = 'trust' and care_settings = '{}'`)).toEqual([]);
  });

  it('has its older waves in the first version of the instrument and its newest in the next, and they compare', async () => {
    const used = await rowsOf<{ version: string; publications: number }>(
      api,
      `select instrument_version as version, count(*)::int as publications from candour.publication
        where withdrawn_at is null group by instrument_version order by instrument_version`,
    );
    expect(used).toMatchObject([{ version: '1.0' }, { version: '1.1' }]);
    const [lead] = (await listed()).filter(({ role }) => role === 'ICS lead');
    const client = await as(lead?.email ?? '', lead?.organisation ?? '');
    const { text } = await client.get('/comparison');
    expect(text).toContain('"instrumentVersion":"1.0"');
    expect(text).toContain('"instrumentVersion":"1.1"');
    expect(text).not.toContain('The question changed between the versions used');
  });

  it('refuses a neighbour as if nothing existed', async () => {
    const neighbour = await aTrust(api);
    for (const { id } of await rowsOf<{ id: string }>(api, 'select id from candour.assessment')) {
      const [refused, unknown] = [
        await neighbour.chair.get(`/assessments/${id}`),
        await neighbour.chair.get(`/assessments/${UNKNOWN}`),
      ];
      expect([refused.status, refused.text]).toEqual([404, unknown.text]);
    }
  });
});

describe('a database that holds a real organisation', () => {
  it('is not filled, and says why', async () => {
    const api = await startApi();
    try {
      await api.owner.query(`insert into candour.organisation (code, name, kind) values ('R1', 'A real trust', 'trust')`);
      await expect(make(api)).rejects.toThrow(/not made up \(A real trust/);
      expect(await rowsOf(api, 'select 1 from candour.organisation')).toHaveLength(1);
    } finally {
      await api.close();
    }
  });
});
