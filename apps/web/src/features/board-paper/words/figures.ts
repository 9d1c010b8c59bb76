/** A figure that a text of the trust may hold by name, as in `{items agreed}`, with what it says now. */
export interface Figure {
  readonly name: string;
  readonly words: string;
}

const inBraces = /\{([^{}\n]{1,80})\}/gu;

/** How a figure is written in a text. */
export const braced = (name: string) => `{${name}}`;

/**
 * A text as it will read, for the preview: every figure in its place, by the rules by which the paper itself is written. A name that
 * begins with a capital gives its words with one; a name that is none stays as it was typed.
 */
export function filled(text: string, figures: readonly Figure[]): string {
  return text.replace(inBraces, (typed: string, name: string) => wordsOf(name.trim(), figures) ?? typed);
}

/** Names in braces that are no figure, each once: most likely mistyped. */
export function unknownFigures(text: string, figures: readonly Figure[]): readonly string[] {
  const found = [...text.matchAll(inBraces)].map(([, name = '']) => name);
  return [...new Set(found)].filter((name) => wordsOf(name.trim(), figures) === undefined);
}

function wordsOf(name: string, figures: readonly Figure[]): string | undefined {
  const by = (wanted: string) => figures.find((figure) => figure.name === wanted)?.words;
  const small = by(name.charAt(0).toLowerCase() + name.slice(1));
  return by(name) ?? (small === undefined ? undefined : small.charAt(0).toUpperCase() + small.slice(1));
}

/** A text with a figure put in where the cursor stood, in the place of what was selected; and where the cursor stands then. */
export function withFigure(
  text: string,
  from: number,
  to: number,
  name: string,
): { readonly text: string; readonly cursor: number } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const put = `${before === '' || /[\s(“‘"']$/.test(before) ? '' : ' '}${braced(name)}`;
  const gap = after === '' || /^[\s.,;:!?)”’"']/.test(after) ? '' : ' ';
  return { text: `${before}${put}${gap}${after}`, cursor: before.length + put.length };
}

/** The items of a list that is written an item a line. */
export const itemsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
