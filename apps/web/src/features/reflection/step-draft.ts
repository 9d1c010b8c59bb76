import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import type { Step } from './queries.js';

/** A step of the plan as it is being written. */
export interface StepDraft {
  readonly words: string;
  readonly itemCodes: readonly string[];
  readonly due: DateParts;
  readonly done: boolean;
  readonly doneOn: DateParts;
  readonly helped: 'yes' | 'partly' | 'no' | null;
  readonly outcome: string;
}

/** The form for a new step, or for one that is changed. @param today what *done* begins with, as `2026-11-22` */
export const draftOf = (step: Step | null, today: string): StepDraft => ({
  words: step?.words ?? '',
  itemCodes: step?.itemCodes ?? [],
  due: partsOf(step?.due),
  done: step?.doneOn != null,
  doneOn: partsOf(step?.doneOn ?? today),
  helped: step?.helped ?? null,
  outcome: step?.outcome ?? '',
});

/** What is wrong with it, by the id of its field. */
export function mistakesIn(draft: StepDraft): Record<string, string | undefined> {
  const doneOn = isoOf(draft.doneOn);
  return {
    words: draft.words.trim() === '' ? 'Write down what you will do' : undefined,
    due: isoOf(draft.due) === 'wrong' ? 'Enter a day that exists, or none' : undefined,
    doneOn: draft.done && (doneOn === null || doneOn === 'wrong') ? 'Enter the day on which it was done' : undefined,
  };
}

const dayIn = (parts: DateParts): string | null => {
  const iso = isoOf(parts);
  return iso === 'wrong' ? null : iso;
};

/** What is sent of it, once nothing is wrong. */
export const asRequest = (draft: StepDraft, instrumentCode: string) => ({
  words: draft.words.trim(),
  instrumentCode: draft.itemCodes.length > 0 ? instrumentCode : null,
  itemCodes: [...draft.itemCodes],
  due: dayIn(draft.due),
  doneOn: draft.done ? dayIn(draft.doneOn) : null,
  helped: draft.done ? draft.helped : null,
  outcome: draft.outcome.trim() || null,
});
