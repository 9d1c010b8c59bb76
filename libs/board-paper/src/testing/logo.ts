import { pngOf } from '../picture.js';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80" viewBox="0 0 200 80"><rect width="200" height="80" rx="12" fill="#7C2855"/><circle cx="40" cy="40" r="22" fill="#ffffff"/><text x="76" y="48" font-family="Source Sans 3" font-size="22" font-weight="600" fill="#ffffff">Northmere</text></svg>';

/** A logo of a trust that does not exist. */
export const aLogo = {
  png: Buffer.from(pngOf(SVG)).toString('base64'),
  width: 300,
  height: 120,
  alt: 'Northmere Hospitals',
};
