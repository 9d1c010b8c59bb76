import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { SignedIn } from '../platform/http/current-actor.js';
import { SIGN_IN_HOURS } from './cookie.js';

/** A sign-in with less than this left is renewed: longer than any meeting. */
const RENEW_BELOW_HOURS = 6;
/** However long it is in use, a sign-in ends a day after somebody proved who they are. */
const LONGEST_HOURS = 24;

/** Lets a sign-in that is in use go on: whoever signed in at breakfast is not signed out in the evening's meeting. */
@Injectable()
export class RenewSignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it now lasts longer */
  async execute({ personId, signInId }: SignedIn): Promise<boolean> {
    const now = this.clock.now().getTime();
    const inHours = (hours: number) => new Date(now + hours * 3_600_000);
    return await this.database.inTransactionOfPerson(personId, async (manager) => {
      const [rows]: [unknown[], number] = await manager.query(
        `update candour.sign_in s set expires_at = e.ends
           from (select least($3::timestamptz, created_at + make_interval(hours => $5)) as ends from candour.sign_in where id = $1) e
          where s.id = $1 and s.person_id = $2 and s.revoked_at is null and s.expires_at < $4 and s.expires_at < e.ends returning s.id`,
        [signInId, personId, inHours(SIGN_IN_HOURS), inHours(RENEW_BELOW_HOURS), LONGEST_HOURS],
      );
      return rows.length > 0;
    });
  }
}
