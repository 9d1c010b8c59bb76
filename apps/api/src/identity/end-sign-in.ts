import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { SignedIn } from '../platform/http/current-actor.js';
import { notFound } from '../platform/http/problem.js';

/** Ends one of my own sign-ins, this one or one on another device. */
@Injectable()
export class EndSignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(signedIn: SignedIn, signInId: string): Promise<void> {
    const ended = await this.database.inTransactionOfPerson(signedIn.personId, async (manager) => {
      const [rows]: [unknown[], number] = await manager.query(
        'update candour.sign_in set revoked_at = $3 where id = $1 and person_id = $2 and revoked_at is null returning id',
        [signInId, signedIn.personId, this.clock.now()],
      );
      return rows.length;
    });
    if (ended === 0) throw notFound();
  }
}
