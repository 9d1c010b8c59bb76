import type { Outline } from './outline.js';
import { body, opening, packed } from './word/document.js';
import { ownDress } from './word/dress.js';
import { firstHeader, footer, header } from './word/edges.js';
import { pour } from './word/template/pour.js';

/** A4 with margins of two centimetres, in twentieths of a point. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1300, bottom: 1250, left: 1134, right: 1134, header: 620, footer: 560 },
};

/**
 * The paper as a Word file: real headings, repeating table headers, charts as SVG with a PNG behind, alternative text,
 * page numbers, language en-GB. It links to nothing outside itself.
 *
 * @param template the trust's own Word file; the paper arrives in its styles, headers and footers
 * @returns the bytes of a .docx file
 * @throws TemplateRefused where the template cannot be used, with the reasons
 */
export async function writeWord(outline: Outline, template?: Uint8Array): Promise<Uint8Array> {
  return template === undefined ? onOurPage(outline) : pour(outline, template);
}

function onOurPage(outline: Outline): Promise<Uint8Array> {
  const dress = ownDress(outline.look);
  const { logo } = outline.look;
  const [head, foot] = [header(outline, dress), footer(outline, dress)];
  return packed(outline, dress, [...opening(outline, dress), ...body(outline, dress)], {
    properties: { page: PAGE, titlePage: logo !== null },
    headers: { default: head, ...(logo === null ? {} : { first: firstHeader(outline, logo, dress) }) },
    footers: { default: foot, ...(logo === null ? {} : { first: foot }) },
  });
}
