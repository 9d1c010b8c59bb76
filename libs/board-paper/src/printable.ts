/** Joiners, variation selectors and the like: they have no shape of their own and only steer the character before. */
const STEERING = /\p{Default_Ignorable_Code_Point}/u;

/** From how many characters a word may be broken anywhere, and after how many each time. */
const LONG_WORD = /[^\s\u200b]{31,}/gu;
const PIECE = /[\s\S]{10}(?=[\s\S])/gu;

/** A checksum has to be copied as it stands: it fits its line and is never broken. */
const CHECKSUM = /^[0-9a-f]{64}$/u;

/**
 * Text as a page of fixed fonts can print it. A character that no font of the paper has is written as its number, such
 * as `[U+4E2D]`: readable, traceable and never an empty box, which the accessibility standard forbids. A word too long
 * for a line may break anywhere.
 *
 * @param has whether the fonts have a shape for a code point
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  return withShapes(text, has).replace(LONG_WORD, (word) => (CHECKSUM.test(word) ? word : breakable(word)));
}

/**
 * The same for a drawing, which does not break lines. A mark that stands above another is written as its number there: drawn text has
 * no words behind its shapes, and the standard refuses a shape that cannot be read back.
 */
export function drawable(text: string, has: (codePoint: number) => boolean): string {
  return withShapes(text.normalize('NFC').replace(/\p{M}/gu, numbered), has);
}

function withShapes(text: string, has: (codePoint: number) => boolean): string {
  let printed = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n' || has(code)) printed += character;
    else if (!STEERING.test(character)) printed += numbered(character);
  }
  return printed;
}

/** @example numbered('中') // '[U+4E2D]' */
function numbered(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

function breakable(word: string): string {
  return word.replace(PIECE, (piece) => `${piece}\u200b`);
}
