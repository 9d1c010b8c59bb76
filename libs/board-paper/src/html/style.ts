import { coloursOf, lightEnough } from '../look.js';
import type { Outline, Typeface } from '../outline.js';
import { printRules } from './print.js';
import { RULES } from './rules.js';
import { widthRules } from './widths.js';

/** What a reader's machine has; the first of each is the one that the other formats print with. */
const FACES: Readonly<Record<Typeface, string>> = {
  sans: "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, Arial, sans-serif",
  arial: 'Arial, Arimo, Helvetica, sans-serif',
  serif: "'Source Serif 4', Charter, Georgia, 'Times New Roman', serif",
  legible: "'Atkinson Hyperlegible', 'Atkinson Hyperlegible Next', Verdana, sans-serif",
};

/** The dark page: ground, what stands out from it, text, quiet text, rules, the ground and edge of a warning. */
const DARK = {
  page: '14191B',
  pale: '222B2E',
  ink: 'ECF1F1',
  muted: 'B9C4C6',
  rule: '4A565A',
  warning: '33291A',
  edge: 'E0B060',
};

/** The whole style sheet of the page, in the trust's look. */
export function styleOf(outline: Outline): string {
  const colours = coloursOf(outline.look);
  const light = {
    page: 'FFFFFF',
    pale: colours.pale,
    ink: colours.ink,
    muted: colours.muted,
    rule: colours.rule,
    warning: colours.warning,
    edge: colours.warningRule,
    accent: colours.accent,
  };
  // Read on the lighter of the two grounds it stands on, so on both.
  const dark = { ...DARK, accent: lightEnough(colours.accent, DARK.pale) };
  return [
    `:root{color-scheme:light dark;--face:${FACES[outline.look.typeface]};${variables(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}`,
    widthRules(outline),
    RULES,
    printRules(outline),
  ].join('\n');
}

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:#${colour}`)
    .join(';');
}
