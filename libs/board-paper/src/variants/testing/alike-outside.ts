import { type Spread, spreadToShow, viewsOf } from '@candour/scoring';
import fc from 'fast-check';
import type { Findings, ItemFindings, SectionFindings } from '../../findings.js';
import { letters } from '../../testing/random-items.js';

/*
 * Boards that are alike outside: the same findings with everything else that may not leave the board. What a paper for outside says
 * of two of them has to be the same to the byte, or somebody outside can tell them apart.
 */

const number = fc.integer({ min: 0, max: 16 });

/** Other findings that say the same outside, and as little as may be of what was said at home. */
export function alikeOutside(findings: Findings): fc.Arbitrary<Findings> {
  return fc
    .record({
      items: fc.tuple(...findings.items.map(anotherItem)),
      sections: fc.tuple(...findings.sections.map(anotherSection)),
      words: letters,
      number,
      groupWord: fc.constantFrom(
        null,
        'executives-higher' as const,
        'non-executives-higher' as const,
        'no-clear-difference' as const,
      ),
      quorumMet: fc.constantFrom(true, false, null),
      actions: fc.array(fc.constantFrom(...(findings.actions.length === 0 ? [undefined] : findings.actions))),
    })
    .map(({ items, sections, words, number: some, groupWord, quorumMet, actions }) => ({
      ...findings,
      items,
      sections,
      groupWord,
      threshold: 5 + (some % 4),
      attendance: { seats: some, present: some, apologies: some, deputies: 0, absent: some % 2, quorumMet },
      minutes: { ...findings.minutes, observers: [words], present: [] },
      quality: [{ label: words, words }],
      wholeBoard: some % 2 === 0 ? null : { alpha: some / 16, ac2: null, items: some, of: some },
      seal: findings.seal && { ...findings.seal, by: words, checksum: words.padEnd(64, '0') },
      corrections: [...findings.corrections, inWords(words, some)],
      actions: actions.filter((action) => action !== undefined),
      decision: findings.decision && { ...findings.decision, words },
      cancelledRuns: findings.cancelledRuns.map((run) => ({ ...run, reason: words })),
      cover: { ...findings.cover, sessionReason: words },
      previous: findings.previous && {
        ...findings.previous,
        items: {},
        supported: {},
        sameSeats: { same: 1, of: 2 },
        actions: [],
      },
    }));
}

const inWords = (words: string, number_: number): Findings['corrections'][number] => ({
  number: 90 + number_,
  itemTitle: null,
  said: words,
  shouldRead: words,
  reason: words,
  minute: words,
  on: '2026-05-01',
  by: words,
  sections: [],
  checksum: words,
});

/** An item with another spread, other reasons and dissent; without a level outside, with any outcome that stands there as it does. */
export function anotherItem(item: ItemFindings): fc.Arbitrary<ItemFindings> {
  const { kind, outcome } = item;
  const open = outcome.kind === 'not-agreed' || (kind === 'question' && outcome.kind === 'level' && item.cannotAssure);
  const shown = outcome.kind === 'level' && !open;
  return fc
    .record({
      spread: shown ? spreadOf(item, viewsOf(item.spread)) : spreadOf(item),
      words: fc.option(letters),
      signed: fc.array(fc.record({ words: letters, signedName: fc.option(letters) }), { maxLength: 3 }),
      aside: fc.option(number),
      level: fc.integer({ min: 1, max: item.levelNames.length }),
      couldAgree: fc.boolean(),
      cannotAssure: fc.boolean(),
    })
    .map(({ spread, words, signed, aside, level, couldAgree, cannotAssure }): ItemFindings => {
      const notAssured = open && kind === 'question' && couldAgree;
      return {
        ...item,
        outcome: !open ? ended(item, words) : notAssured ? { kind: 'level', level } : { kind: 'not-agreed' },
        spread,
        cannotAssure: notAssured || (kind === 'question' && shown ? false : cannotAssure),
        rationale: words,
        otherReason: words,
        abovePrivateViewReason: words,
        leftToPortfolio: words,
        dissents: signed,
        standingAside: aside,
        reopened: words === null ? [] : [words],
        confirmedBy: words,
        evidence: shown
          ? item.evidence.map((piece) => ({ ...piece, title: words ?? '', link: words, ownerPortfolio: words, checkedBy: words }))
          : [],
        ...(shown ? {} : { supportedLevel: level, overClaim: level % 3, ambition: null, heldBy: [], heldLiftedReason: words }),
      };
    });
}

function ended({ outcome }: ItemFindings, words: string | null): ItemFindings['outcome'] {
  return outcome.kind === 'parked' ? { kind: 'parked', owner: words ?? 'Somebody', until: null } : outcome;
}

/** Any spread that a board may have been shown; with the word given outside, one that has it there too. */
function spreadOf({ levelNames }: ItemFindings, views?: ReturnType<typeof viewsOf>): fc.Arbitrary<Spread | null> {
  const scale = levelNames.length;
  const any = fc
    .record({
      counts: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: scale, maxLength: scale }),
      dontKnow: number,
      notApplicable: number,
    })
    .map(({ counts, dontKnow, notApplicable }) => {
      const eligible = counts.reduce((sum, count) => sum + count, 0) + dontKnow + notApplicable;
      return spreadToShow({ counts, scale, dontKnow, notApplicable, eligible, threshold: 5 });
    });
  if (views === undefined) return fc.option(any);
  return views === null
    ? fc.option(any.filter((spread) => viewsOf(spread) === null))
    : any.filter((spread) => viewsOf(spread) === views);
}

/** What the board's own list of a section says beyond its level. */
function anotherSection(section: SectionFindings): fc.Arbitrary<SectionFindings> {
  const few = section.noLevelReason === 'too-few-agreed' || section.noLevelReason === 'gate-not-agreed';
  return fc
    .record({ agreed: number, gate: fc.boolean(), by: fc.subarray([...section.heldBackBy]) })
    .map(({ agreed, gate, by }) => ({
      ...section,
      agreed,
      questions: agreed + 1,
      heldBackBy: by,
      noLevelReason: few ? (gate ? 'gate-not-agreed' : 'too-few-agreed') : section.noLevelReason,
    }));
}
