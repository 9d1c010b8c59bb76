import { Problem } from '../../platform/http/problem.js';

/** What a trust can choose to show besides the levels of sections, which every publication has. */
export const PART = ['items', 'evidence', 'ambition', 'notes'] as const;
export type Part = (typeof PART)[number];

/** What means nothing without the levels of items. */
const NEEDS_ITEMS: readonly Part[] = ['evidence', 'ambition'];

/** The chosen parts once each, in the order of the list; null where one of them needs items and items are not among them. */
export function partsFrom(chosen: readonly Part[]): readonly Part[] | null {
  const parts = PART.filter((part) => chosen.includes(part));
  return !parts.includes('items') && parts.some((part) => NEEDS_ITEMS.includes(part)) ? null : parts;
}

/** Every choice that can be made. */
export function allChoices(): readonly (readonly Part[])[] {
  const subsets = PART.reduce<readonly (readonly Part[])[]>((sets, part) => sets.concat(sets.map((set) => [...set, part])), [[]]);
  return subsets.filter((set) => partsFrom(set) !== null);
}

/** @throws Problem `parts-do-not-fit` */
export function partsThatFit(chosen: readonly Part[]): readonly Part[] {
  const parts = partsFrom(chosen);
  if (parts) return parts;
  const message = 'Evidence grades and ambitions stand beside the levels of items. Share those too, or leave the others out.';
  throw new Problem('refused', message, { code: 'parts-do-not-fit', errors: [{ path: 'parts', message }] });
}
