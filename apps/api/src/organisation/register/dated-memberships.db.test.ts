import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { datedFrom, registerOf } from '../../../test/organisation/made-up-register.js';
import { anOperator } from '../../../test/organisations.js';
import type { RegisterChangesResponse } from './register.dto.js';
import type { RegisterFiles } from './register-files.js';

const systems = [{ code: 'XA1' }, { code: 'XB1' }];

describe('a file that says from when a trust belongs to its system', () => {
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

  /** The memberships of each trust as `system from..to`. */
  async function belonging(...codes: string[]): Promise<string[]> {
    const { rows } = await api.owner.query<{ systems: string }>(
      `select string_agg(s.code || ' ' || m.valid_from || '..' || coalesce(m.valid_to::text, ''), ', ' order by m.valid_from) as systems
         from candour.organisation o join candour.system_membership m on m.trust_id = o.id
         join candour.organisation s on s.id = m.system_id
        where o.code = any($1) group by o.id order by o.code`,
      [codes],
    );
    return rows.map((row) => row.systems);
  }

  it('dates a move by the day that the file tells, as its preview says, and its undoing takes all of it back', async () => {
    api.setNow('2027-02-01T12:00:00Z');
    await importing(registerOf([{ code: 'XF1' }, { code: 'XF2' }], systems));
    const before = await belonging('XF1', 'XF2');
    api.setNow('2027-05-20T12:00:00Z');
    const next = datedFrom(registerOf([{ code: 'XF1', system: 'XB1' }, { code: 'XF2' }], systems), {
      XF1: '2027-04-01',
      XF2: '2026-07-01',
    });

    const seen = await previewing(next);
    expect(seen.moved).toEqual([{ code: 'XF1', name: 'Trust XF1', from: 'System XA1', to: 'System XB1', on: '2027-04-01' }]);
    expect(seen.amended).toEqual([
      { code: 'XF2', name: 'Trust XF2', what: [{ fact: 'systemFrom', from: '1 February 2027', to: '1 July 2026' }] },
    ]);
    const { importId } = await importing(next);
    expect(await belonging('XF1', 'XF2')).toEqual(['XA1 2027-02-01..2027-03-31, XB1 2027-04-01..', 'XA1 2026-07-01..']);
    expect((await importing(next)).unchanged).toBe(4);
    bodyOf(await operator.post(`/register/imports/${importId}/undo`, {}));
    expect(await belonging('XF1', 'XF2')).toEqual(before);
  });

  it('corrects the day of a move that an import without one put down, and announces one that is to come', async () => {
    api.setNow('2027-02-01T12:00:00Z');
    await importing(registerOf([{ code: 'XG1' }, { code: 'XG2' }], systems));
    api.setNow('2027-05-20T12:00:00Z');
    const moved = registerOf(
      [
        { code: 'XG1', system: 'XB1' },
        { code: 'XG2', system: 'XB1' },
      ],
      systems,
    );
    await importing({ ...moved, trustsCsv: moved.trustsCsv.replace(/^XG2.+$/mu, (row) => row.replace('XB1', 'XA1')) });
    await importing(datedFrom(moved, { XG1: '2027-04-01', XG2: '2028-04-01' }));
    expect(await belonging('XG1', 'XG2')).toEqual([
      'XA1 2027-02-01..2027-03-31, XB1 2027-04-01..',
      'XA1 2027-02-01..2028-03-31, XB1 2028-04-01..',
    ]);
  });

  it('goes on with a membership that a file without the day ended by mistake', async () => {
    api.setNow('2027-02-01T12:00:00Z');
    await importing(registerOf([{ code: 'XK1' }], systems));
    api.setNow('2027-05-20T12:00:00Z');
    const moved = datedFrom(registerOf([{ code: 'XK1', system: 'XB1' }], systems), { XK1: '2027-04-01' });
    await importing(moved);
    api.setNow('2027-05-25T12:00:00Z');
    await importing(registerOf([{ code: 'XK1' }], systems));
    api.setNow('2027-05-30T12:00:00Z');
    expect((await importing(moved)).mistakes).toEqual([]);
    expect(await belonging('XK1')).toEqual(['XA1 2027-02-01..2027-03-31, XB1 2027-04-01..']);
  });

  it('refuses by its line a day outside the days of the trust or of its system', async () => {
    const { mistakes } = await previewing(
      datedFrom(registerOf([{ code: 'XH1' }, { code: 'XH2' }], systems), { XH1: '2001-03-31', XH2: '2001-02-30' }),
    );
    expect(mistakes).toEqual([{ file: 'trusts', line: 3, message: expect.stringContaining('icb_from must be a date') }]);
    const early = await previewing(datedFrom(registerOf([{ code: 'XH1' }], systems), { XH1: '2001-03-31' }));
    expect(early.mistakes).toEqual([
      { file: 'trusts', line: 2, message: 'XH1 opened on 1 April 2001: it cannot belong to a system from 31 March 2001' },
    ]);
  });
});
