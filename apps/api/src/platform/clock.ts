import { Injectable } from '@nestjs/common';

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in London on which an instant falls, as `YYYY-MM-DD`. */
export function dayInLondon(instant: Date): string {
  return londonDay.format(instant);
}

/** Time comes in from outside: use cases ask this, tests replace it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in London, as `YYYY-MM-DD`. */
  today(): string {
    return dayInLondon(this.now());
  }
}
