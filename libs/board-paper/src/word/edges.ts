import { Footer, Header, ImageRun, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { Logo, Outline } from '../outline.js';
import { LOGO_NUMBER } from './blocks.js';
import type { Dress } from './dress.js';
import { PAGE_EDGE } from './styles.js';
import { runs } from './text.js';

/** The room of a logo at the top of the first page, in pixels: about 4.5 by 1.6 centimetres. */
const LOGO = { width: 170, height: 60 };

const toTheRight = ({ width }: Dress) => ({ tabStops: [{ type: TabStopType.RIGHT, position: width }] });
const line = ({ paint }: Dress) => ({ style: 'single', size: 4, color: paint.rule, space: 6 }) as const;

function mark(outline: Outline, { paint }: Dress): TextRun[] {
  if (outline.mark === null) return [];
  return [new TextRun({ text: outline.mark, bold: true, ...(paint.ink === null ? {} : { color: paint.ink }) })];
}

/** What stands above every page: whose paper it is, and its mark. */
export function header(outline: Outline, dress: Dress): Header {
  const children = [...runs(outline.organisation, { bold: true }), new TextRun({ text: '\t' }), ...mark(outline, dress)];
  return new Header({
    children: [new Paragraph({ style: PAGE_EDGE, ...toTheRight(dress), border: { bottom: line(dress) }, children })],
  });
}

/** The same above the first page, with the logo at its right. */
export function firstHeader(outline: Outline, logo: Logo, dress: Dress): Header {
  const whose = [...runs(outline.organisation, { bold: true }), new TextRun({ text: '\t' }), picture(logo)];
  const edge = { style: PAGE_EDGE, ...toTheRight(dress) };
  return new Header({
    children: [
      new Paragraph({ ...edge, children: whose }),
      new Paragraph({
        ...edge,
        spacing: { before: 60, after: 200 },
        border: { bottom: line(dress) },
        children: [new TextRun({ text: '\t' }), ...mark(outline, dress)],
      }),
    ],
  });
}

function picture({ png, width, height, alt }: Logo): ImageRun {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  return new ImageRun({
    type: 'png',
    data: Buffer.from(png, 'base64'),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: String(LOGO_NUMBER), name: 'Logo', title: 'Logo', description: alt },
  });
}

/** What stands below every page: what traces a loose sheet, and which page of how many. */
export function footer(outline: Outline, dress: Dress): Footer {
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const children = [...runs(outline.reference), new TextRun({ text: '\t' }), pages];
  return new Footer({
    children: [new Paragraph({ style: PAGE_EDGE, ...toTheRight(dress), border: { top: line(dress) }, children })],
  });
}
