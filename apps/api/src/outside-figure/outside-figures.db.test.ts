import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aSealedAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { anOperator, aSystem, aTrust, type Trust } from '../../test/organisations.js';
import { aPublishedAssessment } from '../comparison/testing/published.js';
import type { OutsideFiguresResponse } from './outside-figures.dto.js';
import type { OutsideSourcesResponse, SourceWithMeasuresResponse } from './outside-source.dto.js';
import type { OutsideColumnsResponse, OutsidePreviewResponse } from './reading.dto.js';

let api: TestApi;
let operator: Client;
beforeAll(async () => {
  api = await startApi();
  operator = await anOperator(api);
});
afterAll(async () => {
  await api.close();
});

let sources = 0;
const about = (change: object = {}) => ({
  title: `Digital maturity, made up ${++sources}`,
  publisher: 'Office of made-up figures',
  publishedOn: '2026-03-27',
  collected: '2025',
  licence: 'Made up, for nobody to rely on',
  attribution: 'Contains made-up figures',
  url: 'https://figures.example/dma',
  fileName: 'dma.csv',
  ...change,
});

const codeOf = async (id: string): Promise<string> =>
  (await api.owner.query<{ code: string }>('select code from candour.organisation where id = $1', [id])).rows[0]!.code;

const guessed = async (csv: string, change: object = {}) => {
  const { guess } = bodyOf<OutsideColumnsResponse>(await operator.post('/outside-sources/columns', { csv }));
  return { csv, reading: { ...guess, scaleMin: 1, scaleMax: 5, ...change } };
};
const preview = async (csv: string, change: object = {}): Promise<OutsidePreviewResponse> =>
  bodyOf(await operator.post('/outside-sources/preview', await guessed(csv, change)));
const imported = async (csv: string, aboutIt: object = {}, change: object = {}): Promise<SourceWithMeasuresResponse> =>
  bodyOf(await operator.post('/outside-sources', { ...(await guessed(csv, change)), about: about(aboutIt) }));
const tableOf = async (trust: { id: string }, figures = '3.5,4'): Promise<string> =>
  `Org code,Org name,Meaning,Well led\n${await codeOf(trust.id)},Some trust,${figures}\n`;
const overlap = (measure: number, sectionCode = 'meaning') => ({ measure, instrumentCode: 'digital-board', sectionCode });
const map = async (source: SourceWithMeasuresResponse, overlaps: object[]): Promise<SourceWithMeasuresResponse> =>
  bodyOf(await operator.put(`/outside-sources/${source.id}/overlaps`, { overlaps }, { ifMatch: source.version }));
const figuresOf = async (client: Client, organisationId: string): Promise<OutsideFiguresResponse> =>
  bodyOf(await client.get(`/outside-figures?organisationId=${organisationId}`));

describe('looking at a published table', () => {
  it('says what would be kept, of whom, and asks about another name; saves nothing', async () => {
    const [one, two] = [await aTrust(api), await aTrust(api)];
    const csv = `Table 1,,\nOrg code,Org name,Meaning\n${await codeOf(one.id)},${one.name} NHS Trust,3.5\n${await codeOf(two.id)},Somebody else,*\n`;
    const seen = await preview(csv.replace('*', '2'));
    expect(seen).toMatchObject({
      organisations: 2,
      figures: 2,
      measures: [{ name: 'Meaning', figures: 2, smallest: '2', largest: '3.5' }],
      sample: [{ line: 3, name: one.name, figures: ['3.5'] }, {}],
      otherNames: [{ line: 4, name: 'Somebody else', inRegister: two.name }],
      ready: true,
    });
    expect((await figuresOf(one.secretary, one.id)).sources).toEqual([]);
  });

  it('lets a code that the register does not know stand in the way, until such rows are left out', async () => {
    const trust = await aTrust(api);
    const csv = `${await tableOf(trust)}ZZ9,Nobody,2,2\n`;
    const seen = await preview(csv);
    expect(seen).toMatchObject({ ready: false, unknown: [{ line: 3, code: 'ZZ9', name: 'Nobody' }] });
    const refused = await operator.post('/outside-sources', { ...(await guessed(csv)), about: about() });
    expect([refused.status, refused.body.code]).toEqual([422, 'table-has-mistakes']);
    expect((await preview(csv, { leaveOutUnknown: true })).ready).toBe(true);
    expect(await imported(csv, {}, { leaveOutUnknown: true })).toMatchObject({ organisations: 1, figures: 2 });
  });

  it('keeps nothing of a file with one mistake, and names it by its line', async () => {
    const trust = await aTrust(api);
    const csv = await tableOf(trust, '3,6');
    const { status, body } = await operator.post('/outside-sources', { ...(await guessed(csv)), about: about() });
    expect([status, body.code, (body as { errors: unknown }).errors]).toEqual([
      422,
      'table-has-mistakes',
      [{ path: 'line 2', message: 'Well led: 6 is not between 1 and 5' }],
    ]);
    expect((await figuresOf(trust.secretary, trust.id)).sources).toEqual([]);
  });
});

