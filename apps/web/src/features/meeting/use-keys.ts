import { useEffect, useEffectEvent } from 'react';

/** The keys of the desk, as they are shown on it. None is a single letter, and none acts while somebody types or is asked something. */
export const keysOfTheDesk = [
  { keys: 'Ctrl + Enter', does: 'take the next step' },
  { keys: 'Alt + ↓', does: 'choose the next item of the agenda' },
  { keys: 'Alt + ↑', does: 'choose the item before' },
] as const;

interface DeskKeys {
  readonly onStep: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** Listens for the keys of the desk while it is open. */
export function useKeys(keys: DeskKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keys.onStep();
    else if (event.altKey && !event.ctrlKey && event.key === 'ArrowDown') keys.onMove(1);
    else if (event.altKey && !event.ctrlKey && event.key === 'ArrowUp') keys.onMove(-1);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
