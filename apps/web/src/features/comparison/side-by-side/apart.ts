import { VIEWS_DIFFER_FROM } from '@candour/scoring';

/** How much of what two boards are both asked they see apart. @example apartInWords([3, 0, null]) // '1 of 2 questions two levels or more apart' */
export function apartInWords(gaps: readonly (number | null)[]): string {
  const compared = gaps.filter((gap) => gap !== null);
  if (compared.length === 0) return 'No question compares';
  const apart = compared.filter((gap) => Math.abs(gap) >= VIEWS_DIFFER_FROM).length;
  const asked = `${compared.length} ${compared.length === 1 ? 'question' : 'questions'}`;
  return `${apart === 0 ? 'None' : apart} of ${asked} two levels or more apart`;
}
