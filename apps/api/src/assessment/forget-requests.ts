import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/in-transaction-of.js';

/**
 * Deletes what is kept for repeats of requests (who asked for what, and when) after a day, of everybody. Whoever asks again takes
 * their own away; this is for those who never come back.
 */
@Injectable()
export class ForgetRequests {
  constructor(private readonly database: Database) {}

  /** @returns how many were deleted */
  async execute(): Promise<number> {
    const [row] = await this.database.ask<{ gone: number }>('select candour.forget_requests() as gone');
    return row?.gone ?? 0;
  }
}
