import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LevelFormat } from 'docx';
import type { Dress, Role } from './dress.js';

/** Sizes below are meant for plain text of 10.5 points, in half points. */
const MEANT = 21;

/** Half points of the text in tables: where a page is narrower than ours, or its text larger, words must still fit their columns. */
export function tableSize({ width, size }: Pick<Dress, 'width' | 'size'>): number {
  return Math.max(16, Math.min(Math.round((TABLE * size) / MEANT), Math.round((TABLE * width) / OUR_WIDTH), TABLE));
}

const TABLE = 19;
const OUR_WIDTH = 9638;

type Paragraphs = NonNullable<IParagraphStyleOptions['paragraph']>;
type Runs = NonNullable<IParagraphStyleOptions['run']>;

const colour = (value: string | null) => (value === null ? {} : { color: value });
const face = (font: string | null) => (font === null ? {} : { font });

/**
 * The styles of the paper in one dress. In a template's dress they bring no typeface and no colour, so that what the template
 * lacks still looks like the rest of it.
 */
export function styles(dress: Dress): IStylesOptions {
  const { font, paint } = dress;
  const size = (meant: number) => Math.round((meant * dress.size) / MEANT);
  const heading = (meant: number, before: number, after: number) => ({
    run: { ...face(font), size: size(meant), bold: true, ...colour(paint.accent) },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: {
          ...face(font),
          size: dress.size,
          ...colour(paint.ink),
          language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { ...face(font), size: size(44), bold: true, ...colour(paint.accent) },
        paragraph: { spacing: { before: 0, after: 60, line: 240, lineRule: 'auto' } },
      },
      heading1: heading(29, 360, 120),
      heading2: heading(24, 260, 100),
      heading3: heading(21, 240, 80),
    },
    paragraphStyles: paragraphStyles(dress, size),
  };
}

/** What a template may call each of ours when it brings its own; the first is the name in our files. */
export const styleNames: Readonly<Record<Role, readonly string[]>> = {
  title: ['Title'],
  subtitle: ['Subtitle'],
  heading1: ['Heading 1'],
  heading2: ['Heading 2'],
  heading3: ['Heading 3'],
  lead: ['Lead'],
  quiet: ['Quiet'],
  caption: ['Caption'],
  tableText: ['Table text'],
  tableHead: ['Table head'],
  bullet: ['List Paragraph', 'List Bullet'],
  number: ['List Paragraph', 'List Number'],
  term: ['Term'],
  quotation: ['Quotation', 'Quote'],
  quotationBy: ['Quotation by'],
  notice: ['Notice'],
};

function paragraphStyles(dress: Dress, size: (meant: number) => number): IParagraphStyleOptions[] {
  const { ids, paint } = dress;
  const own = (role: Role, run: Runs, paragraph: Paragraphs, basedOn = ids.normal): IParagraphStyleOptions => ({
    id: ids[role],
    name: role === 'caption' ? 'caption' : (styleNames[role][0] ?? role),
    basedOn,
    quickFormat: true,
    run,
    paragraph,
  });
  const small = tableSize(dress);
  const close = { line: 252, lineRule: 'auto' } as const;
  const bar = { left: { style: 'single', size: 18, space: 10, color: paint.rule } } as const;
  const all: readonly IParagraphStyleOptions[] = [
    own('subtitle', { size: size(24), ...colour(paint.muted) }, { spacing: { after: 240 } }),
    own('lead', { size: size(23) }, { spacing: { after: 140 }, keepNext: true }),
    own('quiet', { size: size(18), ...colour(paint.muted) }, { spacing: { before: 80, after: 200, ...close } }),
    own('caption', { size: size(19), bold: true, ...colour(paint.ink) }, { spacing: { before: 240, after: 80 }, keepNext: true }),
    own('tableText', { size: small }, { spacing: { after: 0, ...close } }),
    own('tableHead', { bold: true, ...colour(paint.accent) }, { keepNext: true }, ids.tableText),
    own('bullet', {}, { spacing: { after: 50 } }),
    own('term', { size: small }, { indent: { left: 2400, hanging: 2400 }, spacing: { after: 50, ...close } }),
    own(
      'quotation',
      { italics: true },
      { indent: { left: 340 }, spacing: { before: 80, after: 40 }, keepNext: true, keepLines: true, border: bar },
    ),
    own(
      'quotationBy',
      { size: size(19), ...colour(paint.muted) },
      { indent: { left: 340 }, spacing: { after: 180 }, border: bar },
    ),
    own(
      'notice',
      {},
      {
        shading: { fill: paint.warning, type: 'clear', color: 'auto' },
        border: { left: { style: 'single', size: 24, space: 8, color: paint.warningRule } },
        indent: { left: 200 },
        spacing: { before: 60, after: 160 },
      },
    ),
  ];
  return [...all, pageEdge(paint.muted, ids.normal)];
}

/** Above and below every page of ours; a template brings its own. */
export const PAGE_EDGE = 'PageEdge';

function pageEdge(muted: string | null, basedOn: string): IParagraphStyleOptions {
  return {
    id: PAGE_EDGE,
    name: 'Page edge',
    basedOn,
    run: { size: 17, ...colour(muted) },
    paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
  };
}

const indent = { paragraph: { indent: { left: 425, hanging: 425 } } };

/** Bullets, and numbers that start again with every list. */
export const numbering = {
  config: [
    {
      reference: 'bullets',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: indent }],
    },
    {
      reference: 'numbers',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: indent }],
    },
  ],
};
