import { bandInWords, type Spread } from '@candour/scoring';
import type { ChartTable } from './chart.js';
import { medianWords, whyNothing } from './spread-words.js';
import { counted, dayInWords, listed } from './text.js';

/** One item of a profile: what the board agreed, beside what may be shown of what its members gave alone. */
export interface ProfileItem {
  readonly code: string;
  readonly title: string;
  readonly scale: number;
  readonly outcome: 'level' | 'not-agreed' | 'not-applicable' | 'parked' | 'not-yet';
  /** The agreed level; null where there is none. */
  readonly level: number | null;
  /** Null before a reveal, and where private answers stay at home (the public paper). */
  readonly spread: Spread | null;
  /** Grade 0 to 3 of the evidence for the agreed level; null where evidence is not shared. */
  readonly evidenceGrade: number | null;
  readonly supportedLevel: number | null;
  /** `on` is a day such as `2028-03-31`. */
  readonly ambition: { readonly level: number; readonly on: string } | null;
}

const outcomeWords = {
  level: 'agreed',
  'not-agreed': 'not agreed',
  'not-applicable': 'does not apply',
  parked: 'parked',
  'not-yet': 'not started',
} as const satisfies Readonly<Record<ProfileItem['outcome'], string>>;

/** What stands in place of a level. */
export const wordsWithoutLevel = (item: ProfileItem): string => outcomeWords[item.outcome];

export const hasLevel = (item: ProfileItem): item is ProfileItem & { readonly level: number } =>
  item.outcome === 'level' && item.level !== null;

const isOverClaim = (item: ProfileItem): boolean =>
  hasLevel(item) && item.supportedLevel !== null && item.level > item.supportedLevel;

/** What the profile says, as sentences: how much was agreed, between which levels, what rests on no evidence, what splits the board. */
export function profileFinding(items: readonly ProfileItem[]): string {
  const agreed = items.filter(hasLevel);
  const sentences = [`The board agreed ${agreed.length} of ${counted(items.length, 'item')}.`];
  const levels = agreed.map((item) => item.level);
  if (levels.length > 0) sentences.push(rangeWords(Math.min(...levels), Math.max(...levels)));
  const above = agreed.filter(isOverClaim).length;
  if (above > 0)
    sentences.push(`${counted(above, 'agreed level')} ${above === 1 ? 'lies' : 'lie'} above what the evidence supports.`);
  const split = items.filter((item) => item.spread?.band === 'split').map((item) => item.title);
  if (split.length > 0)
    sentences.push(
      `Members stand on both sides of the scale on ${listed(split.slice(0, 3))}${split.length > 3 ? ' and others' : ''}.`,
    );
  const open = items.filter((item) => item.outcome === 'not-agreed' || item.outcome === 'parked').length;
  if (open > 0) sentences.push(`${counted(open, 'item')} ${open === 1 ? 'was' : 'were'} parked or not agreed.`);
  return sentences.join(' ');
}

const rangeWords = (lowest: number, highest: number): string =>
  lowest === highest ? `Every agreed level is ${lowest}.` : `Agreed levels run from ${lowest} to ${highest}.`;

/** What one row of the profile shows, in words. */
export function rowInWords(item: ProfileItem): string {
  const { spread, evidenceGrade, ambition } = item;
  const sentences = [hasLevel(item) ? `Agreed level ${item.level} of ${item.scale}.` : `${capital(wordsWithoutLevel(item))}.`];
  if (spread !== null && spread.median !== null) sentences.push(`Given alone: ${middleWords(spread, spread.median)}.`);
  if (hasLevel(item) && evidenceGrade !== null)
    sentences.push(evidenceGrade === 0 ? 'No evidence.' : `Evidence grade ${evidenceGrade}.`);
  if (ambition !== null) sentences.push(`Ambition: level ${ambition.level} by ${dayInWords(ambition.on, 'day')}.`);
  return sentences.join(' ');
}

function middleWords({ q1, q3 }: Spread, median: number): string {
  if (q1 === null || q3 === null || q1 === q3) return `median ${medianWords(median)}`;
  return `the middle half from ${medianWords(q1)} to ${medianWords(q3)}`;
}

export function profileTable(items: readonly ProfileItem[], caption: string): ChartTable {
  const columns = ['Item', 'What the board agreed', 'What members gave alone', 'Evidence grade', 'Level supported', 'Ambition'];
  return { caption, columns, rows: items.map(rowOf) };
}

const orDash = (value: number | null): string => (value === null ? '–' : String(value));

function rowOf(item: ProfileItem): readonly string[] {
  const outcome = hasLevel(item) ? `Level ${item.level} of ${item.scale}` : capital(wordsWithoutLevel(item));
  const ambition = item.ambition === null ? '–' : `Level ${item.ambition.level} by ${dayInWords(item.ambition.on, 'day')}`;
  return [
    `${item.code} ${item.title}`,
    outcome,
    alone(item.spread),
    orDash(item.evidenceGrade),
    orDash(item.supportedLevel),
    ambition,
  ];
}

function alone(spread: Spread | null): string {
  if (spread === null) return '–';
  const nothing = whyNothing(spread);
  if (nothing !== null || spread.median === null) return nothing ?? '–';
  const band = spread.band === null ? '' : ` ${bandInWords(spread.band)}`;
  return `Median ${medianWords(spread.median)}.${band}`;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
