const day = 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Whole days from one date to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / day);
}

const format = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(at(date));

/** The month of a date: `October 2026`. */
export function monthInWords(date: string): string {
  return format(date, { month: 'long', year: 'numeric' });
}

/** A date as people say it, seen from today: today, tomorrow, Friday, 3 March, 3 March 2028. */
export function dayInWords(date: string, today: string): string {
  const away = daysBetween(today, date);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away > 1 && away < 7) return format(date, { weekday: 'long' });
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return format(date, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** The same within a sentence: today, tomorrow, on Friday, on 3 March. */
export function onDayInWords(date: string, today: string): string {
  const away = daysBetween(today, date);
  return away === 0 || away === 1 ? dayInWords(date, today) : `on ${dayInWords(date, today)}`;
}
