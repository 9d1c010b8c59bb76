import fc from 'fast-check';

/** Broken and hostile files for the reader, most of them made from files that are right. Only tests import it. */

/** Pieces that mean something to YAML, to JavaScript or to a terminal. */
const NASTY = [
  ...[
    '[',
    ']',
    '{',
    '}',
    ': ',
    '- ',
    '? ',
    '# ',
    '|',
    '>',
    '"',
    "'",
    '%',
    '@',
    '`',
    ',',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    '  ',
    '---\n',
    '...\n',
  ],
  ...[
    '&a',
    '*a',
    '!t',
    '!!str',
    '!!binary',
    '!!js/function',
    '<<',
    '<<: *a',
    '=',
    '~',
    'null',
    'yes',
    'on',
    'True',
    '0x1F',
    '0o17',
    '1_000',
  ],
  ...[
    '.nan',
    '.inf',
    '-.inf',
    '1e999',
    '-0',
    '99999999999999999999',
    '2026-13-45',
    '__proto__',
    'constructor',
    'toString',
    'prototype',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\uffff',
    '\ud800',
    '\udc00',
    '💥',
    '\u0301',
  ],
  ...[
    '"\\0"',
    '"\\ud800"',
    '"\\u202e"',
    '"\\xff"',
    '"\\',
    '%YAML 1.1\n---\n',
    '%TAG ! tag:x,2000:\n---\n',
    '../../etc/passwd',
    '$(id)',
    '__proto__: { polluted: true }\n',
  ],
];
const nasty = fc.constantFrom(...NASTY);

/** Cuts and patches anywhere in a text. */
const patched = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 80 }), fc.oneof(nasty, fc.string({ maxLength: 12 }))), {
      minLength: 1,
      maxLength: 5,
    })
    .map((cuts) => cuts.reduce((now, [at, length, by]) => now.slice(0, at) + by + now.slice(at + length), text));

const truncated = (text: string) => fc.nat({ max: text.length }).map((end) => text.slice(0, end));

/** One line changed: taken out, said twice, moved in or out, or given a value of another kind. */
const byLine = (text: string): fc.Arbitrary<string> => {
  const lines = text.split('\n');
  const value = fc.oneof(nasty, fc.json({ maxDepth: 3 }), fc.constant('x'.repeat(20_000)), fc.integer().map(String));
  const change = fc.oneof(
    fc.constant(() => []),
    fc.constant((line: string) => [line, line]),
    fc.integer({ min: 1, max: 5 }).map((by) => (line: string) => [' '.repeat(by) + line]),
    fc.integer({ min: 1, max: 5 }).map((by) => (line: string) => [line.slice(by)]),
    value.map((one) => (line: string) => [line.replace(/(: |- ).*$/, (_, lead: string) => lead + one)]),
    fc
      .constantFrom('__proto__', 'constructor', '<<', 'levels', '1', 'true', '')
      .map((key) => (line: string) => [line.replace(/[\w-]+:/, `${key}:`)]),
  );
  return fc
    .tuple(fc.nat({ max: lines.length - 1 }), change)
    .map(([at, by]) => lines.flatMap((line, i) => (i === at ? by(line) : [line])).join('\n'));
};

/** The whole text written in another manner. */
const dressed = (text: string) =>
  fc.constantFrom(
    `\ufeff${text}`,
    text.replaceAll('\n', '\r\n'),
    text.replaceAll('\n', '\r'),
    text.replaceAll('  ', '\t'),
    text.replaceAll(' ', '\u00a0'),
    text.toUpperCase(),
    `${text}---\n${text}`,
    text + text,
    `%YAML 1.1\n---\n${text}`,
    `&a\n${text}`,
    `- ${text.replaceAll('\n', '\n  ')}`,
    [...text].reverse().join(''),
    Buffer.from(text, 'utf16le').toString('latin1'),
  );

const many = (most: number, piece: (i: number) => string, between = '') =>
  fc.integer({ min: 1, max: most }).map((n) => Array.from({ length: n }, (_, i) => piece(i)).join(between));

/** Files that try to take all the time or all the room. */
const bombs = fc.oneof(
  fc
    .integer({ min: 2, max: 12 })
    .map((n) =>
      Array.from(
        { length: n },
        (_, i) => `a${i}: &a${i} [${Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ')}]`,
      ).join('\n'),
    ),
  many(200_000, () => '['),
  many(60_000, () => '{a: '),
  many(100_000, () => '- '),
  many(100_000, () => '? '),
  many(100_000, () => '"'),
  many(800, (i) => `${' '.repeat(i)}k:`, '\n'),
  many(30_000, (i) => `key${i}: 1`, '\n'),
  many(30_000, () => 'key: 1', '\n'),
  many(20_000, (i) => `- &a${i} x`, '\n'),
  many(50_000, () => '---', '\n'),
  many(150_000, () => '#', '\n'),
  many(400_010, () => 'x'),
  many(99, () => '[#\n'),
);

const fromNothing = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('utf8')),
  fc.json({ maxDepth: 12 }),
  fc.array(nasty, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.constantFrom('', ' ', '\n', '#', '---', '...', 'null', '[]', '{}', '{', '"', '\ufeff'),
);

const spoilt = (text: string) =>
  fc.oneof({ weight: 3, arbitrary: patched(text) }, { weight: 3, arbitrary: byLine(text) }, truncated(text), dressed(text));

/** A file nobody should trust: most from a small file that is right, some from a published one, some bombs, the rest from nothing. */
export const hostileFile = (published: string, small: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: spoilt(published) },
    { weight: 10, arbitrary: spoilt(small) },
    { weight: 1, arbitrary: bombs },
    { weight: 4, arbitrary: fromNothing },
  );
