/** Control characters, which XML 1.0 forbids or no reader sees, and code points that are no character; not the line feed. */
const UNSEEN = /(?!\n)[\p{Cc}\ufffe\uffff\ufeff]/gu;

/** Marks that turn the direction of what follows: they could make a sentence read as another one. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One half of a surrogate pair without the other: no character, and no format can hold it. */
const HALF_CHARACTER = /[\ud800-\udfff]/gu;

/**
 * Text as somebody typed or pasted it, made safe to print in any format: what cannot be printed or would turn the
 * direction of reading is taken out, every other character stays as it is. Markup, formulae and field codes are only
 * text here, because no writer ever builds source from it.
 *
 * @example plainText('Line one\r\nline\u0000 two') // 'Line one\nline two'
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(UNSEEN, '')
    .replace(DIRECTION, '')
    .replace(HALF_CHARACTER, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The same for text that has to stand on one line: a title, a name, a cell of the cover sheet. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s*\n\s*/gu, ' ');
}

/**
 * Every text of a value of any depth made plain, keys and numbers untouched: the one place where what people typed
 * enters the paper.
 */
export function plainTextThroughout<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
