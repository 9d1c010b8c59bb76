/** A day with its year, for words that are kept: `3 March 2027` also once that year is past. */
export const dayWithYear = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
