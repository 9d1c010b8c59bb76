import { daysBetween } from '../dates.js';
import { campaignDates, type Timetable } from './campaign.js';

/** One change of a campaign's timetable, numbered from 1. */
export interface TimetableChange {
  readonly number: number;
  /** The London day of the change. */
  readonly on: string;
  readonly before: Timetable;
  readonly after: Timetable;
}

/** The dates that differ, in the order of the timetable. */
export function datesThatMoved({
  before,
  after,
}: Pick<TimetableChange, 'before' | 'after'>): readonly (typeof campaignDates)[number][] {
  return campaignDates.filter((name) => before[name] !== after[name]);
}

/** A program that stood still may tell a change so many days late; whoever was told of none by then sees it on the page. */
export const daysToTellAChange = 7;

/** Whether the mail about a change may still go out. */
export function mayStillBeTold({ on }: TimetableChange, today: string): boolean {
  const since = daysBetween(on, today);
  return since >= 0 && since < daysToTellAChange;
}
