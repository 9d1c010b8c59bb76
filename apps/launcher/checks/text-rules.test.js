// @ts-check
import { describe, expect, it } from '@jest/globals';
import { impure, strangeNames, tooLong } from './text-rules.js';

const lines = (/** @type {number} */ count) => 'x\n'.repeat(count);

describe('the length of files', () => {
  it('is limited to 300 lines for programs', () => {
    expect(tooLong('apps/api/src/a.ts', lines(300))).toEqual([]);
    expect(tooLong('apps/api/src/a.ts', lines(301))).toHaveLength(1);
  });

  it.each(['apps/api/src/a.test.ts', 'libs/api-client/src/generated/schema.ts', 'libs/instrument/content/a.yaml', 'docs/a.md'])(
    'is free for %s',
    (path) => {
      expect(tooLong(path, lines(1000))).toEqual([]);
    },
  );
});

describe('names that are true on one machine only', () => {
  it.each([
    ['/wo', 'rk/main'],
    ['/ro', 'ot/.npmrc'],
    ['cp a /t', 'mp/b'],
    ['https://regi', 'stry.example.org/left-pad'],
    ['see ../sha', 'red/method'],
  ])('are found: %s%s', (first, rest) => {
    expect(strangeNames('docs/a.md', `text ${first}${rest}`)).toHaveLength(1);
  });

  it.each(['/var/cache', 'tmpfs: /tmp', 'https://www.england.nhs.uk/', './network/', 'the framework/house'])(
    'are not seen in %s',
    (words) => {
      expect(strangeNames('docs/a.md', words)).toEqual([]);
    },
  );
});

describe('libs', () => {
  it.each(['const at = Date.now();', 'const at = new Date();', 'Math.random()', 'crypto.randomUUID()'])(
    'are refused %s',
    (line) => {
      expect(impure('libs/scoring/src/a.ts', line)).toHaveLength(1);
    },
  );

  it('may read a date that was given, and speak of the clock in a comment', () => {
    expect(impure('libs/scoring/src/a.ts', 'new Date(day);\n * never Date.now()\n')).toEqual([]);
    expect(impure('apps/api/src/clock.ts', 'Date.now()')).toEqual([]);
  });
});
