import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/in-transaction-of.js';
import type { SignedIn } from '../platform/http/current-actor.js';
import { Problem } from '../platform/http/problem.js';
import { Limits } from './limits.js';
import { hashPassword, passwordMatches } from './password.js';

/** Replaces one's own password, and ends every other sign-in of the account. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
  ) {}

  async execute(signedIn: SignedIn, input: { current: string; next: string }): Promise<void> {
    await this.limits.count('password-change', signedIn.personId);
    const next = await hashPassword(input.next);
    await this.database.inTransactionOfPerson(signedIn.personId, async (manager) => {
      const rows: { password_hash: string }[] = await manager.query('select password_hash from candour.person where id = $1', [
        signedIn.personId,
      ]);
      if (!(await passwordMatches(rows[0]?.password_hash ?? null, input.current))) {
        throw new Problem('wrong-credentials', 'The password you have now is not that one.', {
          errors: [{ path: 'current', message: 'This is not your password' }],
        });
      }
      await manager.query('update candour.person set password_hash = $2 where id = $1', [signedIn.personId, next]);
      await manager.query(
        'update candour.sign_in set revoked_at = now() where person_id = $1 and id <> $2 and revoked_at is null',
        [signedIn.personId, signedIn.signInId],
      );
    });
    await this.limits.forget('password-change', signedIn.personId);
  }
}
