import { beforeAll, describe, expect, it } from '@jest/globals';
import { XMLSerializer } from '@xmldom/xmldom';
import { plainText } from './plain-text.js';
import { anItem, someFindings } from './testing/findings.js';
import { aFullBoard } from './testing/full-board.js';
import { HOSTILE } from './testing/hostile.js';
import { aLargeBoard } from './testing/large-board.js';
import { aLogo } from './testing/logo.js';
import { type ReadWord, readWord } from './testing/word-reader.js';
import { writeVariant } from './variants/write-variant.js';
import { writeWord } from './word.js';
import { writeOutline } from './write-outline.js';

const outline = writeOutline(aFullBoard());
const BODY = 'word/document.xml';

describe('the Word file', () => {
  let word: ReadWord;
  beforeAll(async () => {
    word = await readWord(await writeWord(outline));
  });

  it('has a title and real headings, in the order of the outline', () => {
    const styled = word.all(BODY, 'w:pStyle').filter((style) => /^(Title|Heading\d)$/u.test(style.getAttribute('w:val') ?? ''));
    const expected = outline.blocks.flatMap((block) => (block.kind === 'heading' ? [`Heading${block.level}`] : []));
    expect(styled.map((style) => style.getAttribute('w:val'))).toEqual(['Title', ...expected]);
  });

  it('gives every table a header row that repeats, and says which row and column are headers', () => {
    const tables = word.all(BODY, 'w:tbl');
    expect(tables).toHaveLength(outline.blocks.filter(({ kind }) => kind === 'table').length);
    for (const table of tables) {
      expect(table.getElementsByTagName('w:tr').item(0)?.getElementsByTagName('w:tblHeader').length).toBe(1);
      expect(table.getElementsByTagName('w:tblLook').item(0)?.getAttribute('w:firstColumn')).toMatch(/^(1|true)$/u);
    }
  });

  it('gives every drawing its alternative text, and a PNG behind the SVG', () => {
    const charts = outline.blocks.filter((block) => block.kind === 'chart');
    expect(charts.length).toBeGreaterThan(1);
    expect(word.all(BODY, 'wp:docPr').map((drawing) => drawing.getAttribute('descr'))).toEqual(charts.map(({ alt }) => alt));
    expect(word.names.filter((name) => /media\/.*\.svg$/u.test(name))).toHaveLength(charts.length);
    expect(word.names.filter((name) => /media\/.*\.png$/u.test(name))).toHaveLength(charts.length);
  });

  it('is in British English, with title and author', () => {
    expect(word.all('word/styles.xml', 'w:lang').at(0)?.getAttribute('w:val')).toBe('en-GB');
    expect(word.all('docProps/core.xml', 'dc:title').at(0)?.textContent).toBe(outline.title);
    expect(word.all('docProps/core.xml', 'dc:creator').at(0)?.textContent).toBe('Ruth Calder, company secretary');
  });

  it('says on every page whose it is, that the data is for demonstration, and which page of how many', () => {
    const [header] = word.names.filter((name) => /word\/header\d*\.xml$/u.test(name));
    const [footer] = word.names.filter((name) => /word\/footer\d*\.xml$/u.test(name));
    expect(word.xml(header ?? '').documentElement?.textContent).toContain('Northmere Hospitals NHS Foundation Trust');
    expect(word.xml(header ?? '').documentElement?.textContent).toContain('Demonstration data');
    expect(word.xml(footer ?? '').documentElement?.textContent).toMatch(/TB\/26\/05\/11.*PAGE.*NUMPAGES/u);
  });

  it('links to nothing outside itself', () => {
    const targets = word.names.filter((name) => name.endsWith('.rels')).flatMap((name) => word.all(name, 'Relationship'));
    expect(targets.filter((target) => target.getAttribute('TargetMode') === 'External')).toEqual([]);
    expect(word.all(BODY, 'w:hyperlink')).toEqual([]);
  });

  it('starts every numbered list at one', () => {
    const lists = outline.blocks.filter((block) => block.kind === 'list').length;
    const numbers = word.all(BODY, 'w:numId').map((number) => number.getAttribute('w:val'));
    expect(new Set(numbers).size).toBe(lists);
  });
});

