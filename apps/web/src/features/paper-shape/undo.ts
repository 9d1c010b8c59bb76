import type { Draft } from './draft.js';

/** A draft with the steps that led to it, the last last. */
export interface History {
  readonly draft: Draft;
  readonly past: readonly { readonly draft: Draft; readonly words: string; readonly field?: string }[];
}

export const begin = (draft: Draft): History => ({ draft, past: [] });

/**
 * One step further.
 *
 * @param words what was done, as the button that undoes it says it
 * @param field where the step is typing: what is typed into one field without anything between is one step
 */
export function addStep({ draft, past }: History, next: Draft, words: string, field?: string): History {
  const last = past.at(-1);
  const goesOn = field !== undefined && last?.field === field;
  return { draft: next, past: goesOn ? past : [...past, { draft, words, field }] };
}

/** One step back. */
export function takeBack(history: History): History {
  const last = history.past.at(-1);
  return last ? { draft: last.draft, past: history.past.slice(0, -1) } : history;
}
