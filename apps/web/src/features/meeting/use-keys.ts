import { type RefObject, useEffect, useEffectEvent } from 'react';
import { say } from '../../platform/status.js';
import { commandOf, deskKeys } from './desk-keys.js';

/**
 * Listens for the keys of the desk while it is open. A key presses its button, so that it can do nothing that is not on the screen;
 * none acts while somebody types or is asked something.
 */
export function useKeys(desk: RefObject<HTMLElement | null>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!command || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    const { keys, does } = deskKeys[command];
    const button = desk.current?.querySelector<HTMLElement>(`[aria-keyshortcuts~="${keys}"]`);
    if (button) button.click();
    else say(`Not possible now: ${does}`);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
