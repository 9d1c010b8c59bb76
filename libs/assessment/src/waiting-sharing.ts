import { daysBetween, monthInWords, onDayInWords } from './dates.js';
import { may } from './permissions.js';
import type { Role } from './roles.js';

/** One publication that has a last day, as home needs it. Days are `YYYY-MM-DD`, London's. */
export interface SharingForHome {
  readonly assessmentId: string;
  readonly instrumentTitle: string;
  readonly waveDate: string;
  /** Those outside who read it, as a sentence lists them; empty where nobody does. */
  readonly readers: string;
  /** The last day on which they read it. */
  readonly until: string;
  /** The day on which somebody chose that; null where it was never kept. */
  readonly chosenOn: string | null;
  readonly roles: readonly Role[];
}

export interface SharingCard {
  readonly kind: 'sharing-ends';
  readonly assessmentId: string;
  readonly title: string;
  readonly words: string;
  readonly due: string;
}

/** So early whoever may change a sharing is told that it ends. */
export const daysBeforeSharingEnds = 30;

/** What is shared for a few days more, the first to end first. Whoever chose the end within these days knows it, and is not told. */
export function sharingsThatEnd(homes: readonly SharingForHome[], today: string): readonly SharingCard[] {
  const ending = homes.filter(
    ({ roles, until, chosenOn }) =>
      may(roles, 'publication:edit') &&
      until >= today &&
      daysBetween(today, until) <= daysBeforeSharingEnds &&
      (chosenOn === null || daysBetween(chosenOn, until) > daysBeforeSharingEnds),
  );
  return ending
    .toSorted((a, b) => a.until.localeCompare(b.until))
    .map(({ assessmentId, instrumentTitle, waveDate, readers, until }) => ({
      kind: 'sharing-ends',
      assessmentId,
      title: `Sharing ends: ${instrumentTitle}, ${monthInWords(waveDate)}`,
      words: `What you share${readers === '' ? '' : ` with ${readers}`} ends ${onDayInWords(until, today)}. Extend it or let it end.`,
      due: until,
    }));
}
