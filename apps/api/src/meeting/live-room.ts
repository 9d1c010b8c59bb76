import { secondsBeforeLockingByItself } from '@candour/assessment';
import type { MeetingAnnouncement } from '../platform/live/announcement.js';
import type { Follower } from '../platform/live/follower.js';

/**
 * The screens of one assessment that are connected to this process.
 *
 * It also notices that everybody has answered, and asks for the lock a little after the last answer. When that answer came is known
 * here, in memory, and written nowhere. Every process with a screen of this meeting asks; the rules let one succeed.
 */
export class LiveRoom {
  readonly followers = new Set<Follower>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    readonly assessmentId: string,
    readonly organisationId: string,
    private readonly now: () => Date,
    private readonly lockIsDue: (itemCode: string, heardAt: Date) => void,
  ) {}

  /** Passes on what was announced. */
  hear(announcement: MeetingAnnouncement): void {
    const { kind } = announcement;
    if (kind === 'answered-again') {
      if (this.timer) this.arm(announcement.itemCode);
    } else if (kind === 'choosing') {
      this.tellOfPoll(announcement);
    } else if (kind === 'progress') {
      const { sequence, itemCode, answered, eligible } = announcement;
      this.disarm();
      for (const { stream } of this.followers) stream.send({ kind, sequence, itemCode, answered, eligible });
      if (eligible > 0 && answered >= eligible) this.arm(itemCode);
    } else {
      // A poll that is opened in these seconds does not keep a vote in which everybody has answered from locking.
      if (!announcement.poll) this.disarm();
      this.changed(announcement.sequence, announcement.epoch);
    }
  }

  /** Whoever came by a room link hears of no poll but one of this meeting, as their snapshot shows them no other. */
  private tellOfPoll({ sequence, pollId, chosen, eligible, ofThisMeeting }: MeetingAnnouncement & { kind: 'choosing' }): void {
    for (const { stream, actor } of this.followers)
      if (ofThisMeeting || actor.onlyAssessmentId === undefined)
        stream.send({ kind: 'progress', sequence, pollId, chosen, eligible });
  }

  changed(sequence: number, epoch: number): void {
    for (const { stream } of this.followers) stream.send({ kind: 'changed', sequence, epoch });
  }

  close(): void {
    this.disarm();
  }

  private arm(itemCode: string): void {
    this.disarm();
    const heardAt = this.now();
    this.timer = setTimeout(() => this.lockIsDue(itemCode, heardAt), secondsBeforeLockingByItself * 1000);
    this.timer.unref();
  }

  /** Another answer, or a change of state: whatever was due is not any more. */
  private disarm(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
