import { useBlocker } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Confirm } from '../../../ui/Confirm.js';

const Unsaved = createContext<Set<symbol>>(new Set());

/** Asks before a page is left on which somebody has typed something that is not saved. */
export function AsksBeforeLeaving({ children }: { children: ReactNode }) {
  const [unsaved] = useState(() => new Set<symbol>());
  const blocked = useBlocker({
    // Another variant or version of the same paper is no way out: what was typed is still there afterwards.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && unsaved.size > 0,
    enableBeforeUnload: () => unsaved.size > 0,
    withResolver: true,
  });
  return (
    <Unsaved value={unsaved}>
      {children}
      <Confirm
        open={blocked.status === 'blocked'}
        title="Leave without saving?"
        step="Leave"
        rank="primary"
        onConfirm={() => blocked.proceed?.()}
        onCancel={() => blocked.reset?.()}
      >
        <p>What you typed is not saved yet. It stays in this browser tab, and is here again when you come back.</p>
      </Confirm>
    </Unsaved>
  );
}

/** Tells the page whether something typed here is not saved. */
export function useUnsaved(dirty: boolean): void {
  const unsaved = useContext(Unsaved);
  useEffect(() => {
    if (!dirty) return undefined;
    const mark = Symbol('unsaved');
    unsaved.add(mark);
    return () => void unsaved.delete(mark);
  }, [dirty, unsaved]);
}
