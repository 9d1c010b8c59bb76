import { may } from '@candour/assessment';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { theProgramFor } from '../platform/database/the-program.js';
import { Announcements } from '../platform/live/announcements.js';
import { type EventStream, placeIn } from '../platform/live/event-stream.js';
import { type Follower, refuseTooManyScreens, sayGoodbye } from '../platform/live/follower.js';
import { SharedRead } from '../platform/shared-read.js';
import { Stopping } from '../platform/stopping.js';
import { LiveRoom } from './live-room.js';
import { LockByItself } from './lock-by-itself.js';
import { type FullStanding, noteHolders, readFullStanding } from './standing.js';

/** Every screen that follows a meeting through this process. */
@Injectable()
export class LiveRooms implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('LiveRooms');
  private readonly rooms = new Map<string, { room: LiveRoom; heard: Subscription }>();
  private readonly subscriptions: Subscription[] = [];
  /** Allowed to follow, and about to. */
  private coming: Pick<Follower, 'actor'>[] = [];
  private readonly standings = new SharedRead<FullStanding>();

  constructor(
    private readonly announcements: Announcements,
    private readonly stopping: Stopping,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lockByItself: LockByItself,
  ) {}

  onApplicationBootstrap(): void {
    this.subscriptions.push(
      this.announcements.missed.subscribe(() => this.attempt(this.tellWhereItStands())),
      this.stopping.begins.subscribe(() => sayGoodbye(this.followers())),
    );
  }

  onApplicationShutdown(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
    for (const { room, heard } of this.rooms.values()) {
      heard.unsubscribe();
      room.close();
    }
  }

  /** Every screen with its room. */
  everybody(): { readonly room: LiveRoom; readonly follower: Follower }[] {
    return [...this.rooms.values()].flatMap(({ room }) => [...room.followers].map((follower) => ({ room, follower })));
  }

  /**
   * Refuses before a stream begins.
   *
   * @throws Problem `not-found` for another organisation's assessment as for an unknown one; `too-many-screens`; `not-ready`
   */
  async authorise(actor: Actor, assessmentId: string): Promise<void> {
    this.stopping.refuseNewcomers();
    await this.standing(actor.organisationId, assessmentId);
    // Many that come at once are let in by one and the same read: each counts from here on, before its stream has begun.
    refuseTooManyScreens([...this.followers(), ...this.coming], actor, 'meeting');
    this.coming.push({ actor });
  }

  /**
   * Lets a screen follow from now on. It hears first and is told where things stand after that, so nothing falls between.
   *
   * @param heard up to where it has heard everything, when it comes back; null when it is new
   * @returns what to call when the screen is gone
   */
  async join(
    { actor, token }: Pick<Follower, 'actor' | 'token'>,
    assessmentId: string,
    stream: EventStream,
    heard: string | null,
  ): Promise<() => void> {
    const now = this.clock.now();
    const follower: Follower = { stream, actor, token, checkedAt: now.getTime() };
    const room = this.roomOf(assessmentId, actor.organisationId);
    room.followers.add(follower);
    this.coming = this.coming.filter((one) => one.actor !== actor);
    try {
      await this.noteHolder(actor, assessmentId, now);
      tell(stream, await this.standing(actor.organisationId, assessmentId), heard);
    } catch (error) {
      this.leave(room, follower);
      throw error;
    }
    return () => this.leave(room, follower);
  }

  leave(room: LiveRoom, follower: Follower): void {
    room.followers.delete(follower);
    if (room.followers.size > 0 || this.rooms.get(room.assessmentId)?.room !== room) return;
    this.rooms.get(room.assessmentId)?.heard.unsubscribe();
    this.rooms.delete(room.assessmentId);
    room.close();
  }

  private roomOf(assessmentId: string, organisationId: string): LiveRoom {
    const there = this.rooms.get(assessmentId);
    if (there) return there.room;
    const room = new LiveRoom(
      assessmentId,
      organisationId,
      () => this.clock.now(),
      (itemCode, heardAt) => this.attempt(this.lockByItself.execute(organisationId, { assessmentId, itemCode }, heardAt)),
    );
    const heard = this.announcements.of(assessmentId).subscribe((announcement) => room.hear(announcement));
    this.rooms.set(assessmentId, { room, heard });
    return room;
  }

  /** The line to the database was lost and is back: something may have been missed, so everybody is told where things stand. */
  private async tellWhereItStands(): Promise<void> {
    for (const { room } of this.rooms.values()) {
      const standing = await this.standing(room.organisationId, room.assessmentId);
      for (const { stream } of room.followers) tell(stream, standing, null);
    }
  }

  /** Read once for all who come at the same time, as the program itself: it is the same for everybody. */
  private async standing(organisationId: string, assessmentId: string): Promise<FullStanding> {
    return await this.standings.read(`${organisationId} ${assessmentId}`, () =>
      this.database.inTransactionOf(theProgramFor(organisationId), (manager) =>
        readFullStanding(manager, organisationId, assessmentId),
      ),
    );
  }

  private async noteHolder(actor: Actor, assessmentId: string, now: Date): Promise<void> {
    if (!may(actor.roles, 'meeting:run')) return;
    await this.database.inTransactionOf(actor, (manager) =>
      noteHolders(manager, actor.organisationId, [{ assessmentId, personId: actor.personId }], now),
    );
  }

  private followers(): Follower[] {
    return this.everybody().map(({ follower }) => follower);
  }

  private attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.logger.warn(`Live screens: ${error instanceof Error ? error.name : 'unknown'}`));
  }
}

/** Where things stand, and the newest *x of y*. Whoever missed nothing is told so, and need not fetch. */
function tell(stream: EventStream, { sequence, epoch, progress, pollOpen }: FullStanding, heard: string | null): void {
  const missedNothing = heard === placeIn({ epoch, sequence }) && !pollOpen;
  stream.send({ kind: missedNothing ? 'resumed' : 'changed', sequence, epoch });
  if (progress) stream.send({ kind: 'progress', sequence, ...progress });
}
