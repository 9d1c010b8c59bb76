import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Outline } from '../../outline.js';
import { R, W } from '../../template-check/xml.js';
import { aFullBoard } from '../../testing/full-board.js';
import { aTemplate, DOT, field, paragraph, relation, SECTION, STYLES } from '../../testing/templates.js';
import { type ReadWord, readWord } from '../../testing/word-reader.js';
import { writeWord } from '../../word.js';
import { writeOutline } from '../../write-outline.js';

const outline: Outline = { ...writeOutline(aFullBoard()), meeting: 'Trust board, 7 May 2026', mark: 'Demonstration data' };
/** Little to say, for tests of what stands around it. */
const little: Outline = { ...outline, blocks: outline.blocks.slice(0, 4) };
const BODY = 'word/document.xml';
const write = async (template: Uint8Array, over: Partial<Outline> = {}) =>
  readWord(await writeWord({ ...little, ...over }, template));
const said = (word: ReadWord, name: string) => word.xml(name).documentElement?.textContent;
const stylesOf = (word: ReadWord) => new Set(word.all(BODY, 'w:pStyle').map((style) => style.getAttribute('w:val')));

describe('the paper in a template of the trust', () => {
  let word: ReadWord;
  beforeAll(async () => {
    word = await write(aTemplate({ type: 'template' }), outline);
  });

  it('says every word that it says on our own page', async () => {
    const ours = await readWord(await writeWord(outline));
    const missing = ours.paragraphs.filter((one) => one.trim() !== '' && !word.paragraphs.includes(one));
    expect(missing).toEqual([]);
  });

  it('takes the place of the template’s own text, and keeps its header, footer, page and margins', () => {
    expect(word.paragraphs).not.toContain('Board paper of the trust');
    expect(said(word, 'word/header1.xml')).toBe('Northmere Hospitals NHS Foundation Trust');
    expect(said(word, 'word/footer1.xml')).toContain('TB/26/05/11');
    expect(word.all(BODY, 'w:pgMar')[0]?.getAttribute('w:left')).toBe('1500');
    expect(word.all(BODY, 'w:headerReference')).toHaveLength(1);
  });

  it('arrives in the styles of the template by their names, whatever their ids', () => {
    for (const id of ['Teitl', 'Pennawd1', 'Pennawd2', 'Bwled', 'Rhif', 'Arferol']) expect(stylesOf(word)).toContain(id);
    expect(word.all(BODY, 'w:tblStyle')[0]?.getAttribute('w:val')).toBe('GridTabl');
    expect(word.all(BODY, 'w:tblBorders')).toEqual([]);
  });

  it('brings the styles that the template lacks, on top of its plain text, without our typeface and colours', () => {
    const added = word.all('word/styles.xml', 'w:style').slice(STYLES.split('<w:style ').length - 1);
    expect(added.map((style) => style.getElementsByTagName('w:name')[0]?.getAttribute('w:val'))).toContain('Quotation');
    for (const style of added) {
      expect(style.getElementsByTagName('w:rFonts')).toHaveLength(0);
      expect(style.getElementsByTagName('w:color')).toHaveLength(0);
    }
    const bases = new Set(
      added.flatMap((style) => [...style.getElementsByTagName('w:basedOn')]).map((base) => base.getAttribute('w:val')),
    );
    expect([...bases].every((base) => base === 'Arferol' || base === 'TableText')).toBe(true);
    // The template had a style of its own under an id of ours.
    expect(stylesOf(word)).toContain('CandourLead');
  });

  it('names no style that the file does not have, and no list', () => {
    const ids = new Set(word.all('word/styles.xml', 'w:style').map((style) => style.getAttribute('w:styleId')));
    for (const id of stylesOf(word)) expect(ids).toContain(id);
    const lists = new Set(word.all('word/numbering.xml', 'w:num').map((list) => list.getAttribute('w:numId')));
    for (const list of word.all(BODY, 'w:numId')) expect([...lists, '0']).toContain(list.getAttribute('w:val'));
  });

  it('keeps the bullets of the template, and starts every numbered list at one in its kind of numbers', () => {
    const ordered = outline.blocks.filter((block) => block.kind === 'list' && block.ordered);
    const used = [...new Set(word.all(BODY, 'w:numId').map((one) => one.getAttribute('w:val')))].filter((id) => id !== '0');
    expect(used).toHaveLength(ordered.length);
    const lists = word.all('word/numbering.xml', 'w:num').filter((list) => used.includes(list.getAttribute('w:numId')));
    for (const list of lists) {
      expect(list.getElementsByTagName('w:abstractNumId')[0]?.getAttribute('w:val')).toBe('9');
      expect(list.getElementsByTagName('w:startOverride')[0]?.getAttribute('w:val')).toBe('1');
    }
  });

  it('is in British English, though the template was not', () => {
    expect(word.all('word/styles.xml', 'w:lang').map((lang) => lang.getAttribute('w:val'))).toEqual(['en-GB', 'en-GB']);
  });

  it('keeps charts with their alternative texts, each under a number and a name of its own', () => {
    const charts = outline.blocks.flatMap((block) => (block.kind === 'chart' ? [block.alt] : []));
    expect(word.all(BODY, 'wp:docPr').map((drawing) => drawing.getAttribute('descr'))).toEqual(charts);
    expect(new Set(word.all(BODY, 'wp:docPr').map((drawing) => drawing.getAttribute('id'))).size).toBe(charts.length);
    const pictures = word
      .all('word/_rels/document.xml.rels', 'Relationship')
      .filter((one) => one.getAttribute('Type')?.endsWith('/image'));
    expect(pictures).toHaveLength(charts.length * 2);
    for (const one of pictures) expect(word.names).toContain(one.getAttribute('Target')?.slice(1));
  });

  it('is a document and no template any more, with title and author of the paper', () => {
    const types = word.all('[Content_Types].xml', 'Override').map((one) => one.getAttribute('ContentType'));
    expect(types).toContain('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml');
    expect(types.filter((type) => type?.includes('template.main'))).toEqual([]);
    expect(word.all('docProps/core.xml', 'dc:title')[0]?.textContent).toBe(outline.title);
  });
});

