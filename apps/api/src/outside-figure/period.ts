import { dayOf } from '../platform/table/day-of.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day on which a year or a period begins, to put the newest first: of 2025, 2024/25 (from April, as the NHS counts), Q2 2025,
 * Q2 2024/25, April 2025 or a date. Null for words that tell none.
 */
export function beginningOf(words: string): string | null {
  const day = dayOf(words);
  if (day) return day;
  const [, quarter, financial, calendar] = /^(?:q([1-4])\s+)?(?:fy\s*)?(?:(\d{4})\s*[/–-]\s*\d{2,4}|(\d{4}))$/i.exec(words) ?? [];
  const quarters = quarter ? Number(quarter) - 1 : 0;
  if (financial) return firstOf(Number(financial), 3 + 3 * quarters);
  if (calendar) return firstOf(Number(calendar), 3 * quarters);
  const [, name = '', year] = /^([a-z]{3,9})\.?\s+(\d{4})$/i.exec(words) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return year && month >= 0 ? firstOf(Number(year), month) : null;
}

/** @param month counted from 0; from 12 on it lies in the next year */
const firstOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
