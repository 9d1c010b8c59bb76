import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { registerOf } from '../../../test/organisation/made-up-register.js';
import { anOperator, aSystem, aTrust } from '../../../test/organisations.js';
import type { RegisterChangesResponse, RegisterImportsResponse, RegisterImportWithChangesResponse } from './register.dto.js';
import type { RegisterFiles } from './register-files.js';

const systems = [{ code: 'XA1' }, { code: 'XB1' }];
const base = registerOf([{ code: 'XT1' }, { code: 'XT2' }], systems);
const next = registerOf([{ code: 'XT1', name: 'New name', system: 'XB1' }, { code: 'XT3' }], systems);

describe('an import of the register that is taken back', () => {
  let api: TestApi;
  let operator: Client;
  beforeAll(async () => {
    api = await startApi();
    operator = await anOperator(api);
  });
  afterAll(async () => await api.close());
  beforeEach(async () => {
    api.setNow('2027-01-10T12:00:00Z');
    await importing(base);
    api.setNow('2027-03-01T12:00:00Z');
  });

  const importing = async (files: RegisterFiles): Promise<RegisterChangesResponse> =>
    bodyOf(await operator.post('/register/imports', files));
  const list = async (): Promise<RegisterImportsResponse['rows']> =>
    bodyOf<RegisterImportsResponse>(await operator.get('/register/imports')).rows;
  const undo = (importId: string | null) => operator.post(`/register/imports/${importId}/undo`);

  /** The register as it stands, without the numbers that only count changes. */
  async function everything(): Promise<unknown> {
    const { rows } = await api.owner.query(
      `select (select jsonb_agg(to_jsonb(o) - 'version' order by o.id) from candour.organisation o) as organisations,
              (select jsonb_agg(to_jsonb(m) - 'version' order by m.id) from candour.system_membership m) as memberships,
              (select jsonb_agg(s order by s.organisation_id, s.successor_id) from candour.successor s) as successors,
              (select jsonb_agg(to_jsonb(c) - 'version' order by c.id) from candour.cluster c) as clusters,
              (select jsonb_agg(to_jsonb(m) - 'version' order by m.id) from candour.cluster_membership m) as clustered`,
    );
    return rows[0];
  }

  it('leaves everything as it was, and says who took it back', async () => {
    const before = await everything();
    const { importId } = await importing(next);
    expect(await everything()).not.toEqual(before);

    expect((await undo(importId)).status).toBe(204);

    expect(await everything()).toEqual(before);
    expect((await list())[0]).toMatchObject({
      id: importId,
      way: 'file',
      counts: { added: 1, renamed: 1, moved: 1, closed: 1 },
      undoneByName: expect.stringMatching(/^Person/),
    });
    expect((await undo(importId)).body).toMatchObject({ status: 409, code: 'undone-already' });
  });

  it('can be the first import of all: whoever it brought in is gone again', async () => {
    await importing(
      registerOf([{ code: 'XT1' }, { code: 'XT2' }, { code: 'XF1', system: 'XF9' }], [...systems, { code: 'XF9' }]),
    );
    const [first] = await list();

    expect((await undo(first?.id ?? null)).status).toBe(204);

    const { rows } = await api.owner.query(`select from candour.organisation where code in ('XF1', 'XF9')`);
    expect(rows).toEqual([]);
  });

  it('is refused, with all that stands in the way, once what it touched has changed; nothing of it is undone', async () => {
    const { importId } = await importing(next);
    const { rows } = bodyOf<{ rows: { id: string }[] }>(await operator.get('/organisations?search=XT3'));
    const [system] = bodyOf<{ rows: { id: string }[] }>(await operator.get('/organisations?search=XB1')).rows;
    await operator.post(`/organisations/${rows[0]?.id}/memberships`, { systemId: system?.id, from: '2027-03-01', to: null });
    const standing = await everything();

    const shown = bodyOf<RegisterImportWithChangesResponse>(await operator.get(`/register/imports/${importId}`));
    const refused = await undo(importId);

    expect(shown.changes).toMatchObject({ added: [{ code: 'XT3' }], renamed: [{ code: 'XT1' }], closed: [{ code: 'XT2' }] });
    expect(shown.obstacles).toHaveLength(1);
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'undo-obstructed',
      errors: [{ message: shown.obstacles[0]?.words }],
    });
    expect(await everything()).toEqual(standing);

    const [byHand] = await list();
    expect((await undo(byHand?.id ?? null)).status).toBe(204);
    expect((await undo(importId)).status).toBe(204);
  });

  it('is refused where somebody has been appointed at an organisation that it brought in', async () => {
    const { importId } = await importing(next);
    const { rows } = bodyOf<{ rows: { id: string; name: string }[] }>(await operator.get('/organisations?search=XT3'));
    await operator.post(`/organisations/${rows[0]?.id}/appointments`, {
      ...{ name: 'Se Cretary', email: 'se.cretary@trust.example', role: 'secretary', from: '2027-03-01', to: null },
    });
    const standing = await everything();

    expect((await undo(importId)).body).toMatchObject({
      code: 'undo-obstructed',
      errors: [{ message: 'Trust XT3 is in use: somebody has been appointed there' }],
    });
    expect(await everything()).toEqual(standing);
  });

  it('refuses an import whose preview holds no more, and takes one that does', async () => {
    const other = registerOf([{ code: 'XT1' }, { code: 'XT2' }, { code: 'XO7' }], systems);
    const seen = bodyOf<RegisterChangesResponse>(await operator.post('/register/preview', other));
    const { rows } = bodyOf<{ rows: { id: string }[] }>(await operator.get('/organisations?search=XT1'));
    const one = bodyOf<{ version: number }>(await operator.get(`/organisations/${rows[0]?.id}`));
    const facts = {
      trustType: 'Other',
      trustSubtype: null,
      careSettings: ['community'],
      regionCode: 'Y60',
      regionName: 'Midlands',
    };
    expect((await operator.put(`/organisations/${rows[0]?.id}/facts`, facts, { ifMatch: one.version })).status).toBe(204);

    const refused = await operator.post('/register/imports', { ...other, preview: seen.preview });
    const again = bodyOf<RegisterChangesResponse>(await operator.post('/register/preview', other));
    api.setNow('2027-03-02T12:00:00Z');
    const onAnotherDay = await operator.post('/register/imports', { ...other, preview: again.preview });
    api.setNow('2027-03-01T12:00:00Z');
    const taken = await operator.post('/register/imports', { ...other, preview: again.preview });

    expect(refused.body).toMatchObject({ status: 412, code: 'preview-outdated' });
    expect(onAnotherDay.body).toMatchObject({ status: 412, code: 'preview-outdated' });
    expect(bodyOf(taken)).toMatchObject({ saved: true, added: [{ code: 'XO7' }] });
  });

  it('leaves those that a part of a register does not list as they are, where that is asked for', async () => {
    const part = registerOf([{ code: 'XT1', name: 'Renamed alone' }], [{ code: 'XA1' }]);

    const seen = bodyOf<RegisterChangesResponse>(await operator.post('/register/preview', { ...part, others: 'leave' }));

    expect(seen).toMatchObject({ renamed: [{ code: 'XT1' }], closed: [], unchanged: 1 });
  });

  it('takes names alone from a file that has nothing else, says what it leaves as it is, and can be undone', async () => {
    const before = await everything();
    const names = { trustsCsv: 'code,name\nXT1,Only its name\nXT9,New and without a system', systemsCsv: null };

    const imported = bodyOf<RegisterChangesResponse>(await operator.post('/register/imports', { ...names, others: 'leave' }));

    expect(imported).toMatchObject({
      ...{ saved: true, added: [{ code: 'XT9' }], renamed: [{ code: 'XT1', to: 'Only its name' }] },
      ...{ moved: [], amended: [], closed: [], merged: [] },
      notInFile: [{ file: 'trusts', what: expect.arrayContaining(['systems', 'regions', 'days of closing']) }],
    });
    expect((await undo(imported.importId)).status).toBe(204);
    expect(await everything()).toEqual(before);
  });

  it('opens what is closed only where a part of the register says so', async () => {
    await importing(registerOf([{ code: 'XT1' }], systems));
    const part = (columns: string) => ({ trustsCsv: `code,name${columns}`, systemsCsv: null, others: 'leave' });
    const looking = async (files: object) => bodyOf<RegisterChangesResponse>(await operator.post('/register/preview', files));

    expect(await looking(part('\nXT2,Trust XT2'))).toMatchObject({ added: [], keptClosed: [{ code: 'XT2' }] });
    expect(await looking(part(',closed\nXT2,Trust XT2,'))).toMatchObject({ added: [{ code: 'XT2' }], keptClosed: [] });
  });

  it('remembers for the next file how the columns were chosen', async () => {
    const strange = (name: string) => ({
      trustsCsv: `Kürzel;Wer;Board;Gone where\nXT1;${name};XA1;\nXT2;Trust XT2;XA1;`,
      systemsCsv: null,
    });
    const chosen = { code: 'Kürzel', name: 'Wer', systemCode: 'Board', successorCode: 'Gone where' };
    const columns = Object.entries(chosen).map(([field, heading]) => ({ file: 'trusts', field, heading }));
    expect((await operator.post('/register/preview', strange('One'))).body).toMatchObject({
      mistakes: [{ file: 'trusts', line: 1 }, { line: 1 }],
    });

    const imported = bodyOf<RegisterChangesResponse>(await operator.post('/register/imports', { ...strange('One'), columns }));
    const guessed = bodyOf<{ files: { columns: { field: string; heading: string | null; because: string | null }[] }[] }>(
      await operator.post('/register/columns', strange('Two')),
    );

    expect(imported).toMatchObject({ saved: true, renamed: [{ code: 'XT1', to: 'One' }] });
    expect(guessed.files[0]?.columns.filter(({ because }) => because === 'remembered')).toMatchObject(
      Object.entries(chosen).map(([field, heading]) => ({ field, heading })),
    );
  });

  it('is an operator’s alone: everybody else is refused, and another’s id is nothing', async () => {
    const { importId } = await importing(next);
    const { secretary, chiefExecutive, chair, facilitator, members } = await aTrust(api, { seats: 2 });
    const { lead } = await aSystem(api);

    for (const client of [secretary, chiefExecutive, chair, facilitator, members[1]!.client, lead]) {
      const answers = await Promise.all([
        client.get('/register/imports'),
        client.get(`/register/imports/${importId}`),
        client.post(`/register/imports/${importId}/undo`),
        client.post('/register/columns', base),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    expect((await api.stranger.get('/register/imports')).status).toBe(401);
    expect((await operator.get(`/register/imports/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await undo(crypto.randomUUID())).status).toBe(404);
    await undo(importId);
  });
});
