import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Findings } from '../findings.js';
import type { Outline } from '../outline.js';
import { aFullBoard } from '../testing/full-board.js';
import { someRandomFindings } from '../testing/random-findings.js';
import { figuresOfVariant } from './figures-of-variant.js';
import { outsideOf } from './outside.js';
import { redactionsOf } from './redactions.js';
import { alikeOutside } from './testing/alike-outside.js';
import { writeVariant } from './write-variant.js';

/** Two boards that nobody outside may tell apart. */
const twoAlike = fc
  .oneof(someRandomFindings(), fc.constant(aFullBoard()))
  .chain((one) => fc.tuple(fc.constant(one), alikeOutside(one)));

/** All that a reader outside gets: the paper in every format follows from its outline, and the screen shows log and figures. */
const received = (findings: Findings, variant: 'public' | 'one-page') =>
  JSON.stringify([writeVariant(findings, variant), redactionsOf(findings, variant), figuresOfVariant(findings, variant)]);

describe('two boards that are alike outside', () => {
  for (const variant of ['public', 'one-page'] as const)
    it(`have the same ${variant} paper to the byte, whatever their members think`, () => {
      fc.assert(
        fc.property(twoAlike, ([one, other]) => {
          expect(received(other, variant)).toBe(received(one, variant));
        }),
        { numRuns: 200 },
      );
    });

  it('have the same projection', () => {
    fc.assert(
      fc.property(twoAlike, ([one, other]) => {
        expect(outsideOf(other)).toEqual(outsideOf(one));
      }),
    );
  });
});

/** A paper with one thing in it that may not leave the board. */
type Leak = (findings: Findings) => unknown;

const LEAKS: Readonly<Record<string, Leak>> = {
  'a median': ({ items }) => items[0]?.spread?.median,
  'how many answered': ({ items }) => items[0]?.spread?.answered,
  'a number of those who do not know': ({ items }) => items[0]?.spread?.dontKnow,
  'the band of views': ({ items }) => items[0]?.spread?.band,
  'that a question cannot be assured': ({ items }) => items.some((item) => item.kind === 'question' && item.cannotAssure),
  'how many minority views there are': ({ items }) => items.flatMap(({ dissents }) => dissents).length,
  'the order of disagreement': ({ items }) => items.toSorted((a, b) => order(a) - order(b)).map(({ code }) => code),
  'the word on executives and non-executives': ({ groupWord }) => groupWord,
  'who was there': ({ attendance }) => attendance.present,
  'the start of the checksum': ({ seal }) => seal?.checksum.slice(0, 8),
  'whether anything is left to one person': ({ items }) => items.some(({ leftToPortfolio }) => leftToPortfolio !== null),
  'that a level lies above the private view': ({ items }) => items.some((item) => item.abovePrivateViewReason !== null),
  'how many questions of a section were agreed': ({ sections }) => sections[0]?.agreed,
  'a silence beside what could not be judged': ({ items }) => items.map(({ spread }) => spread?.shown === 'full'),
  'how many corrections the board made': ({ corrections }) => corrections.length,
};

const order = ({ spread }: Findings['items'][number]) => ['split', 'wide'].indexOf(spread?.band ?? '') + 1 || 3;

describe('the test itself', () => {
  it.each(Object.entries(LEAKS))('would notice %s in the paper', (_what, leak) => {
    const leaking = (findings: Findings): [Outline, unknown] => [writeVariant(findings, 'public'), leak(findings)];
    const run = fc.check(
      fc.property(twoAlike, ([one, other]) => JSON.stringify(leaking(one)) === JSON.stringify(leaking(other))),
      { numRuns: 300, endOnFailure: true },
    );
    expect(run.failed).toBe(true);
  });
});
