import { describe, expect, it } from '@jest/globals';
import type { ChartBlock, Outline, Slide, TableBlock } from '../outline.js';
import { aFullBoard } from '../testing/full-board.js';
import { readPackage } from '../testing/package-reader.js';
import { writeOutline } from '../write-outline.js';
import { shortened, sizeFor } from './fit.js';
import { writeSlides } from './write-slides.js';

const SLIDES = /^ppt\/slides\/slide\d+\.xml$/u;
const NOTES = /^ppt\/notesSlides\/notesSlide\d+\.xml$/u;

const paper = writeOutline(aFullBoard());
const chart = paper.blocks.find((block): block is ChartBlock => block.kind === 'chart') ?? null;
const table: TableBlock = {
  kind: 'table',
  caption: 'Levels',
  head: ['Section', 'Level'],
  rows: [['People', '3']],
  widths: [3, 1],
};
const aSlide = (over: Partial<Slide> = {}): Slide => ({
  title: 'In short',
  lead: 'The board agreed a level for six of eight items.',
  points: ['One', 'Two'],
  table: null,
  chart: null,
  note: null,
  ...over,
});
const written = async (slides: readonly Slide[], over: Partial<Outline> = {}) =>
  await readPackage(await writeSlides({ ...paper, slides, ...over }));
const textOf = (nodes: readonly { readonly textContent: string | null }[]) => nodes.map(({ textContent }) => textContent ?? '');

describe('the slides', () => {
  it('open with the title of the paper, and each has a title of its own that a screen reader finds', async () => {
    const file = await written([aSlide(), aSlide({ title: 'What the board is asked' })]);
    const titles = file
      .all(SLIDES, 'p:sp')
      .filter((shape) => [...shape.getElementsByTagName('p:ph')].some((one) => one.getAttribute('type') === 'title'));
    expect(titles.map((title) => title.textContent?.trim())).toEqual([paper.title, 'In short', 'What the board is asked']);
  });

  it('mark the first row of a table as its header and give a picture its words', async () => {
    const file = await written([aSlide({ table }), aSlide({ chart })]);
    expect(file.all(SLIDES, 'a:tblPr').map((one) => one.getAttribute('firstRow'))).toEqual(['1']);
    expect(textOf(file.all(SLIDES, 'a:tc')).map((text) => text.trim())).toEqual(['Section', 'Level', 'People', '3']);
    expect(file.all(SLIDES, 'p:pic').map((one) => one.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr'))).toEqual([
      chart?.alt,
    ]);
  });

  it('shorten what is too long for a slide and keep it whole in the notes', async () => {
    const long = 'A sentence that goes on. '.repeat(60).trim();
    const file = await written([aSlide({ points: [long] })]);
    expect(textOf(file.all(SLIDES, 'a:t')).join('')).not.toContain(long);
    expect(textOf(file.all(NOTES, 'a:t')).join('\n')).toContain(long);
    expect(shortened(long, 40)).toMatch(/^A sentence that goes on\. A sentence.*…$/u);
    expect(shortened('short', 40)).toBe('short');
  });

  it('carry the mark of a draft or of demonstration data on every slide', async () => {
    const file = await written([aSlide(), aSlide()], { mark: 'Draft, not sealed' });
    expect(textOf(file.all(/slideLayout2/u, 'a:t')).join(' ')).toContain('Draft, not sealed');
  });

  it('are in British English and reach nothing outside themselves', async () => {
    const file = await written([aSlide({ table }), aSlide({ chart })]);
    const languages = new Set(file.all(/^ppt\/.*\.xml$/u, 'a:rPr').map((one) => one.getAttribute('lang')));
    languages.delete(null);
    expect([...languages]).toEqual(['en-GB']);
    expect(file.outside).toEqual([]);
    expect(file.names.filter((name) => /vba|embeddings|activeX|externalLinks/iu.test(name))).toEqual([]);
  });

  it('set few words large and many words small, never below what a room can read', () => {
    expect(sizeFor(['Few words'], 10, 4)).toBe(22);
    expect(
      sizeFor(
        Array.from({ length: 40 }, () => 'many words'),
        10,
        4,
      ),
    ).toBe(14);
  });
});
