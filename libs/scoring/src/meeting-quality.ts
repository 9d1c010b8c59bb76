import type { Coverage } from './coverage.js';
import type { Movement } from './movement.js';
import { dissentLine, missingLine, movedLine, skippedLine, turnoutLine, unknownLine, withheldLine } from './quality-of-items.js';
import { asidesLine, courseLine, quorumLine, reconvenedLine, timeLine } from './quality-of-the-course.js';
import { quoted } from './words.js';

/** One vote on an item, as the board was shown it. */
export interface VoteShown {
  /** Given in the room; else alone, before the meeting. */
  readonly inTheRoom: boolean;
  /** How many of those asked gave nothing: told when the round was locked. */
  readonly missing: number;
  readonly withheld: boolean;
  /** How many changed their answer since the vote before, in words; null where it is not told. */
  readonly movement: Movement | null;
}

/** One item, as the board was shown it and left it. */
export interface ItemOfMeeting {
  readonly title: string;
  readonly ended: 'agreed' | 'not-agreed' | 'not-applicable' | 'parked' | null;
  readonly votes: readonly VoteShown[];
  readonly cannotAssure: boolean;
  readonly dissents: number;
  readonly aboveThePrivateView: boolean;
  /** How many stood aside because of an interest, as the room was shown it; null where the item never came up. */
  readonly standingAside: number | null;
  readonly parked: { readonly owner: string; readonly until: string | null } | null;
}

/** What everybody in the room saw of the meeting as a whole. */
export interface CourseOfMeeting {
  readonly plannedMinutes: number;
  /** How long it was open, pauses left out; null while it is. */
  readonly openMinutes: number | null;
  /** Pauses that somebody gave; those for want of a quorum are beside. */
  readonly pauses: number;
  readonly quorumLost: number;
  /** How often it went on after that. */
  readonly quorumRegained: number;
  readonly handOvers: number;
  readonly reconvened: readonly { readonly on: string; readonly reason: string }[];
}

export interface MeetingShown {
  /** Of all first rounds together; null where there was none. */
  readonly coverage: Coverage | null;
  readonly items: readonly ItemOfMeeting[];
  /** Null where no meeting was held, or nobody wrote its course down. */
  readonly course: CourseOfMeeting | null;
}

/** What each line is about, in the order in which they are read. */
export const QUALITIES = {
  turnout: 'Turnout',
  missing: 'Missing at the lock',
  withheld: 'Withheld',
  unknown: 'Did not know',
  moved: 'Moved after talking',
  skipped: 'Skipped for time',
  dissent: 'Dissent',
  above: 'Above the private view',
  asides: 'Interests',
  quorum: 'Quorum',
  time: 'Time',
  course: 'Course',
  reconvened: 'Reconvened',
} as const;
export type Quality = keyof typeof QUALITIES;

export interface QualityLine {
  readonly about: Quality;
  readonly label: string;
  readonly words: string;
}

/**
 * How good the meeting was, as sentences: a read-out that adds no disclosure. It is worked out from nothing but what the board had
 * been shown, in the words in which it was shown (method, section 6); so whoever has seen the results could write it themselves.
 * What is not so has no line, but for what a reader looks for: turnout, don't know, movement, skipped, dissent (ours).
 */
export function meetingQuality(meeting: MeetingShown): readonly QualityLine[] {
  const { items, course } = meeting;
  const said: Readonly<Record<Quality, string>> = {
    turnout: turnoutLine(meeting.coverage),
    missing: missingLine(items),
    withheld: withheldLine(items),
    unknown: unknownLine(items),
    moved: movedLine(items),
    skipped: skippedLine(items),
    dissent: dissentLine(items),
    above: aboveLine(items),
    asides: asidesLine(items),
    quorum: course === null ? '' : quorumLine(course),
    time: course === null ? '' : timeLine(course),
    course: course === null ? '' : courseLine(course),
    reconvened: course === null ? '' : reconvenedLine(course),
  };
  return (Object.keys(QUALITIES) as Quality[])
    .filter((about) => said[about] !== '')
    .map((about) => ({ about, label: QUALITIES[about], words: said[about] }));
}

function aboveLine(items: readonly ItemOfMeeting[]): string {
  const titles = items.filter(({ aboveThePrivateView }) => aboveThePrivateView).map(({ title }) => title);
  return titles.length === 0 ? '' : `The board agreed more than most had said alone, with a reason, on ${quoted(titles)}.`;
}
