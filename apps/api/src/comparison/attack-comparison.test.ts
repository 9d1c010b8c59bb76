import { itemsOf, type PublishedVersion, scoredPart } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ResultItem } from '../assessment/results.view.js';
import { sectionLevel } from '../assessment/results-section.js';
import { findingsOf } from './findings/findings.js';
import { placesOf } from './findings/mine.js';
import { allChoices, type Part } from './publication/parts.js';
import { publishedContent } from './publication/published-content.js';
import { type CorrectionToShare, publishedCorrections } from './publication/published-corrections.js';
import type { SeenTrust } from './seen/seen.js';
import { aPublication, aSeenTrust } from './testing/boards.js';
import { anItem, aRecord } from './testing/records.js';

/*
 * The attack of a reader over publications that are corrected, over several waves, and over what is said of many boards at once. The
 * reader knows every rule, lists every board that would look the same, and subtracts what it read before from what it reads now.
 */

const instrument = scoredPart(findInstrument('digital-board', '1.0')!) as PublishedVersion;
const around = { organisation: { id: 'o', name: 'A trust', trustType: null }, notes: [] };
const [first, second] = itemsOf(instrument).map(({ code }) => code) as [string, string];

type Ended = Pick<ResultItem, 'state' | 'level' | 'cannotAssure'>;
const ENDINGS: readonly Ended[] = [
  ...[1, 3, 4].flatMap((level) => [true, false].map((cannotAssure) => ({ state: 'agreed' as const, level, cannotAssure }))),
  { state: 'not-agreed', level: null, cannotAssure: false },
  { state: 'not-agreed', level: null, cannotAssure: true },
  { state: 'not-applicable', level: null, cannotAssure: false },
];
/** Every board over the two questions of the first section. */
const BOARDS = ENDINGS.flatMap((one) => ENDINGS.map((other): readonly [Ended, Ended] => [one, other]));

const CORRECTIONS: readonly CorrectionToShare[] = [first, second].flatMap((itemCode) => [
  ...[1, 3, 5].map((level) => ({ on: '2026-12-01', figure: { itemCode, outcome: 'level' as const, level } })),
  { on: '2026-12-01', figure: { itemCode, outcome: 'not-agreed' as const, level: null } },
]);

/** The record of the whole instrument, agreed at 3 but for the first two questions. */
function recordOf([one, other]: readonly [Ended, Ended]) {
  const told: Readonly<Record<string, Ended>> = { [first]: one, [second]: other };
  const sections = instrument.sections.map((section) => {
    const items = section.items.map(({ code, title, kind, levels }) =>
      anItem({ itemCode: code, title, kind, scale: levels.length, level: kind === 'pitfall' ? 1 : 3, ...told[code] }),
    );
    return { code: section.code, title: section.title, items, level: sectionLevel(section, items) };
  });
  return aRecord(sections);
}

/** How many times an outsider knows that a third or more did not know some question, from a publication and all its corrections. */
function betrayed(parts: readonly Part[], ways: readonly (readonly CorrectionToShare[])[]): number {
  const surely = new Map<string, boolean>();
  for (const board of BOARDS) {
    const record = recordOf(board);
    const content = publishedContent(record, parts, around);
    for (const corrections of ways) {
      const key = JSON.stringify([content, publishedCorrections(record, instrument, parts, corrections)]);
      surely.set(key, (surely.get(key) ?? true) && board.some(({ cannotAssure }) => cannotAssure));
    }
  }
  return [...surely.values()].filter((known) => known).length;
}

describe('the attack over publications that are corrected', () => {
  it('tells of no question that a third or more did not know, whatever is corrected, in any parts', () => {
    for (const parts of allChoices())
      expect([parts, betrayed(parts, [[], ...CORRECTIONS.map((one) => [one])])]).toEqual([parts, 0]);
  });

  it('nor where one correction follows another', () => {
    const twice = CORRECTIONS.flatMap((one) => CORRECTIONS.map((other) => [one, other]));
    for (const parts of [[], ['items']] as const) expect([parts, betrayed(parts, twice)]).toEqual([parts, 0]);
  });
});

