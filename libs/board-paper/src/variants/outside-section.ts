import { HELD_AT } from '@candour/scoring';
import type { NoLevelReason, SectionFindings } from '../findings.js';
import type { OutsideItem, OutsideSection } from './outside.js';

/**
 * A section as it may leave the board: its level by the one rule, and why it stands there as far as the listed items tell it.
 * What holds it back is told from them alone: the board's own list would say which question it could not assure.
 */
export function sectionOutside(section: SectionFindings, items: readonly OutsideItem[]): OutsideSection {
  const { code, title, level, noLevelReason, notApplicable, gatesNotApplied } = section;
  const questions = items.filter((item) => item.sectionCode === code && item.kind === 'question');
  return {
    code,
    title,
    level,
    noLevel: noLevelReason && NO_LEVEL[noLevelReason],
    questions: questions.filter(({ outcome }) => outcome !== 'not-applicable').length,
    heldBackBy: holdingBack(level, questions),
    notApplicable,
    gatesNotApplied,
  };
}

const NO_LEVEL: Readonly<Record<NoLevelReason, NonNullable<OutsideSection['noLevel']>>> = {
  'no-questions': 'no-questions',
  'too-many-not-applicable': 'too-many-not-applicable',
  'too-few-agreed': 'too-few-count',
  'gate-not-agreed': 'too-few-count',
};

/** Levels of a question. */
const TOP = 5;

function holdingBack(level: number | null, questions: readonly OutsideItem[]): readonly string[] {
  if (level === TOP) return [];
  const open = ({ outcome }: OutsideItem) => outcome === 'open' || outcome === 'parked';
  const below = (item: OutsideItem) => level !== null && item.level !== null && counted(item, item.level) <= level;
  return questions.filter((item) => open(item) || below(item)).map(({ code }) => code);
}

/** As what the level of a question counts in its section. */
function counted({ heldBy }: OutsideItem, level: number): number {
  return heldBy.length > 0 ? Math.min(level, HELD_AT) : level;
}
