import { PDFArray, type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);

/** Makes the first cell of a row of data its header; the header row has none and stays as it is. */
export function nameTheRow(row: PDFDict, context: PDFContext): void {
  const first = row.lookupMaybe(name('K'), PDFArray)?.get(0);
  const cell = first && context.lookup(first);
  if (!(cell instanceof PDFDict) || cell.get(name('S')) !== name('TD')) return;
  cell.set(name('S'), name('TH'));
  for (const attributes of attributesOf(cell)) {
    if (attributes.get(name('O')) === name('Table')) attributes.set(name('Scope'), name('Row'));
  }
}

/** Takes the lines and grounds of a cell out of its tag: they are drawn on the page, and told to nobody. */
export function withoutLayout(cell: PDFDict): void {
  const all = cell.lookupMaybe(name('A'), PDFArray);
  if (all === undefined) return;
  for (let at = all.size() - 1; at >= 0; at--) {
    const attributes = all.lookup(at);
    if (attributes instanceof PDFDict && attributes.get(name('O')) === name('Layout')) all.remove(at);
  }
}

function attributesOf(cell: PDFDict): PDFDict[] {
  const all = cell.lookupMaybe(name('A'), PDFArray);
  return (all?.asArray() ?? []).filter((one): one is PDFDict => one instanceof PDFDict);
}