/* Waves of many boards, each sharing what it likes of each. */

const codes = itemsOf(instrument)
  .filter(({ kind }) => kind === 'question')
  .map(({ code }) => code);
const anyItems = fc.dictionary(
  fc.constantFrom(...codes.slice(0, 4)),
  fc.record({ level: fc.integer({ min: 1, max: 5 }), overClaim: fc.constantFrom(0, 1, undefined as never) }),
  { maxKeys: 4 },
);
const aBoard = fc
  .array(fc.option(anyItems), { minLength: 1, maxLength: 3 })
  .map((waves) => aSeenTrust(waves.map((items, wave) => aPublication({ waveDate: `202${6 - wave}-11-01`, items }))));
const boards = fc.array(aBoard, { minLength: 3, maxLength: 9 });
const reference = { instrument: findInstrument('digital-board', '1.0')!, method: 'both' } as const;
const TODAY = '2026-11-22';

/** What is said of items over several boards. */
const ofItems = (trusts: readonly SeenTrust[]) => {
  const { gaps, strengths, pitfallsOfUs, belief, planned, passed, gapsNobodyPlans } = findingsOf(trusts, reference, TODAY);
  const items = <T extends { readonly kind: string }>(found: readonly T[]) => found.filter(({ kind }) => kind === 'item');
  return [items(gaps), items(strengths), items(pitfallsOfUs), belief, items(planned), items(passed), items(gapsNobodyPlans)];
};
const newest = ({ publications }: SeenTrust) => publications[0]?.content;

describe('the attack on what is said of several boards at once', () => {
  it('finds in no figure over items a board that hides its items: without it, every figure is the same', () => {
    fc.assert(
      fc.property(boards, (trusts) => {
        const open = trusts.filter((trust) => newest(trust)?.items !== null);
        expect(ofItems(trusts)).toEqual(ofItems(open));
      }),
    );
  });

  it('learns from what an open board adds to a figure no more than that board shows by itself', () => {
    // Were a figure of fewer than three boards told, or one that counts a hidden board, subtracting would give that board away.
    fc.assert(
      fc.property(boards, (trusts) => {
        const sharing = (code: string) =>
          trusts.filter((trust) => newest(trust)?.items?.some((item) => item.code === code && item.level !== null)).length;
        const { gaps, strengths, belief } = findingsOf(trusts, reference, TODAY);
        for (const { kind, code, of } of [...gaps, ...strengths])
          if (kind === 'item') expect([of >= 3, of <= sharing(code)]).toEqual([true, true]);
        for (const { code, boards: counted } of belief.items)
          expect([counted >= 3, counted <= sharing(code)]).toEqual([true, true]);
      }),
    );
  });

  it('finds in the place of a board among its like nobody who hides the item, and nothing below six', () => {
    fc.assert(
      fc.property(boards, aBoard, (others, self) => {
        const open = others.filter((trust) => newest(trust)?.items !== null);
        // That somebody hides the item stands on the page of each: how many do is no figure of theirs.
        const counted = (items: readonly { readonly words: string }[]) =>
          items.map((item) => ({ ...item, words: item.words.replace(/ Not counted: .*$/u, '') }));
        expect(counted(placesOf(self, others, reference).items)).toEqual(counted(placesOf(self, open, reference).items));
        for (const { counts, boards: many } of placesOf(self, others, reference).items)
          if (counts) expect(many).toBeGreaterThanOrEqual(6);
      }),
    );
  });

  it('would notice a figure that counts a board which shows its sections alone', () => {
    const hiding = aSeenTrust([aPublication({ items: null })]);
    const two = [
      aSeenTrust([aPublication({ items: { [first]: { level: 1 } } })]),
      aSeenTrust([aPublication({ items: { [first]: { level: 1 } } })]),
    ];
    const counting = { ...hiding, publications: [aPublication({ items: { [first]: { level: 1 } } })] };
    expect(ofItems([...two, hiding])).not.toEqual(ofItems([...two, counting]));
  });
});
