import { may } from '@candour/assessment';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { SignInReader } from '../platform/http/sign-in-reader.js';
import type { PollAnnouncement } from '../platform/live/announcement.js';
import { Announcements } from '../platform/live/announcements.js';
import type { EventStream } from '../platform/live/event-stream.js';
import { BEAT_MS, CHECK_AFTER_MS, type Follower, refuseTooManyScreens, sayGoodbye } from '../platform/live/follower.js';
import { Stopping } from '../platform/stopping.js';
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
    );
    this.timer = setInterval(() => this.attempt(this.beat()), BEAT_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    for (const subscription of [...this.subscriptions, ...this.boards.values()]) subscription.unsubscribe();
  }

  /** Refuses before a stream begins. @throws Problem `too-many-screens` */
  authorise(actor: Actor): void {
    refuseTooManyScreens(this.followers, actor, 'poll');
  }

  /** Lets a screen follow from now on: it hears first, then is told where things stand. @returns what to call when it is gone */
  async join(actor: Actor, token: string | undefined, stream: EventStream): Promise<() => void> {
    const follower: Follower = { stream, actor, token, checkedAt: this.clock.now().getTime() };
    this.followers.add(follower);
    this.listenFor(actor.organisationId);
    try {
      stream.send({ kind: 'changed', sequence: await this.standing(actor) });
    } catch (error) {
      this.leave(follower);
      throw error;
    }
    return () => this.leave(follower);
  }

  /** Every fifteen seconds: a sign of life, and whether each may still follow. */
  async beat(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const follower of [...this.followers]) {
      if (follower.stream.isOver) this.leave(follower);
      else follower.stream.beat();
      if (now - follower.checkedAt < CHECK_AFTER_MS) continue;
      follower.checkedAt = now;
      if (await this.mayStill(follower)) continue;
      follower.stream.reconnect(0); // and is refused there, in words
      this.leave(follower);
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

  private async standing(actor: Actor): Promise<number> {
    return await this.database.inTransactionOf(actor, (manager) => sequenceOf(manager, actor.organisationId));
  }

  /** The line to the database was lost and is back: something may have been missed, so everybody is told where things stand. */
  private async tellWhereItStands(): Promise<void> {
    const actors = new Map([...this.followers].map(({ actor }) => [actor.organisationId, actor]));
    for (const [organisationId, actor] of actors) {
      this.hear({ kind: 'polls-changed', organisationId, sequence: await this.standing(actor) });
    }
  }

  private attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.logger.warn(`Live polls: ${error instanceof Error ? error.name : 'unknown'}`));
  }
}
