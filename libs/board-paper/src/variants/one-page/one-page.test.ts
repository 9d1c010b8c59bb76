import { describe, expect, it } from '@jest/globals';
import type { Findings } from '../../findings.js';
import { expectGolden } from '../../golden/expect-golden.js';
import { writePdf } from '../../pdf.js';
import { defaultShape } from '../../shape/default-shape.js';
import { anAction, someFindings } from '../../testing/findings.js';
import { aFullBoard } from '../../testing/full-board.js';
import { aLargeBoard } from '../../testing/large-board.js';
import { aLogo } from '../../testing/logo.js';
import { readPdf } from '../../testing/pdf-reader.js';
import { said, saidUnder } from '../../testing/said.js';
import { writeVariant } from '../write-variant.js';
import { clipped } from './clipped.js';

const pagesOf = async (findings: Findings) => (await readPdf(await writePdf(writeVariant(findings, 'one-page')))).pages;

/** An instrument is called no longer, and no trust is. */
const NAME = 120;

/** Everything that can stand on the page, as much of it as there can be, with titles as long as they get. */
function everything(long = 'A title that goes on and on, as titles do that were written by a committee '.repeat(4)): Findings {
  const board = aLargeBoard();
  const kinds = ['question', 'question', 'check', 'pitfall', 'question', 'question'] as const;
  const endings = [
    { kind: 'level', level: 4 },
    { kind: 'not-agreed' },
    { kind: 'level', level: 1 },
    { kind: 'level', level: 4 },
  ] as const;
  const parked = { kind: 'parked', owner: 'Somebody', until: null } as const;
  const names = ['Not at all', 'Hardly', 'Partly', 'Mostly', 'Wholly'].map((name) => `${name} ${long}`);
  const items = board.items.map((item, at) => ({
    ...item,
    title: `${at} ${long}`,
    kind: kinds[at % 6] ?? 'question',
    levelNames: kinds[at % 6] === 'check' ? names.slice(0, 3) : kinds[at % 6] === 'pitfall' ? names.slice(0, 4) : names,
    outcome: at % 6 < 4 ? (endings[at % 4] ?? parked) : at % 6 === 4 ? parked : ({ kind: 'level', level: 4 } as const),
    cannotAssure: false,
    overClaim: 1,
    heldBy: at % 6 === 5 ? ['LB-11'] : [],
    heldLiftedReason: null,
    ambition: { level: 5, on: '2027-03-31' },
  }));
  const codes = Object.fromEntries(items.map(({ code }) => [code, 2]));
  return {
    ...board,
    organisation: { name: long.slice(0, NAME), code: 'ZZ1', demonstration: true },
    instrument: { ...board.instrument, title: long.slice(0, NAME) },
    items,
    sections: [...board.sections, ...board.sections].map((section) => ({ ...section, title: long })),
    actions: Array.from({ length: 9 }, () => anAction({ words: long, ownerPortfolio: long })),
    outside: { actions: true },
    decision: { on: '2026-05-07', minute: long, words: long },
    previous: { waveDate: '2025-03-10', items: {}, sections: {}, notComparable: null, outside: { items: codes } },
    cancelledRuns: ['2025-12-01', '2026-01-01'].map((on) => ({ on, reason: long })),
  };
}

describe('the page for governors and staff', () => {
  it('reads as a person has read it', () => {
    expectGolden('one-page', writeVariant(aFullBoard({ outside: { actions: true } }), 'one-page'));
  });

  it('is exactly one page of A4 for sixty items', async () => {
    expect(await pagesOf(aLargeBoard())).toBe(1);
  });

  it.each(['sans', 'arial', 'serif', 'legible'] as const)(
    'is exactly one page with everything on it that there can be, under a logo and in the typeface %s',
    async (typeface) => {
      const shape = { ...defaultShape, look: { ...defaultShape.look, typeface, logo: aLogo } };
      expect(await pagesOf({ ...everything(), shape })).toBe(1);
    },
  );

  it.each([10, 20, 30, 40, 50, 60, 70, 80, 100])('is exactly one page with titles of %d characters', async (length) => {
    const board = everything('When we meet, who is it that knows how the work is done? '.repeat(2).slice(0, length));
    const look = { ...defaultShape.look, typeface: 'legible', logo: aLogo } as const;
    for (const many of [2, 5, 16])
      expect(await pagesOf({ ...board, sections: board.sections.slice(0, many), shape: { ...defaultShape, look } })).toBe(1);
  });

  it('is shortened no more than it has to be', () => {
    const words = said(writeVariant(aFullBoard({ outside: { actions: true } }), 'one-page'));
    expect(words).not.toContain('…');
  });

  it('is exactly one page for a board that agreed nothing yet', async () => {
    expect(await pagesOf(someFindings({ items: [], sections: [], actions: [] }))).toBe(1);
  });

  it('names the first few and says how many more there are', () => {
    const words = said(writeVariant(everything(), 'one-page'));
    expect(words).toMatch(/Put off until more is known: ‘[^’]+’ and nine more\./u);
    expect(words).toMatch(/And (?:six|seven|eight|nine) more, in the public paper\./u);
    expect(words).toMatch(/^and 1[0-5] more$/mu);
  });

  it('leaves a heading out where there is nothing under it', () => {
    const outline = writeVariant(someFindings({ items: [] }), 'one-page');
    expect(saidUnder(outline, 'What is still to settle')).toBe('');
  });

  it('cuts nothing of what the trust and the instrument are called', () => {
    const { title, organisation } = writeVariant(everything(), 'one-page');
    const name = everything().organisation.name;
    expect([title, organisation].join()).not.toContain('…');
    expect({ organisation, name: name.length }).toEqual({ organisation: name.trim(), name: NAME });
  });

  it('says of a thing to stop once that it stops', () => {
    const stop = (words: string) => anAction({ kind: 'stop', words });
    const actions = [stop('Stop asking for the monthly report'), stop('The monthly report')];
    const words = said(writeVariant(aFullBoard({ outside: { actions: true }, actions }), 'one-page'));
    expect(words).toContain('Stop asking for the monthly report');
    expect(words).not.toContain('To stop: Stop');
    expect(words).toContain('To stop: The monthly report');
  });

  it('shortens between words, and otherwise by whole characters', () => {
    expect(clipped('A title, and a subtitle', 12)).toBe('A title…');
    expect(clipped('👍👍👍👍', 2)).toBe('👍👍…');
  });
});
