import { HeadingLevel, ImageRun, Paragraph, type Table, TextRun } from 'docx';
import type { Block, ChartBlock, TableBlock } from '../outline.js';
import { pngOf } from '../picture.js';
import { wordTable } from './table.js';
import { runs, styled } from './text.js';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LOOKS = { plain: 'Normal', lead: 'Lead', quiet: 'Quiet' } as const;

/** Width of the text on A4 between the margins, in pixels at 96 to the inch. */
const TEXT_PIXELS = 642;

/** One block of the outline as paragraphs and tables. `instance` tells one numbered list from another. */
export function wordBlock(block: Block, instance: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], pageBreakBefore: block.newPage, children: runs(block.text) })];
    case 'paragraph':
      return [styled(LOOKS[block.look], block.text)];
    case 'list':
      return block.items.map((item) => styled('ListParagraph', item, { numbering: numbered(block.ordered, instance) }));
    case 'quote':
      return [styled('Quotation', `“${block.text}”`), styled('QuotationBy', block.by)];
    case 'notice':
      return [new Paragraph({ style: 'Notice', children: [...runs(`${block.title}. `, { bold: true }), ...runs(block.text)] })];
    case 'terms':
      return block.rows.map(([label, text]) => term(label, text));
    case 'table':
      return captioned(block);
    case 'chart':
      return chart(block);
  }
}

/** Label and text on one line, the text hanging behind a tab. */
function term(label: string, text: string): Paragraph {
  return new Paragraph({ style: 'Term', children: [...runs(label, { bold: true }), new TextRun({ text: '\t' }), ...runs(text)] });
}

function captioned(block: TableBlock): (Paragraph | Table)[] {
  return [...(block.caption === null ? [] : [styled('Caption', block.caption)]), wordTable(block), gap()];
}

function numbered(ordered: boolean, instance: number) {
  return { reference: ordered ? 'numbers' : 'bullets', level: 0, instance };
}

/** A small empty line: without one, two tables that follow each other grow into one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } });
}

function chart({ caption, svg, width, height, alt, finding, table }: ChartBlock): (Paragraph | Table)[] {
  const shown = Math.min(width, TEXT_PIXELS);
  const picture = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: { width: shown, height: Math.round((shown * height) / width) },
    fallback: { type: 'png', data: pngOf(svg) },
    altText: { name: caption, title: caption, description: alt },
  });
  return [
    styled('Caption', caption),
    new Paragraph({ keepNext: true, children: [picture] }),
    styled('Quiet', finding),
    ...(table === null ? [] : captioned(table)),
  ];
}
