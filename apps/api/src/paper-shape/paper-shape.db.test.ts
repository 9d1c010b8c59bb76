import { Writable } from 'node:stream';
import { defaultShape } from '@candour/board-paper/shape';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import type { EntityManager } from 'typeorm';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf, type Client } from '../../test/client.js';
import { anOperator, aSystem, aTrust, type Trust } from '../../test/organisations.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { PaperShapeResponse, ShapePresetsResponse } from './paper-shape.dto.js';
import { readPaperShape, readTemplate } from './paper-shape.view.js';

let api: TestApi;
const logged: string[] = [];
beforeAll(async () => {
  const log = new Writable({
    write(chunk: Buffer, _, done) {
      logged.push(chunk.toString());
      done();
    },
  });
  api = await startApi({ log });
});
afterAll(async () => {
  await api.close();
});

const shapeOf = async (client: Client): Promise<PaperShapeResponse> => bodyOf(await client.get('/paper-shape'));
const wordsOf = ({ fields, assuranceScale, accent, typeface }: PaperShapeResponse) => ({
  fields,
  assuranceScale,
  accent,
  typeface,
});
const picture = async (width = 400, height = 100): Promise<string> =>
  (
    await sharp({ create: { width, height, channels: 3, background: '#0a4547' } })
      .png()
      .toBuffer()
  ).toString('base64');
const crest = async (change: object = {}) => ({
  name: 'crest.png',
  alt: 'Crest of the trust',
  base64: await picture(),
  ...change,
});
const auditOf = async ({ id }: Trust): Promise<{ event: string; detail: object }[]> =>
  (await api.owner.query('select event, detail from candour.audit where organisation_id = $1 order by seq', [id])).rows;
const asMember = async <T>({ id }: Trust, work: (manager: EntityManager) => Promise<T>): Promise<T> =>
  await api.app
    .get(Database)
    .inTransactionOf({ organisationId: id, organisationKind: 'trust', roles: ['member'], seatId: null, personId: null }, work);
/** What a paper is written with, read as a member who opens it would. */
const printedFor = async (trust: Trust) => await asMember(trust, (manager) => readPaperShape(manager, trust.id));

