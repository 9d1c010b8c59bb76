import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const [light = '', dark = ''] = readFileSync(new URL('./_palette.scss', import.meta.url), 'utf8').split('@media');
const coloursOf = (text: string) =>
  new Map([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]));

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['ground', 'surface', 'sand'];
const words = [
  ...['ink', 'ink-soft', 'teal', 'visited', 'wrong'].flatMap((word) => grounds.map((on) => [word, on] as const)),
  ...['ink', 'teal', 'teal-deep', 'ink-soft'].map((word) => [word, 'teal-wash'] as const),
  ['accent', 'accent-wash'],
  ['ink', 'soft'],
  ['ink', 'accent-wash'],
  ['ink', 'wrong-wash'],
  ['on-teal', 'teal'],
  ['on-teal', 'teal-deep'],
  ['on-wrong', 'wrong'],
  ['on-wrong', 'wrong-deep'],
  ['on-focus', 'focus'],
  ['ground', 'ink'],
] as const;
const edges = [...grounds.map((on) => ['edge', on] as const), ...grounds.map((on) => ['accent', on] as const)];

describe.each([
  ['light', coloursOf(light)],
  ['dark', coloursOf(dark)],
])('the %s palette', (_scheme, colours) => {
  const of = (name: string) => colours.get(name) ?? '#000000';

  it('names every colour', () => {
    expect([...colours.keys()].sort()).toEqual([...coloursOf(light).keys()].sort());
  });

  it.each(words)('lets words in %s be read on %s (4.5 to 1)', (word, on) => {
    expect(contrast(of(word), of(on))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('lets an edge in %s be seen on %s (3 to 1)', (edge, on) => {
    expect(contrast(of(edge), of(on))).toBeGreaterThanOrEqual(3);
  });
});
