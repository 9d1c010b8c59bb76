const DAY_MS = 86_400_000;
const hourInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** A London day so many days later (earlier where negative), as `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The instant at which a clock in London shows this hour on this day. */
export function londonTime(day: string, hour: number, minute = 0): Date {
  const asIfUtc = new Date(`${day}T${pad(hour)}:${pad(minute)}:00Z`);
  const shown = Number(hourInLondon.format(asIfUtc));
  return new Date(asIfUtc.getTime() - (shown - hour) * 3_600_000);
}

const pad = (number: number): string => String(number).padStart(2, '0');
