import { type Colour, filled } from './palette.js';
import { element, type SvgNode } from './svg.js';

/** Mean width of a letter as a part of its size, a little wide so that text is rather broken too soon than cut. */
const letterWidth = 0.49;

export interface TextLook {
  readonly size?: number;
  readonly colour?: Colour;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text; `y` is its baseline. */
export function textAt(x: number, y: number, words: string, look: TextLook = {}): SvgNode {
  const { size = 14, colour = 'ink', bold = false, anchor = 'start' } = look;
  return element('text', { x, y, 'font-size': size, 'text-anchor': anchor, 'font-weight': bold ? 600 : 400, ...filled(colour) }, [
    words,
  ]);
}

/** Words broken into lines of at most `width` units at this size; what does not fit into `most` lines ends with an ellipsis. */
export function wrapped(words: string, width: number, size: number, most: number): readonly string[] {
  const letters = Math.max(4, Math.floor(width / (size * letterWidth)));
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => shortened(line, letters));
  if (lines.length <= most) return kept;
  const last = kept.at(-1) ?? '';
  return [...kept.slice(0, -1), shortened(`${last}…`, letters)];
}

const shortened = (line: string, letters: number): string =>
  line.length <= letters ? line : `${line.slice(0, letters - 1).trimEnd()}…`;

/** Several lines of text below each other, the first with its baseline at `y`. */
export function linesAt(x: number, y: number, lines: readonly string[], look: TextLook = {}): readonly SvgNode[] {
  const step = Math.round((look.size ?? 14) * 1.25);
  return lines.map((line, index) => textAt(x, y + index * step, line, look));
}

/** @example counted(1, 'item') // '1 item'; counted(2, 'item') // '2 items' */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** @example listed(['a', 'b', 'c']) // 'a, b and c' */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const precisions = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
} as const;

/** @example dayInWords('2028-03-31', 'month') // 'March 2028' */
export function dayInWords(day: string, precision: keyof typeof precisions): string {
  return new Intl.DateTimeFormat('en-GB', { ...precisions[precision], timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
}
