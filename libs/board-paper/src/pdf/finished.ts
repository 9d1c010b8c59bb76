import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { nameTheRow, withoutLayout } from './cells.js';

/**
 * What Typst leaves open: it writes each element of the tag tree as plain text of some 300 bytes, two thirds of a long paper, and
 * gives tables no headers of rows. Here the elements are packed and compressed, and the first cell of a row names it.
 * Language, title, outline and the metadata that declares PDF/UA-1 stay as they were.
 */
export async function finished(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const role = object.get(ROLE);
    if (role === ROW) nameTheRow(object, document.context);
    else if (role === DATA || role === HEADER) withoutLayout(object);
  }
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

const ROLE = PDFName.of('S');
const ROW = PDFName.of('TR');
const DATA = PDFName.of('TD');
const HEADER = PDFName.of('TH');
