import type { ChangedTrust } from '../findings/findings.js';

type Change = ChangedTrust['sections'][number]['change'];

/** How many of these figures moved since the wave before, in few words. @example // '2 of 5 sections moved, 1 does not compare' */
export function movedInWords(figures: readonly { readonly change: Change }[], what: 'section' | 'item'): string {
  const apart = figures.filter(({ change }) => change === 'not-comparable').length;
  const unchanged = figures.filter(({ change }) => change === 'unchanged').length;
  const moved = figures.length - apart - unchanged;
  const of = `${moved === 0 ? 'None' : moved} of ${figures.length} ${what}${figures.length === 1 ? '' : 's'} moved`;
  return apart === 0 ? of : `${of}, ${apart} ${apart === 1 ? 'does' : 'do'} not compare`;
}
