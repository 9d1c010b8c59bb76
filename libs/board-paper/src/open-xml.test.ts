import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { plainText } from './plain-text.js';
import { writeSlides } from './presentation/write-slides.js';
import { writeSpreadsheet } from './spreadsheet/write-spreadsheet.js';
import { someFindings } from './testing/findings.js';
import { aFullBoard } from './testing/full-board.js';
import { HOSTILE } from './testing/hostile.js';
import { inEveryText } from './testing/in-every-text.js';
import { aLogo } from './testing/logo.js';
import { openXmlProblems } from './testing/open-xml.js';
import { aTemplate, DOT, field, paragraph, relation, zipped } from './testing/templates.js';
import { writeWord } from './word.js';
import { writeDecisionRecord, writeOutline } from './write-outline.js';

const outline = writeOutline(aFullBoard());
const hostile = writeOutline(inEveryText(aFullBoard(), (_place, index) => HOSTILE[index % HOSTILE.length] ?? ''));
const look = { accent: '7C2855', typeface: 'serif', logo: aLogo } as const;
const rich = aTemplate({
  body: `${paragraph('Before {{title}}', 'Teitl')}${paragraph('{{paper}}')}${paragraph('After')}`,
  header: `<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r></w:p><w:p>${field('PAGE')}<w:r><w:t>{{organisation}} {{mark}}</w:t></w:r></w:p>`,
  headerRelations: relation('rId1', 'image', 'media/image1.png'),
  parts: { 'word/media/image1.png': DOT },
});
const fromAnotherOffice = new Uint8Array(readFileSync(fileURLToPath(new URL('./testing/office-template.docx', import.meta.url))));

/** The checker takes seconds to start, and longer on a machine that is busy with something else. */
const PATIENCE = 120_000;

describe('a Word file follows the Open XML rules', () => {
  it.each([
    ['a full paper', outline, undefined],
    ['a paper in the trust’s own look, with its logo', { ...outline, look }, undefined],
    ['a decision record', writeDecisionRecord(aFullBoard()), undefined],
    ['a paper of one item', writeOutline(someFindings()), undefined],
    ['a paper with hostile text in every place', hostile, undefined],
    ['a paper in a template', outline, aTemplate({ type: 'template' })],
    ['a paper in the middle of a template', outline, rich],
    ['hostile text in a template', hostile, rich],
  ])(
    'as %s',
    async (_name, given, template) => {
      expect(await openXmlProblems(await writeWord(given, template), 'docx')).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'as far as its template does: it brings no fault of its own',
    async () => {
      const before = await openXmlProblems(fromAnotherOffice, 'docx');
      expect(await openXmlProblems(await writeWord(outline, fromAnotherOffice), 'docx')).toEqual(before);
    },
    PATIENCE,
  );

  it(
    'and one that does not is told apart',
    async () => {
      const parts = unzipSync(await writeWord(outline));
      const broken = new TextDecoder()
        .decode(parts['word/document.xml'])
        .replace('<w:pPr><w:pStyle', '<w:pPr><w:jc w:val="left"/><w:pStyle');
      expect(await openXmlProblems(zipped({ ...parts, 'word/document.xml': broken }), 'docx')).toEqual([
        expect.stringContaining('pStyle'),
      ]);
      expect(await openXmlProblems(new Uint8Array([1, 2]), 'docx')).toEqual([expect.stringContaining('corrupted')]);
    },
    PATIENCE,
  );
});

describe('slides and spreadsheets follow the Open XML rules', () => {
  it.each([
    ['of a full paper', outline],
    ['in the trust’s own look, with its logo', { ...outline, look }],
    ['with hostile text in every place', hostile],
  ])(
    '%s',
    async (_name, given) => {
      expect(await openXmlProblems(await writeSlides(given), 'pptx')).toEqual([]);
      expect(await openXmlProblems(await writeSpreadsheet(given), 'xlsx')).toEqual([]);
    },
    PATIENCE,
  );
});

it('hostile text in a template is words and nothing else', async () => {
  const parts = unzipSync(await writeWord(hostile, rich));
  const all = Object.entries(parts)
    .filter(([name]) => /\.(xml|rels)$/u.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes));
  expect(all.filter((part) => /TargetMode="External"|<w:hyperlink|<w:object|<w:altChunk/u.test(part))).toEqual([]);
  expect(all.flatMap((part) => [...part.matchAll(/<w:instrText[^>]*>([^<]*)/gu)].map(([, code]) => code))).toEqual(['PAGE']);
  const said = all
    .join('')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  for (const text of HOSTILE.map(plainText)) expect(said).toContain(text.split('\n')[0]);
});
