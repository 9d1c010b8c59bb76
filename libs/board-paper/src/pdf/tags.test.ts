import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Block, TableBlock } from '../outline.js';
import { writePdf } from '../pdf.js';
import { aLargeBoard } from '../testing/large-board.js';
import { type PdfObjects, pdfObjects } from '../testing/pdf-objects.js';
import { type ReadPdf, readPdf } from '../testing/pdf-reader.js';
import { writeOutline } from '../write-outline.js';

const outline = writeOutline(aLargeBoard());
const tablesOf = (block: Block): TableBlock[] => {
  if (block.kind === 'table') return [block];
  return block.kind === 'chart' && block.table !== null ? [block.table] : [];
};

describe('the PDF of sixty items', () => {
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let inside: PdfObjects;
  beforeAll(async () => {
    bytes = await writePdf(outline);
    pdf = await readPdf(bytes);
    inside = await pdfObjects(bytes);
  });

  it('is under 500 kB', () => {
    expect(bytes.length).toBeLessThan(500_000);
  });

  it('is tagged, in British English, titled, and says that it is PDF/UA-1 where readers look for it', () => {
    expect(pdf).toMatchObject({ marked: true, language: 'en-GB', title: outline.title });
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/u);
    expect(inside.text).toMatch(/\/DisplayDocTitle true/u);
  });

  it('names every column and every row of every table, and leaves no cell without a role', () => {
    const tables = outline.blocks.flatMap(tablesOf);
    const expected = tables.map(({ head, rows }) => [
      head.map(() => 'TH Column'),
      ...rows.map((row) => row.map((_, index) => (index === 0 ? 'TH Row' : 'TD'))),
    ]);
    expect([...inside.tables].sort(bySize)).toEqual([...expected].sort(bySize));
  });

  it('steps down by one level of heading at a time', () => {
    const levels = pdf.nodes.flatMap(({ role }) => (/^H[1-6]$/u.test(role) ? [Number(role.slice(1))] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has each heading of the outline as a bookmark', () => {
    const headings = outline.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect([...inside.bookmarks].sort()).toEqual(headings.sort());
  });

  it('has words for every picture', () => {
    const alts = pdf.nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
    expect(alts).toEqual(outline.blocks.flatMap((block) => (block.kind === 'chart' ? [block.alt] : [])));
  });

  it('does nothing by itself: no script, no action, no address, no file inside', () => {
    expect(pdf.annotations).toBe(0);
    expect(inside.text).not.toMatch(
      /\/(JavaScript|JS|Launch|OpenAction|AA|URI|EmbeddedFiles?|Filespec|RichMedia|SubmitForm|GoToR|AcroForm)\b/u,
    );
  });
});

/** The same tables in whatever order a file keeps them. */
function bySize(one: readonly (readonly string[])[], other: readonly (readonly string[])[]): number {
  return JSON.stringify(one).localeCompare(JSON.stringify(other));
}
