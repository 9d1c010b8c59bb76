import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Block, Outline, TableBlock } from '../outline.js';
import { defaultShape } from '../shape/default-shape.js';
import { aFullBoard } from '../testing/full-board.js';
import { HOSTILE } from '../testing/hostile.js';
import { found, type ReadElement, readHtml, within } from '../testing/html-reader.js';
import { inEveryText } from '../testing/in-every-text.js';
import { aLargeBoard } from '../testing/large-board.js';
import { aLogo } from '../testing/logo.js';
import { said } from '../testing/said.js';
import { writeOutline } from '../write-outline.js';
import { writeHtml } from './write-html.js';

const read = async (outline: Outline) => readHtml(await writeHtml(outline));
const only = (elements: readonly ReadElement[]): ReadElement => {
  expect(elements).toHaveLength(1);
  return elements[0] as ReadElement;
};
const tablesOf = (block: Block): TableBlock[] => {
  if (block.kind === 'table') return [block];
  return block.kind === 'chart' && block.table !== null ? [block.table] : [];
};

describe('the paper as a web page', () => {
  const outline = writeOutline(aLargeBoard());
  let page: ReadElement;
  beforeAll(async () => {
    page = await read(outline);
  });

  it('says its language and title, and lets keys skip to the one main part', () => {
    expect(page.attributes.lang).toBe('en-GB');
    expect(only(found(page, 'title')).text).toBe(outline.title);
    const skip = found(page, 'a')[0];
    expect(skip?.attributes.href).toBe(`#${only(found(page, 'main')).attributes.id}`);
    expect(found(page, 'header', 'footer', 'nav').map(({ tag }) => tag)).toEqual(['header', 'nav', 'footer']);
  });

  it('has the title as its one heading of the first level, and those of the outline one level down, none skipped', () => {
    const headings = found(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tag, text }) => [Number(tag.slice(1)), text]);
    const expected = outline.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level + 1, block.text]] : []));
    expect(headings).toEqual([[1, outline.title], ...expected]);
    const levels = headings.map(([level]) => Number(level));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('says every text of the outline, in its order', () => {
    const words = inOrder(only(found(page, 'main')));
    let from = 0;
    for (const line of said(outline).split('\n').map(run)) {
      const at = words.indexOf(line, from);
      expect([line, at >= 0]).toEqual([line, true]);
      from = at + line.length;
    }
  });

  it('has tables with their captions, header cells for columns and for rows', () => {
    const tables = outline.blocks.flatMap(tablesOf);
    const shown = found(page, 'table');
    expect(shown.map((table) => found(table, 'caption').map(({ text }) => text))).toEqual(
      tables.map(({ caption }) => (caption === null ? [] : [caption])),
    );
    for (const [index, table] of shown.entries()) {
      const [head, ...rows] = found(table, 'tr').map(({ children }) => children.map(scopeOf));
      expect(head).toEqual(tables[index]?.head.map(() => 'col'));
      expect(rows).toEqual(tables[index]?.rows.map((row) => row.map((_, cell) => (cell === 0 ? 'row' : 'td'))));
    }
  });

  it('has each chart inside it, with its words and its finding below', () => {
    const charts = outline.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
    const images = found(page, 'img');
    expect(images.map(({ attributes }) => attributes.alt)).toEqual(charts.map(({ alt }) => alt));
    expect(images.map(({ attributes }) => svgOf(attributes.src))).toEqual(charts.map(({ svg }) => svg));
  });

  it('names every region that scrolls, and lets keys reach it', () => {
    const ids = within(page).flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
    expect(new Set(ids).size).toBe(ids.length);
    const regions = within(page).filter(({ attributes }) => attributes.role === 'region');
    expect(regions.length).toBeGreaterThan(0);
    for (const { attributes } of regions) {
      expect(ids).toContain(attributes['aria-labelledby']);
      expect(attributes.tabindex).toBe('0');
    }
  });

  it('leads from its contents to each part', () => {
    const ids = new Map(within(page).map((element) => [element.attributes.id, element.text]));
    const links = found(only(found(page, 'nav')), 'a');
    expect(links.map(({ attributes, text }) => ids.get(attributes.href?.slice(1)) === text)).not.toContain(false);
    expect(links).toHaveLength(found(page, 'h2').length);
  });
});

