import { describe, expect, it } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import { fallbackOf } from './fallback.js';
import { indexedPng } from './indexed-png.js';

/** The pixels of a PNG as a program that is not ours reads them. */
function read(png: Uint8Array, width: number, height: number): Uint8Array {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}" image-rendering="pixelated"/></svg>`;
  return new Resvg(svg).render().pixels;
}

describe('a PNG with a palette', () => {
  it('shows the same pixels to another program', () => {
    const pixels = new Uint8Array(16 * 8 * 4).map((_, index) => (index % 4 === 3 ? 255 : Math.floor(index / 4) * 2));
    expect([...read(indexedPng({ width: 16, height: 8, pixels }), 16, 8)]).toEqual([...pixels]);
  });

  it('stays close to a picture with more than 256 colours', () => {
    const pixels = new Uint8Array(40 * 40 * 4).map((_, index) => (index % 4 === 3 ? 255 : (index * 7) % 251));
    const shown = read(indexedPng({ width: 40, height: 40, pixels }), 40, 40);
    expect(Math.max(...shown.map((value, index) => Math.abs(value - (pixels[index] ?? 0))))).toBeLessThan(64);
  });

  it('holds the words of a drawing, at its size', () => {
    const drawing = (text: string) =>
      fallbackOf(
        `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><text x="4" y="20" font-size="12">${text}</text></svg>`,
      );
    const [empty, full] = [drawing(''), drawing('Board')];
    expect(new DataView(full.buffer, full.byteOffset).getUint32(16)).toBe(80);
    expect(full.length).toBeGreaterThan(empty.length);
  });
});
