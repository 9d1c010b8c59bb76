import { useSyncExternalStore } from 'react';
import { draftsKey, keysOf } from '../../platform/drafts.js';
import { useMe } from '../../platform/me.js';

/** What somebody writes about an item and has not sent yet. It waits on this device alone, and goes at sign-out. */
export interface UnsentDissents {
  /** By the code of its item. */
  readonly all: ReadonlyMap<string, string>;
  readonly write: (itemCode: string, words: string) => void;
}

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Where the device keeps nothing (a full disk, a private window) words live in this tab alone. */
const inThisTab = new Map<string, string>();
let changes = 0;

/** The views that differ which this person has begun to write in this meeting: the chair may confirm while they still write. */
export function useUnsentDissents(assessmentId: string): UnsentDissents {
  const beginning = draftsKey(useMe()?.person.id ?? '', `dissent.${assessmentId}`);
  useSyncExternalStore(subscribe, () => changes);
  const kept = keysOf(localStorage, beginning).map((key) => [key, localStorage.getItem(key) ?? ''] as const);
  const here = [...inThisTab].filter(([key]) => key.startsWith(beginning));
  return {
    all: new Map([...kept, ...here].map(([key, words]) => [key.slice(beginning.length), words])),
    write: (itemCode, words) => {
      put(beginning + itemCode, words);
      changes += 1;
      for (const listener of listeners) listener();
    },
  };
}

function put(key: string, words: string): void {
  inThisTab.delete(key);
  localStorage.removeItem(key);
  if (words === '') return;
  try {
    localStorage.setItem(key, words);
  } catch {
    inThisTab.set(key, words);
  }
}
