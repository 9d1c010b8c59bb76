import { may } from '@candour/assessment';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { SignInReader } from '../platform/http/sign-in-reader.js';
import type { PollAnnouncement } from '../platform/live/announcement.js';
import { Announcements } from '../platform/live/announcements.js';
import { type EventStream, placeIn } from '../platform/live/event-stream.js';
import { BEAT_MS, type Follower, isDue, refuseTooManyScreens, sayGoodbye, sendAway } from '../platform/live/follower.js';
import { concerns } from '../platform/live/membership.js';
import { Stopping } from '../platform/stopping.js';
import { hasOpenPoll } from './has-open-poll.js';
import { sequenceOf } from './sequence.js';

/** Every screen that follows the polls of a board through this process: told of each change, kept alive, and let go in time. */
@Injectable()
export class LivePolls implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('LivePolls');
  private readonly followers = new Set<Follower>();
  private readonly boards = new Map<string, Subscription>();
  private readonly subscriptions: Subscription[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly announcements: Announcements,
    private readonly stopping: Stopping,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly signIns: SignInReader,
  ) {}

  onApplicationBootstrap(): void {
    this.subscriptions.push(
      this.announcements.missed.subscribe(() => this.attempt(this.tellWhereItStands())),
      this.stopping.begins.subscribe(() => sayGoodbye(this.followers)),
      this.announcements.membership.subscribe((moved) => this.attempt(this.lookAgain(({ actor }) => concerns(moved, actor)))),
    );
    this.timer = setInterval(() => this.attempt(this.beat()), BEAT_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    for (const subscription of [...this.subscriptions, ...this.boards.values()]) subscription.unsubscribe();
  }

  /** Refuses before a stream begins. @throws Problem `too-many-screens`, `not-ready` */
  authorise(actor: Actor): void {
    this.stopping.refuseNewcomers();
    refuseTooManyScreens([...this.followers], actor, 'poll');
  }

  /** Lets a screen follow from now on: it hears first, then is told where things stand. @returns what to call when it is gone */
  async join(
    { actor, token }: Pick<Follower, 'actor' | 'token'>,
    stream: EventStream,
    heard: string | null,
  ): Promise<() => void> {
    const follower: Follower = { stream, actor, token, checkedAt: this.clock.now().getTime() };
    this.followers.add(follower);
    this.listenFor(actor.organisationId);
    try {
      const { sequence, open } = await this.standing(actor);
      // Choices in an open poll take no number: whoever was away while one is open reads again.
      stream.send({ kind: heard === placeIn({ sequence }) && !open ? 'resumed' : 'changed', sequence });
    } catch (error) {
      this.leave(follower);
      throw error;
    }
    return () => this.leave(follower);
  }

  /** Every fifteen seconds: a sign of life, and whether each may still follow. */
  async beat(): Promise<void> {
    for (const follower of [...this.followers]) {
      if (follower.stream.isOver) this.leave(follower);
      else follower.stream.beat();
    }
    const now = this.clock.now().getTime();
    await this.lookAgain((follower) => isDue(follower, now));
  }

  private async lookAgain(which: (follower: Follower) => boolean): Promise<void> {
    for (const follower of [...this.followers].filter(which)) {
      if (await this.mayStill(follower)) {
        follower.checkedAt = this.clock.now().getTime();
      } else {
        sendAway(follower);
        this.leave(follower);
      }
    }
  }

  private async mayStill({ token, actor }: Follower): Promise<boolean> {
    const now = (await this.signIns.read(token))?.actor;
    return now?.organisationId === actor.organisationId && now.seatId === actor.seatId && may(now.roles, 'poll:read');
  }

  private listenFor(organisationId: string): void {
    if (this.boards.has(organisationId)) return;
    this.boards.set(
      organisationId,
      this.announcements.ofPolls(organisationId).subscribe((one) => this.hear(one)),
    );
  }

  private hear(one: PollAnnouncement): void {
    const { sequence } = one;
    for (const { stream, actor } of this.followers) {
      if (actor.organisationId !== one.organisationId) continue;
      if (one.kind === 'polls-changed') stream.send({ kind: 'changed', sequence });
      else stream.send({ kind: 'progress', sequence, pollId: one.pollId, chosen: one.chosen, eligible: one.eligible });
    }
  }

  private leave(follower: Follower): void {
    this.followers.delete(follower);
    const { organisationId } = follower.actor;
    if ([...this.followers].some(({ actor }) => actor.organisationId === organisationId)) return;
    this.boards.get(organisationId)?.unsubscribe();
    this.boards.delete(organisationId);
  }

  private async standing(actor: Actor): Promise<{ sequence: number; open: boolean }> {
    return await this.database.inTransactionOf(actor, async (manager) => ({
      sequence: await sequenceOf(manager, actor.organisationId),
      open: await hasOpenPoll(manager, actor.organisationId),
    }));
  }

  /** The line to the database was lost and is back: something may have been missed, so everybody is told where things stand. */
  private async tellWhereItStands(): Promise<void> {
    const actors = new Map([...this.followers].map(({ actor }) => [actor.organisationId, actor]));
    for (const [organisationId, actor] of actors) {
      const { sequence } = await this.standing(actor);
      this.hear({ kind: 'polls-changed', organisationId, sequence });
    }
  }

  private attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.logger.warn(`Live polls: ${error instanceof Error ? error.name : 'unknown'}`));
  }
}
