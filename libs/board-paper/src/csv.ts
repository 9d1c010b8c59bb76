import type { Sheet } from './outline.js';

/** What a spreadsheet program would begin to reckon with, also behind spaces, quotes or in full-width forms. */
const RECKONED = /^[\s"'\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n|]/u;

/**
 * One sheet as comma-separated values by RFC 4180, every text quoted and none of them a formula: a text that a spreadsheet program
 * would reckon with has an apostrophe before it. Numbers stand as numbers. It begins with a byte order mark, so that spreadsheet
 * programs read its letters as UTF-8.
 */
export function writeCsv({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ head }) => quoted(head)), ...rows.map((row) => row.map(cell))];
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : quoted(value);
}

function quoted(text: string): string {
  return `"${(RECKONED.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
