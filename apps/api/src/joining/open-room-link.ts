import { wrongWithChosenCode } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { SIGN_IN_HOURS } from '../identity/cookie.js';
import { Limits } from '../identity/limits.js';
import { deviceInWords } from '../identity/open-sign-in.js';
import { hashPassword, passwordMatches } from '../identity/password.js';
import { hashOfToken, newToken } from '../identity/token.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { linkEnded } from './look-up-room-link.js';

interface Opened {
  /** For the cookie. */
  readonly token: string;
  readonly assessmentId: string;
}

/**
 * Opens a room link. Whoever comes first chooses its code; from then on every device, the same member's second phone as much as a
 * stranger's, needs that code, and five wrong ones shut it. Those who are in stay in.
 */
@Injectable()
export class OpenRoomLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  async execute(input: { token: string; code: string }, from: { address: string; device: string }): Promise<Opened> {
    await this.limits.count('room-link-by-address', from.address);
    const hash = hashOfToken(input.token);
    const tried = await this.database.ask<{ code_hash: string | null; tries_left: number }>(
      'select * from candour.try_room_link($1, $2)',
      [hash, this.clock.now()],
    );
    const link = tried[0];
    if (!link) throw linkEnded();
    const code = input.code.trim();
    const chosen = link.code_hash === null ? await this.newHash(code) : null;
    if (link.code_hash !== null && !(await passwordMatches(link.code_hash, code))) throw wrongCode(link.tries_left);
    const token = newToken();
    const now = this.clock.now();
    const expires = new Date(now.getTime() + SIGN_IN_HOURS * 3_600_000);
    const rows = await this.database.beforeActor((query) =>
      query<{ assessment_id: string | null }>('select candour.open_room_link($1, $2, $3, $4, $5, $6, $7) as assessment_id', [
        hash,
        link.code_hash,
        chosen,
        hashOfToken(token),
        now,
        expires,
        deviceInWords(from.device),
      ]),
    );
    const assessmentId = rows[0]?.assessment_id;
    if (!assessmentId) throw linkEnded();
    return { token, assessmentId };
  }

  private async newHash(code: string): Promise<string> {
    const wrong = wrongWithChosenCode(code);
    if (wrong) throw new Problem('invalid-request', `${wrong}.`, { errors: [{ path: 'code', message: wrong }] });
    return await hashPassword(code);
  }
}

function wrongCode(left: number): Problem {
  const rest =
    left === 0
      ? 'The link is now shut: ask whoever runs the meeting for a new one'
      : `${left === 1 ? 'One try is' : `${left} tries are`} left, then the link is shut`;
  const message = `This is not the code that was chosen for the link. ${rest}`;
  return new Problem('refused', `${message}.`, { code: 'wrong-room-code', errors: [{ path: 'code', message }] });
}