describe('placeholders', () => {
  it('put the paper where the template wants it, and keep the rest of its text', async () => {
    const word = await write(aTemplate({ body: paragraph('Before') + paragraph('{{paper}}') + paragraph('After') }));
    expect(word.paragraphs[0]).toBe('Before');
    expect(word.paragraphs.at(-1)).toBe('After');
    expect(word.paragraphs).toContain(outline.title);
    expect(word.paragraphs.join()).not.toContain('{{');
  });

  it('keep the end of a section that the paragraph held, and take the width of the columns there', async () => {
    const landscape =
      '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';
    const place = `<w:p><w:pPr>${landscape}</w:pPr><w:r><w:t>{{ Paper }}</w:t></w:r></w:p>`;
    const word = await write(aTemplate({ body: place + paragraph('After') }));
    expect(word.all(BODY, 'w:sectPr')).toHaveLength(2);
    expect(word.all(BODY, 'w:tblW')[0]?.getAttribute('w:w')).toBe('14838');
  });

  it('are filled in the header, the footer and the text, also where Word spread them over runs', async () => {
    const spread =
      '<w:p><w:r><w:t>A {</w:t></w:r><w:r><w:t>{meet</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>ing}} and {{meeting}</w:t></w:r><w:r><w:t>}.</w:t></w:r></w:p>';
    const word = await write(
      aTemplate({
        header: spread,
        footer: paragraph('{{REFERENCE}} {{mystery}}'),
        body: paragraph('{{author}}') + paragraph('{{paper}}'),
      }),
    );
    expect(said(word, 'word/header1.xml')).toBe('A Trust board, 7 May 2026 and Trust board, 7 May 2026.');
    expect(said(word, 'word/footer1.xml')).toBe(`${outline.reference} {{mystery}}`);
    expect(word.paragraphs[0]).toBe('Ruth Calder, company secretary');
  });

  it('are filled with words only, which fill no placeholder themselves and are no markup', async () => {
    const title = '{{mark}} </w:t><w:fldSimple w:instr="DDE x"/> & {{paper}}';
    const word = await write(aTemplate({ header: paragraph('{{title}}{{mark}}') }), { title });
    expect(said(word, 'word/header1.xml')).toBe(`${title}Demonstration data`);
    expect(word.all('word/header1.xml', 'w:fldSimple')).toEqual([]);
  });

  it('print the title once, and never lose the line below it or the reference', async () => {
    const body = paragraph('{{title}}', 'Teitl') + paragraph('{{paper}}');
    const word = await write(aTemplate({ body, footer: paragraph('') }));
    // The second is the field of the cover sheet.
    expect(word.paragraphs.filter((one) => one === outline.title)).toHaveLength(2);
    expect(word.paragraphs).toContain(outline.reference);
    expect(word.paragraphs).toContain(`${outline.organisation} · ${outline.subtitle}`);
  });
});

