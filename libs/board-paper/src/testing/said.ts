import type { Block, Outline } from '../outline.js';

/** Every text of one block, in the order of reading. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'quote':
      return [block.text, block.by];
    case 'notice':
      return [block.title, block.text];
    case 'terms':
      return block.rows.flat();
    case 'table':
      return [block.caption ?? '', ...block.head, ...block.rows.flat()];
    case 'chart':
      return [block.caption, block.alt, block.finding];
    default:
      return [block.text];
  }
}

/** All that the paper says, one text a line. */
export function said({ title, blocks }: Outline): string {
  return [title, ...blocks.flatMap(textsOf)].join('\n');
}

/** What it says under one heading of the first level, without its number; empty where the paper has no such section. */
export function saidUnder(outline: Outline, title: string): string {
  const start = outline.blocks.findIndex((block) => isSection(block) && block.text.replace(/^\d+\. /u, '') === title);
  if (start < 0) return '';
  const next = outline.blocks.findIndex((block, index) => index > start && isSection(block));
  return said({ ...outline, title: '', blocks: outline.blocks.slice(start + 1, next < 0 ? undefined : next) });
}

/** The headings of the first level, without numbers. */
export function sectionsOf({ blocks }: Outline): string[] {
  return blocks.filter(isSection).map(({ text }) => text.replace(/^\d+\. /u, ''));
}

function isSection(block: Block): block is Extract<Block, { kind: 'heading' }> {
  return block.kind === 'heading' && block.level === 1;
}
