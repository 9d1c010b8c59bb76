import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { EXAMPLE } from './example.fixture.js';
import { MOST_CHARACTERS } from './parse.js';
import { readInstrument } from './read-instrument.js';

// The machine may be busy: what is tested is that nothing is thrown, not how fast.
jest.setTimeout(60_000);

const mistakesOf = (text: string) => {
  const reading = readInstrument(text, 'bad.yaml');
  return reading.ok ? [] : reading.mistakes;
};

describe('a file that means harm', () => {
  it('is refused when it uses anchors, so that nothing unfolds', () => {
    const laughs = [
      'a: &a [x, x]',
      ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [*${'abcdefgh'[i]}, *${'abcdefgh'[i]}]`),
    ].join('\n');
    expect(mistakesOf(laughs)[0]).toMatchObject({ line: 1, message: expect.stringMatching(/Anchors and aliases/) });
  });

  it('is refused when it uses tags', () => {
    expect(mistakesOf(EXAMPLE.replace('title: An example', 'title: !secret An example'))).toEqual([
      expect.objectContaining({ line: 4, message: expect.stringMatching(/tag/i) }),
    ]);
  });

  it('is refused when it is too long, before it is read', () => {
    expect(mistakesOf(`# ${'x'.repeat(MOST_CHARACTERS)}\n${EXAMPLE}`)).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/more than 400000/) }),
    ]);
  });

  it.each([
    ['brackets', '['.repeat(300_000)],
    ['braces', `a: ${'{b: '.repeat(5_000)}`],
    ['dashes', '- '.repeat(100_000)],
    ['indentation', Array.from({ length: 800 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['a few levels too many', 'a: [[[[[[[[[[[[1]]]]]]]]]]]]'],
  ])('is refused when it nests too deeply by %s', (_how, text) => {
    expect(mistakesOf(text)).toEqual([expect.objectContaining({ message: expect.stringMatching(/deep/) })]);
  });

  it('is refused when a field is there twice', () => {
    expect(mistakesOf(EXAMPLE.replace('language: en-GB', 'language: en-GB\nlanguage: cy'))).toEqual([
      expect.objectContaining({ line: 4, message: expect.stringMatching(/unique/) }),
    ]);
  });

  it('is refused when it holds two documents', () => {
    expect(mistakesOf(`${EXAMPLE}---\na: 1\n`)).not.toEqual([]);
  });

  it('is told a thousand mistakes of more, and how many are left', () => {
    const mistakes = mistakesOf(`sections:\n${'  - a\n'.repeat(3000)}`);
    expect(mistakes).toHaveLength(1001);
    expect(mistakes.at(-1)).toMatchObject({
      line: expect.any(Number),
      message: expect.stringMatching(/^\d+ more mistakes follow/),
    });
  });

  it('cannot reach the prototype of anything', () => {
    expect(mistakesOf(`${EXAMPLE}__proto__: { polluted: true }\n`)).toEqual([expect.objectContaining({ path: '__proto__' })]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('whatever the text', () => {
  const placed = (text: string) => {
    const lines = text.split('\n').length;
    for (const one of mistakesOf(text)) {
      expect(one.line).toBeGreaterThanOrEqual(1);
      expect(one.line).toBeLessThanOrEqual(lines);
      expect(one.message).not.toBe('');
    }
  };

  it('the reader gives an instrument or mistakes with places, and never throws, for an example that was cut and patched', () => {
    const patch = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '[',
        ']',
        '{',
        '}',
        ': ',
        '- ',
        '&a',
        '*a',
        '!t',
        '\n',
        '\t',
        '"',
        "'",
        '|',
        '>',
        '#',
        'null',
        '~',
        '1e999',
        '? ',
      ),
    );
    const spot = fc.nat({ max: EXAMPLE.length });
    fc.assert(
      fc.property(fc.array(fc.tuple(spot, fc.nat({ max: 60 }), patch), { minLength: 1, maxLength: 6 }), (cuts) => {
        placed(cuts.reduce((text, [at, length, by]) => text.slice(0, at) + by + text.slice(at + length), EXAMPLE));
      }),
      { numRuns: 120 },
    );
  });

  it('the reader never throws for any value in the place of any other', () => {
    const lines = EXAMPLE.split('\n');
    fc.assert(
      fc.property(fc.nat({ max: lines.length - 1 }), fc.json({ maxDepth: 3 }), (at, value) => {
        placed(lines.map((line, i) => (i === at ? line.replace(/: .*$/, `: ${value}`) : line)).join('\n'));
      }),
      { numRuns: 120 },
    );
  });

  it('the reader never throws for text that is no instrument at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => expect(readInstrument(text, 'x').ok).toBe(false)),
    );
  });
});
