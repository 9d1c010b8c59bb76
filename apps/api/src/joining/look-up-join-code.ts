import { joinCodeFrom } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { Limits } from '../identity/limits.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { SignedIn } from '../platform/http/current-actor.js';
import { Problem } from '../platform/http/problem.js';
import type { JoinCodeResponse } from './joining.dto.js';

const EVERYWHERE = 'everywhere';

/**
 * Finds a meeting by its code, for whoever reads it off the wall. It opens nothing: a stranger hears that the code is right and signs
 * in first, and somebody who is not of that board hears what they would of a code that never was.
 */
@Injectable()
export class LookUpJoinCode {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** @throws Problem `join-code-unknown`, alike for unknown and dead codes; `too-many-attempts` after many wrong ones. */
  async execute(signedIn: SignedIn | null, typed: string, address: string): Promise<JoinCodeResponse> {
    // Counted before it is looked at, so that many at once are counted one by one; a right one is taken back.
    await this.limits.count('join-code-by-address', address);
    await this.limits.count('join-code-everywhere', EVERYWHERE);
    const rows = await this.database.beforeActor((query) =>
      query<{ organisation_id: string | null; assessment_id: string | null }>(
        'select * from candour.meeting_by_join_code($1, $2, $3)',
        [joinCodeFrom(typed) ?? '', signedIn?.personId ?? null, this.clock.today()],
      ),
    );
    const row = rows[0];
    if (!row) throw unknownCode();
    await this.limits.forget('join-code-by-address', address, 1);
    await this.limits.forget('join-code-everywhere', EVERYWHERE, 1);
    return { signInFirst: row.assessment_id === null, organisationId: row.organisation_id, assessmentId: row.assessment_id };
  }
}

function unknownCode(): Problem {
  const message = 'No meeting can be joined with this code now. Compare it with the screen in the room: it may have changed';
  return new Problem('refused', `${message}.`, { code: 'join-code-unknown', errors: [{ path: 'code', message }] });
}