describe('the page, whatever people typed', () => {
  let harmless: readonly string[];
  beforeAll(async () => {
    harmless = await shape('Words');
  });
  const shape = async (text: string) => {
    const board = aFullBoard();
    const outline = writeOutline(inEveryText({ ...board, items: board.items.slice(0, 4) }, () => text));
    const page = await read(outline);
    safe(page);
    return within(page).flatMap(({ tag }) => (tag === 'br' ? [] : [tag]));
  };

  // Without those that leave nothing of a text, or more than its words.
  it.each(HOSTILE.filter((text) => /[a-z0-9]/iu.test(text)).map((text) => [text.slice(0, 30), text]))(
    'is made of the same elements with %j in every text',
    async (_name, text) => {
      expect(await shape(text)).toEqual(harmless);
    },
  );

  it('prints what stands at the edge of a sheet as text of the style sheet, and nothing else', async () => {
    const outline = { ...writeOutline(aFullBoard()), organisation: '"}</style><script>x</script>{', mark: '\\"; } * { x' };
    const page = await read(outline);
    safe(page);
    expect(only(found(page, 'style')).text).not.toMatch(/<|script>|\* \{ x/u);
  });
});

describe('the look of the page', () => {
  it('has the accent of the trust, its typeface and its logo', async () => {
    const look = { accent: '7C2855', typeface: 'legible' as const, logo: aLogo };
    const page = await read(writeOutline(aFullBoard({ shape: { ...defaultShape, look } })));
    const style = only(found(page, 'style')).text;
    expect(style).toContain('--accent:#7C2855');
    expect(style).toContain("--face:'Atkinson Hyperlegible'");
    expect(found(page, 'img')[0]?.attributes).toMatchObject({
      alt: 'Northmere Hospitals',
      src: `data:image/png;base64,${aLogo.png}`,
    });
    safe(page);
  });
});

/** Nothing that acts or reaches outside, and a policy that would refuse it. */
function safe(page: ReadElement): void {
  const all = within(page);
  expect(all.filter(({ tag }) => FORBIDDEN.has(tag))).toEqual([]);
  const attributes = all.flatMap((element) => Object.entries(element.attributes));
  expect(attributes.filter(([name]) => name.startsWith('on') || name === 'style' || name === 'srcset')).toEqual([]);
  expect(attributes.filter(([name, value]) => name === 'href' && !/^#[a-z]+(-\d+)?$/u.test(value))).toEqual([]);
  expect(attributes.filter(([name, value]) => name === 'src' && !PICTURE.test(value))).toEqual([]);
  const style = only(found(page, 'style')).text;
  expect(style).not.toMatch(/url\(|@import|expression\(/u);
  const policy = all.find((element) => element.attributes['http-equiv'] === 'Content-Security-Policy')?.attributes.content;
  const own = createHash('sha256').update(style).digest('base64');
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${own}'; img-src data:; base-uri 'none'; form-action 'none'`);
}

const FORBIDDEN = new Set(['script', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'input', 'button', 'svg', 'video']);
const PICTURE = /^data:image\/(svg\+xml|png);base64,[A-Za-z0-9+/=]+$/u;

const run = (text: string) => text.replace(/\s+/gu, '');

/** All that is read of an element, the words of a picture in their place. */
function inOrder(element: ReadElement): string {
  if (element.children.length === 0) return run(element.attributes.alt ?? element.text);
  return element.children.some(({ tag }) => tag !== 'br' && tag !== 'strong')
    ? element.children.map(inOrder).join('')
    : run(element.text);
}

function scopeOf({ tag, attributes }: ReadElement): string {
  return tag === 'th' ? (attributes.scope ?? '') : tag;
}

function svgOf(source = ''): string {
  return Buffer.from(source.split(',')[1] ?? '', 'base64').toString('utf8');
}
