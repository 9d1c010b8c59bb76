import { contrast } from '@candour/charts';
import type { Look } from './outline.js';

/** One palette for all writers, next to that of the charts; each pair of text and ground that is used passes AA. */
export const look = {
  ink: '1D2A2F',
  accent: '0A4547',
  muted: '4D5B61',
  rule: 'C5D0CF',
  pale: 'EBF3F2',
  warning: 'F4EFE6',
  warningRule: '8A5A00',
} as const;

export type Colours = Readonly<Record<keyof typeof look, string>>;

/** What text needs on its ground (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;

/** How much of a colour goes into the ground of a table's header, at most. */
const A_TOUCH = 8;

/**
 * The palette with the trust's own colour for headings and rules, and a pale ground of the same hue on which it can be read.
 * Anything that is no colour, or cannot be read on white, gives way to the house's own: a paper is never unreadable.
 *
 * @example coloursOf({ accent: '005EB8', typeface: 'sans', logo: null }).pale // 'EBF2F9'
 */
export function coloursOf({ accent }: Pick<Look, 'accent'>): Colours {
  if (!/^[0-9a-f]{6}$/iu.test(accent) || differs(accent, WHITE) < ENOUGH) return look;
  const steps = Array.from({ length: A_TOUCH }, (_, step) => mixed(accent, WHITE, (A_TOUCH - step) / 100));
  const pale = steps.find((ground) => differs(accent, ground) >= ENOUGH) ?? WHITE;
  return { ...look, accent: accent.toUpperCase(), pale };
}

/** A colour lightened until it can be read on a dark ground; one that can be read already stays. */
export function lightEnough(colour: string, ground: string): string {
  for (let share = 100; share > 0; share -= 5) {
    const lighter = mixed(colour, WHITE, share / 100);
    if (differs(lighter, ground) >= ENOUGH) return lighter;
  }
  return WHITE;
}

const WHITE = 'FFFFFF';

const differs = (one: string, other: string) => contrast(`#${one}`, `#${other}`);

/** So much of one colour, the rest of the other. */
function mixed(one: string, other: string, share: number): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const parts = [0, 2, 4].map((at) => Math.round(part(one, at) * share + part(other, at) * (1 - share)));
  return parts.map((value) => value.toString(16).padStart(2, '0').toUpperCase()).join('');
}
