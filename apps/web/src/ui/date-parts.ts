/** A date as it is typed: three texts, which may be unfinished or wrong. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The parts of an ISO day (`2027-03-05`), or empty ones. */
export function partsOf(iso: string | null | undefined): DateParts {
  const [year = '', month = '', day = ''] = (iso ?? '').split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** The ISO day of what was typed, `null` when all three are empty, `'wrong'` when it is not a day of the calendar. */
export function isoOf({ day, month, year }: DateParts): string | null | 'wrong' {
  const typed = [day, month, year].map((part) => part.trim());
  if (typed.every((part) => part === '')) return null;
  const [d = '', m = '', y = ''] = typed;
  if (!/^\d{1,2}$/.test(d) || !/^\d{1,2}$/.test(m) || !/^\d{4}$/.test(y)) return 'wrong';
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? 'wrong' : iso;
}
