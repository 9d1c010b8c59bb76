import type { Day, ItemFindings } from './findings.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** @example day('2026-03-04') // '4 March 2026' */
export function day(date: Day): string {
  const [year, month, date_] = date.slice(0, 10).split('-');
  return `${Number(date_)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A whole number as a sentence says it: in letters up to nine. @example inWords(3) // 'three' */
export function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** @example many(1, 'item') // 'one item' · many(12, 'reply', 'replies') // '12 replies' */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : more}`;
}

/** @example capital('two items') // 'Two items' */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @example listed(['a', 'b', 'c']) // 'a, b and c' */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** How many names a sentence bears before it says how many more there are; the tables hold them all. */
const NAMES_IN_A_SENTENCE = 3;

/** Titles as a sentence names them. @example named(['A', 'B', 'C', 'D', 'E']) // '‘A’, ‘B’, ‘C’ and two more' */
export function named(titles: readonly string[], most = NAMES_IN_A_SENTENCE): string {
  const quoted = titles.map((title) => `‘${title}’`);
  if (quoted.length <= most + 1) return listed(quoted);
  return `${quoted.slice(0, most).join(', ')} and ${inWords(quoted.length - most)} more`;
}

/** Text as one sentence: closed with a full stop unless it closes itself. @example sentence('Agreed') // 'Agreed.' */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]["”’)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

type Scaled = Pick<ItemFindings, 'kind' | 'levelNames'>;

/**
 * A level of an item as the paper prints it: number and name of a maturity level, the name alone elsewhere
 * (nobody says *level 1* of a check).
 *
 * @example levelOf({ kind: 'question', levelNames: [...] }, 3) // '3 Established'
 */
export function levelOf(item: Scaled, level: number): string {
  const name = item.levelNames[level - 1];
  if (item.kind === 'question') return name ? `${level} ${name}` : String(level);
  return name ?? String(level);
}

/** A median or quartile: whole, or with the half that lies between two people. @example figure(2.5) // '2½' */
export function figure(value: number): string {
  const whole = Math.floor(value);
  return value === whole ? String(whole) : value - whole === 0.5 ? `${whole}½` : value.toFixed(1);
}
