import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { aTemplate, DOT, field, paragraph, relation, SECTION, STYLES, zipped } from '../../testing/templates.js';
import { checkTemplate } from './check-template.js';

const readByHand = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../testing/${name}`, import.meta.url))));
const text = (words: string) => new TextEncoder().encode(words);
const shape = (inner: string) => `<w:p><w:r><w:pict>${inner}</w:pict></w:r></w:p>`;
const nested = (depth: number) => `${'<w:sdt><w:sdtContent>'.repeat(depth)}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;

describe('a template that can be used', () => {
  it.each([
    ['a letterhead of Word', aTemplate()],
    ['a template file (.dotx)', aTemplate({ type: 'template' })],
    ['one saved by another office', readByHand('office-template.docx')],
    [
      'one with page numbers, dates and a table of contents',
      aTemplate({
        footer: `<w:p>${field(' PAGE \\* MERGEFORMAT ')}${field('NUMPAGES')}${field('DATE \\@ "d MMMM yyyy"')}${field('TOC \\o "1-3"')}</w:p>`,
      }),
    ],
    [
      'one with links to the trust',
      aTemplate({
        headerRelations:
          relation('rId1', 'hyperlink', 'https://trust.example', 'External') +
          relation('rId2', 'hyperlink', 'mailto:board@trust.example', 'External'),
      }),
    ],
    [
      'one with a link by a field',
      aTemplate({ header: `<w:p>${field('HYPERLINK "https://trust.example"')}${field('HYPERLINK \\l "top"')}</w:p>` }),
    ],
    [
      'one with sources that Word left in it',
      aTemplate({
        relations: relation('rId9', 'customXml', '../customXml/item1.xml'),
        parts: { 'customXml/item1.xml': '<sources/>' },
      }),
    ],
    [
      'one with a drawing that points into itself',
      aTemplate({
        headerRelations: relation('rId1', 'image', 'media/a.svg'),
        parts: {
          'word/media/a.svg': `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(#a)" style="mask: url('#b')"/></svg>`,
        },
      }),
    ],
    [
      'one with a picture',
      aTemplate({ headerRelations: relation('rId1', 'image', 'media/a.png'), parts: { 'word/media/a.png': DOT } }),
    ],
  ])('is %s', async (_name, bytes) => {
    expect(await checkTemplate(bytes)).toMatchObject({ ok: true, problems: [] });
  });

  it('is told which styles the paper arrives in, whatever language its Word speaks', async () => {
    const { styles } = await checkTemplate(aTemplate());
    expect(styles).toEqual(['Title', 'heading 1', 'heading 2', 'List Bullet', 'List Number', 'Table Grid']);
  });

  it('is told where it has no headings, and which placeholders mean nothing', async () => {
    const plain = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
    const { ok, problems } = await checkTemplate(
      aTemplate({ styles: plain, header: paragraph('{{organisation}} {{chairman}}') }),
    );
    expect(ok).toBe(true);
    expect(problems).toEqual([
      expect.stringContaining('no heading styles'),
      expect.stringContaining('{{chairman}} is not known'),
    ]);
  });
});

