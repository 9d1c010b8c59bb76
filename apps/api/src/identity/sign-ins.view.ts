import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { SignedIn } from '../platform/http/current-actor.js';

export interface SignInOfMine {
  readonly id: string;
  readonly device: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
}

/** Where I am signed in now, newest first. */
@Injectable()
export class SignInsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(signedIn: SignedIn): Promise<SignInOfMine[]> {
    return await this.database.inTransactionOfPerson(signedIn.personId, async (manager) => {
      const rows: { id: string; device: string; created_at: Date; last_seen_at: Date }[] = await manager.query(
        `select id, device, created_at, last_seen_at from candour.sign_in
         where person_id = $1 and revoked_at is null and expires_at > $2 order by created_at desc limit 50`,
        [signedIn.personId, this.clock.now()],
      );
      return rows.map((row) => ({
        id: row.id,
        device: row.device,
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
        current: row.id === signedIn.signInId,
      }));
    });
  }
}
