import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { opened } from './testing/opened.js';
import { someRandomFindings } from './testing/random-findings.js';
import { missingIn } from './testing/said-in.js';
import { formats, variants } from './variant.js';
import { writeVariant } from './variants/write-variant.js';

/** Files are slow to write and to read: few boards, another choice in every run, each failure with the seed that repeats it. */
const BOARDS = 6;

describe.each(variants)('the %s paper of any board', (variant) => {
  it('says the same words and numbers in every format', async () => {
    await fc.assert(
      fc.asyncProperty(someRandomFindings(), async (findings) => {
        const outline = writeVariant(findings, variant);
        for (const format of formats) expect(missingIn(await opened(format, outline), format, outline)).toEqual([]);
      }),
      { numRuns: BOARDS },
    );
  }, 120_000);
});
