import type { Block, ChartBlock, Outline, Sheet, Slide, TableBlock } from '../outline.js';

/** A whole outline as text that a person can read and compare: every word and the structure around it, pictures by their words. */
export function asGolden(outline: Outline): string {
  const { title, subtitle, organisation, author, reference, mark, preparedOn } = outline;
  const head = [
    `# ${title}`,
    [subtitle, organisation, author].join(' · '),
    `Foot: ${reference}\nMark: ${mark ?? 'none'}\nPrepared on: ${preparedOn}`,
  ];
  const slots = outline.slots.map(
    ({ key, label, after, emptied }) => `[slot ${key}] ${label}, after block ${after}${emptied ? ', emptied' : ''}`,
  );
  return `${[...head, ...outline.blocks.map(blockText), ...slots, ...outline.slides.map(slideText), ...outline.sheets.map(sheetText)].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${block.text}${block.newPage ? ' (new page)' : ''}${block.part ? ` [part ${block.part}]` : ''}`;
    case 'paragraph':
      return `${block.look === 'plain' ? '' : `(${block.look}) `}${block.text}${ownText(block)}`;
    case 'list':
      return `${block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${item}`).join('\n')}${ownText(block)}`;
    case 'quote':
      return `> ${block.text}\n> (${block.by})`;
    case 'notice':
      return `[notice] ${block.title}: ${block.text}`;
    case 'terms':
      return block.rows.map(([label, text]) => `${label} :: ${text}`).join('\n');
    case 'table':
      return tableText(block);
    case 'chart':
      return chartText(block);
  }
}

function ownText({ own }: Extract<Block, { kind: 'paragraph' | 'list' }>): string {
  return own === undefined ? '' : `\n[own ${own.key}${own.changed ? ', changed' : ''}]\n${own.words}`;
}

function tableText({ caption, head, rows }: TableBlock): string {
  const line = (cells: readonly (string | number | null)[]) =>
    `| ${cells.map((cell) => String(cell ?? '∅').replaceAll('\n', ' ⏎ ')).join(' | ')} |`;
  return [...(caption === null ? [] : [`[table] ${caption}`]), line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

function chartText({ caption, finding, alt, table }: ChartBlock): string {
  return [`[chart] ${caption}`, finding, `Alt: ${alt}`, ...(table === null ? [] : [tableText(table)])].join('\n');
}

function slideText({ title, lead, points, table, chart, note }: Slide): string {
  return [
    `## Slide: ${title}`,
    ...(lead === null ? [] : [`(lead) ${lead}`]),
    ...(points.length === 0 ? [] : [points.map((point) => `- ${point}`).join('\n')]),
    ...(table === null ? [] : [tableText(table)]),
    ...(chart === null ? [] : [chartText(chart)]),
    ...(note === null ? [] : [`(note) ${note}`]),
  ].join('\n\n');
}

function sheetText({ name, caption, columns, rows }: Sheet): string {
  const table = {
    kind: 'table',
    caption,
    head: columns.map(({ head }) => head),
    rows: rows.map((row) => row.map((cell) => String(cell ?? '∅'))),
    widths: [],
  } as const;
  return `## Sheet: ${name}\n\n${tableText(table)}`;
}
