import type { Block, Outline } from './paper.js';

/** The record as plain text, to be pasted into minutes: headings on lines of their own, tables a block a row. */
export function asText({ title, organisation, subtitle, mark, blocks, reference }: Outline): string {
  const head = [organisation, title, subtitle, mark ?? ''].filter((line) => line !== '').join('\n');
  return [head, ...blocks.map(blockAsText).filter((text) => text !== ''), reference].join('\n\n');
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text.toUpperCase();
    case 'list':
      return block.items.map((item, place) => (block.ordered ? `${place + 1}. ${item}` : `- ${item}`)).join('\n');
    case 'quote':
      return `“${block.text}”${block.by ? `\n${block.by}` : ''}`;
    case 'notice':
      return `${block.title}: ${block.text}`;
    case 'terms':
      return block.rows.map(([label, text]) => `${label}: ${text}`).join('\n');
    case 'table':
      return [block.caption ?? '', ...block.rows.map((row) => rowAsText(block.head, row))]
        .filter((text) => text !== '')
        .join(block.head.length === 2 ? '\n' : '\n\n');
    case 'chart':
      return block.finding;
    case 'paragraph':
      return block.text;
  }
}

/** A row by its first cell, then each other cell with its heading; an empty one is left out. */
function rowAsText(head: readonly string[], [first, ...cells]: readonly string[]): string {
  if (head.length === 2) return `${first ?? ''}: ${(cells[0] ?? '').replaceAll('\n', '; ')}`;
  const rest = cells.map((cell, place) => (cell === '' ? '' : `  ${head[place + 1]}: ${cell.replaceAll('\n', '\n    ')}`));
  return [first ?? '', ...rest.filter((line) => line !== '')].join('\n');
}
