import type { ItemState } from '@candour/assessment';
import type { Section } from '@candour/instrument';
import { levelOfSection, type QuestionOutcome, type SectionLevel, type SectionQuestion } from '@candour/scoring';
import { allOfThemInWords, capital, inWords, many, named } from '../platform/words.js';
import type { ResultItem, SectionLevelShown } from './results.dto.js';

/**
 * The level of a section from its items as the board left them (`levelOfSection`; only questions count), with the sentences that
 * say why it stands there.
 */
export function sectionLevel(section: Section, items: readonly ResultItem[]): SectionLevelShown {
  const gates = new Set(section.items.filter((item) => item.gate).map((item) => item.code));
  const questions = items.filter((item) => item.kind === 'question');
  const standing = levelOfSection(questions.map((item) => asQuestion(item, gates.has(item.itemCode))));
  return {
    level: standing.level,
    reason: standing.noLevelReason,
    words: sectionLevelInWords(standing, (code) => items.find((item) => item.itemCode === code)?.title ?? code),
    heldBackBy: standing.heldBackBy.map(({ code }) => code),
    allOfThem: standing.strictLevel,
    median: standing.median,
    profile: standing.profile,
    questions: standing.applicable,
    agreed: standing.agreed,
    needed: standing.needed,
    notApplicable: standing.notApplicable,
    gatesNotApplied: standing.gatesNotApplied,
  };
}

function asQuestion(item: ResultItem, gate: boolean): SectionQuestion {
  return {
    code: item.itemCode,
    gate,
    outcome: outcomeOf(item),
    cannotAssure: item.cannotAssure,
    heldBy: item.heldAt?.by ?? item.heldLifted?.by ?? [],
    heldLiftedReason: item.heldLifted?.reason ?? null,
  };
}

const OPEN: readonly ItemState[] = ['waiting', 'open', 'locked', 'revealed', 'withheld'];

function outcomeOf({ state, level, rationale }: ResultItem): QuestionOutcome {
  if (state === 'agreed' && level !== null) return { kind: 'agreed', level };
  if (state === 'not-applicable') return { kind: 'not-applicable', rationale: rationale ?? '' };
  if (state === 'not-agreed' || state === 'parked') return { kind: state };
  if (OPEN.includes(state)) return { kind: 'open' };
  throw new Error(`an item that is ${state} without a level`);
}

/**
 * Why a section stands where it stands.
 *
 * @param titleOf the title of an item by its code
 * @example // 'Held back from level 4 by ‘One shared understanding of digital’.'
 */
export function sectionLevelInWords(standing: SectionLevel, titleOf: (code: string) => string): string {
  const titles = (list: readonly string[]) => named(list.map(titleOf));
  const sentences = [whyHere(standing, titles)];
  if (standing.level !== null && standing.applicable <= 3) sentences.push(allOfThemInWords(standing.applicable));
  if (standing.gatesNotApplied.length > 0)
    sentences.push(`A gate is not applied, so it may not pass level 3: ${titles(standing.gatesNotApplied)}.`);
  if (standing.notApplicable.length > 0) sentences.push(`Not applicable: ${titles(standing.notApplicable)}.`);
  return sentences.join(' ');
}

function whyHere(standing: SectionLevel, titles: (codes: readonly string[]) => string): string {
  const { applicable, agreed, level, heldBackBy } = standing;
  switch (standing.noLevelReason) {
    case 'no-questions':
      return 'No level: no question of this section counts towards one.';
    case 'too-many-not-applicable':
      return 'No level: more than one in four of its questions do not apply.';
    case 'too-few-agreed':
      return `No level: ${agreed === 0 ? 'none' : inWords(agreed)} of its ${many(applicable, 'question')} ${agreed <= 1 ? 'counts' : 'count'} as agreed, and it takes two thirds.`;
    case 'gate-not-agreed':
      return `No level: a gate is not agreed. What is missing: ${titles(heldBackBy.map(({ code }) => code))}.`;
    case null:
      return heldBackBy.length === 0
        ? `${agreed === applicable ? 'All' : `${capital(inWords(agreed))} of`} ${many(applicable, 'question')} ${agreed === 1 ? 'is' : 'are'} agreed; nothing holds it back.`
        : `Held back from level ${(level ?? 0) + 1} by ${titles(heldBackBy.map(({ code }) => code))}.`;
  }
}
