/**
 * Dates and times as they are read in London. A plain date (`2027-03-05`) is a calendar day and has no time zone; anything else is
 * an instant, and its day is the day it is in London at that instant.
 */
type When = string | Date;

const plain = /^\d{4}-\d{2}-\d{2}$/;
const zoneOf = (when: When) => (typeof when === 'string' && plain.test(when) ? 'UTC' : 'Europe/London');
const instantOf = (when: When) => (when instanceof Date ? when : new Date(plain.test(when) ? `${when}T00:00:00Z` : when));
const format = (when: When, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zoneOf(when) }).format(instantOf(when));

/** `5 March 2027` */
export const day = (when: When) => format(when, { day: 'numeric', month: 'long', year: 'numeric' });
/** `Friday 5 March 2027` */
export const weekday = (when: When) =>
  format(when, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '');
/** `March 2027`, the name of a wave. */
export const month = (when: When) => format(when, { month: 'long', year: 'numeric' });
/** `14:00` */
export const time = (when: When) => format(when, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** `5 March 2027 at 14:00` */
export const dayAndTime = (when: When) => `${day(when)} at ${time(when)}`;

/** The calendar day of an instant in London, as `2027-03-05`. */
export function dayInLondon(when: When): string {
  if (typeof when === 'string' && plain.test(when)) return when;
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(instantOf(when));
  return parts.slice(0, 10);
}

/** Whole calendar days from `now` to `when`: 0 is today, 1 tomorrow, −1 yesterday. */
export function daysUntil(when: When, now: Date): number {
  const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
  return Math.round((at(dayInLondon(when)) - at(dayInLondon(now))) / 86_400_000);
}

/** A day as people say it: `today`, `tomorrow`, `yesterday`, `on Friday` (within six days), else `on 5 March 2027`. */
export function relativeDay(when: When, now: Date): string {
  const days = daysUntil(when, now);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days > 1 && days <= 6) return `on ${format(when, { weekday: 'long' })}`;
  return `on ${day(when)}`;
}

/** How far off a day is: `today`, `in 9 days`, `3 days ago`. */
export function howFar(when: When, now: Date): string {
  const days = daysUntil(when, now);
  if (Math.abs(days) <= 1) return relativeDay(when, now);
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** The instant of a London day and wall-clock time, as ISO: for a form that asks for a date and a time of day. */
export function fromLondon(isoDay: string, clock: string): string {
  const guess = new Date(`${isoDay}T${clock}:00Z`);
  const shown = `${dayInLondon(guess)}T${time(guess)}:00Z`;
  return new Date(guess.getTime() - (Date.parse(shown) - guess.getTime())).toISOString();
}
