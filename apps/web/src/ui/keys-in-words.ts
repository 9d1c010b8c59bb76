/** A key as people read it, of how `aria-keyshortcuts` writes it: `Alt + Shift + L`, `Alt + ↓`. The first, where there are several. */
export const keysInWords = (keys: string): string =>
  (keys.split(' ')[0] ?? '').replace('Control', 'Ctrl').replace('ArrowDown', '↓').replace('ArrowUp', '↑').replaceAll('+', ' + ');
