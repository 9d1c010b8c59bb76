/** The day in London so many days from today, as `2026-11-22`. */
export function dayFromNow(days: number): string {
  const noon = new Date(`${londonDay.format(new Date())}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
