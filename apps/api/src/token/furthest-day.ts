/** A year on: a token that nobody remembers ends by itself. */
export function furthestDay(today: string): string {
  const [year = '', month = '', day = ''] = today.split('-');
  const next = `${Number(year) + 1}-${month}-${day}`;
  return month === '02' && day === '29' ? `${Number(year) + 1}-02-28` : next;
}