describe('an imported table', () => {
  it('is kept with its source, date and licence, once however often it is sent', async () => {
    const trust = await aTrust(api);
    const request = { ...(await guessed(await tableOf(trust))), about: about() };
    const idempotencyKey = crypto.randomUUID();
    const one = await operator.post('/outside-sources', request, { idempotencyKey });
    const two = await operator.post('/outside-sources', request, { idempotencyKey });
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
    const again = await operator.post('/outside-sources', request);
    expect([again.status, again.body.code]).toEqual([409, 'source-is-there']);
    const { sources: shown } = await figuresOf(trust.secretary, trust.id);
    expect(shown).toMatchObject([
      { publisher: 'Office of made-up figures', publishedOn: '2026-03-27', licence: 'Made up, for nobody to rely on' },
    ]);
    expect(shown[0]?.figures.map(({ measure, words }) => [measure, words])).toEqual([
      ['Meaning', '3.5'],
      ['Well led', '4'],
    ]);
  });

  it('is undone and brought back by an operator, and by nobody who has not seen the last change', async () => {
    const trust = await aTrust(api);
    const { id, version, title } = await imported(await tableOf(trust));
    const path = `/outside-sources/${id}/undoing`;
    expect((await operator.post(path, {}, { ifMatch: version + 1 })).status).toBe(412);
    const undone = bodyOf<SourceWithMeasuresResponse>(await operator.post(path, {}, { ifMatch: version }));
    expect(undone.undone).toMatchObject({ by: expect.any(String) });
    expect((await figuresOf(trust.secretary, trust.id)).sources).toEqual([]);
    expect((await operator.post(path, {}, { ifMatch: undone.version })).body.code).toBe('source-is-undone');
    const second = await imported(await tableOf(trust), { title });
    expect((await operator.delete(path, { ifMatch: undone.version })).body.code).toBe('source-is-there');
    bodyOf(await operator.post(`/outside-sources/${second.id}/undoing`, {}, { ifMatch: second.version }));
    bodyOf(await operator.delete(path, { ifMatch: undone.version }));
    expect((await figuresOf(trust.secretary, trust.id)).sources.map((one) => one.id)).toEqual([id]);
    expect(bodyOf<OutsideSourcesResponse>(await operator.get('/outside-sources')).rows.map((one) => one.id)).toContain(second.id);
    expect((await trust.secretary.get('/outside-sources')).status).toBe(403);
  });

  it('leaves its marks in the audit of whoever brought it in', async () => {
    const { id } = await imported(await tableOf(await aTrust(api)));
    const { rows } = await api.owner.query(`select event, actor_label from candour.audit where subject = $1`, [id]);
    expect(rows).toEqual([{ event: 'outside figures imported', actor_label: 'operator' }]);
  });

  it('shows what a predecessor scored under its own name, beside no level', async () => {
    const [before, after] = [await aTrust(api), await aTrust(api)];
    await api.owner.query(`update candour.organisation set closed = '2026-04-01' where id = $1`, [before.id]);
    await api.owner.query(`insert into candour.successor values ($1, $2, '2026-04-01')`, [before.id, after.id]);
    const csv = await tableOf(before);
    expect((await preview(csv)).closed).toMatchObject([{ closedOn: '2026-04-01', successor: after.name }]);
    await map(await imported(csv), [overlap(1)]);
    expect((await figuresOf(after.secretary, after.id)).sources[0]?.figures[0]).toMatchObject({
      formerly: before.name,
      beside: [],
    });
  });
});

describe('a table of several scales and years', () => {
  it('shows the newest year beside the level, on the scale of its measure, and the older ones behind it', async () => {
    const trust = await aTrust(api);
    await aSealedAssessment(api, trust);
    const code = await codeOf(trust.id);
    const rows = ['2024,2,40,Fair', '2025,3.5,60,Good', '2023,1,20,'].map((row) => `${code},${row}`);
    const csv = ['Org code,Year,Meaning,Waiting,Rating', ...rows].join('\n');
    const change = {
      measureColumns: [2, 3, 4],
      ownScales: [
        { measure: 'Waiting', figures: 'numbers', scaleMin: 0, scaleMax: 100 },
        { measure: 'Rating', figures: 'words', scaleMin: null, scaleMax: null },
      ],
    };
    expect(await preview(csv, change)).toMatchObject({
      periods: ['2025', '2024', '2023'],
      sample: [{ figures: ['3.5', '60', 'Good'] }],
    });
    const source = await imported(csv, {}, change);
    expect(source.measures.map(({ name, scale }) => [name, scale])).toEqual([
      ['Meaning', { min: 1, max: 5 }],
      ['Waiting', { min: 0, max: 100 }],
      ['Rating', null],
    ]);
    await map(source, [overlap(1), overlap(2), overlap(3)]);
    const { figures } = (await figuresOf(trust.chair, trust.id)).sources[0]!;
    expect(figures).toMatchObject([
      {
        measure: 'Meaning',
        period: '2025',
        words: '3.5',
        older: [
          { period: '2024', words: '2' },
          { period: '2023', words: '1' },
        ],
        beside: [{ compares: true }],
      },
      { scale: { min: 0, max: 100 }, beside: [{ compares: false, gap: expect.stringContaining('different scales') }] },
      { scale: null, older: [{ words: 'Fair' }], beside: [{ compares: false, gap: expect.stringContaining('a word') }] },
    ]);
  });

  it('asks for the column of years where an organisation has two figures for a measure', async () => {
    const code = await codeOf((await aTrust(api)).id);
    const { mistakes } = await preview(`Org code,Year,Meaning\n${code},2024,2\n${code},2025,3\n`, { periodColumn: null });
    expect(mistakes).toEqual([{ line: 3, message: expect.stringContaining('if a column says the year or period of each row') }]);
  });
});

