/** What a line of a slide bears, and a cell of its table, before it is shortened; the whole stands in the notes below the slide. */
export const LONGEST_LINE = 240;
export const LONGEST_CELL = 90;

/** @returns the text, or its beginning up to a whole word with an ellipsis. A character is never torn in two. */
export function shortened(text: string, most: number): string {
  const flat = text.replace(/\s*\n\s*/gu, ' ');
  const characters = [...flat];
  if (characters.length <= most) return flat;
  const beginning = characters.slice(0, most - 1).join('');
  const word = beginning.replace(/\s+\S*$/u, '');
  return `${word.length > most / 2 ? word : beginning}…`;
}

/** Characters that one inch sets at one point, about: a letter of Arial is half as wide as it is high. */
export const SET = 150;

const SIZES = [22, 20, 18, 16, 14] as const;
const POINTS_PER_INCH = 72;
/** A line with the space below it, and the space between two texts, as multiples of the size. */
const LINE = 1.25;
const BETWEEN = 0.4;

/** The largest size in which texts, one below the other, fit a box; the smallest where none does. Width and height in inches. */
export function sizeFor(texts: readonly string[], width: number, height: number): number {
  const fits = (size: number) => {
    const perLine = Math.max(1, Math.floor((width * SET) / size));
    const lines = texts.reduce((sum, text) => sum + Math.max(1, Math.ceil([...text].length / perLine)), 0);
    return (lines + Math.max(0, texts.length - 1) * BETWEEN) * size * LINE <= height * POINTS_PER_INCH;
  };
  return SIZES.find(fits) ?? 14;
}
