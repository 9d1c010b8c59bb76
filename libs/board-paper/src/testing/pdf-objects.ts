import { PDFArray, type PDFContext, PDFDict, PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';

/** A table of the tag tree: what each cell of each row is, such as `TH Column`, `TH Row` or `TD`. */
export type TaggedTable = readonly (readonly string[])[];

export type PdfObjects = {
  /** Every object but streams as text, unpacked: a name such as `/JavaScript` is found wherever it stands. */
  readonly text: string;
  readonly tables: readonly TaggedTable[];
  /** Titles of the outline beside the page, in order. */
  readonly bookmarks: readonly string[];
};

/** What is inside a PDF, read with pdf-lib. */
export async function pdfObjects(bytes: Uint8Array): Promise<PdfObjects> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const dicts = context.enumerateIndirectObjects().map(([, object]) => object);
  const tables = dicts.filter((object) => roleOf(object) === 'Table').map((table) => rowsOf(table, context));
  const titles = dicts.flatMap((object) => (object instanceof PDFDict && object.has(name('Title')) ? [object] : []));
  const bookmarks = titles.filter((one) => one.has(name('Parent'))).map((one) => textOf(one.get(name('Title'))));
  return { text: dicts.map(String).join('\n'), tables, bookmarks };
}

const name = (text: string) => PDFName.of(text);

function roleOf(object: PDFObject | undefined): string {
  const role = object instanceof PDFDict ? object.get(name('S')) : undefined;
  return role instanceof PDFName ? role.decodeText() : '';
}

function childrenOf(object: PDFObject, context: PDFContext): PDFObject[] {
  const children = object instanceof PDFDict ? object.lookupMaybe(name('K'), PDFArray) : undefined;
  return (children?.asArray() ?? []).flatMap((child) => context.lookup(child) ?? []);
}

function rowsOf(table: PDFObject, context: PDFContext): string[][] {
  return childrenOf(table, context).flatMap((child) => {
    if (roleOf(child) !== 'TR') return rowsOf(child, context);
    return [childrenOf(child, context).map(cellOf)];
  });
}

function cellOf(cell: PDFObject): string {
  const attributes = cell instanceof PDFDict ? String(cell.get(name('A')) ?? '') : '';
  const scope = /\/Scope \/(\w+)/u.exec(attributes)?.[1] ?? '';
  return `${roleOf(cell)} ${scope}`.trim();
}

function textOf(title: PDFObject | undefined): string {
  return title !== undefined && 'decodeText' in title ? String((title as { decodeText: () => string }).decodeText()) : '';
}
