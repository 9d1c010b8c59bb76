import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { Configuration } from '../configuration.js';
import { Problem } from './problem.js';

const A_MINUTE_MS = 60_000;

/**
 * Lets one seat save so many answers, choices or marks in a minute (120 unless configured): far more than anybody gives by hand.
 *
 * Counted in this process's memory, not in the database as the other limits are: it keeps a script from wearing the program out,
 * guards no secret, and may not cost a saved answer another way to the database. Several processes allow as many times more.
 */
@Injectable()
export class SaveLimit implements CanActivate {
  private minute = 0;
  private readonly saved = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** @throws Problem `too-many-attempts`, which says when the next minute begins. */
  canActivate(context: ExecutionContext): boolean {
    const seatId = context.switchToHttp().getRequest<FastifyRequest>().signedIn?.actor?.seatId;
    if (seatId) this.count(seatId, this.clock.now().getTime());
    return true;
  }

  private count(seatId: string, now: number): void {
    const minute = Math.floor(now / A_MINUTE_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.saved.clear();
    }
    const saved = this.saved.get(seatId) ?? 0;
    if (saved >= this.configuration.answersAMinute) {
      throw new Problem('too-many-attempts', 'You saved many times in this minute. Wait until the next one.', {
        retryAfter: Math.ceil(((minute + 1) * A_MINUTE_MS - now) / 1000),
      });
    }
    this.saved.set(seatId, saved + 1);
  }
}
