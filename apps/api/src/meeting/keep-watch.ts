import { may } from '@candour/assessment';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { SignInReader } from '../platform/http/sign-in-reader.js';
import { Announcements } from '../platform/live/announcements.js';
import { BEAT_MS, type Follower, isDue, sendAway } from '../platform/live/follower.js';
import { concerns } from '../platform/live/membership.js';
import { LiveRooms } from './live-rooms.js';
import { noteHolders } from './standing.js';

/** Keeps watch over the screens that follow a meeting: signs of life, who holds it, and whether each may still follow. */
@Injectable()
export class KeepWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('KeepWatch');
  private timer: NodeJS.Timeout | null = null;
  private membership: Subscription | null = null;

  constructor(
    private readonly rooms: LiveRooms,
    private readonly announcements: Announcements,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly signIns: SignInReader,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.attempt(this.beat()), BEAT_MS);
    this.timer.unref();
    this.membership = this.announcements.membership.subscribe((moved) =>
      this.attempt(this.lookAgain(({ actor }) => concerns(moved, actor))),
    );
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    this.membership?.unsubscribe();
  }

  /** Every fifteen seconds. */
  async beat(): Promise<void> {
    for (const { room, follower } of this.rooms.everybody()) {
      if (follower.stream.isOver) this.rooms.leave(room, follower);
      else follower.stream.beat();
    }
    await this.noteHolders();
    const now = this.clock.now().getTime();
    await this.lookAgain((follower) => isDue(follower, now));
  }

  /** One write an organisation, whatever the number of its screens. */
  private async noteHolders(): Promise<void> {
    const there = this.rooms.everybody().filter(({ follower }) => may(follower.actor.roles, 'meeting:run'));
    const actors = new Map(there.map(({ room, follower }) => [room.organisationId, follower.actor]));
    const now = this.clock.now();
    for (const [organisationId, actor] of actors) {
      const connected = there
        .filter(({ room }) => room.organisationId === organisationId)
        .map(({ room, follower }) => ({ assessmentId: room.assessmentId, personId: follower.actor.personId }));
      await this.database.inTransactionOf(actor, (manager) => noteHolders(manager, organisationId, connected, now));
    }
  }

  /** A look that fails is made up for at the next beat: the screen stays, and hears nothing while the database is away. */
  private async lookAgain(which: (follower: Follower) => boolean): Promise<void> {
    for (const { room, follower } of this.rooms.everybody()) {
      if (!which(follower)) continue;
      if (await this.mayStill(follower)) {
        follower.checkedAt = this.clock.now().getTime();
      } else {
        sendAway(follower);
        this.rooms.leave(room, follower);
      }
    }
  }

  private async mayStill({ token, actor }: Follower): Promise<boolean> {
    const now = (await this.signIns.read(token))?.actor;
    if (now?.organisationId !== actor.organisationId || now.seatId !== actor.seatId) return false;
    return may(now.roles, 'meeting:read') && may(now.roles, 'meeting:run') === may(actor.roles, 'meeting:run');
  }

  private attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.logger.warn(`A look failed: ${error instanceof Error ? error.name : 'unknown'}`));
  }
}
