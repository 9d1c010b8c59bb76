import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { registerOf } from '../../../test/organisation/made-up-register.js';
import { anOperator, aTrust } from '../../../test/organisations.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { organisationOn, trustsOfSystemOn } from '../organisation.view.js';
import type { RegisterChangesResponse } from './register.dto.js';
import { type RegisterFiles, registerFiles } from './register-files.js';

const systems = [{ code: 'XA1' }, { code: 'XB1' }];
const base = registerOf([{ code: 'XT1' }, { code: 'XT2' }], systems);

describe('the register', () => {
  let api: TestApi;
  let operator: Client;

  beforeAll(async () => {
    api = await startApi();
    operator = await anOperator(api);
  });
  afterAll(async () => await api.close());

  const importing = async (files: RegisterFiles): Promise<RegisterChangesResponse> =>
    bodyOf(await operator.post('/register/imports', files));
  const previewing = async (files: RegisterFiles): Promise<RegisterChangesResponse> =>
    bodyOf(await operator.post('/register/preview', files));

  interface Stored {
    code: string;
    name: string;
    closed: string | null;
    version: number;
    systems: string | null;
  }

  /** What is stored of the given codes, with each membership as `system from..to`. */
  async function stored(...codes: string[]): Promise<Stored[]> {
    const { rows } = await api.owner.query<Stored>(
      `select o.code, o.name, o.closed::text, o.version,
              string_agg(s.code || ' ' || m.valid_from || '..' || coalesce(m.valid_to::text, ''), ', ' order by m.valid_from) as systems
         from candour.organisation o left join candour.system_membership m on m.trust_id = o.id
         left join candour.organisation s on s.id = m.system_id
        where o.code = any($1) group by o.id order by o.code`,
      [codes],
    );
    return rows;
  }

  it('imports the one that comes with the program, and a second time finds all of it unchanged', async () => {
    const files = await registerFiles();

    const first = await importing(files);
    const second = await importing(files);

    expect(first).toMatchObject({ mistakes: [], saved: true, renamed: [], moved: [], closed: [], unchanged: 0 });
    expect(first.added).toHaveLength(238);
    const nothing = {
      added: [],
      renamed: [],
      moved: [],
      merged: [],
      amended: [],
      closed: [],
      clustered: [],
      removed: [],
      mistakes: [],
    };
    expect(second).toMatchObject({ ...nothing, unchanged: 238, saved: true });
    const { rows } = await api.owner.query(
      `select count(*) filter (where kind = 'trust')::int as trusts, count(*) filter (where kind = 'board-of-system')::int as systems,
              (select count(*)::int from candour.system_membership where valid_to is null) as memberships, max(version) as version
         from candour.organisation where not demonstration`,
    );
    expect(rows).toEqual([{ trusts: 202, systems: 36, memberships: 202, version: 1 }]);
  });

  it('shows in a preview what it would change, and saves nothing of it', async () => {
    api.setNow('2027-01-10T12:00:00Z');
    await importing(base);
    const next = registerOf([{ code: 'XT1', name: 'New name', system: 'XB1', postcode: 'ZZ9 9ZZ' }, { code: 'XT3' }], systems);
    const before = await stored('XT1', 'XT2', 'XT3');

    const preview = await previewing(next);

    expect(preview).toEqual({
      added: [{ code: 'XT3', name: 'Trust XT3' }],
      renamed: [{ code: 'XT1', from: 'Trust XT1', to: 'New name' }],
      moved: [{ code: 'XT1', name: 'New name', from: 'System XA1', to: 'System XB1', on: '2027-01-10' }],
      amended: [{ code: 'XT1', name: 'New name', what: [{ fact: 'postcode', from: 'AB1 2CD', to: 'ZZ9 9ZZ' }] }],
      closed: [{ code: 'XT2', name: 'Trust XT2' }],
      ...{ merged: [], clustered: [], removed: [], keptClosed: [] },
      unchanged: 2,
      notInFile: [
        { file: 'trusts', what: ['care settings', 'mergers'] },
        { file: 'systems', what: ['clusters'] },
      ],
      mistakes: [],
      preview: expect.stringMatching(/^[0-9a-f]{64}$/),
      saved: false,
      importId: null,
    });
    expect(await stored('XT1', 'XT2', 'XT3')).toEqual(before);
  });

  it('moves a trust by ending its old membership the day before, and closes what is gone without losing it', async () => {
    api.setNow('2027-02-01T12:00:00Z');
    await importing(registerOf([{ code: 'XM1' }, { code: 'XM2' }], systems));
    api.setNow('2027-04-01T12:00:00Z');
    const next = registerOf([{ code: 'XM1', system: 'XB1' }], systems);

    await importing(next);

    expect(await stored('XM1', 'XM2')).toEqual([
      { code: 'XM1', name: 'Trust XM1', closed: null, version: 1, systems: 'XA1 2027-02-01..2027-03-31, XB1 2027-04-01..' },
      { code: 'XM2', name: 'Trust XM2', closed: '2027-04-01', version: 2, systems: 'XA1 2027-02-01..2027-03-31' },
    ]);
    expect((await importing(next)).unchanged).toBe(3);
  });

  it('takes a move back that was put right on the same day, as if it had never been', async () => {
    api.setNow('2027-05-01T12:00:00Z');
    await importing(registerOf([{ code: 'XP1' }], systems));
    await importing(registerOf([{ code: 'XP1', system: 'XB1' }], systems));
    await importing(registerOf([{ code: 'XP1' }], systems));

    expect((await stored('XP1'))[0]?.systems).toBe('XA1 2027-05-01..');
  });

  it('opens a trust again that comes back, from that day on', async () => {
    api.setNow('2027-06-01T12:00:00Z');
    await importing(registerOf([{ code: 'XR1' }, { code: 'XR2' }], systems));
    api.setNow('2027-07-01T12:00:00Z');
    await importing(registerOf([{ code: 'XR2' }], systems));
    api.setNow('2027-08-01T12:00:00Z');

    const back = await importing(registerOf([{ code: 'XR1' }, { code: 'XR2' }], systems));

    expect(back.added).toEqual([{ code: 'XR1', name: 'Trust XR1' }]);
    expect(await stored('XR1')).toMatchObject([{ closed: null, systems: 'XA1 2027-06-01..2027-06-30, XA1 2027-08-01..' }]);
  });

  it('remembers which systems a merged one was made from', async () => {
    await importing(registerOf([{ code: 'XS1', system: 'XC1' }], [{ code: 'XC1' }]));

    await importing(registerOf([{ code: 'XS1', system: 'XD1' }], [{ code: 'XD1', formedFrom: 'XC1 ZZ9' }]));

    const { rows } = await api.owner.query(
      `select b.code as before, a.code as after from candour.successor s
         join candour.organisation b on b.id = s.organisation_id join candour.organisation a on a.id = s.successor_id`,
    );
    expect(rows).toEqual([{ before: 'XC1', after: 'XD1' }]);
  });

  it('saves nothing at all of files with a mistake, however small, and names it', async () => {
    await importing(base);
    const broken = registerOf(
      [{ code: 'XT1', name: 'Would be renamed' }, { code: 'XN1' }, { code: 'XN2', system: 'XX9' }],
      systems,
    );

    const refused = await importing(broken);

    expect(refused).toMatchObject({
      ...{ added: [], renamed: [], moved: [], amended: [], closed: [], unchanged: 0, saved: false },
      mistakes: [{ file: 'trusts', line: 4, message: 'The system XX9 is not in the file of systems' }],
    });
    expect(await stored('XT1', 'XT2', 'XN1')).toMatchObject([
      { code: 'XT1', name: 'Trust XT1', closed: null },
      { code: 'XT2', closed: null },
    ]);
    expect((await previewing(base)).unchanged).toBe(4);
  });

  it('never touches made-up organisations, and refuses a file that would', async () => {
    const trust = await aTrust(api, { seats: 1 });
    const { rows } = await api.owner.query<{ code: string }>('select code from candour.organisation where id = $1', [trust.id]);
    await api.owner.query(`update candour.organisation set code = 'T' || lpad(substr(code, 2), 4, '0') where id = $1`, [
      trust.id,
    ]);
    const code = `T${(rows[0]?.code ?? '').slice(1).padStart(4, '0')}`;
    await importing(base);

    const refused = await importing(registerOf([{ code }], systems));

    expect(refused).toMatchObject({
      saved: false,
      mistakes: [{ file: 'trusts', line: 2, message: `The code ${code} belongs to a made-up organisation` }],
    });
    expect(await stored(code)).toMatchObject([{ name: trust.name, closed: null, version: 1 }]);
  });

  it('does an import once for a key, and keeps who did it and what it changed in numbers', async () => {
    const key = crypto.randomUUID();
    const files = registerOf([{ code: 'XK1' }], systems);

    const [one, two] = await Promise.all([
      operator.post('/register/imports', files, { idempotencyKey: key }),
      operator.post('/register/imports', files, { idempotencyKey: key }),
    ]);

    expect(bodyOf(one)).toEqual(bodyOf(two));
    const { rows } = await api.owner.query<{ n: number }>(
      `select count(*)::int as n from candour.register_import where counts ->> 'added' = '1' and imported_by_name like 'Person %'
         and at = (select max(at) from candour.register_import)`,
    );
    expect(rows[0]?.n).toBe(1);
  });

  it('is an operator’s to keep and to look through; everybody else is told so', async () => {
    const { secretary, chiefExecutive } = await aTrust(api, { seats: 1 });

    const answers = await Promise.all([
      secretary.post('/register/imports', base),
      chiefExecutive.post('/register/preview', base),
      secretary.get('/organisations'),
      api.stranger.get('/organisations'),
    ]);

    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [403, 'not-permitted'],
      [403, 'not-permitted'],
      [403, 'not-permitted'],
      [401, 'not-signed-in'],
    ]);
  });

  it('can be searched by words or code, by kind, a page at a time, each once', async () => {
    await importing(registerOf([{ code: 'XQ1', name: '100% care' }, { code: 'XQ2' }, { code: 'XQ3' }], systems));
    interface Page {
      rows: { id: string; code: string; name: string; kind: string }[];
      next: string | null;
    }
    const list = async (query: string): Promise<Page> => bodyOf(await operator.get(`/organisations?${query}`));

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await list(`kind=trust&search=trust%20xq&limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.rows.map(({ code }) => code));
      cursor = page.next;
    } while (cursor);

    expect(seen).toEqual(['XQ2', 'XQ3']);
    expect((await list('search=xq2')).rows).toMatchObject([{ name: 'Trust XQ2', kind: 'trust' }]);
    expect((await list('search=0%25')).rows.map(({ code }) => code)).toEqual(['XQ1']);
    expect((await list('search=X_1&kind=trust')).rows).toEqual([]);
    expect((await operator.get('/organisations?cursor=nonsense')).body).toMatchObject({ status: 400, code: 'invalid-request' });
    expect((await operator.get('/organisations?limit=1000')).status).toBe(400);
  });

  it('shows one organisation with its systems, and an unknown one as nothing', async () => {
    api.setNow('2027-09-01T12:00:00Z');
    await importing(registerOf([{ code: 'XO1' }], systems));
    const { rows } = bodyOf<{ rows: { id: string }[] }>(await operator.get('/organisations?search=XO1'));

    const one = bodyOf(await operator.get(`/organisations/${rows[0]?.id}`));

    expect(one).toMatchObject({ code: 'XO1', systems: [{ name: 'System XA1', from: '2027-09-01', to: null }] });
    expect((await operator.get(`/organisations/${crypto.randomUUID()}`)).status).toBe(404);
  });

  it('tells other features what an organisation was on a day: its systems then, and who belonged to one', async () => {
    api.setNow('2027-10-01T12:00:00Z');
    await importing(registerOf([{ code: 'XV1' }], systems));
    api.setNow('2027-11-01T12:00:00Z');
    await importing(registerOf([{ code: 'XV1', system: 'XB1' }], systems));
    const ids = await api.owner.query<{ code: string; id: string }>(
      `select code, id from candour.organisation where code in ('XV1', 'XA1', 'XB1')`,
    );
    const id = (code: string): string => ids.rows.find((row) => row.code === code)?.id ?? '';
    const anybody = {
      organisationId: id('XB1'),
      organisationKind: 'board-of-system',
      roles: [],
      seatId: null,
      personId: null,
    } as const;

    const [october, november, inA, inB] = await api.app
      .get(Database)
      .inTransactionOf(anybody, async (manager) => [
        await organisationOn(manager, id('XV1'), '2027-10-31'),
        await organisationOn(manager, id('XV1'), api.app.get(Clock).today()),
        await trustsOfSystemOn(manager, id('XA1'), '2027-11-01'),
        await trustsOfSystemOn(manager, id('XB1'), '2027-11-01'),
      ]);

    expect(october).toMatchObject({ name: 'Trust XV1', trustType: 'Acute trust', systems: [{ name: 'System XA1' }] });
    expect(november).toMatchObject({ systems: [{ name: 'System XB1' }] });
    expect(inA).toEqual([]);
    expect(inB).toMatchObject([{ id: id('XV1') }]);
  });
});
