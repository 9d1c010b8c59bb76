import { bandInWords, type Spread } from '@candour/scoring';
import type { Findings, ItemFindings } from '../findings.js';
import type { Sheet } from '../outline.js';
import { sheet } from './sheet.js';

/** The longest scale of an instrument. */
const LEVELS = [0, 1, 2, 3, 4];

/** The private views on each item exactly as the board was shown them: what it was not shown is empty, and the last column says why. */
export function spreadSheet({ items }: Findings): Sheet {
  const rows = items.map((item) => [item.code, item.title, ...cellsOf(item), whyEmpty(item.spread)]);
  return sheet('Spread as shown', 'Private views as the board was shown them', COLUMNS, rows);
}

const COLUMNS = [
  ['Code', 10],
  ['Item', 34],
  ['Seats that answered', 11],
  ['Seats asked', 9],
  ['Gave a level', 9],
  ...LEVELS.map((level) => [`Chose ${level + 1}`, 9] as const),
  ['Median', 9],
  ['Lower quartile', 9],
  ['Upper quartile', 9],
  ['Gave no level', 9],
  ['Do not know', 9],
  ['Does not apply', 9],
  ['How close', 34],
  ['What is not shown, and why', 60],
] as const;

function cellsOf({ spread }: ItemFindings): (string | number | null)[] {
  if (spread === null) return Array.from({ length: COLUMNS.length - 3 }, () => null);
  return [
    spread.answered,
    spread.eligible,
    spread.n,
    ...LEVELS.map((level) => spread.counts?.[level] ?? null),
    spread.median,
    spread.q1,
    spread.q3,
    spread.noLevel,
    spread.dontKnow,
    spread.notApplicable,
    spread.band === null ? null : bandInWords(spread.band),
  ];
}

function whyEmpty(spread: Spread | null): string | null {
  if (spread === null) return 'No private answers were revealed.';
  if (spread.withheld) return 'Withheld: too few answered.';
  if (spread.shown === 'too-few') return 'Too few gave a level for more to be shown.';
  if (spread.shown === 'limited') {
    return spread.n === null
      ? 'Others took part than in the round before: no counts, no quartiles.'
      : 'Fewer than eight gave a level: no counts, no quartiles. The median is the lower one if two stand in the middle.';
  }
  const together = spread.noLevel !== null && spread.noLevel > 0 && spread.dontKnow === null;
  return together ? 'Do not know and does not apply are told apart only where three or more said each.' : null;
}
