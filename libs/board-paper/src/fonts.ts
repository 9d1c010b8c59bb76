import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Typeface } from './outline.js';

/** A family of the SIL Open Font Licence 1.1 as the files of it that a paper uses: regular, italic, semibold, bold. */
export type Family = { readonly name: string; readonly files: readonly string[] };

const STYLES = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];

/** Which family stands for a typeface; `arial` is Arimo, which has the widths of Arial. Atkinson Hyperlegible has no semibold. */
const FAMILIES: Readonly<Record<Typeface, { name: string; from: string; file: string; styles: readonly string[] }>> = {
  sans: { name: 'Source Sans 3', from: 'source-sans-3', file: 'SourceSans3', styles: STYLES },
  arial: { name: 'Arimo', from: 'arimo', file: 'Arimo', styles: STYLES },
  serif: { name: 'Source Serif 4', from: 'source-serif-4', file: 'SourceSerif4', styles: STYLES },
  legible: {
    name: 'Atkinson Hyperlegible',
    from: 'atkinson-hyperlegible',
    file: 'AtkinsonHyperlegible',
    styles: STYLES.filter((style) => style !== '600SemiBold'),
  },
};

/** Nothing of the machine's own fonts is used, so that a paper looks the same wherever it is made. */
export function familyOf(typeface: Typeface): Family {
  const { name, from, file, styles } = FAMILIES[typeface];
  const home = dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${from}/package.json`));
  return { name, files: styles.map((style) => join(home, style, `${file}_${style}.ttf`)) };
}

/** What charts are drawn with in every paper: their words were measured for it. */
export const chartFamily: Family = familyOf('sans');
