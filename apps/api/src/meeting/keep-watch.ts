import { may } from '@candour/assessment';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { SignInReader } from '../platform/http/sign-in-reader.js';
import { BEAT_MS, CHECK_AFTER_MS, type Follower } from '../platform/live/follower.js';
import { LiveRooms } from './live-rooms.js';
import { noteHolders } from './standing.js';

/** Keeps watch over the screens that follow a meeting: signs of life, who holds it, and whether each may still follow. */
@Injectable()
export class KeepWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('KeepWatch');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly rooms: LiveRooms,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly signIns: SignInReader,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.beat().catch((error: unknown) =>
        this.logger.warn(`A beat failed: ${error instanceof Error ? error.name : 'unknown'}`),
      );
    }, BEAT_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Every fifteen seconds. */
  async beat(): Promise<void> {
    for (const { room, follower } of this.rooms.everybody()) {
      if (follower.stream.isOver) this.rooms.leave(room, follower);
      else follower.stream.beat();
    }
    await this.noteHolders();
    await this.checkAgain();
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

  private async checkAgain(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { room, follower } of this.rooms.everybody()) {
      if (now - follower.checkedAt < CHECK_AFTER_MS) continue;
      follower.checkedAt = now;
      if (await this.mayStill(follower)) continue;
      follower.stream.reconnect(0); // and is refused there, in words
      this.rooms.leave(room, follower);
    }
  }

  private async mayStill({ token, actor }: Follower): Promise<boolean> {
    const now = (await this.signIns.read(token))?.actor;
    if (now?.organisationId !== actor.organisationId || now.seatId !== actor.seatId) return false;
    return may(now.roles, 'meeting:read') && may(now.roles, 'meeting:run') === may(actor.roles, 'meeting:run');
  }
}
