import { Resvg } from '@resvg/resvg-js';
import { chartFamily } from './fonts.js';

/** Pixels a unit of the drawing: enough for print at the width of a page. */
const ZOOM = 1.5;

/** A drawing as PNG, for readers that cannot show SVG. Only the paper's own fonts are loaded. */
export function pngOf(svg: string): Uint8Array {
  const { name, files } = chartFamily;
  const font = { loadSystemFonts: false, fontFiles: [...files], defaultFontFamily: name, sansSerifFamily: name };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: ZOOM }, background: '#ffffff' }).render().asPng();
}
