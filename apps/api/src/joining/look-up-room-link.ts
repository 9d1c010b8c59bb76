import { Injectable } from '@nestjs/common';
import { Limits } from '../identity/limits.js';
import { hashOfToken } from '../identity/token.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import type { RoomLinkResponse } from './joining.dto.js';

/** Whom a room link lets in, before it is opened. */
@Injectable()
export class LookUpRoomLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  async execute(token: string, address: string): Promise<RoomLinkResponse> {
    await this.limits.count('room-link-by-address', address);
    const rows = await this.database.beforeActor((query) =>
      query<{ name: string; organisation_name: string; assessment_id: string; opened: boolean }>(
        'select * from candour.room_link_by_token($1, $2)',
        [hashOfToken(token), this.clock.now()],
      ),
    );
    const row = rows[0];
    if (!row) throw linkEnded();
    const { name, organisation_name: organisationName, assessment_id: assessmentId, opened } = row;
    return { name, organisationName, assessmentId, opened };
  }
}

/** Ended, expired, shut by wrong codes or unknown: all alike. */
export function linkEnded(): Problem {
  return new Problem('refused', 'This link no longer works. Ask whoever runs the meeting for a new one.', { code: 'link-ended' });
}
