import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LevelFormat } from 'docx';
import { look } from '../look.js';

/**
 * Arial: every machine of a trust has it, and the secretary goes on editing there; a face that is missing would be
 * replaced by whatever Word picks.
 */
const FONT = 'Arial';

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: look.accent },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const own = (id: string, name: string, over: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...over,
});

/** The styles of the paper, named so that a trust can change them in Word in one place. Sizes are half points. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: look.ink, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { font: FONT, size: 44, bold: true, color: look.accent },
      paragraph: { spacing: { before: 0, after: 60, line: 240, lineRule: 'auto' } },
    },
    heading1: heading(29, 360, 120),
    heading2: heading(24, 260, 100),
    heading3: heading(21, 240, 80),
  },
  paragraphStyles: [
    own('Subtitle', 'Subtitle', { run: { size: 24, color: look.muted }, paragraph: { spacing: { after: 240 } } }),
    own('Lead', 'Lead', { run: { size: 23 }, paragraph: { spacing: { after: 140 }, keepNext: true } }),
    own('Quiet', 'Quiet', {
      run: { size: 18, color: look.muted },
      paragraph: { spacing: { before: 80, after: 200, line: 252, lineRule: 'auto' } },
    }),
    own('Caption', 'caption', {
      run: { size: 19, bold: true, color: look.ink },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    }),
    own('TableText', 'Table text', { run: { size: 19 }, paragraph: { spacing: { after: 0, line: 252, lineRule: 'auto' } } }),
    own('TableHead', 'Table head', {
      basedOn: 'TableText',
      run: { bold: true, color: look.accent },
      paragraph: { keepNext: true },
    }),
    own('ListParagraph', 'List Paragraph', { paragraph: { spacing: { after: 50 } } }),
    own('Term', 'Term', {
      run: { size: 19 },
      paragraph: {
        indent: { left: 2400, hanging: 2400 },
        spacing: { after: 50, line: 252, lineRule: 'auto' },
      },
    }),
    own('Quotation', 'Quotation', {
      run: { italics: true },
      paragraph: {
        indent: { left: 340 },
        spacing: { before: 80, after: 40 },
        keepNext: true,
        keepLines: true,
        border: { left: { style: 'single', size: 18, space: 10, color: look.rule } },
      },
    }),
    own('QuotationBy', 'Quotation by', {
      run: { size: 19, color: look.muted },
      paragraph: {
        indent: { left: 340 },
        spacing: { after: 180 },
        border: { left: { style: 'single', size: 18, space: 10, color: look.rule } },
      },
    }),
    own('Notice', 'Notice', {
      paragraph: {
        shading: { fill: look.warning, type: 'clear', color: 'auto' },
        border: { left: { style: 'single', size: 24, space: 8, color: look.warningRule } },
        indent: { left: 200 },
        spacing: { before: 60, after: 160 },
      },
    }),
    own('PageEdge', 'Page edge', {
      run: { size: 17, color: look.muted },
      paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
    }),
  ],
};

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
