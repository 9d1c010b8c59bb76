import { useSyncExternalStore } from 'react';

/** What the one polite status line of the app says. `count` changes with each sentence, so the same words are read out again. */
interface Status {
  readonly words: string;
  readonly count: number;
}

let status: Status = { words: '', count: 0 };
const listeners = new Set<() => void>();

/** Says one short sentence in the status line: `Saved`, `Scoring is open`. Never for an error that needs doing something. */
export function say(words: string): void {
  status = { words, count: status.count + 1 };
  for (const listener of listeners) listener();
}

/** What the status line says now. */
export function useStatus(): Status {
  return useSyncExternalStore(subscribe, () => status);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
