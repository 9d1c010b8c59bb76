import type { Outline } from './outline.js';
import { finished } from './pdf/finished.js';
import { typeset } from './typst.js';

/**
 * The board paper as a PDF that declares PDF/UA-1, in the trust's colour and typeface, with its logo on the first page.
 *
 * @returns the bytes of a .pdf file
 * @throws Error with the diagnostics where the document cannot be made
 */
export async function writePdf(outline: Outline): Promise<Uint8Array> {
  const { title, subtitle, organisation, author, reference, mark, blocks, preparedOn, look } = outline;
  const page = { title, subtitle, organisation, author, reference, mark, blocks };
  return finished(typeset('paper.typ', page, preparedOn, look));
}
