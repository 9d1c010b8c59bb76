import type { Block, TableBlock, TermsBlock } from './outline.js';

/** Short makers of blocks, so that the parts of the paper read as what they say. */

export function heading(level: 1 | 2 | 3, text: string, newPage = false): Block {
  return { kind: 'heading', level, text: text || WITHOUT_A_NAME, newPage };
}

/** A section whose title holds nothing that can be printed still has to be found among the headings. */
const WITHOUT_A_NAME = 'Without a name';

/** The heading of a part of the paper, which a screen can find by its name. */
export function partHeading(part: string, text: string, newPage = false): Block {
  return { kind: 'heading', level: 1, text, newPage, part };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text, look: 'plain' };
}

/** A paragraph that opens a section: slightly larger. */
export function lead(text: string): Block {
  return { kind: 'paragraph', text, look: 'lead' };
}

/** A remark below a table or chart: smaller. */
export function quiet(text: string): Block {
  return { kind: 'paragraph', text, look: 'quiet' };
}

export function list(items: readonly string[], ordered = false): Block {
  return { kind: 'list', ordered, items };
}

export function notice(title: string, text: string): Block {
  return { kind: 'notice', title, text };
}

/** Columns as `[header, relative width]`. */
export function table(
  caption: string | null,
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly string[])[],
): TableBlock {
  return { kind: 'table', caption, head: columns.map(([head]) => head), widths: columns.map(([, width]) => width), rows };
}

/** Labels and texts; a text that is empty leaves its row out. */
export function terms(rows: readonly (readonly [string, string])[]): TermsBlock {
  return { kind: 'terms', rows: filled(rows) };
}

/** A table of two columns, label and text; a text that is empty leaves its row out. */
export function facts(
  caption: string | null,
  head: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): TableBlock {
  return table(
    caption,
    [
      [head[0], 26],
      [head[1], 74],
    ],
    filled(rows),
  );
}

function filled(rows: readonly (readonly [string, string])[]) {
  return rows.filter(([, text]) => text !== '');
}
