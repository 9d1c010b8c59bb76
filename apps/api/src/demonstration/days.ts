import { dayInLondon } from '../platform/clock.js';

const DAY_MS = 86_400_000;

/** A London day so many days later (earlier where negative), as `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The instant at which a clock in London shows this hour on this day. */
export function londonTime(day: string, hour: number, minute = 0): Date {
  const asIfUtc = new Date(`${day}T${pad(hour)}:${pad(minute)}:00Z`);
  const shown = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hour12: false }).format(asIfUtc),
  );
  return new Date(asIfUtc.getTime() - (shown - hour) * 3_600_000);
}

/** Whole days from one instant to another. */
export function daysBetweenInstants(from: Date, to: Date): number {
  return Math.round((Date.parse(dayInLondon(to)) - Date.parse(dayInLondon(from))) / DAY_MS);
}

const pad = (number: number): string => String(number).padStart(2, '0');
