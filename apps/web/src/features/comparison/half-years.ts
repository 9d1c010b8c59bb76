/**
 * The first days of this half of the year and of those before it, newest first.
 *
 * @param today as `2026-11-22`
 * @example halfYearsBefore('2026-11-22', 3) // ['2026-07-01', '2026-01-01', '2025-07-01']
 */
export function halfYearsBefore(today: string, count: number): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const newest = year * 2 + (month > 6 ? 1 : 0);
  return Array.from({ length: count }, (_, back) => {
    const half = newest - back;
    return `${Math.floor(half / 2)}-${half % 2 === 1 ? '07' : '01'}-01`;
  });
}

/**
 * The last day of the half of the year that begins on this day.
 *
 * @example endOfHalfYear('2026-07-01') // '2026-12-31'
 */
export const endOfHalfYear = (first: string): string => `${first.slice(0, 4)}-${first.slice(5, 7) === '01' ? '06-30' : '12-31'}`;
