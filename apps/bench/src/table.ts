/** Prints rows as a table that reads well in a terminal and in a closing note. Numbers are put to the right. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => String(row[column] ?? '')));
  const widths = columns.map((column, at) => Math.max(column.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (parts: readonly string[], pad: (text: string, at: number) => string) => `| ${parts.map(pad).join(' | ')} |`;
  const aligned = (text: string, at: number) => (at > 0 ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0));
  const output = [
    title,
    '',
    line(columns, aligned),
    line(
      widths.map((width) => '-'.repeat(width)),
      aligned,
    ),
    ...cells.map((row) => line(row, aligned)),
    '',
  ];
  process.stdout.write(`${output.join('\n')}\n`);
}
