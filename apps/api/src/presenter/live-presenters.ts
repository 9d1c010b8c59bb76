import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Observable, Subscription } from 'rxjs';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import type { Announcement } from '../platform/live/announcement.js';
import { Announcements } from '../platform/live/announcements.js';
import type { EventStream, Message } from '../platform/live/event-stream.js';
import { BEAT_MS, type Follower, isDue, MOST_SCREENS, sayGoodbye } from '../platform/live/follower.js';
import { Stopping } from '../platform/stopping.js';
import { type Presenter, PresenterDoors } from './presenter-doors.js';
import { nobodyAt, type PresenterStanding, readStanding } from './presenter-standing.js';

/** One wall: a follower who is nobody. */
interface Wall extends Follower {
  readonly presenter: Presenter;
  readonly token: string;
}

interface Followed {
  readonly walls: Set<Wall>;
  readonly heard: Subscription;
  /** News are passed on one after the other, each after it was seen who may still hear it. */
  passedOn: Promise<void>;
}

/**
 * Every presenter's screen that follows through this process, by the rules of the meeting's own streams. With each change it is
 * looked at again whether its link still works: a screen goes dark with the meeting, not a minute after.
 */
@Injectable()
export class LivePresenters implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('LivePresenters');
  private readonly followed = new Map<string, Followed>();
  private readonly subscriptions: Subscription[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly announcements: Announcements,
    private readonly stopping: Stopping,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly doors: PresenterDoors,
  ) {}

  onApplicationBootstrap(): void {
    this.subscriptions.push(
      this.announcements.missed.subscribe(() => {
        for (const one of this.followed.values()) this.passOn(one, null);
      }),
      this.stopping.begins.subscribe(() => sayGoodbye(this.walls())),
    );
    this.timer = setInterval(() => this.attempt(this.beat()), BEAT_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    for (const subscription of this.subscriptions) subscription.unsubscribe();
    for (const { heard } of this.followed.values()) heard.unsubscribe();
  }

  /** Refuses before a stream begins. @throws Problem `too-many-screens`, `not-ready` */
  authorise({ linkId }: Presenter): void {
    this.stopping.refuseNewcomers();
    if (this.walls().filter(({ presenter }) => presenter.linkId === linkId).length < MOST_SCREENS) return;
    throw new Problem('too-many-attempts', 'Close this screen in another tab first, or make another link.', {
      code: 'too-many-screens',
      retryAfter: 60,
    });
  }

  /** Lets a screen follow from now on: it hears first, then is told where things stand. @returns what to call when it is gone */
  async join(presenter: Presenter, token: string, stream: EventStream): Promise<() => void> {
    const wall: Wall = { stream, actor: nobodyAt(presenter), presenter, token, checkedAt: this.clock.now().getTime() };
    const key = keyOf(presenter);
    this.followedAt(key, presenter).walls.add(wall);
    try {
      stream.send({ kind: 'changed', sequence: (await this.standing(presenter)).sequence });
    } catch (error) {
      this.leave(key, wall);
      throw error;
    }
    return () => this.leave(key, wall);
  }

  /** Every fifteen seconds: a sign of life, and whether each may still follow. */
  async beat(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const wall of this.walls()) {
      if (wall.stream.isOver) this.leave(keyOf(wall.presenter), wall);
      else wall.stream.beat();
      if (isDue(wall, now)) await this.keepOrEnd(wall);
    }
  }

  private followedAt(key: string, presenter: Presenter): Followed {
    const there = this.followed.get(key);
    if (there) return there;
    const one: Followed = {
      walls: new Set(),
      passedOn: Promise.resolve(),
      heard: this.newsFor(presenter).subscribe((news) => this.passOn(one, news)),
    };
    this.followed.set(key, one);
    return one;
  }

  private newsFor({ organisationId, assessmentId }: Presenter): Observable<Announcement> {
    return assessmentId === null ? this.announcements.ofPolls(organisationId) : this.announcements.of(assessmentId);
  }

  /** @param news null where some may have been missed */
  private passOn(one: Followed, news: Announcement | null): void {
    one.passedOn = one.passedOn.then(() => this.tell(one, news)).catch((error: unknown) => this.warn(error));
  }

  private async tell({ walls }: Followed, news: Announcement | null): Promise<void> {
    for (const wall of [...walls]) {
      const progress = news && progressIn(news, wall.presenter);
      if (progress === 'not for it') continue;
      if (progress) {
        wall.stream.send(progress);
        continue;
      }
      const standing = await this.keepOrEnd(wall);
      if (standing) wall.stream.send({ kind: 'changed', sequence: standing.sequence });
    }
  }

  /** Lets a screen go whose link ended, in words where it ended with what it showed. @returns where things stand, for one that stays */
  private async keepOrEnd(wall: Wall): Promise<PresenterStanding | null> {
    const { presenter, stream, token } = wall;
    wall.checkedAt = this.clock.now().getTime();
    const stays = (await this.doors.find(token)) !== null;
    const standing = await this.standing(presenter);
    if (stays) return standing;
    if (standing.isOver) stream.send({ kind: 'changed', sequence: standing.sequence, state: 'over' });
    stream.reconnect(0); // and is refused there, in words
    this.leave(keyOf(presenter), wall);
    return null;
  }

  private async standing(presenter: Presenter): Promise<PresenterStanding> {
    return await this.database.inTransactionOf(nobodyAt(presenter), (manager) => readStanding(manager, presenter));
  }

  private leave(key: string, wall: Wall): void {
    const one = this.followed.get(key);
    if (!one) return;
    one.walls.delete(wall);
    if (one.walls.size > 0) return;
    one.heard.unsubscribe();
    this.followed.delete(key);
  }

  private walls(): Wall[] {
    return [...this.followed.values()].flatMap(({ walls }) => [...walls]);
  }

  private attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.warn(error));
  }

  private warn(error: unknown): void {
    this.logger.warn(`Presenters' screens: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}

const keyOf = ({ assessmentId, pollId }: Presenter): string => `${assessmentId ?? ''} ${pollId ?? ''}`;

/** *x of y* for a wall, with no id of anything; null where the news are a change. */
function progressIn(news: Announcement, { pollId }: Presenter): Message | 'not for it' | null {
  switch (news.kind) {
    case 'progress':
      return {
        kind: 'progress',
        sequence: news.sequence,
        itemCode: news.itemCode,
        answered: news.answered,
        eligible: news.eligible,
      };
    case 'answered-again':
      return 'not for it';
    case 'choosing':
      return { kind: 'progress', sequence: news.sequence, chosen: news.chosen, eligible: news.eligible };
    case 'poll-progress':
      // Its number counts all polls of the board; a wall of one poll goes by that poll's version, which an open one has as 1.
      return news.pollId === pollId
        ? { kind: 'progress', sequence: 1, chosen: news.chosen, eligible: news.eligible }
        : 'not for it';
    default:
      return null;
  }
}