describe('the mark of a draft or of demonstration data is never lost', () => {
  const first = '<w:titlePg/>';
  const marked = paragraph('{{mark}}');
  it.each<readonly [string, Parameters<typeof aTemplate>[0], number]>([
    ['the template does not ask for it', {}, 1],
    ['the header of every page holds it', { header: marked }, 0],
    ['a footer holds it', { footer: marked }, 0],
    ['the text holds it', { body: marked + paragraph('{{paper}}') }, 1],
    ['only the text that gives way holds it', { body: marked }, 1],
    ['the first page has a header of its own', { header: marked, section: SECTION + first }, 1],
    ['even pages have a header of their own', { header: marked, settings: '<w:evenAndOddHeaders/>' }, 1],
    ['it is hidden', { header: '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{{mark}}</w:t></w:r></w:p>' }, 1],
    [
      'the header is not of this section',
      { header: marked, section: SECTION.replace('<w:headerReference w:type="default" r:id="rId4"/>', '') },
      1,
    ],
  ])('where %s', async (_case, template, timesInText) => {
    const word = await write(aTemplate(template));
    expect(word.paragraphs.filter((one) => one === 'Demonstration data')).toHaveLength(timesInText);
    expect(
      word.names
        .filter((name) => /(document|header1|footer1)\.xml$/u.test(name))
        .map((name) => said(word, name))
        .join(),
    ).toContain('Demonstration data');
  });

  it('and nothing stands there where there is none', async () => {
    const word = await write(aTemplate({ header: marked }), { mark: null });
    expect(said(word, 'word/header1.xml')).toBe('');
    expect(word.paragraphs[0]).toBe(outline.title);
  });
});

