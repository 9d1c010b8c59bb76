import { spreadToShow } from '@candour/scoring';
import fc from 'fast-check';
import type { EvidenceFindings, ItemFindings, Outcome } from '../findings.js';
import { anItem, aPiece, CHECK_LEVELS, PITFALL_LEVELS, QUESTION_LEVELS } from './findings.js';

/** Text as people type it, without a digit, so that every number in a paper is known to come from the findings. */
export const letters = fc
  .string({ unit: fc.constantFrom(...'abcdefghij ÄéŁ’{}'), minLength: 1, maxLength: 30 })
  .map((text) => `a${text.trim()}`);

/** Any day. */
export const aDay = fc
  .record({
    year: fc.integer({ min: 2019, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

const SCALES = { question: QUESTION_LEVELS, check: CHECK_LEVELS, pitfall: PITFALL_LEVELS } as const;

/** Any item, the `at`th of its instrument. */
export function randomItem(at: number, text: fc.Arbitrary<string>): fc.Arbitrary<ItemFindings> {
  const kinds = fc.constantFrom('question' as const, 'question' as const, 'check' as const, 'pitfall' as const);
  return kinds.chain((kind) => {
    const levelNames = SCALES[kind];
    const scale = levelNames.length;
    return fc
      .record({
        outcome: randomOutcome(scale, text),
        spread: fc.option(randomSpread(scale), { freq: 8 }),
        supported: fc.integer({ min: 1, max: scale }),
        title: text,
        rationale: fc.option(text),
        otherReason: fc.option(text),
        above: fc.option(text),
        lifted: fc.option(text),
        held: fc.boolean(),
        left: fc.option(text),
        dissents: fc.array(fc.record({ words: text, signedName: fc.option(text) }), { maxLength: 3 }),
        evidence: fc.array(randomPiece(scale, text), { maxLength: 3 }),
        ambition: fc.option(fc.record({ level: fc.integer({ min: 1, max: scale }), on: fc.option(aDay) })),
        section: fc.constantFrom('one', 'two', 'three'),
      })
      .map((of) => {
        const level = kind === 'question' && of.outcome.kind === 'level' ? of.outcome.level : null;
        return anItem({
          code: `DB-${String(at + 1).padStart(2, '0')}`,
          sectionCode: of.section,
          title: `${of.title} number ${String.fromCharCode(65 + at)}`,
          question: of.title,
          kind,
          levelNames,
          outcome: of.outcome,
          rationale: of.rationale,
          otherReason: of.outcome.kind === 'not-agreed' ? of.otherReason : null,
          spread: of.spread,
          cannotAssure: of.spread?.cannotAssure ?? false,
          abovePrivateViewReason: level === null ? null : of.above,
          supportedLevel: level === null ? null : of.supported,
          overClaim: level === null ? 0 : Math.max(0, level - of.supported),
          evidence: of.evidence,
          ambition: of.ambition,
          heldBy: level !== null && of.held ? ['DB-01'] : [],
          heldLiftedReason: level !== null && of.held ? of.lifted : null,
          leftToPortfolio: of.spread?.cannotAssure ? of.left : null,
          dissents: of.dissents,
        });
      });
  });
}

function randomOutcome(scale: number, text: fc.Arbitrary<string>): fc.Arbitrary<Outcome> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('level' as const), level: fc.integer({ min: 1, max: scale }) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'not-agreed' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'not-applicable' as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('parked' as const), owner: text, until: fc.option(aDay) }) },
  );
}

/** Whatever people gave, as it may be shown; sometimes a round in which others took part than before. */
function randomSpread(scale: number) {
  const people = fc.integer({ min: 0, max: 6 });
  return fc
    .record({
      counts: fc.array(people, { minLength: scale, maxLength: scale }),
      dontKnow: people,
      notApplicable: people,
      absent: people,
      threshold: fc.integer({ min: 5, max: 8 }),
      others: fc.boolean(),
    })
    .map(({ counts, dontKnow, notApplicable, absent, threshold, others }) => {
      const eligible = counts.reduce((sum, count) => sum + count, 0) + dontKnow + notApplicable + absent;
      const shown = spreadToShow({ counts, scale, dontKnow, notApplicable, eligible, threshold });
      if (!others || shown.shown === 'too-few') return shown;
      return {
        ...shown,
        shown: 'limited' as const,
        n: null,
        noLevel: null,
        dontKnow: null,
        notApplicable: null,
        counts: null,
        q1: null,
        q3: null,
        bandReason: null,
        median: Math.floor(shown.median ?? 1),
      };
    });
}

function randomPiece(scale: number, text: fc.Arbitrary<string>): fc.Arbitrary<EvidenceFindings> {
  return fc
    .record({
      title: text,
      link: fc.option(text),
      level: fc.integer({ min: 1, max: scale }),
      grade: fc.constantFrom(null, 0 as const, 1 as const, 2 as const, 3 as const),
      dated: fc.option(aDay),
      reviewOn: fc.option(aDay),
      lineOfDefence: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
      ownerPortfolio: fc.option(text),
    })
    .map((piece) => aPiece(piece));
}
