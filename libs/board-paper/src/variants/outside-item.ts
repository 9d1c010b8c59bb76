import { type EvidenceGrade, evidenceGrade, levelMayLeave, viewsOf } from '@candour/scoring';
import type { Day, ItemFindings } from '../findings.js';
import type { OutsideItem, OutsideOutcome } from './outside.js';

/**
 * One item as it may leave the board, by the rule of publications (decision 16): a question that the board cannot assure itself of
 * stands as one without a level that counts, with nothing beside it that only an agreed level has. Of the spread one word comes out,
 * and that only beside a level: with many who do not know, fewer than eight give one, so that the silence beside some of the items
 * without a level would tell which of them could not be judged (decision 27).
 */
export function itemOutside(item: ItemFindings, onDay: Day): OutsideItem {
  const { code, sectionCode, title, question, kind, levelNames } = item;
  const level = item.outcome.kind === 'level' && levelMayLeave(item) ? item.outcome.level : null;
  const asked = kind === 'question' && level !== null;
  const holds = asked && item.heldBy.length > 0 ? item.heldBy : [];
  const reason = item.heldLiftedReason;
  return {
    code,
    sectionCode,
    title,
    question,
    kind,
    levelNames,
    outcome: level === null ? outcomeWithoutLevel(item) : 'agreed',
    level,
    evidenceGrade: asked ? gradeOf(item, level, onDay) : null,
    overClaim: asked ? item.overClaim : 0,
    ambition: level === null ? null : item.ambition,
    heldBy: reason === null ? holds : [],
    lifted: reason === null || holds.length === 0 ? null : { by: holds, reason },
    views: level === null ? null : viewsOf(item.spread),
  };
}

function outcomeWithoutLevel({ outcome: { kind } }: ItemFindings): OutsideOutcome {
  return kind === 'not-applicable' || kind === 'parked' ? kind : 'open';
}

/** A piece without a review date stays in date; one without a date of its own is never in date, as in the full paper. */
function gradeOf({ evidence }: ItemFindings, level: number, onDay: Day): EvidenceGrade {
  const pieces = evidence.map((piece) => ({
    level: piece.level,
    grade: piece.grade,
    dated: piece.dated ?? '9999-12-31',
    reviewOn: piece.reviewOn ?? '9999-12-31',
  }));
  return evidenceGrade(pieces, level, onDay);
}
