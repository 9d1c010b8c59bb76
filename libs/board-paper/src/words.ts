import type { Day, ItemFindings } from './findings.js';

/** Makers of sentences that the rules have too: what they say stands beside what the paper says. */
export { capital, inWords, listed, lowerFirst, many, named } from '@candour/scoring';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** @example day('2026-03-04') // '4 March 2026' */
export function day(date: Day): string {
  const [year, month, date_] = date.slice(0, 10).split('-');
  return `${Number(date_)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
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
