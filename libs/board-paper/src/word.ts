import { Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { look } from './look.js';
import type { Outline } from './outline.js';
import { readTemplate } from './template-check/read-template.js';
import { wordBlock } from './word/blocks.js';
import { numbering, styles } from './word/styles.js';
import { TEXT_WIDTH } from './word/table.js';
import { runs, styled } from './word/text.js';

/** A4 with margins of two centimetres, in twentieths of a point. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1300, bottom: 1250, left: 1134, right: 1134, header: 620, footer: 560 },
};

/**
 * The paper as a Word file: real headings, repeating table headers, charts as SVG with a PNG behind, alternative text,
 * page numbers, language en-GB. It links to nothing outside itself.
 *
 * @returns the bytes of a .docx file
 */
export async function writeWord(outline: Outline, template?: Uint8Array): Promise<Uint8Array> {
  if (template !== undefined) await readTemplate(template);
  const children = [
    new Paragraph({ heading: 'Title', children: runs(outline.title) }),
    styled('Subtitle', `${outline.organisation} · ${outline.subtitle}`),
    ...outline.blocks.flatMap(wordBlock),
  ];
  const document = new Document({
    title: outline.title,
    subject: outline.subtitle,
    creator: outline.author || outline.organisation,
    lastModifiedBy: outline.author || outline.organisation,
    description: outline.reference,
    styles,
    numbering,
    sections: [
      { properties: { page: PAGE }, headers: { default: header(outline) }, footers: { default: footer(outline) }, children },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const toTheRight = { tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }] };
const line = { style: 'single', size: 4, color: look.rule, space: 6 } as const;

function mark(outline: Outline): TextRun[] {
  return outline.mark === null ? [] : [new TextRun({ text: outline.mark, bold: true, color: look.ink })];
}

function header(outline: Outline): Header {
  const children = [...runs(outline.organisation, { bold: true }), new TextRun({ text: '\t' }), ...mark(outline)];
  return new Header({ children: [new Paragraph({ style: 'PageEdge', ...toTheRight, border: { bottom: line }, children })] });
}

function footer(outline: Outline): Footer {
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const between = outline.mark === null ? [] : [new TextRun({ text: ' · ' }), ...mark(outline)];
  const children = [...runs(outline.reference), ...between, new TextRun({ text: '\t' }), pages];
  return new Footer({ children: [new Paragraph({ style: 'PageEdge', ...toTheRight, border: { top: line }, children })] });
}
