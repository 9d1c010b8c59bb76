import { filled } from './palette.js';
import { element, type SvgNode } from './svg.js';

/** A triangle of 90 square units, as d3's symbol draws it: every phone in the room loads this one, and should not load all of them. */
const triangle = 'M0,-8.324L7.208,4.162L-7.208,4.162Z';

/** Points up from (x, y): what stands at the median. */
export function medianMark(x: number, y: number): SvgNode {
  return element('path', { d: triangle, transform: `translate(${x},${y})`, ...filled('ink') });
}