describe('the look of the trust', () => {
  const look = { accent: '7C2855', typeface: 'serif', logo: aLogo } as const;
  let word: ReadWord;
  beforeAll(async () => {
    word = await readWord(await writeWord({ ...outline, look }));
  });

  it('is in its headings, its rules and its typeface, and nothing of ours is left', () => {
    const styles = new XMLSerializer().serializeToString(word.xml('word/styles.xml'));
    expect(styles).toContain('w:color w:val="7C2855"');
    expect(styles).not.toContain('0A4547');
    expect(new Set([...styles.matchAll(/w:ascii="([^"]+)"/gu)].map(([, face]) => face))).toEqual(new Set(['Georgia']));
    expect(word.all(BODY, 'w:top').map((line) => line.getAttribute('w:color'))).toContain('7C2855');
  });

  it('shows the logo above the first page only, with its words, in its proportions', () => {
    const logos = word.names.filter((name) => /word\/header\d*\.xml$/u.test(name)).flatMap((name) => word.all(name, 'wp:inline'));
    expect(logos).toHaveLength(1);
    expect(logos[0]?.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr')).toBe('Northmere Hospitals');
    const size = logos[0]?.getElementsByTagName('wp:extent')[0];
    expect(Number(size?.getAttribute('cx')) / Number(size?.getAttribute('cy'))).toBeCloseTo(aLogo.width / aLogo.height, 1);
    expect(word.all(BODY, 'w:titlePg')).toHaveLength(1);
  });

  it('gives way to ours where a colour could not be read', async () => {
    const pale = await readWord(await writeWord({ ...outline, look: { ...look, accent: 'FFEE00' } }));
    expect(new XMLSerializer().serializeToString(pale.xml('word/styles.xml'))).not.toContain('FFEE00');
  });
});

it('stays under half a megabyte with sixty questions, sixteen seats and three waves', async () => {
  const bytes = await writeWord(writeOutline(aLargeBoard()));
  expect(bytes.length).toBeLessThan(500_000);
});

it('does not tell by any number in it what was written before: a public paper follows a private one in the same process', async () => {
  const findings = aFullBoard();
  const look = { ...findings.shape.look, logo: aLogo };
  const numbers = async () => {
    const word = await readWord(await writeWord({ ...writeVariant(findings, 'public'), look }));
    const xml = word.names.filter((name) => /\.(xml|rels)$/u.test(name) && !name.startsWith('docProps/'));
    return xml.map((name) => [name, new XMLSerializer().serializeToString(word.xml(name))]);
  };
  const before = await numbers();
  await writeWord({ ...outline, look });
  expect(await numbers()).toEqual(before);
});

it('numbers each of its pictures once', async () => {
  const word = await readWord(await writeWord({ ...outline, look: { ...outline.look, logo: aLogo } }));
  const parts = [BODY, ...word.names.filter((name) => /header\d\.xml$/u.test(name))];
  const numbers = parts.flatMap((part) => word.all(part, 'wp:docPr').map((picture) => picture.getAttribute('id')));
  expect(numbers.length).toBeGreaterThan(3);
  expect(new Set(numbers).size).toBe(numbers.length);
});

describe('hostile text in Word', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 24), text]))('prints %j as plain text', async (_name, text) => {
    const findings = someFindings({
      items: [anItem({ title: text, rationale: text, dissents: [{ words: text, signedName: text }] })],
    });
    const word = await readWord(await writeWord(writeOutline(findings)));
    if (plainText(text) !== '') expect(word.paragraphs.join('\n')).toContain(plainText(text).split('\n')[0]);
    expect(word.all(BODY, 'w:instrText')).toEqual([]);
    expect(word.all(BODY, 'w:hyperlink')).toEqual([]);
  });
});
