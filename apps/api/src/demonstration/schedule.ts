import type { Stage, Wave } from './content/made-up-trust.js';
import { daysAfter, londonTime } from './days.js';

/** When everything of one wave happens; for a wave that is not over the later times are never reached. */
export interface Schedule {
  readonly waveDate: string;
  readonly setUp: Date;
  readonly scoringOpens: Date;
  readonly scoringClosesOn: string;
  readonly scoringCloses: Date;
  readonly cancelled: Date;
  readonly meetingStarts: Date;
  readonly meetingOpens: Date;
  readonly revealed: Date;
  readonly votedAgain: Date;
  readonly settled: Date;
  readonly meetingCloses: Date;
  readonly sealed: Date;
  readonly paperSent: Date;
  readonly paperReviewed: Date;
  readonly paperIssued: Date;
  readonly paperTakenUp: Date;
  readonly decidedOn: string;
  readonly decided: Date;
  readonly published: Date;
  readonly withdrawn: Date;
  readonly closedNotSealed: Date;
}

/** Stages in which the room is together at this moment. */
export const liveStages: readonly Stage[] = ['meeting', 'voting', 'paused'];

const MINUTE_MS = 60_000;

/** From the set-up five weeks before the meeting to the publication three weeks after it. */
export function scheduleOf({ daysAgo, stage }: Wave, today: string, now: Date): Schedule {
  const waveDate = daysAfter(today, -daysAgo);
  const on = (days: number, hour: number, minute = 0) => londonTime(daysAfter(waveDate, days), hour, minute);
  const live = liveStages.includes(stage);
  const before = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS);
  const meeting = (minutes: number, ofNow: number) =>
    live ? before(ofNow) : new Date(on(0, 14).getTime() + minutes * MINUTE_MS);
  return {
    waveDate,
    setUp: on(-35, 10),
    scoringOpens: on(-21, 9),
    scoringClosesOn: daysAfter(waveDate, -3),
    scoringCloses: on(-2, 8, 30),
    cancelled: on(-10, 12),
    // What is still to come today begins late in the afternoon.
    meetingStarts: stage === 'ready' ? on(0, 17) : meeting(0, 50),
    meetingOpens: meeting(4, 46),
    revealed: meeting(20, 40),
    votedAgain: meeting(60, 20),
    settled: meeting(120, 10),
    meetingCloses: meeting(150, 1),
    sealed: on(3, 11),
    paperSent: on(4, 9),
    paperReviewed: on(5, 16),
    paperIssued: on(11, 10),
    paperTakenUp: on(19, 9),
    decidedOn: daysAfter(waveDate, 18),
    decided: on(18, 16),
    published: on(20, 10),
    withdrawn: on(24, 15),
    closedNotSealed: on(50, 9),
  };
}
