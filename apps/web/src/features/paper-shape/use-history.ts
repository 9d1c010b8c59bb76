import { useState } from 'react';
import { say } from '../../platform/status.js';
import type { Draft } from './draft.js';
import { addStep, begin, takeBack } from './undo.js';

/** Changes the draft by one step: what was done in words, and the field where it is typing. */
export type Change = (next: Partial<Draft>, words: string, field?: string) => void;

/** The shape as it is being changed, every step of which can be taken back until it is saved. */
export function useHistory(first: Draft) {
  const [history, setHistory] = useState(() => begin(first));
  const last = history.past.at(-1);
  const change: Change = (next, words, field) =>
    setHistory((before) => addStep(before, { ...before.draft, ...next }, words, field));
  return {
    draft: history.draft,
    change,
    /** Another draft, without the steps of this one. */
    replace: (draft: Draft) => setHistory(begin(draft)),
    /** What would be taken back, in words; null where nothing was done. */
    lastStep: last?.words ?? null,
    undo: () => {
      if (!last) return;
      setHistory(takeBack);
      say(`Taken back: ${last.words}`);
    },
  };
}
