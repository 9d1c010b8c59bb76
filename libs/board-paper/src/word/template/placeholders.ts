import type { Document, Element } from '@xmldom/xmldom';
import type { Outline } from '../../outline.js';
import { oneLine } from '../../plain-text.js';
import { elements, W } from '../../template-check/xml.js';

/** What a template may hold in double braces, and what stands there in the paper. */
export const placeholders = {
  title: ({ title }: Outline) => title,
  subtitle: ({ subtitle }: Outline) => subtitle,
  organisation: ({ organisation }: Outline) => organisation,
  reference: ({ reference }: Outline) => reference,
  meeting: ({ meeting }: Outline) => meeting ?? '',
  author: ({ author }: Outline) => author,
  mark: ({ mark }: Outline) => mark ?? '',
} as const satisfies Readonly<Record<string, (outline: Outline) => string>>;

export type Placeholder = keyof typeof placeholders;

/** The one that is not filled but replaced: the place of the paper itself. */
export const PAPER = 'paper';

const BRACES = /\{\{[\s\u00a0]*([a-z-]+)[\s\u00a0]*\}\}/giu;

/** The pieces of text of a paragraph, without those of a text box inside it, which has paragraphs of its own. */
function pieces(paragraph: Element): Element[] {
  return elements(paragraph, 't').filter((piece) => {
    let at = piece.parentNode;
    while (at !== null && !(at.localName === 'p' && at.namespaceURI === W)) at = at.parentNode;
    return at === paragraph;
  });
}

function textOf(paragraph: Element): string {
  return pieces(paragraph)
    .map((piece) => piece.textContent ?? '')
    .join('');
}

/** Names of the placeholders in a paragraph, as small letters. */
export function named(paragraph: Element): string[] {
  return [...textOf(paragraph).matchAll(BRACES)].map(([, name = '']) => name.toLowerCase());
}

/** The paragraph that holds nothing but the place of the paper. */
export function isPlaceOfPaper(paragraph: Element): boolean {
  return named(paragraph).length === 1 && /^\{\{\s*paper\s*\}\}$/iu.test(textOf(paragraph).replaceAll('\u00a0', ' ').trim());
}

/** Fills every placeholder of a part, also those that Word has spread over several runs. What it does not know stays as it is. */
export function fill(part: Document | Element, outline: Outline): void {
  for (const paragraph of elements(part, 'p')) if (named(paragraph).length > 0) fillParagraph(paragraph, outline);
}

/** From the last to the first, so that what is filled in is never taken for a placeholder itself, and moves none. */
function fillParagraph(paragraph: Element, outline: Outline): void {
  const all = pieces(paragraph);
  const texts = all.map((piece) => piece.textContent ?? '');
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + text.length);
  let piece = texts.length - 1;
  for (const { index, 0: braces, 1: name = '' } of [...texts.join('').matchAll(BRACES)].reverse()) {
    const key = name.toLowerCase();
    while ((starts[piece] ?? 0) > index) piece--;
    if (Object.hasOwn(placeholders, key)) {
      write(texts, starts, piece, index, index + braces.length, oneLine(placeholders[key as Placeholder](outline)));
    }
  }
  for (const [number, one] of all.entries()) {
    one.textContent = texts[number] ?? '';
    one.setAttribute('xml:space', 'preserve');
  }
}

/** Writes a value where a placeholder begins, and takes the rest of it out of the pieces that it was spread over. */
function write(texts: string[], starts: readonly number[], first: number, begin: number, end: number, value: string): void {
  for (let number = first; number < texts.length && (starts[number] ?? end) < end; number++) {
    const [text, start] = [texts[number] ?? '', starts[number] ?? 0];
    texts[number] =
      text.slice(0, Math.max(begin - start, 0)) + (number === first ? value : '') + text.slice(Math.max(end - start, 0));
  }
}