describe('a template is refused with the reason and what to do', () => {
  const program = relation('rId9', 'vbaProject', 'vbaProject.bin');
  it.each<readonly [string, Uint8Array, string]>([
    ['no zip', text('a letter'), 'This is not a Word file'],
    ['nothing at all', new Uint8Array(), 'This is not a Word file'],
    ['an old .doc, or one with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'password'],
    ['too large', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x50), 'too large'],
    ['a zip of something else', zipped({ 'a.txt': 'a' }), 'not a Word document'],
    [
      'a spreadsheet',
      aTemplate({
        parts: { '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
      }),
      'not a Word document',
    ],
    [
      'a zip that unpacks to too much',
      aTemplate({ parts: { 'word/media/a.bmp': new Uint8Array(30_000_000) } }),
      'unpacks to far more',
    ],
    [
      'too many parts',
      aTemplate({ parts: Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`word/media/${n}.txt`, 'x'])) }),
      'unpacks to far more',
    ],
    ['a page of XML that never ends', aTemplate({ body: paragraph('x'.repeat(4_200_000)) }), 'unpacks to far more'],
    ['XML that is not well formed', aTemplate({ body: '<w:p>' }), 'damaged'],
    ['XML inside itself a thousand times', aTemplate({ body: nested(500) }), 'damaged'],
    [
      'a document type with entities',
      aTemplate({ parts: { 'word/header1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' } }),
      'definitions of XML',
    ],
    [
      'an encoding that hides text',
      aTemplate({ parts: { 'word/header1.xml': '<?xml version="1.0" encoding="UTF-7"?><x/>' } }),
      'definitions of XML',
    ],
    ['a header that is something else', aTemplate({ parts: { 'word/header1.xml': '<x/>' } }), 'damaged'],
    [
      'no styles',
      aTemplate({
        parts: {
          'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        },
      }),
      'damaged',
    ],
    [
      'macros by its kind',
      aTemplate({
        parts: {
          '[Content_Types].xml':
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        },
      }),
      'macros',
    ],
    ['macros by a part', aTemplate({ relations: program, parts: { 'word/vbaProject.bin': 'x' } }), 'macros'],
    ['macros that nothing points at', aTemplate({ parts: { 'word/vbaProject.bin': 'x' } }), 'macros'],
    [
      'another template behind it',
      aTemplate({
        parts: {
          'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'attachedTemplate', 'file:///C:/evil.dotm', 'External')}</Relationships>`,
        },
      }),
      'attached to another template',
    ],
    [
      'a picture that lies elsewhere',
      aTemplate({ headerRelations: relation('rId1', 'image', 'https://evil.example/a.png', 'External') }),
      'A header has a picture that lies elsewhere',
    ],
    [
      'a link to a program',
      aTemplate({ headerRelations: relation('rId1', 'hyperlink', 'file:///C:/evil.exe', 'External') }),
      'neither a web address',
    ],
    [
      'a drawing that names a file',
      aTemplate({ header: shape('<v:shape><v:imagedata src="http://evil.example/a.png"/></v:shape>') }),
      'points at a file',
    ],
    [
      'a drawing that links to a program',
      aTemplate({ header: shape('<v:shape href="javascript:alert(1)"/>') }),
      'points at a file',
    ],
    [
      'a subdocument',
      aTemplate({ body: '<w:subDoc r:id="rId9"/>', relations: relation('rId9', 'subDocument', 'b.docx', 'External') }),
      'takes in another document',
    ],
    [
      'a piece of HTML',
      aTemplate({
        body: '<w:altChunk r:id="rId9"/>',
        relations: relation('rId9', 'aFChunk', 'a.html'),
        parts: { 'word/a.html': '<p/>' },
      }),
      'takes in another document',
    ],
    [
      'an embedded spreadsheet',
      aTemplate({ relations: relation('rId9', 'package', 'embeddings/a.xlsx'), parts: { 'word/embeddings/a.xlsx': 'x' } }),
      'embedded object',
    ],
    [
      'an object of another program',
      aTemplate({ body: `<w:p><w:r><w:object><o:OLEObject Type="Link" ProgID="Excel"/></w:object></w:r></w:p>` }),
      'embedded object',
    ],
    [
      'an ActiveX control',
      aTemplate({
        body: `<w:p><w:r><w:control r:id="rId9"/></w:r></w:p>`,
        relations: relation('rId9', 'control', 'activeX/activeX1.xml'),
        parts: { 'word/activeX/activeX1.xml': '<x/>' },
      }),
      'ActiveX',
    ],
    ['a mail merge', aTemplate({ settings: '<w:mailMerge/>' }), 'mail merge'],
    [
      'bound data',
      aTemplate({ body: '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent/></w:sdt>' }),
      'content controls',
    ],
    ['a chart', aTemplate({ header: '<w:p><w:r><w:drawing r:id="rId9"/></w:r></w:p>' }), 'a chart, a diagram'],
    [
      'a picture that is none',
      aTemplate({ headerRelations: relation('rId1', 'image', 'media/a.png'), parts: { 'word/media/a.png': 'MZ' } }),
      'cannot be read',
    ],
    [
      'a picture with a script',
      aTemplate({
        headerRelations: relation('rId1', 'image', 'media/a.svg'),
        parts: { 'word/media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' },
      }),
      'cannot be read',
    ],
    ...[
      '<rect style="fill:url(https://evil.example/a.svg#b)"/>',
      '<rect filter="url( &quot;//evil.example/a#b&quot; )"/>',
      '<style>rect { fill: \\75rl(https://evil.example/a) }</style>',
    ].map((inner): [string, Uint8Array, string] => [
      `a picture that fetches something: ${inner}`,
      aTemplate({
        headerRelations: relation('rId1', 'image', 'media/a.svg'),
        parts: { 'word/media/a.svg': `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>` },
      }),
      'cannot be read',
    ]),
    [
      'a picture that fetches its style',
      aTemplate({
        headerRelations: relation('rId1', 'image', 'media/a.svg'),
        parts: {
          'word/media/a.svg':
            '<?xml-stylesheet href="https://evil.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>',
        },
      }),
      'cannot be read',
    ],
    [
      'a field that only shows once a tracked deletion is accepted',
      aTemplate({
        header: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:del w:id="1" w:author="A"><w:r><w:delInstrText>PAGE </w:delInstrText></w:r></w:del><w:r><w:instrText>INCLUDEPICTURE "https://evil.example/a"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      }),
      'a field (INCLUDEPICTURE)',
    ],
    ['a place for the paper in a header', aTemplate({ header: paragraph('{{paper}}') }), 'has to stand alone'],
    ['a place for the paper in the middle of a line', aTemplate({ body: paragraph('Here: {{paper}}') }), 'has to stand alone'],
    ['two places for the paper', aTemplate({ body: paragraph('{{paper}}') + paragraph('{{paper}}') }), 'has to stand alone'],
    ['margins that leave no room', aTemplate({ section: SECTION.replace('w:left="1500"', 'w:left="9000"') }), 'too little room'],
    [
      'names bound to something else',
      aTemplate({
        parts: {
          'word/document.xml':
            '<x:document xmlns:w="urn:other" xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body/></x:document>',
        },
      }),
      'damaged',
    ],
  ])('where it is or holds %s', async (_name, bytes, reason) => {
    const { ok, problems } = await checkTemplate(bytes);
    expect({ ok, problems: problems.join(' ') }).toEqual({ ok: false, problems: expect.stringContaining(reason) });
  });

  it.each([
    'DDE excel "sheet" "cell"',
    'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
    ' INCLUDETEXT "\\\\\\\\evil\\\\share\\\\a.docx"',
    'INCLUDEPICTURE "https://evil.example/a.png" \\d',
    'LINK Excel.Sheet',
    'IMPORT "a"',
    'DATABASE \\d "a"',
    'MACROBUTTON run Click',
    'QUOTE 68 68 69',
    'IF 1 = 1 "a"',
    'FORMTEXT',
    'HYPERLINK "file:///C:/evil.exe"',
    'HYPERLINK "javascript:alert(1)"',
    '',
    'PAGED',
  ])('where a field says %j', async (code) => {
    for (const fieldOf of [field, simple, split]) {
      const { ok, problems } = await checkTemplate(aTemplate({ footer: `<w:p>${fieldOf(code)}</w:p>` }));
      expect({ ok, problems: problems.join(' ') }).toEqual({
        ok: false,
        problems: expect.stringContaining('A footer has a field'),
      });
    }
  });

  it('says every reason at once', async () => {
    const { problems } = await checkTemplate(aTemplate({ header: `<w:p>${field('DDE x')}</w:p>`, settings: '<w:mailMerge/>' }));
    expect(problems).toHaveLength(2);
  });

  it('and leaves the styles of a good one as they were said', async () => {
    expect((await checkTemplate(aTemplate({ styles: STYLES.replaceAll('heading 1', 'Heading 1') }))).styles).toContain(
      'Heading 1',
    );
  });
});

const escaped = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const simple = (code: string) => `<w:fldSimple w:instr="${escaped(code)}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

/** A field whose code is spelt a letter a run, to hide it from whoever looks for words. */
function split(code: string): string {
  const letters = [...code].map((letter) => `<w:r><w:instrText xml:space="preserve">${letter}</w:instrText></w:r>`).join('');
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${letters}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}
