import type { Slide } from '../outline.js';

/** Everything that a slide says, whole: for whoever speaks to it, and for what was too long to stand on it. */
export function notesOf({ lead, points, table, chart, note, title }: Slide): string {
  const rows =
    table === null ? [] : table.rows.map((row) => row.map((cell, column) => `${table.head[column]}: ${cell}`).join('; '));
  return [title, lead ?? '', ...points, chart?.caption ?? '', chart?.finding ?? '', table?.caption ?? '', ...rows, note ?? '']
    .filter((line) => line !== '')
    .join('\n');
}
