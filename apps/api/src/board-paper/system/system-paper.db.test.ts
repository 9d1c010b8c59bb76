import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import { bytesAt, textIn } from '../../../test/paper-files.js';
import { aPublishedAssessment } from '../../comparison/testing/published.js';
import { MakeFiles } from '../files/make-files.js';
import type { SystemPaperFile, SystemPaperRequest, SystemPaperResponse } from './system-paper.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const REQUEST: SystemPaperRequest = {
  cover: {
    meetingName: 'Board of the system',
    meetingDate: '2027-01-14',
    agendaReference: 'ICB 27/1',
    purpose: 'discuss',
    sponsor: '',
    author: 'The lead',
  },
  words: { background: 'What only we know', asks: null },
  choice: { instrument: null, waveFrom: null, waveTo: null, type: null, setting: null },
};

const begun = async (lead: Client): Promise<SystemPaperResponse> => bodyOf(await lead.post('/system-papers', REQUEST));
const read = async (lead: Client, id: string): Promise<SystemPaperResponse> => bodyOf(await lead.get(`/system-papers/${id}`));
const said = (paper: Pick<SystemPaperResponse, 'outline'>): string => JSON.stringify(paper.outline.blocks);

async function aSystemWithThree(): Promise<{ lead: Client; trusts: Trust[] }> {
  const system = await aSystem(api);
  const trusts: Trust[] = [];
  for (const shared of ['everything', 'items', 'sections'] as const) {
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust, shared);
    trusts.push(trust);
  }
  return { lead: system.lead, trusts };
}

