import {
  type AmbitionsByDate,
  gapNobodyPlansToClose,
  passedAmbitions,
  plannedMovement,
  SHARED_GAP_UP_TO,
} from '@candour/scoring';
import { capital, dayInFull, inWords, listed, many } from '../../platform/words.js';
import type { PlannedMovement, PlannedStep, SharedFinding } from './findings.dto.js';
import type { SharedSubject } from './shared-subjects.js';

const questions = (subjects: readonly SharedSubject[]) => subjects.filter(({ itemKind }) => itemKind === 'question');

/** Where three or more boards mean to be higher, and by when: days still to come. */
export function plannedItems(subjects: readonly SharedSubject[], today: string): PlannedMovement[] {
  return questions(subjects).flatMap((subject) =>
    shown(subject, plannedMovement(subject.boards, today), (found) => `${meanToBe('mean to be higher', found)}.`),
  );
}

/** Where three or more boards meant to be higher by a day that has passed, and what they publish is not there yet. */
export function passedItems(subjects: readonly SharedSubject[], today: string): PlannedMovement[] {
  return questions(subjects).flatMap((subject) =>
    shown(subject, passedAmbitions(subject.boards, today), (found) => {
      const days = new Set(found.by.map(({ on }) => on)).size;
      const passed = days === 1 ? 'The day has passed' : 'These days have passed';
      return `${meanToBe('meant to be higher', found)}. ${passed}, and the levels they publish are not there yet.`;
    }),
  );
}

function shown(
  { kind, code, title }: SharedSubject,
  found: AmbitionsByDate | null,
  wordsFor: (found: AmbitionsByDate) => string,
): PlannedMovement[] {
  return found ? [{ kind, code, title, boards: found.boards, by: found.by, words: wordsFor(found) }] : [];
}

/** @example // 'Three independent boards mean to be higher, two at level 4 and one at level 5 by 1 November 2027' */
function meanToBe(verb: string, { boards, by }: AmbitionsByDate): string {
  const who = `${capital(many(boards, 'independent board'))} ${verb}`;
  const days = [...new Set(by.map(({ on }) => on))];
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const at = (steps: readonly PlannedStep[]) => listed(steps.map((step) => `${inWords(step.boards)} at level ${step.level}`));
  if (days.length === 1) return `${who}, ${at(by)} by ${dayInFull(first)}`;
  if (by.length > MOST_STEPS) return `${who}, the first by ${dayInFull(first)} and the last by ${dayInFull(last)}`;
  return `${who}, ${listed(by.map((step) => `${at([step])} by ${dayInFull(step.on)}`))}`;
}

/** More dates than that are for the picture, not for a sentence. */
const MOST_STEPS = 3;

/** Shared gaps that nobody who says what they plan means to close by a day still to come. */
export function gapsNobodyPlans(subjects: readonly SharedSubject[], today: string): SharedFinding[] {
  return questions(subjects).flatMap(({ kind, code, title, boards }) => {
    const found = gapNobodyPlansToClose(boards, today);
    if (found === null) return [];
    const words = `None of the ${many(found, 'independent board')} at level ${SHARED_GAP_UP_TO} or lower that share what they plan means to go beyond it by a day still to come.`;
    return [{ kind, code, title, boards: found, of: found, words }];
  });
}
