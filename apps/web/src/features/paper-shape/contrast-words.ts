import { contrast } from '@candour/charts';

/** Words of ordinary size on white (WCAG 2.2, AA). */
const least = 4.5;

/** A colour as the API keeps it, or null while what was typed is none. */
export function colourOf(typed: string): string | null {
  const digits = typed.trim().replace(/^#/, '');
  return /^[0-9a-f]{6}$/i.test(digits) ? digits.toUpperCase() : null;
}

/** How well a colour can be read on white, as a sentence. */
export function contrastWords(typed: string): { readonly words: string; readonly enough: boolean } {
  const colour = colourOf(typed);
  if (!colour) return { words: 'Type six digits and letters from 0 to 9 and A to F, like 0A4547.', enough: false };
  const ratio = contrast(`#${colour}`, '#ffffff');
  // Cut, not rounded: 4.49 must not read as the 4.5 that it misses.
  const measured = `${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1 on white`;
  if (ratio >= 7) return { words: `${measured}: very easy to read.`, enough: true };
  if (ratio >= least) return { words: `${measured}: easy enough to read (${least} is needed).`, enough: true };
  return { words: `${measured}: too pale to read (${least} is needed). Choose a darker one.`, enough: false };
}
