import { levelOfSection, spreadToShow, viewsOf } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import type { ResultItem } from '../../assessment/results.view.js';
import { sectionLevel } from '../../assessment/results-section.js';
import { anItem, aRecord, aSection } from '../testing/records.js';
import { SHARED } from '../testing/shared.js';
import { allChoices } from './parts.js';
import { publishedContent } from './published-content.js';

/*
 * The attack of an outsider: somebody who reads a publication, knows the rule by which sections are made, and lists every board that
 * would have published the same. They must not be able to conclude that a third or more did not know, neither of which question nor of
 * how many; nor what anybody answered.
 */

const around = { organisation: { id: 'o', name: 'A trust', trustType: null }, notes: [] };

type Ended = Pick<ResultItem, 'state' | 'level' | 'cannotAssure'>;
const ENDINGS: readonly Ended[] = [
  ...[1, 3, 4].flatMap((level) => [true, false].map((cannotAssure) => ({ state: 'agreed' as const, level, cannotAssure }))),
  { state: 'not-agreed', level: null, cannotAssure: false },
  { state: 'not-agreed', level: null, cannotAssure: true },
  { state: 'parked', level: null, cannotAssure: false },
  { state: 'not-applicable', level: null, cannotAssure: false },
];

function* histograms(people: number, levels: number): Generator<number[]> {
  if (levels === 1) yield [people];
  else for (let here = 0; here <= people; here++) for (const rest of histograms(people - here, levels - 1)) yield [here, ...rest];
}

function* boards(questions: number): Generator<Ended[]> {
  if (questions === 0) yield [];
  else for (const first of ENDINGS) for (const rest of boards(questions - 1)) yield [first, ...rest];
}

const CODES = ['A', 'B', 'C', 'D'];

/** The record of a board with one section of such questions, of which the given ones are gates. */
function recordOf(board: readonly Ended[], gates: readonly number[]) {
  const items = board.map((ended, place) => anItem({ ...ended, itemCode: CODES[place] ?? '', title: CODES[place] ?? '' }));
  const section = {
    code: 'one',
    title: 'One',
    items: items.map((item, place) => ({ code: item.itemCode, gate: gates.includes(place) })),
  } as unknown as Parameters<typeof sectionLevel>[0];
  return aRecord([aSection(items, sectionLevel(section, items))]);
}

/** From how many publications an outsider knows that a third or more did not know some question, be it only which section it is in. */
function betrayed(
  questions: number,
  gates: readonly number[],
  publish: (record: ReturnType<typeof recordOf>) => unknown,
): number {
  const seen = new Map<string, boolean>();
  for (const board of boards(questions)) {
    const key = JSON.stringify(publish(recordOf(board, gates)));
    seen.set(key, (seen.get(key) ?? true) && board.some(({ cannotAssure }) => cannotAssure));
  }
  return [...seen.values()].filter((surely) => surely).length;
}

describe('the attack of an outsider on a publication', () => {
  for (const gates of [[], [0], [0, 1]])
    it(`tells of no question that a third or more did not know, with ${gates.length} gates`, () => {
      for (const parts of allChoices())
        for (const questions of parts.length === 1 && gates.length === 1 ? [1, 2, 3, 4] : [1, 2, 3])
          if (gates.length <= questions)
            expect(betrayed(questions, gates, (record) => publishedContent(record, parts, around))).toBe(0);
    });

  it('reads the level of a section that follows from the published items by the one rule', () => {
    for (const board of boards(3)) {
      const content = publishedContent(recordOf(board, [0]), SHARED.items, around);
      const questions = (content.items ?? []).map(({ code, level, outcome }, place) => ({
        code,
        gate: place === 0,
        outcome:
          outcome === 'agreed'
            ? ({ kind: 'agreed', level: level ?? 0 } as const)
            : outcome === 'not-applicable'
              ? ({ kind: 'not-applicable', rationale: 'As the trust says' } as const)
              : ({ kind: outcome } as const),
        cannotAssure: false,
        heldBy: [],
        heldLiftedReason: null,
      }));
      expect(levelOfSection(questions).level).toBe(content.sections[0]?.level);
    }
  });

  it('learns from close and apart no answer of anybody: beside each word somebody may stand on each level', () => {
    for (const n of [8, 9, 13]) {
      const standing = new Map<string, number>();
      for (const counts of histograms(n, 5)) {
        const spread = spreadToShow({ scale: 5, counts, dontKnow: 0, notApplicable: 0, eligible: n, threshold: 5 });
        const views = String(viewsOf(spread));
        standing.set(
          views,
          (standing.get(views) ?? 0) | counts.reduce((bits, count, level) => bits | (count > 0 ? 1 << level : 0), 0),
        );
      }
      expect(Object.fromEntries(standing)).toEqual({ apart: 31, close: 31 });
    }
  });

  it('would notice levels of items that count for less than they say', () => {
    const asAgreed = (record: ReturnType<typeof recordOf>) => [
      record.incomplete,
      record.sections.map(({ level, items }) => [level.level, items.map((item) => [item.state, item.level])]),
    ];
    expect(betrayed(3, [], asAgreed)).toBeGreaterThan(0);
    expect(betrayed(3, [0], asAgreed)).toBeGreaterThan(0);
  });

  it('would notice an ambition or a grade left beside a level that is not told', () => {
    const withTrace = (record: ReturnType<typeof recordOf>) => [
      publishedContent(record, SHARED.everything, around),
      record.sections.map(({ items }) => items.map(({ state }) => state === 'agreed')),
    ];
    expect(betrayed(2, [], withTrace)).toBeGreaterThan(0);
  });
});
