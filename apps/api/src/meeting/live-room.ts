import { secondsBeforeLockingByItself } from '@candour/assessment';
import type { MeetingAnnouncement } from '../platform/live/announcement.js';
import type { Message } from '../platform/live/event-stream.js';
import type { Follower } from '../platform/live/follower.js';

/**
 * The screens of one assessment that are connected to this process.
 *
 * It also notices that everybody has answered, and asks for the lock a little after the last answer. When that answer came is known
 * here, in memory, and written nowhere. Every process with a screen of this meeting asks; the rules let one succeed.
 */
export class LiveRoom {
  readonly followers = new Set<Follower>();
  /** The last *x of y answered* that was passed on. */
  private told = '';
  private timer: NodeJS.Timeout | null = null;

  constructor(
    readonly assessmentId: string,
    readonly organisationId: string,
    private readonly now: () => Date,
    private readonly lockIsDue: (itemCode: string, heardAt: Date) => void,
  ) {}

  /** Passes on what was announced. */
  hear(announcement: MeetingAnnouncement): void {
    const { kind, sequence } = announcement;
    if (kind === 'choosing') {
      const { pollId, chosen, eligible } = announcement;
      for (const { stream } of this.followers) stream.send({ kind: 'progress', sequence, pollId, chosen, eligible });
    } else if (kind === 'progress') {
      const { itemCode, answered, eligible } = announcement;
      this.disarm();
      this.tellProgress({ kind, sequence, itemCode, answered, eligible });
      if (eligible > 0 && answered >= eligible) this.arm(itemCode);
    } else {
      // A poll that is opened in these seconds does not keep a vote in which everybody has answered from locking.
      if (!announcement.poll) this.disarm();
      this.changed(sequence, announcement.epoch);
    }
  }

  /** An answer that was changed changes no number: that somebody did is nobody's business. */
  private tellProgress(progress: Message): void {
    const told = JSON.stringify(progress);
    if (told === this.told) return;
    this.told = told;
    for (const { stream } of this.followers) stream.send(progress);
  }

  changed(sequence: number, epoch: number): void {
    for (const { stream } of this.followers) stream.send({ kind: 'changed', sequence, epoch });
  }

  close(): void {
    this.disarm();
  }

  private arm(itemCode: string): void {
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
