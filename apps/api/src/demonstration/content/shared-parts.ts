import type { Part } from '../../comparison/publication/parts.js';

/** What made-up trusts share: sections alone, items with what the board wants, or everything. */
export const SECTIONS: readonly Part[] = [];
export const ITEMS: readonly Part[] = ['items', 'ambition'];
export const EVERYTHING: readonly Part[] = ['items', 'evidence', 'ambition', 'notes'];
