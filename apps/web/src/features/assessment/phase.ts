import type { Assessment } from '../../platform/assessment.js';
import { relativeDay, time, weekday } from '../../platform/in-london.js';

type Known = Pick<
  Assessment,
  'state' | 'method' | 'scoringClosed' | 'scoringClosesOn' | 'meetingStartsAt' | 'decision' | 'incomplete'
>;

/** Where an assessment is, in one sentence. */
export function phaseOf(assessment: Known, now: Date): string {
  const { state, method, scoringClosed, scoringClosesOn, meetingStartsAt } = assessment;
  const meeting = meetingStartsAt
    ? `The meeting is ${relativeDay(meetingStartsAt, now)} at ${time(meetingStartsAt)}.`
    : 'The meeting has no day yet.';
  switch (state) {
    case 'draft':
      return method === 'room' ? `It is being set up. ${meeting}` : 'It is being set up; nobody has been asked anything yet.';
    case 'scoring':
      if (scoringClosed) return `Private scoring is closed. ${meeting}`;
      return `Private scoring is open${scoringClosesOn ? ` and closes on ${weekday(scoringClosesOn)}` : ''}.`;
    case 'meeting':
      return 'The meeting is open.';
    case 'paused':
      return 'The meeting is paused.';
    case 'agreed':
      return 'The board has agreed. The chair seals it next.';
    case 'sealed':
      return `Sealed${assessment.incomplete ? ' as incomplete' : ''}: nothing of it changes any more. ${
        assessment.decision
          ? 'The board has decided; the chief executive may publish it.'
          : 'The decision of the board comes next.'
      }`;
    case 'published':
      return 'Published to the system.';
    case 'withdrawn':
      return 'It was published; sharing has ended.';
    case 'cancelled':
      return 'It was called off.';
    case 'not-sealed':
      return 'It was closed without a seal and cannot be published.';
  }
}