describe('a figure beside what the board agreed', () => {
  it('says the gap in words to the board itself once its result is sealed', async () => {
    const trust = await aTrust(api);
    await map(await imported(await tableOf(trust)), [overlap(1)]);
    const before = await figuresOf(trust.secretary, trust.id);
    expect(before.sources[0]?.figures[0]?.beside[0]).toMatchObject({ level: null, compares: false });
    await aSealedAssessment(api, trust);
    const [figure, other] = (await figuresOf(trust.chair, trust.id)).sources[0]!.figures;
    const [beside] = figure!.beside;
    expect(beside).toMatchObject({ sectionTitle: 'What digital means to us', compares: true });
    expect(beside!.gap).toMatch(/^The outside figure is (the same as|.+ (higher|lower) than) what the board agreed\.$/);
    expect(other!.beside).toEqual([]);
  });

  it('converts nothing where the scales differ', async () => {
    const trust = await aTrust(api);
    await aSealedAssessment(api, trust);
    await map(await imported(await tableOf(trust, '60,70'), {}, { scaleMin: 0, scaleMax: 100 }), [overlap(1)]);
    const [figure] = (await figuresOf(trust.secretary, trust.id)).sources[0]!.figures;
    expect(figure).toMatchObject({
      words: '60',
      beside: [{ compares: false, gap: expect.stringContaining('different scales') }],
    });
  });

  it('shows a system the level only where it was published to it, and a neighbour never', async () => {
    const system = await aSystem(api);
    const stranger = await aSystem(api);
    const [sealed, published] = [await aTrust(api, { systemId: system.id }), await aTrust(api, { systemId: system.id })];
    const neighbour: Trust = await aTrust(api);
    await aSealedAssessment(api, sealed);
    await aPublishedAssessment(api, published);
    const both = `${await tableOf(sealed)}${(await tableOf(published)).split('\n')[1]}\n`;
    await map(await imported(both), [overlap(1)]);
    const levelSeenBy = async (client: Client, trust: Trust) =>
      (await figuresOf(client, trust.id)).sources[0]?.figures[0]?.beside[0]?.level ?? null;
    expect(await levelSeenBy(system.lead, published)).toEqual(expect.any(Number));
    const looks = async (trust: Trust) =>
      (await api.owner.query('select reader_name, what from candour.publication_look where organisation_id = $1', [trust.id]))
        .rows;
    expect(await looks(published)).toEqual([{ reader_name: system.name, what: 'trust' }]);
    expect(await levelSeenBy(published.secretary, published)).toEqual(expect.any(Number));
    expect(await levelSeenBy(sealed.secretary, sealed)).toEqual(expect.any(Number));
    for (const client of [system.lead, stranger.lead, neighbour.secretary, neighbour.chair, operator]) {
      expect(await levelSeenBy(client, sealed)).toBeNull();
    }
    for (const client of [stranger.lead, neighbour.secretary, neighbour.members[3]!.client, operator]) {
      expect(await levelSeenBy(client, published)).toBeNull();
    }
  });

  it('is mapped by an operator to sections that there are, and a later table takes over what was said', async () => {
    const trust = await aTrust(api);
    const publisher = `Office ${++sources}`;
    const first = await imported(await tableOf(trust), { publisher });
    const unknown = await operator.put(
      `/outside-sources/${first.id}/overlaps`,
      { overlaps: [overlap(1, 'no-such-section')] },
      { ifMatch: first.version },
    );
    expect(unknown.body.code).toBe('measure-unknown');
    const mapped = await map(first, [overlap(1), overlap(2, 'ownership')]);
    expect(mapped.measures.map(({ overlaps }) => overlaps.map(({ sectionCode }) => sectionCode))).toEqual([
      ['meaning'],
      ['ownership'],
    ]);
    const second = await imported(await tableOf(trust), { publisher, publishedOn: '2027-03-27' });
    expect(second.measures.map(({ overlaps }) => overlaps.map(({ sectionCode }) => sectionCode))).toEqual([
      ['meaning'],
      ['ownership'],
    ]);
    expect((await map(second, [])).measures.map(({ overlaps }) => overlaps)).toEqual([[], []]);
  });

  it('knows no organisation that is not there', async () => {
    const trust = await aTrust(api);
    expect((await trust.secretary.get('/outside-figures?organisationId=0199a000-dead-7000-8000-000000000000')).status).toBe(404);
  });
});