describe('the shape of a trust’s papers', () => {
  it('is Candour’s own until the secretary changes it, and from then on that of every paper', async () => {
    const trust = await aTrust(api);
    const before = await shapeOf(trust.secretary);
    expect(before).toMatchObject({ logo: null, template: null, version: 1, accent: '0A4547', typeface: 'sans' });
    expect(await printedFor(trust)).toEqual(defaultShape);

    const [first, second, ...rest] = before.fields;
    const changed = {
      ...wordsOf(before),
      fields: [{ ...second, label: ' When the  board meets ' }, { ...first, shown: false }, ...rest],
      accent: '#5b2a6e',
      typeface: 'serif',
    };
    const response = await trust.secretary.put('/paper-shape', changed, { ifMatch: 1 });
    expect(bodyOf<PaperShapeResponse>(response)).toMatchObject({ version: 2, accent: '5B2A6E', typeface: 'serif' });
    expect(response.headers.etag).toBe('"2"');
    const { fields, look } = await printedFor(trust);
    expect(fields.slice(0, 2)).toEqual([
      { key: 'meeting-date', label: 'When the  board meets', shown: true },
      { key: 'meeting', label: 'Meeting', shown: false },
    ]);
    expect(look).toEqual({ accent: '5B2A6E', typeface: 'serif', logo: null });
    expect(await auditOf(trust)).toEqual([{ event: 'paper shape changed', detail: { changed: 'fields, colour, typeface' } }]);
  });

  it('is looked at by chair and chief executive, changed by the secretary alone, and nobody else sees it', async () => {
    const trust = await aTrust(api);
    const shape = await shapeOf(trust.secretary);
    for (const client of [trust.chair, trust.chiefExecutive]) {
      expect(await shapeOf(client)).toEqual(shape);
      for (const [path, body] of [
        ['', wordsOf(shape)],
        ['/logo', await crest()],
        ['/template', { name: 'a.docx', base64: 'AAAA' }],
      ] as const) {
        const refused = await client.put(`/paper-shape${path}`, body, { ifMatch: 1 });
        expect([refused.status, refused.body.code]).toEqual([403, 'not-permitted']);
      }
      for (const file of ['logo', 'template']) {
        expect((await client.delete(`/paper-shape/${file}`, { ifMatch: 1 })).status).toBe(403);
      }
    }
    const others = [trust.members[1]!.client, trust.facilitator, (await aSystem(api)).lead, await anOperator(api)];
    for (const client of others) {
      expect((await client.get('/paper-shape')).status).toBe(403);
      expect((await client.get('/paper-shape/presets')).status).toBe(403);
      expect((await client.put('/paper-shape', wordsOf(shape), { ifMatch: 1 })).status).toBe(403);
    }
    expect((await api.stranger.get('/paper-shape')).status).toBe(401);
    expect(await shapeOf(trust.secretary)).toEqual(shape);
  });

  it('is the trust’s own: a neighbour sees and changes none but theirs', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const mine = await shapeOf(trust.secretary);
    bodyOf(await trust.secretary.put('/paper-shape', { ...wordsOf(mine), accent: '7A1F3D' }, { ifMatch: 1 }));
    bodyOf(await trust.secretary.put('/paper-shape/logo', await crest(), { ifMatch: 2 }));

    expect(await shapeOf(neighbour.secretary)).toMatchObject({ accent: '0A4547', logo: null, version: 1 });
    expect((await neighbour.secretary.delete('/paper-shape/logo', { ifMatch: 3 })).status).toBe(412);
    expect((await neighbour.secretary.delete('/paper-shape/logo', { ifMatch: 1 })).status).toBe(404);
    expect(
      (await neighbour.secretary.put('/paper-shape/logo', { ...(await crest()), base64: null }, { ifMatch: 1 })).status,
    ).toBe(422);
    expect(await printedFor(neighbour)).toEqual(defaultShape);
    expect(await shapeOf(trust.secretary)).toMatchObject({ accent: '7A1F3D', logo: { alt: 'Crest of the trust' }, version: 3 });
  });

  it('refuses with every reason at its field what could not be a paper', async () => {
    const trust = await aTrust(api);
    const shape = await shapeOf(trust.secretary);
    const fields = shape.fields.map((field) => ({
      ...field,
      label: field.key === 'meeting' ? ' ' : field.label,
      shown: field.key !== 'session' && field.shown,
    }));
    const wrong = { ...wordsOf(shape), fields, accent: 'F2C84B', assuranceScale: [{ word: 'Good', definition: '' }] };
    const refused = await trust.secretary.put('/paper-shape', wrong, { ifMatch: 1 });
    expect([refused.status, refused.body.code]).toEqual([422, 'shape-not-possible']);
    const session = fields.findIndex(({ key }) => key === 'session');
    expect(refused.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'fields.0.label',
      `fields.${session}.shown`,
      'assuranceScale',
      'assuranceScale.0.definition',
      'accent',
    ]);
    expect(refused.body.errors.at(-1).message).toMatch(/reaches 1\.5 to 1 on white.*4\.5 to 1.*darker/);
    expect(await shapeOf(trust.secretary)).toEqual(shape);
  });

  it('lets one of two editors save and tells the other, whatever of it they change; not even at the very first change do both', async () => {
    const trust = await aTrust(api);
    const shape = await shapeOf(trust.secretary);
    expect((await trust.secretary.put('/paper-shape', wordsOf(shape))).status).toBe(428);
    const both = await Promise.all([
      trust.secretary.put('/paper-shape', { ...wordsOf(shape), accent: '7A1F3D' }, { ifMatch: 1 }),
      trust.secretary.put('/paper-shape/logo', await crest(), { ifMatch: 1 }),
    ]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412]);
    for (const stale of [
      await trust.secretary.put('/paper-shape', wordsOf(shape), { ifMatch: 1 }),
      await trust.secretary.put('/paper-shape/logo', await crest(), { ifMatch: 1 }),
      await trust.secretary.delete('/paper-shape/logo', { ifMatch: 1 }),
    ]) {
      expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
    }
    expect((await shapeOf(trust.secretary)).version).toBe(2);
  });

  it('can begin from four scales, and from Candour’s own names and order, with why a field stays', async () => {
    const trust = await aTrust(api);
    const presets = bodyOf<ShapePresetsResponse>(await trust.chair.get('/paper-shape/presets'));
    expect(presets.assuranceScales.map(({ words }) => words.length)).toEqual([4, 4, 5, 4]);
    expect(presets.fields.filter(({ staysBecause }) => staysBecause !== null).map(({ key }) => key)).toEqual([
      'title',
      'session',
    ]);
  });
});

