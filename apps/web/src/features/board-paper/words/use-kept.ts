import { useEffect, useState } from 'react';
import { type Kept, readKept, writeKept } from './kept-words.js';
import { useUnsaved } from './unsaved.js';

interface KeptEdit<Value> extends Kept<Value> {
  readonly dirty: boolean;
  readonly change: (mine: Value) => void;
  /** Begins again from what is saved now, with what is typed where that is given. */
  readonly begin: (from: Value, mine?: Value) => void;
}

/** What is being typed here, kept in this tab through a reload, with what it began from; whoever leaves with it is asked. */
export function useKept<Value>(key: string, saved: Value, isValue: (value: unknown) => value is Value): KeptEdit<Value> {
  const [kept, setKept] = useState<Kept<Value>>(() => readKept(key, isValue) ?? { mine: saved, from: saved });
  const dirty = differs(kept.mine, kept.from);
  useUnsaved(dirty);
  // Nothing of it may wait for the next drawing of the page: the form may be gone by then.
  const set = (next: Kept<Value>) => {
    writeKept(key, differs(next.mine, next.from) ? next : null);
    setKept(next);
  };
  useEffect(() => {
    if (!dirty) writeKept(key, null);
  }, [key, dirty]);
  return {
    ...kept,
    dirty,
    change: (mine) => set({ ...kept, mine }),
    begin: (from, mine = from) => set({ from, mine }),
  };
}

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
