import { levelOfSection, type SectionQuestion, spreadToShow, viewsOf } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import type { Findings, ItemFindings } from '../findings.js';
import { anItem, aSection, someFindings } from '../testing/findings.js';
import { outsideOf } from './outside.js';

/*
 * The attack of an outsider: somebody who reads the public paper, knows the rule by which sections are made and that all twelve members
 * judged every question, and lists every board that would have had the same paper. They must not be sure that a third or more did not
 * know any question. The paper is a function of the projection, so listing projections is enough.
 */

const SEATS = 12;
const spread = (counts: readonly number[]) => {
  const dontKnow = SEATS - counts.reduce((sum, count) => sum + count, 0);
  return spreadToShow({ counts, scale: 5, dontKnow, notApplicable: 0, eligible: SEATS, threshold: 5 });
};

type Ended = Pick<ItemFindings, 'outcome' | 'spread' | 'cannotAssure'>;

/** How a question can end where all judged it: all knew, close or apart, or five or four of twelve did not. */
const ENDINGS: readonly Ended[] = [
  ...([1, 4] as const).flatMap((level) =>
    [
      [0, 0, 12, 0, 0],
      [0, 6, 0, 6, 0],
      [0, 0, 7, 0, 0],
      [0, 4, 0, 4, 0],
    ].map((counts) => {
      const shown = spread(counts);
      return { outcome: { kind: 'level', level } as const, spread: shown, cannotAssure: shown.cannotAssure };
    }),
  ),
  { outcome: { kind: 'not-agreed' }, spread: spread([0, 6, 0, 6, 0]), cannotAssure: false },
  { outcome: { kind: 'not-agreed' }, spread: spread([0, 3, 0, 4, 0]), cannotAssure: true },
  { outcome: { kind: 'parked', owner: 'Strategy', until: null }, spread: spread([0, 0, 12, 0, 0]), cannotAssure: false },
];

const CODES = ['A', 'B', 'C'];

function* boards(questions: number): Generator<readonly Ended[]> {
  if (questions === 0) yield [];
  else for (const first of ENDINGS) for (const rest of boards(questions - 1)) yield [first, ...rest];
}

/** A board of one section, whose level follows by the one rule; the first question is a gate or is not. */
function findingsOf(board: readonly Ended[], gate: boolean): Findings {
  const codeAt = (place: number) => CODES[place] ?? '';
  const questions = board.map(({ outcome, cannotAssure }, place): SectionQuestion => {
    const ending = outcome.kind === 'level' ? { kind: 'agreed' as const, level: outcome.level } : { kind: 'not-agreed' as const };
    const parked = outcome.kind === 'parked' ? { kind: 'parked' as const } : ending;
    return { code: codeAt(place), gate: gate && place === 0, outcome: parked, cannotAssure, heldBy: [], heldLiftedReason: null };
  });
  const { level, noLevelReason, heldBackBy, agreed, applicable } = levelOfSection(questions);
  const codes = heldBackBy.map(({ code }) => code);
  return someFindings({
    coverage: 'all',
    sections: [aSection({ level, noLevelReason, heldBackBy: codes, agreed, questions: applicable })],
    items: board.map((ended, place) => anItem({ ...ended, code: codeAt(place), title: codeAt(place) })),
  });
}

/** From how many papers an outsider is sure that a third or more did not know some question. */
function betrayed(questions: number, gate: boolean, told: (findings: Findings) => unknown): number {
  const seen = new Map<string, boolean>();
  for (const board of boards(questions)) {
    const key = JSON.stringify(told(findingsOf(board, gate)));
    seen.set(key, (seen.get(key) ?? true) && board.some(({ cannotAssure }) => cannotAssure));
  }
  return [...seen.values()].filter((surely) => surely).length;
}

describe('the attack of an outsider on the public paper', () => {
  for (const gate of [false, true])
    it(`tells of no question that a third or more did not know, ${gate ? 'with' : 'without'} a gate`, () => {
      for (const questions of [1, 2, 3]) expect(betrayed(questions, gate, outsideOf)).toBe(0);
    });

  it('would notice a word on views beside a question without a level, and the silence beside another', () => {
    const withViews = (findings: Findings) => [outsideOf(findings), findings.items.map(({ spread: shown }) => viewsOf(shown))];
    expect(betrayed(1, false, withViews)).toBeGreaterThan(0);
  });

  it('would notice a level of an item that counts for less in its section', () => {
    const asAgreed = ({ items, sections }: Findings) => [items.map(({ outcome }) => outcome), sections.map(({ level }) => level)];
    expect(betrayed(3, false, asAgreed)).toBeGreaterThan(0);
  });

  it('would notice the board’s own reason why a section has no level, or its own list of what holds it back', () => {
    const withReason = (findings: Findings) => [
      outsideOf(findings),
      findings.items.map(({ outcome }) => outcome.kind === 'not-agreed'),
    ];
    expect(betrayed(1, false, withReason)).toBeGreaterThan(0);
  });
});
