import { gapNobodyPlansToClose, plannedMovement, SHARED_GAP_UP_TO } from '@candour/scoring';
import { capital, inWords, listed, many } from '../../platform/words.js';
import { dayInFull } from '../publication/published-words.js';
import type { PlannedMovement, PlannedStep, SharedFinding } from './findings.dto.js';
import type { SharedSubject } from './shared-subjects.js';

const questions = (subjects: readonly SharedSubject[]) => subjects.filter(({ itemKind }) => itemKind === 'question');

/** Where three or more boards mean to be higher, and by when. */
export function plannedItems(subjects: readonly SharedSubject[]): PlannedMovement[] {
  return questions(subjects).flatMap(({ kind, code, title, boards }) => {
    const found = plannedMovement(boards);
    return found ? [{ kind, code, title, boards: found.boards, by: found.by, words: wordsFor(found.boards, found.by) }] : [];
  });
}

function wordsFor(boards: number, by: readonly PlannedStep[]): string {
  const steps = by.map((step) => `${inWords(step.boards)} at level ${step.level} by ${dayInFull(step.on)}`);
  const [first, last] = [by[0], by.at(-1)];
  const who = `${capital(many(boards, 'independent board'))} mean to be higher`;
  if (steps.length <= MOST_STEPS) return `${who}: ${listed(steps)}.`;
  return `${who}, the first by ${dayInFull(first?.on ?? '')} and the last by ${dayInFull(last?.on ?? '')}.`;
}

/** More dates than that are for the picture, not for a sentence. */
const MOST_STEPS = 3;

/** Shared gaps that nobody who says what they plan means to close. */
export function gapsNobodyPlans(subjects: readonly SharedSubject[]): SharedFinding[] {
  return questions(subjects).flatMap(({ kind, code, title, boards }) => {
    const found = gapNobodyPlansToClose(boards);
    if (found === null) return [];
    const words = `None of the ${many(found, 'independent board')} at level ${SHARED_GAP_UP_TO} or lower that share what they plan means to go beyond it.`;
    return [{ kind, code, title, boards: found, of: found, words }];
  });
}
