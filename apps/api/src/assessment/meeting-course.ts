import type { Quorum } from '@candour/assessment';
import type { CourseOfMeeting } from '@candour/scoring';
import { dayInLondon } from '../platform/clock.js';

/** One entry of the audit about the meeting as a whole. */
export interface MeetingEvent {
  readonly event: string;
  readonly at: Date;
  readonly detail: {
    readonly present?: number;
    readonly seats?: number;
    readonly quorum?: string;
    readonly paused?: boolean;
    readonly reason?: string;
  };
}

/** The meeting as its minutes tell of it. */
export interface MeetingHeld {
  readonly openedOn: string;
  /** Null while it is open, and where nobody wrote it down. */
  readonly closedOn: string | null;
  /** How many seats were present as it opened, and of how many; null where nobody wrote it down. */
  readonly presentAtOpening: { readonly present: number; readonly seats: number; readonly words: string | null } | null;
  /** What the standing orders ask for. */
  readonly quorumAsked: Quorum;
  readonly course: CourseOfMeeting | null;
}

interface About {
  readonly openedAt: Date;
  /** When it was closed for the last time; null while it is not. */
  readonly closedAt: Date | null;
  readonly plannedMinutes: number;
  readonly quorum: Quorum;
}

/** Puts the course of a meeting together from its entries in the audit. Pure: the same entries give the same course. */
export function meetingHeld(events: readonly MeetingEvent[], about: About): MeetingHeld {
  const { openedAt, closedAt, quorum } = about;
  const opened = events.find(({ event }) => event === 'meeting opened');
  const { present, seats, quorum: words = null } = opened?.detail ?? {};
  return {
    openedOn: dayInLondon(openedAt),
    closedOn: closedAt && dayInLondon(closedAt),
    presentAtOpening: present === undefined || seats === undefined ? null : { present, seats, words },
    quorumAsked: quorum,
    course: opened ? courseOf(events, about) : null,
  };
}

const lostTheQuorum = ({ event, detail }: MeetingEvent): boolean => event === 'attendance recorded' && detail.paused === true;

function courseOf(events: readonly MeetingEvent[], about: About): CourseOfMeeting {
  const count = (event: string) => events.filter((one) => one.event === event).length;
  return {
    plannedMinutes: about.plannedMinutes,
    openMinutes: openMinutes(events, about),
    pauses: count('meeting paused'),
    quorumLost: events.filter(lostTheQuorum).length,
    quorumRegained: events.filter((one, place) => lostTheQuorum(one) && goesOnAfter(events.slice(place + 1))).length,
    handOvers: count('meeting handed over'),
    reconvened: events
      .filter(({ event }) => event === 'meeting reconvened')
      .map(({ at, detail }) => ({ on: dayInLondon(at), reason: detail.reason ?? '' })),
  };
}

/** Whether the next change of state after a lost quorum takes the meeting up again. */
function goesOnAfter(events: readonly MeetingEvent[]): boolean {
  const next = events.find(({ event }) => ['meeting resumed', 'meeting closed', 'meeting reconvened'].includes(event));
  return next?.event === 'meeting resumed';
}

const STARTS: readonly string[] = ['meeting opened', 'meeting resumed', 'meeting reconvened'];
const stops = (one: MeetingEvent): boolean =>
  one.event === 'meeting paused' || one.event === 'meeting closed' || lostTheQuorum(one);
const MINUTE = 60_000;

/** Whole minutes from the opening to the close, less the pauses and the days between two sittings; null while it is open. */
function openMinutes(events: readonly MeetingEvent[], { openedAt, closedAt }: About): number | null {
  if (closedAt === null) return null;
  const starts = events.filter(({ event }) => STARTS.includes(event));
  if (starts.length <= 1 && !events.some((one) => stops(one) && one.event !== 'meeting closed'))
    return Math.round((closedAt.getTime() - openedAt.getTime()) / MINUTE);
  let [since, sum]: [number | null, number] = [null, 0];
  for (const one of events) {
    if (STARTS.includes(one.event)) since ??= one.at.getTime();
    else if (stops(one) && since !== null) [since, sum] = [null, sum + one.at.getTime() - since];
  }
  return Math.round(sum / MINUTE);
}
