import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { Limits } from './limits.js';
import { OpenSignIn } from './open-sign-in.js';
import { passwordMatches } from './password.js';
import { PasswordTries } from './password-tries.js';

/** Opens a sign-in for somebody who knows an account's password. An unknown e-mail and a wrong password look and take the same. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly tries: PasswordTries,
    private readonly open: OpenSignIn,
  ) {}

  /** @returns the token for the cookie. @throws Problem `wrong-credentials`, `too-many-attempts`. */
  async execute(input: { email: string; password: string }, from: { address: string; device: string }): Promise<string> {
    await this.limits.count('sign-in-by-address', from.address);
    await this.tries.count(input.email, from.address);
    const rows = await this.database.beforeActor((query) =>
      query<{ person_id: string; password_hash: string | null }>(
        'select person_id, password_hash from candour.person_for_sign_in($1)',
        [input.email],
      ),
    );
    const person = rows[0];
    if (!(await passwordMatches(person?.password_hash ?? null, input.password)) || !person) {
      throw new Problem('wrong-credentials', 'Check both and try again, or ask for a link to choose a new password.');
    }
    await this.tries.forget(input.email, from.address);
    return await this.open.execute(person.person_id, from.device);
  }
}
