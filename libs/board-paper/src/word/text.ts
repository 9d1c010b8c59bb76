import { type IParagraphOptions, Paragraph, TextRun } from 'docx';

/** Text as runs: a line feed becomes a line break, everything else stays text. */
export function runs(text: string, over: { readonly bold?: boolean } = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...over, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** A paragraph in one of the paper's styles. */
export function styled(
  style: string,
  text: string,
  over: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({ ...over, style, children: runs(text) });
}
