import { Resvg } from '@resvg/resvg-js';
import { chartFamily } from '../fonts.js';
import { indexedPng } from './indexed-png.js';

/** Pixels a unit of the drawing: 108 to the inch at the width of a page. More would cost time and size that few ever see. */
const ZOOM = 1;

/** A chart as PNG, for the few programs that open Word files and cannot show SVG. Small: a full paper has a dozen of them. */
export function fallbackOf(svg: string): Uint8Array {
  const { name, files } = chartFamily;
  const font = { loadSystemFonts: false, fontFiles: [...files], defaultFontFamily: name, sansSerifFamily: name };
  return indexedPng(new Resvg(svg, { font, fitTo: { mode: 'zoom', value: ZOOM }, background: '#ffffff' }).render());
}
