import { itemsOf } from '@candour/instrument';
import type { Method } from '@candour/scoring';
import { lowerFirst, many } from '../platform/words.js';
import { askedAlike } from './comparable.js';
import type { Reference } from './comparison-reference.js';
import type { PublishedContent } from './publication/published-content.dto.js';

/** How levels were collected, within a sentence. */
export const METHOD_WORDS: Readonly<Record<Method, string>> = {
  both: 'scored before the meeting and in it',
  survey: 'scored before the meeting',
  room: 'scored in the room',
};

/** Whole months between two days, as people count them. @example monthsBetween('2026-09-14', '2026-11-22') // 2 */
export function monthsBetween(day: string, today: string): number {
  const [from, to] = [day, today].map((one) => one.split('-').map(Number));
  const [years = 0, months = 0, days = 0] = [0, 1, 2].map((part) => (to?.[part] ?? 0) - (from?.[part] ?? 0));
  return Math.max(0, years * 12 + months - (days < 0 ? 1 : 0));
}

/** @example ageInWords('2026-09-14', '2026-11-22') // 'two months' */
export function ageInWords(day: string, today: string): string {
  const months = monthsBetween(day, today);
  return months < 1 ? 'less than a month' : many(months, 'month');
}

/** Of all items of the reference, how many a board was asked alike, however it scored them. */
export interface CommonItems {
  readonly alike: number;
  readonly all: number;
}

/** What of a publication says how it was made. */
type Made = Pick<PublishedContent, 'waveDate' | 'method' | 'coverage' | 'instrument'>;

/** What each board has in common with the reference; worked out once for each version. */
export function commonItemsWith(reference: Reference): (content: Pick<Made, 'instrument'>) => CommonItems {
  const items = itemsOf(reference.instrument);
  const known = new Map<string, number>();
  return (content) => {
    const { code, version } = content.instrument;
    const key = `${code} ${version}`;
    const alike = known.get(key) ?? items.filter((item) => askedAlike(content, reference, { item: item.code })).length;
    known.set(key, alike);
    return { alike, all: items.length };
  };
}

/** How much of what everything is compared with was asked of a board alike. @example // 'all 20 items in common' */
export function commonItemsInWords({ alike, all }: CommonItems): string {
  if (all === 0) return 'items in common not known';
  return alike === all ? `all ${all} items in common` : `${alike} of ${all} items in common`;
}

const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** @example monthInWords('2026-11-01') // 'November 2026' */
export function monthInWords(day: string): string {
  return MONTH.format(new Date(`${day}T00:00:00Z`));
}

/** All that travels with a figure: date, age, method, coverage, version, share of common items. */
export function basisInWords(content: Made, common: CommonItems, today: string): string {
  const { waveDate, method, coverage, instrument } = content;
  return [
    `${monthInWords(waveDate)}, ${ageInWords(waveDate, today)} old`,
    METHOD_WORDS[method],
    `${lowerFirst(coverage)} of the board answered`,
    `version ${instrument.version}`,
    `${commonItemsInWords(common)}.`,
  ].join('; ');
}
