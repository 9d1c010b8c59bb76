import { ImageRun, Paragraph, type Table, TextRun } from 'docx';
import type { Block, ChartBlock, TableBlock } from '../outline.js';

import type { Dress } from './dress.js';
import { fallbackOf } from './fallback.js';
import { wordTable } from './table.js';
import { runs, styled } from './text.js';

const HEADINGS = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const;
const LOOKS = { plain: 'normal', lead: 'lead', quiet: 'quiet' } as const;

/** Twentieths of a point in a pixel, of which 96 make an inch. */
const PIXEL = 15;

/**
 * Numbers of pictures are our own: the library counts on through all files that its process ever wrote, so that the number of the logo
 * in a public paper would tell how many charts the private one had, or another trust's.
 */
export const LOGO_NUMBER = 1;
const FIRST_CHART = 2;

/** One block of the outline as paragraphs and tables. `instance` tells one numbered list from another. */
export function wordBlock(block: Block, instance: number, dress: Dress): (Paragraph | Table)[] {
  const { ids } = dress;
  switch (block.kind) {
    case 'heading':
      return [
        // A heading of a template may forget to stay with what follows.
        new Paragraph({
          style: ids[HEADINGS[block.level]],
          keepNext: true,
          ...(dress.numbersHeadings ? { numbering: false } : {}),
          pageBreakBefore: block.newPage,
          children: runs(block.text),
        }),
      ];
    case 'paragraph':
      return [styled(ids[LOOKS[block.look]], block.text)];
    case 'list':
      return block.items.map((item) =>
        styled(block.ordered ? ids.number : ids.bullet, item, { numbering: numbered(block.ordered, instance) }),
      );
    case 'quote':
      return [styled(ids.quotation, `“${block.text}”`), styled(ids.quotationBy, block.by)];
    case 'notice':
      return [new Paragraph({ style: ids.notice, children: [...runs(`${block.title}. `, { bold: true }), ...runs(block.text)] })];
    case 'terms':
      return block.rows.map(([label, text]) => term(label, text, dress));
    case 'table':
      return captioned(block, dress);
    case 'chart':
      return chart(block, instance, dress);
  }
}

/** Label and text on one line, the text hanging behind a tab. */
function term(label: string, text: string, { ids }: Dress): Paragraph {
  const children = [...runs(label, { bold: true }), new TextRun({ text: '\t' }), ...runs(text)];
  return new Paragraph({ style: ids.term, children });
}

function captioned(block: TableBlock, dress: Dress): (Paragraph | Table)[] {
  return [
    ...(block.caption === null ? [] : [styled(dress.ids.caption, block.caption, { keepNext: true })]),
    wordTable(block, dress),
    gap(),
  ];
}

function numbered(ordered: boolean, instance: number) {
  return { reference: ordered ? 'numbers' : 'bullets', level: 0, instance };
}

/** A small empty line: without one, two tables that follow each other grow into one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } });
}

function chart(
  { caption, svg, width, height, alt, finding, table }: ChartBlock,
  instance: number,
  dress: Dress,
): (Paragraph | Table)[] {
  const shown = Math.min(width, Math.floor(dress.width / PIXEL));
  const picture = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: { width: shown, height: Math.round((shown * height) / width) },
    fallback: { type: 'png', data: fallbackOf(svg) },
    altText: { id: String(FIRST_CHART + instance), name: caption, title: caption, description: alt },
  });
  return [
    styled(dress.ids.caption, caption, { keepNext: true }),
    new Paragraph({ style: dress.ids.normal, keepNext: true, children: [picture] }),
    styled(dress.ids.quiet, finding),
    ...(table === null ? [] : captioned(table, dress)),
  ];
}
