import { atLeast, HELD_AT, moreThan, SECTION_AGREED_SHARE, SECTION_NOT_APPLICABLE_SHARE, SECTION_SHARE } from './constants.js';
import { type Counted, countedFor, type HeldBackReason, isNotApplicable, type SectionQuestion } from './section-item.js';
import { countLevels, median } from './spread.js';

/** Why a section has no level; of several, the first of this list. */
export type NoLevelReason = 'no-questions' | 'too-many-not-applicable' | 'too-few-agreed' | 'gate-not-agreed';

/** One thing that keeps the section from the next level: a question, or a gate that was not applied. */
export interface HeldBackBy {
  readonly code: string;
  readonly gate: boolean;
  readonly why: HeldBackReason | 'gate-not-applied';
  /** The level as it counts; null where it counts as none. */
  readonly level: number | null;
}

export interface SectionLevel {
  readonly level: number | null;
  readonly noLevelReason: NoLevelReason | null;
  /** The stricter rule of the national Digital Maturity Assessment, *all of them*; shown beside the level at home only. */
  readonly strictLevel: number | null;
  /** m, the questions that apply. */
  readonly applicable: number;
  /** Of these, those with a level that counts. */
  readonly agreed: number;
  /** How many of the m must reach a level: for three or fewer it is all of them, and the page says so. */
  readonly needed: number;
  readonly notApplicable: readonly string[];
  /** Gates that are not applicable: the section may not pass 3. */
  readonly gatesNotApplied: readonly string[];
  /** How many count at each level, lowest first. */
  readonly profile: readonly number[];
  readonly median: number | null;
  /** What keeps it from the next level, or, where it has none, from any; in the order of the questions. */
  readonly heldBackBy: readonly HeldBackBy[];
}

/** The levels of a question. */
const TOP = 5;

/**
 * The level of one section (method, section 3; the three quarters are ours): the largest L with every gate at L or above
 * and at least ⌈0.75·m⌉ of the m applicable questions at L or above. Level 1 always holds.
 *
 * - Not applicable (with a rationale) leaves m. More than one question in four: no level. A gate: not above 3.
 * - Not agreed, parked, still open or *cannot assure* stays in m, below every level above 1.
 * - Fewer than two thirds of m agreed, or a gate not agreed: no level.
 * - A question held back by a check or pitfall counts as 3 at most. Profile and median use the levels as they count, so
 *   that the figures beside each other do not contradict.
 *
 * Raising the level of a question never lowers the section.
 *
 * @param questions only the questions of the section, in their order
 * @example levelOfSection(fourQuestionsAgreedAt([4, 4, 4, 2])).level // 4: three of four
 */
export function levelOfSection(questions: readonly SectionQuestion[]): SectionLevel {
  const left = questions.filter(isNotApplicable);
  const counted = questions.filter((question) => !isNotApplicable(question)).map(countedFor);
  const levels = counted.flatMap((question) => (question.level === null ? [] : [question.level]));
  const gatesNotApplied = left.filter((question) => question.gate).map((question) => question.code);
  const profile = countLevels(levels, TOP);

  const m = counted.length;
  const needed = Math.ceil((m * SECTION_SHARE.of) / SECTION_SHARE.outOf);
  const top = gatesNotApplied.length > 0 ? HELD_AT : TOP;
  const noLevelReason = whyNoLevel(counted, levels.length, left.length);
  const level = noLevelReason === null ? largestLevel(counted, needed, top) : null;

  return {
    level,
    noLevelReason,
    strictLevel: level === null ? null : largestLevel(counted, m, top),
    applicable: m,
    agreed: levels.length,
    needed,
    notApplicable: left.map((question) => question.code),
    gatesNotApplied,
    profile,
    median: median(profile),
    heldBackBy: [...whatHoldsBack(counted, level), ...(level === top && level < TOP ? gatesNotApplied.map(notApplied) : [])],
  };
}

function whyNoLevel(counted: readonly Counted[], agreed: number, notApplicable: number): NoLevelReason | null {
  const all = counted.length + notApplicable;
  if (all === 0) return 'no-questions';
  if (moreThan(notApplicable, all, SECTION_NOT_APPLICABLE_SHARE)) return 'too-many-not-applicable';
  if (!atLeast(agreed, counted.length, SECTION_AGREED_SHARE)) return 'too-few-agreed';
  return counted.some((question) => question.gate && question.level === null) ? 'gate-not-agreed' : null;
}

const reaches = (level: number) => (question: Counted) => (question.level ?? 1) >= level;

function largestLevel(counted: readonly Counted[], needed: number, top: number): number {
  for (let level = top; level > 1; level--) {
    const gates = counted.filter((question) => question.gate).every(reaches(level));
    if (gates && counted.filter(reaches(level)).length >= needed) return level;
  }
  return 1;
}

function whatHoldsBack(counted: readonly Counted[], level: number | null): HeldBackBy[] {
  const short =
    level === null
      ? counted.filter((question) => question.level === null)
      : counted.filter((question) => !reaches(level + 1)(question));
  return level === TOP
    ? []
    : short.map((question) => ({ code: question.code, gate: question.gate, level: question.level, why: reasonOf(question) }));
}

function reasonOf(question: Counted): HeldBackReason {
  if (question.level === null) return question.why;
  return question.held ? 'held' : 'below';
}

function notApplied(code: string): HeldBackBy {
  return { code, gate: true, why: 'gate-not-applied', level: null };
}
