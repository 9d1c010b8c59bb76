import type { Part } from '../publication/parts.js';

/** What most tests share: the sections alone, the items with what the board wants, or everything. */
export const SHARED = {
  sections: [],
  items: ['items', 'ambition'],
  everything: ['items', 'evidence', 'ambition', 'notes'],
} as const satisfies Readonly<Record<string, readonly Part[]>>;
export type Shared = keyof typeof SHARED;
