import type { Part } from './publication.js';

export interface PartInWords {
  readonly value: Part;
  readonly words: string;
  readonly hint: string;
}

/** What can be shared besides the levels of sections. */
export const parts: readonly PartInWords[] = [
  {
    value: 'items',
    words: 'Levels of items',
    hint: 'The level of each question, check and pitfall, and whether views were close or apart.',
  },
  {
    value: 'evidence',
    words: 'Evidence grades',
    hint: 'The grade of the evidence for each level, and how far a level lies above it. No titles, no links.',
  },
  { value: 'ambition', words: 'Ambitions', hint: 'The level that the board wants, and by when.' },
  {
    value: 'notes',
    words: 'Your explanations',
    hint: 'What your trust writes beside a figure after publishing. Without this, readers are told that there is none; you or your company secretary can still begin later.',
  },
];

const needItems: readonly Part[] = ['evidence', 'ambition'];

/** What can be ticked: evidence and ambitions stand beside levels of items. */
export const choosable = (chosen: readonly Part[]): readonly PartInWords[] =>
  parts.filter(({ value }) => chosen.includes('items') || !needItems.includes(value));

/** What is chosen once something was ticked or unticked: without items, nothing that stands beside them. */
export const fitting = (chosen: readonly Part[]): Part[] =>
  parts
    .map(({ value }) => value)
    .filter((part) => chosen.includes(part) && (chosen.includes('items') || !needItems.includes(part)));

/** @example partsInWords(['items']) // 'levels of sections and levels of items' */
export function partsInWords(chosen: readonly Part[]): string {
  const all = [
    'levels of sections',
    ...parts.filter(({ value }) => chosen.includes(value)).map(({ words }) => words.toLowerCase()),
  ];
  return all.length === 1 ? 'levels of sections alone' : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