describe('a paper of the system', () => {
  it('says what its trusts share with it, and of each why the rest is not to be seen', async () => {
    const { lead } = await aSystemWithThree();
    const paper = await begun(lead);
    expect(said(paper)).toContain('All three trusts have published, two of them item by item.');
    expect(said(paper)).toContain('What only we know');
    expect(said(paper)).toContain('Not shared: ');
    expect(paper.outline.sheets.map(({ name }) => name)).toEqual(['About', 'Data dictionary', 'Trusts', 'Sections', 'Items']);
  });

  it('holds nothing that a trust does not share: no grade of whom evidence is not seen, no item of whom sections alone', async () => {
    const { lead, trusts } = await aSystemWithThree();
    const { outline } = await begun(lead);
    const items = outline.sheets.find(({ name }) => name === 'Items');
    const names: { id: string; name: string }[] = (
      await api.owner.query('select id, name from candour.organisation where id = any ($1)', [trusts.map(({ id }) => id)])
    ).rows;
    const rowsOf = (trust: Trust) => {
      const name = names.find(({ id }) => id === trust.id)?.name;
      return (items?.rows ?? []).filter(([first]) => first === name);
    };
    const grade = items?.columns.findIndex(({ head }) => head === 'Evidence grade') ?? -1;
    const [everything, onlyItems, onlySections] = trusts as [Trust, Trust, Trust];
    expect(rowsOf(everything).some((row) => row[grade] !== null)).toBe(true);
    expect(rowsOf(onlyItems).length).toBeGreaterThan(0);
    expect(rowsOf(onlyItems).every((row) => row[grade] === null)).toBe(true);
    expect(rowsOf(onlySections)).toEqual([]);
  });

  it('is noted for a level that stands beside an outside figure alone, of a wave that the rest of the paper does not look at', async () => {
    const { lead, trusts } = await aSystemWithThree();
    const [trust] = trusts as [Trust];
    const { rows } = await api.owner.query<{ instrument: string; section: string }>(
      `select instrument_code as instrument, content -> 'sections' -> 0 ->> 'code' as section from candour.publication where organisation_id = $1`,
      [trust.id],
    );
    const source = await api.owner.query<{ id: string }>(
      `insert into candour.outside_source (title, publisher, published_on, collected, licence, attribution, scale_min, scale_max, file_name,
              read_as, imported_at, imported_by_name)
       values ('Pillars', $1, '2026-03-01', '2025/26', 'OGL', 'x', 1, 5, 'x.csv', '{}', now(), 'x') returning id`,
      [crypto.randomUUID()],
    );
    const id = source.rows[0]?.id;
    await api.owner.query(`insert into candour.outside_measure (source_id, place, name) values ($1, 1, 'Well led')`, [id]);
    await api.owner.query(
      `insert into candour.outside_figure (source_id, place, organisation_id, words, value) values ($1, 1, $2, '3', 3)`,
      [id, trust.id],
    );
    await api.owner.query(
      `insert into candour.outside_overlap (source_id, place, instrument_code, section_code, said_by_name, said_on)
       values ($1, 1, $2, $3, 'x', '2026-03-02')`,
      [id, rows[0]?.instrument, rows[0]?.section],
    );
    const choice = { ...REQUEST.choice, instrument: rows[0]?.instrument ?? null, waveTo: '2001-01-01' };
    const paper: SystemPaperResponse = bodyOf(await lead.post('/system-papers', { ...REQUEST, choice }));
    expect(said(paper)).toContain('Well led');
    const looks = await api.owner.query('select distinct way, what from candour.publication_look where organisation_id = $1', [
      trust.id,
    ]);
    expect(looks.rows).toEqual([{ way: 'paper', what: 'paper' }]);
  });

  it('is noted in the ledger of each trust that it was written from', async () => {
    const { lead, trusts } = await aSystemWithThree();
    await begun(lead);
    for (const trust of trusts) {
      const { rows } = await api.owner.query<{ way: string; what: string }>(
        'select way, what from candour.publication_look where organisation_id = $1',
        [trust.id],
      );
      expect(rows).toContainEqual({ way: 'paper', what: 'paper' });
    }
  });

  it('keeps what it said when it was issued, whatever is withdrawn later, and the draft follows', async () => {
    const { lead, trusts } = await aSystemWithThree();
    const { id, version } = await begun(lead);
    const issued: SystemPaperResponse = bodyOf(await lead.post(`/system-papers/${id}/editions`, {}, { ifMatch: version }));
    expect(issued.editions.map(({ number }) => number)).toEqual([1]);
    for (const trust of trusts)
      await api.owner.query(
        `update candour.publication set withdrawn_at = now(), withdrawn_reason = 'x' where organisation_id = $1`,
        [trust.id],
      );
    const edition = bodyOf<SystemPaperResponse & { holds: boolean }>(await lead.get(`/system-papers/${id}/editions/1`));
    expect(edition.holds).toBe(true);
    expect(said(edition)).toContain('All three trusts have published');
    expect(said(await read(lead, id))).toContain('Nothing published can be read yet');
    expect((await lead.delete(`/system-papers/${id}`, { ifMatch: issued.version })).status).toBe(409);
  });

  it('is changed by one at a time, and thrown away while nothing was issued', async () => {
    const { lead } = await aSystemWithThree();
    const { id, version } = await begun(lead);
    const request = { ...REQUEST, words: { background: null, asks: 'agree to meet' } };
    const changed: SystemPaperResponse = bodyOf(await lead.put(`/system-papers/${id}`, request, { ifMatch: version }));
    expect(said(changed)).toContain('agree to meet');
    expect(said(changed)).not.toContain('Background');
    expect((await lead.put(`/system-papers/${id}`, request, { ifMatch: version })).status).toBe(412);
    expect((await lead.delete(`/system-papers/${id}`, { ifMatch: changed.version })).status).toBe(204);
    expect((await lead.get(`/system-papers/${id}`)).status).toBe(404);
  });

  const asksForWord = async (lead: Client, id: string, edition: number | null): Promise<SystemPaperFile> => {
    const { files } = bodyOf<{ files: SystemPaperFile[] }>(
      await lead.post(`/system-papers/${id}/files`, { formats: ['word'], edition }),
    );
    return files[0]!;
  };
  const withdrawn = async (trusts: readonly Trust[]) =>
    await api.owner.query(
      `update candour.publication set withdrawn_at = now(), withdrawn_reason = 'x' where organisation_id = any ($1)`,
      [trusts.map((trust) => trust.id)],
    );
  const stateOf = async (lead: Client, id: string, { id: fileId }: SystemPaperFile) =>
    bodyOf<SystemPaperFile>(await lead.get(`/system-papers/${id}/files/${fileId}`));

  it('comes as files; those of an issued edition stay whatever trusts withdraw', async () => {
    const { lead, trusts } = await aSystemWithThree();
    const { id, version } = await begun(lead);
    await lead.post(`/system-papers/${id}/editions`, {}, { ifMatch: version });
    const waiting = await asksForWord(lead, id, 1);
    await withdrawn(trusts);
    await api.app.get(MakeFiles).quiet();
    const { bytes } = await bytesAt(lead, `/system-papers/${id}/files/${waiting.id}/content`);
    expect(await textIn('word', bytes)).toContain('All three trusts have published');
    expect((await lead.delete(`/system-papers/${id}/files/${waiting.id}`)).status).toBe(204);
  });

  const explained = async (trust: Trust, words: string) =>
    await api.owner.query(
      `insert into candour.publication_explanation (organisation_id, publication_id, subject, code, words, changed_by_name, changed_at)
       select organisation_id, id, 'whole', 'all', $2, 'x', now() from candour.publication where organisation_id = $1
       on conflict (organisation_id, publication_id, subject, code) do update set words = excluded.words, changed_at = excluded.changed_at`,
      [trust.id, words],
    );
  /** A draft as a file that is there, of a system whose first trust explains itself. */
  const aDraftMade = async () => {
    const { lead, trusts } = await aSystemWithThree();
    await explained(trusts[0]!, 'We were three directors short');
    const { id } = await begun(lead);
    const made = await asksForWord(lead, id, null);
    await api.app.get(MakeFiles).quiet();
    return { lead, trusts, id, made, content: `/system-papers/${id}/files/${made.id}/content` };
  };

  const ENDINGS: Readonly<Record<string, (trust: Trust) => Promise<unknown>>> = {
    'is withdrawn': async (trust) => await withdrawn([trust]),
    'is taken from this system': async ({ id }) =>
      await api.owner.query('delete from candour.publication_reader where organisation_id = $1', [id]),
    'has had its last day': async ({ id }) =>
      await api.owner.query(`update candour.publication_sharing set until = '2020-01-01' where organisation_id = $1`, [id]),
    'is no longer explained': async ({ id }) =>
      await api.owner.query('delete from candour.publication_explanation where organisation_id = $1', [id]),
    'is explained otherwise': async (trust) => await explained(trust, 'We were two directors short'),
    'is corrected': async ({ id }) =>
      await api.owner.query(
        `insert into candour.publication_correction (organisation_id, publication_id, number, content)
         select organisation_id, id, 1, '{"number": 1, "on": "2026-12-01", "items": [], "sections": []}' from candour.publication where organisation_id = $1`,
        [id],
      ),
  };

  it.each(Object.keys(ENDINGS))(
    'takes the files of a draft back once what it was written from %s, and says so',
    async (ending) => {
      const { lead, trusts, id, made, content } = await aDraftMade();
      expect(await textIn('word', (await bytesAt(lead, content)).bytes)).toContain('We were three directors short');
      await ENDINGS[ending]!(trusts[0]!);
      const [refused, shown] = [await lead.get(content), await stateOf(lead, id, made)];
      expect([refused.status, refused.body]).toMatchObject([409, { code: 'draft-overtaken' }]);
      expect(shown).toMatchObject({ state: 'overtaken', bytes: null, problem: expect.stringContaining('Ask for it anew') });
      const { rows } = await api.owner.query('select content from candour.paper_file where id = $1', [made.id]);
      expect(rows).toEqual([{ content: null }]);

      const anew = await asksForWord(lead, id, null);
      await api.app.get(MakeFiles).quiet();
      expect(await stateOf(lead, id, anew)).toMatchObject({ state: 'ready' });
    },
  );

  it('leaves a draft alone where a trust changed who else reads it: nothing that this system was shown is otherwise', async () => {
    const { lead, trusts, id, made } = await aDraftMade();
    await api.owner.query(`update candour.publication_sharing set to_peers = 'Acute trust' where organisation_id = $1`, [
      trusts[0]!.id,
    ]);
    expect(await stateOf(lead, id, made)).toMatchObject({ state: 'ready' });
  });

  it('is not made of a draft that waited while a trust withdrew', async () => {
    const { lead, trusts } = await aSystemWithThree();
    const { id } = await begun(lead);
    const files = api.app.get(MakeFiles);
    await files.quiet();
    const waiting = await asksForWord(lead, id, null);
    await withdrawn(trusts);
    await files.quiet();
    const { state } = await stateOf(lead, id, waiting);
    const got = await lead.get(`/system-papers/${id}/files/${waiting.id}/content`);
    expect([state, got.status]).toEqual(['overtaken', 409]);
  });

  it('is not found by a neighbour, in the bytes of what does not exist, and closed to everybody of a trust', async () => {
    const { lead, trusts } = await aSystemWithThree();
    const { id, version } = await begun(lead);
    const neighbour = await aSystem(api);
    const unknown = '0199a000-0000-7000-8000-000000000000';
    const tried = async (which: string) => [
      await neighbour.lead.get(`/system-papers/${which}`),
      await neighbour.lead.put(`/system-papers/${which}`, REQUEST, { ifMatch: version }),
      await neighbour.lead.delete(`/system-papers/${which}`, { ifMatch: version }),
      await neighbour.lead.post(`/system-papers/${which}/editions`, {}, { ifMatch: version }),
      await neighbour.lead.get(`/system-papers/${which}/editions/1`),
      await neighbour.lead.get(`/system-papers/${which}/files`),
      await neighbour.lead.post(`/system-papers/${which}/files`, { formats: ['pdf'], edition: null }),
    ];
    const [theirs, nothing] = [await tried(id), await tried(unknown)];
    expect(theirs.map(({ status }) => status)).toEqual(theirs.map(() => 404));
    expect(theirs.map(({ text }) => text)).toEqual(nothing.map(({ text }) => text));
    expect((await trusts[0]!.chiefExecutive.get(`/system-papers/${id}`)).status).toBe(403);
    expect((await neighbour.lead.get('/system-papers')).body).toEqual({ papers: [] });
  });
});