describe('the logo of a trust', () => {
  it('is drawn anew, shown with its words, changed in its words alone, and taken off again', async () => {
    const trust = await aTrust(api);
    const put = bodyOf<PaperShapeResponse>(
      await trust.secretary.put('/paper-shape/logo', await crest({ base64: await picture(1600, 400) }), { ifMatch: 1 }),
    );
    expect(put.logo).toMatchObject({ name: 'crest.png', width: 800, height: 200, alt: 'Crest of the trust' });
    expect((await printedFor(trust)).look.logo).toEqual({
      png: put.logo?.png,
      width: 800,
      height: 200,
      alt: 'Crest of the trust',
    });
    const words = bodyOf<PaperShapeResponse>(
      await trust.secretary.put('/paper-shape/logo', { name: 'crest.png', alt: 'A heron', base64: null }, { ifMatch: 2 }),
    );
    expect(words.logo).toEqual({ ...put.logo, alt: 'A heron' });
    const off = bodyOf<PaperShapeResponse>(await trust.secretary.delete('/paper-shape/logo', { ifMatch: 3 }));
    expect([off.logo, off.version]).toEqual([null, 4]);
    expect((await trust.secretary.delete('/paper-shape/logo', { ifMatch: 4 })).status).toBe(404);
    expect((await auditOf(trust)).map(({ event }) => event)).toEqual([
      'paper logo put',
      'words of the paper logo changed',
      'paper logo removed',
    ]);
  });

  it('is refused with the reason where it is broken, too large, no picture, or without words, and nothing of it is kept', async () => {
    const trust = await aTrust(api);
    const whole = await picture();
    const cases: readonly (readonly [object, string, RegExp])[] = [
      [{ base64: whole.slice(0, 80) }, 'logo', /broken or was cut off/],
      [{ base64: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64'), name: 'crest.svg' }, 'logo', /SVG/],
      [{ base64: Buffer.alloc(1024 * 1024 + 1).toString('base64') }, 'logo', /has 1\.1 MB; at most 1 MB/],
      [{ base64: 'not base64!!' }, 'logo', /did not arrive whole/],
      [{ alt: '\u200b' }, 'alt', /Say what the picture shows/],
    ];
    for (const [change, path, reason] of cases) {
      const refused = await trust.secretary.put('/paper-shape/logo', await crest(change), { ifMatch: 1 });
      expect([refused.status, refused.body.code]).toEqual([422, 'logo-refused']);
      expect(refused.body.errors).toEqual([{ path, message: expect.stringMatching(reason) }]);
    }
    expect(await shapeOf(trust.secretary)).toMatchObject({ logo: null, version: 1 });
  });

  it('is the only thing, with the template, that may be large; and a stranger may not send even that', async () => {
    const trust = await aTrust(api);
    const large = { name: 'crest.png', alt: 'Crest', base64: 'A'.repeat(600_000) };
    expect((await trust.secretary.put('/paper-shape/logo', large, { ifMatch: 1 })).status).toBe(422);
    const elsewhere = await trust.secretary.put('/paper-shape', { ...large }, { ifMatch: 1 });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([413, 'too-large']);
    const tooLarge = await trust.secretary.put('/paper-shape/logo', { ...large, base64: 'A'.repeat(4_000_000) }, { ifMatch: 1 });
    expect(tooLarge.status).toBe(413);
    const stranger = await api.stranger.put('/paper-shape/logo', large, { ifMatch: 1 });
    expect([stranger.status, stranger.body.code]).toEqual([401, 'not-signed-in']);
  });

  it('leaves nothing of itself in the log, taken or refused', async () => {
    const trust = await aTrust(api);
    const base64 = await picture(300, 90);
    bodyOf(
      await trust.secretary.put('/paper-shape/logo', { name: 'heron-of-ottermoor.png', alt: 'A heron', base64 }, { ifMatch: 1 }),
    );
    await trust.secretary.put(
      '/paper-shape/logo',
      { name: 'heron-of-ottermoor.png', alt: 'A heron', base64: base64.slice(0, 80) },
      { ifMatch: 2 },
    );
    const log = logged.join('');
    expect(log).toContain('/api/paper-shape/logo');
    for (const secret of [base64.slice(0, 40), 'heron-of-ottermoor', 'A heron']) expect(log).not.toContain(secret);
  });
});

describe('the Word template of a trust', () => {
  const letterhead = async (): Promise<string> =>
    (await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('{{paper}}')] }] }))).toString('base64');

  it('is looked into, kept as it came for whoever writes the paper, put in the place of another, and taken off again', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const base64 = await letterhead();
    const put = bodyOf<PaperShapeResponse>(
      await trust.secretary.put('/paper-shape/template', { name: 'Board paper.docx', base64 }, { ifMatch: 1 }),
    );
    const bytes = Buffer.from(base64, 'base64');
    expect(put.template).toMatchObject({ name: 'Board paper.docx', bytes: bytes.length });
    const kept = await asMember(trust, (manager) => readTemplate(manager, trust.id));
    expect(Buffer.from(kept ?? []).equals(bytes)).toBe(true);
    expect(await asMember(neighbour, (manager) => readTemplate(manager, trust.id))).toBeNull();
    expect((await shapeOf(neighbour.secretary)).template).toBeNull();

    const again = await trust.secretary.put('/paper-shape/template', { name: 'Newer.dotx', base64 }, { ifMatch: 2 });
    expect(bodyOf<PaperShapeResponse>(again).template?.name).toBe('Newer.dotx');
    const off = bodyOf<PaperShapeResponse>(await trust.secretary.delete('/paper-shape/template', { ifMatch: 3 }));
    expect([off.template, off.version]).toEqual([null, 4]);
    expect((await auditOf(trust)).map(({ event }) => event)).toEqual([
      'paper template put',
      'paper template put',
      'paper template removed',
    ]);
  });

  it('can begin from an example in the trust’s own look, which is a template itself', async () => {
    const trust = await aTrust(api);
    const response = await trust.secretary
      .get('/paper-shape/example-template')
      .buffer(true)
      .parse((incoming, done) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(response.headers['content-disposition']).toBe('attachment; filename="example-template.docx"');
    const base64 = (response.body as Buffer).toString('base64');
    const put = await trust.secretary.put('/paper-shape/template', { name: 'ours.docx', base64 }, { ifMatch: 1 });
    const { template } = bodyOf<PaperShapeResponse>(put);
    expect(template?.found.styles).toEqual(expect.arrayContaining(['Heading 1', 'Heading 2', 'Table text']));
    expect(template?.found.notes).toEqual([]);
    expect((await trust.members[1]!.client.get('/paper-shape/example-template')).status).toBe(403);
  });

  it('is looked into beside the program: while a large one is, everybody else is answered', async () => {
    const [trust, other] = [await aTrust(api), await aTrust(api)];
    const children = Array.from({ length: 6000 }, (_, at) => new Paragraph(`Line ${at} of the last paper`));
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    let looking = true;
    const put = Promise.resolve(
      trust.secretary.put('/paper-shape/template', { name: 'ours.docx', base64: bytes.toString('base64') }, { ifMatch: 1 }),
    ).finally(() => {
      looking = false;
    });
    let answered = 0;
    while (looking) {
      expect((await other.secretary.get('/paper-shape')).status).toBe(200);
      answered++;
    }
    expect((await put).status).toBe(200);
    expect(answered).toBeGreaterThan(5);
  });

  it('is refused with the reasons where it is none, is broken or is called otherwise, and nothing of it is kept', async () => {
    const trust = await aTrust(api);
    const whole = await letterhead();
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['Paper.docx', Buffer.from('%PDF-1.7').toString('base64'), /not a Word file/],
      ['Paper.docx', whole.slice(0, 2000), /damaged/],
      ['Paper.pdf', whole, /ends in \.docx or \.dotx/],
      ['Paper.docx', Buffer.alloc(5 * 1024 * 1024 + 1).toString('base64'), /has 5\.1 MB; at most 5 MB/],
    ];
    for (const [name, base64, reason] of cases) {
      const refused = await trust.secretary.put('/paper-shape/template', { name, base64 }, { ifMatch: 1 });
      expect([refused.status, refused.body.code]).toEqual([422, 'template-refused']);
      expect(refused.body.errors[0]).toEqual({ path: 'template', message: expect.stringMatching(reason) });
    }
    expect(await shapeOf(trust.secretary)).toMatchObject({ template: null, version: 1 });
  });
});