describe('what a template holds beside what the paper needs', () => {
  it('stays behind: reviewers’ notes, sources, glossaries, protection, its own properties', async () => {
    const word = await write(
      aTemplate({
        body: `<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>Kept</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>${paragraph('{{paper}}')}`,
        settings: '<w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:defaultTabStop w:val="720"/>',
        relations: relation('rId9', 'comments', 'comments.xml') + relation('rId10', 'customXml', '../customXml/item1.xml'),
        parts: { 'word/comments.xml': '<x/>', 'customXml/item1.xml': '<x/>', 'docProps/thumbnail.jpeg': 'x' },
      }),
    );
    expect(word.names.filter((name) => /comments|customXml|thumbnail/u.test(name))).toEqual([]);
    expect(word.all(BODY, 'w:commentReference')).toEqual([]);
    expect(word.all('word/settings.xml', 'w:documentProtection')).toEqual([]);
    expect(word.paragraphs).toContain('Kept');
  });

  it('stays behind: notes of text that gave way, with their pictures, though nobody would see them', async () => {
    const before = '<w:p><w:r><w:t>Three of us</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const kept = '<w:p><w:r><w:t>Kept</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r></w:p>';
    const named = `xmlns:w="${W}" xmlns:r="${R}" xmlns:v="urn:schemas-microsoft-com:vml"`;
    const picture = '<w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>';
    const note = (id: number, text: string, more = '') =>
      `<w:footnote w:id="${id}"><w:p><w:r><w:t>${text}</w:t></w:r>${more}</w:p></w:footnote>`;
    const line = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';
    const footnotes = `<w:footnotes ${named}>${line}${note(2, 'Said in private', picture)}${note(3, 'Said by the template')}</w:footnotes>`;
    const parts = {
      'word/footnotes.xml': footnotes,
      'word/_rels/footnotes.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'image', 'media/private.png')}</Relationships>`,
      'word/media/private.png': DOT,
    };
    const relations = relation('rId9', 'footnotes', 'footnotes.xml');
    for (const body of [before, before.replace('2"/>', '3"/>') + paragraph('{{paper}}'), kept + paragraph('{{paper}}')]) {
      const word = await write(aTemplate({ body, relations, parts }));
      expect(said(word, 'word/footnotes.xml')).toBe(body === before ? '' : 'Said by the template');
      expect(word.all('word/footnotes.xml', 'w:separator')).toHaveLength(1);
      expect(word.names).not.toContain('word/media/private.png');
    }
  });

  it('stays behind: what was deleted while changes were tracked, and by whom something was put in', async () => {
    const deleted = '<w:del w:id="1" w:author="Reviewer"><w:r><w:delText>Nobody agreed</w:delText></w:r></w:del>';
    const inserted = '<w:ins w:id="2" w:author="Reviewer"><w:r><w:t>Board </w:t></w:r><w:r><w:t>paper</w:t></w:r></w:ins>';
    const changed =
      '<w:pPr><w:rPr><w:ins w:id="3" w:author="Reviewer"/></w:rPr><w:pPrChange w:id="4" w:author="Reviewer"/></w:pPr>';
    const row = (sign: string, text: string) => `<w:tr><w:trPr>${sign}</w:trPr><w:tc>${paragraph(text)}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('<w:del w:id="5" w:author="Reviewer"/>', 'Taken out')}${row('', 'Stays')}</w:tbl>`;
    const header = `<w:p>${changed}${deleted}${inserted}</w:p>${table}${paragraph('')}`;
    const word = await write(aTemplate({ header }));
    expect(said(word, 'word/header1.xml')).toBe('Board paperStays');
    expect(word.all('word/header1.xml', '*').filter((one) => one.hasAttribute('w:author'))).toEqual([]);
  });

  it('is kept where the paper needs it: the crest in the header, page numbers, links of the trust', async () => {
    const crest = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r></w:p>';
    const word = await write(
      aTemplate({
        header: `${crest}<w:p><w:hyperlink r:id="rId2"><w:r><w:t>trust.example</w:t></w:r></w:hyperlink>${field('PAGE')}</w:p>`,
        headerRelations:
          relation('rId1', 'image', 'media/image1.png') + relation('rId2', 'hyperlink', 'https://trust.example', 'External'),
        parts: { 'word/media/image1.png': DOT },
      }),
    );
    expect(word.names).toContain('word/media/image1.png');
    expect(word.all('word/_rels/header1.xml.rels', 'Relationship').map((one) => one.getAttribute('TargetMode'))).toEqual([
      null,
      'External',
    ]);
    expect(word.all('word/header1.xml', 'w:instrText')).toHaveLength(1);
  });

  it('takes headers from the sections before, where the last one names none', async () => {
    const earlier = `<w:p><w:pPr><w:sectPr>${SECTION}</w:sectPr></w:pPr></w:p>`;
    const word = await write(aTemplate({ body: earlier, section: '<w:pgSz w:w="11906" w:h="16838"/>' }));
    expect(word.all(BODY, 'w:headerReference')).toHaveLength(1);
    expect(said(word, 'word/header1.xml')).toBe('Northmere Hospitals NHS Foundation Trust');
  });

  it('is a paper written before: a trust may make its template out of one', async () => {
    const before = await writeWord(outline);
    const word = await write(before, outline);
    expect(word.paragraphs.filter((one) => one === outline.title)).toHaveLength(2);
    expect(
      word.all('word/styles.xml', 'w:style').filter((style) => style.getAttribute('w:styleId')?.startsWith('Candour')),
    ).toEqual([]);
  });

  it('is a file saved by another office', async () => {
    const bytes = readFileSync(fileURLToPath(new URL('../../testing/office-template.docx', import.meta.url)));
    const word = await write(new Uint8Array(bytes));
    expect(word.paragraphs[0]).toBe('Paper for Trust board, 7 May 2026');
    expect(said(word, 'word/header1.xml')).toContain('Demonstration data');
    expect(word.paragraphs).toContain(outline.title);
  });
});
