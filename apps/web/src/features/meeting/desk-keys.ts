/*
 * The keys of the desk.
 *
 * Alt and Shift with a letter: never a letter alone (WCAG 2.1.4), so nothing happens while somebody dictates or leans on a key. Alt
 * with a letter alone opens the menus and the address line of Windows browsers; Ctrl with Alt is AltGr on European keyboards and
 * VoiceOver's own; Ctrl with Shift is full of the browsers' own. With Alt and Shift Edge and Chrome keep A, B, I and T, and no page
 * here has access keys, for which Firefox keeps the rest. NVDA, JAWS and Narrator listen to Insert and Caps Lock. Alt with an arrow
 * up or down moves nothing but an open list, and these keys do nothing while a field has the focus.
 *
 * A key does what its button does, by pressing it: where the button is not on the screen, the key does nothing.
 */

/** Every command of the desk, the key for it as `aria-keyshortcuts` writes it, and what it does. */
export const deskKeys = {
  step: { keys: 'Control+Enter', does: 'take the next step' },
  'open-round': { keys: 'Alt+Shift+V', does: 'open the vote, or vote again' },
  lock: { keys: 'Alt+Shift+L', does: 'lock the vote' },
  reveal: { keys: 'Alt+Shift+R', does: 'reveal the answers' },
  propose: { keys: 'Alt+Shift+P', does: 'propose what is agreed' },
  'withdraw-proposal': { keys: 'Alt+Shift+W', does: 'withdraw the proposal' },
  confirm: { keys: 'Alt+Shift+C', does: 'confirm as agreed, where you preside' },
  park: { keys: 'Alt+Shift+K', does: 'park the item' },
  next: { keys: 'Alt+ArrowDown', does: 'look at the next item of the agenda' },
  previous: { keys: 'Alt+ArrowUp', does: 'look at the item before' },
  minutes: { keys: 'Alt+Shift+M', does: 'two more minutes for this item' },
  pause: { keys: 'Alt+Shift+U', does: 'pause, or go on' },
  poll: { keys: 'Alt+Shift+Q', does: 'put a poll to the board, lock it, reveal it' },
  'hand-over': { keys: 'Alt+Shift+H', does: 'how to hand the meeting over' },
  close: { keys: 'Alt+Shift+X', does: 'close the meeting' },
} as const;

export type DeskCommand = keyof typeof deskKeys;

/** What of a keyboard event says which key was pressed. */
export type Pressed = Pick<KeyboardEvent, 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'code' | 'key' | 'repeat'>;

/** The command of a key; null where it is none of the desk's. By the place of the key: on a Mac Alt makes another letter of it. */
export function commandOf(pressed: Pressed): DeskCommand | null {
  const keys = pressed.repeat ? null : written(pressed);
  const found = Object.entries(deskKeys).find(([, one]) => one.keys === keys);
  return found ? (found[0] as DeskCommand) : null;
}

function written({ altKey, shiftKey, ctrlKey, metaKey, code, key }: Pressed): string | null {
  if (key === 'Enter') return (ctrlKey || metaKey) && !altKey && !shiftKey ? 'Control+Enter' : null;
  if (!altKey || ctrlKey || metaKey) return null;
  if (!shiftKey) return code === 'ArrowDown' || code === 'ArrowUp' ? `Alt+${code}` : null;
  return /^Key[A-Z]$/.test(code) ? `Alt+Shift+${code.slice(3)}` : null;
}
