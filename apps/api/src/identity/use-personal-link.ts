import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { Limits } from './limits.js';
import { findPersonalLink } from './look-up-personal-link.js';
import { OpenSignIn } from './open-sign-in.js';
import { hashPassword, PASSWORD_MIN, passwordMatches } from './password.js';
import { PasswordTries } from './password-tries.js';
import { TellHolder } from './tell-holder.js';
import { hashOfToken } from './token.js';

/**
 * Uses a personal link, once. An invitation for a new e-mail address makes an account with the chosen password; for an address
 * that has one it takes that account's own password, so that a link in the wrong hands opens nothing. A reset replaces the
 * password and ends every sign-in there was.
 */
@Injectable()
export class UsePersonalLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly tries: PasswordTries,
    private readonly open: OpenSignIn,
    private readonly holder: TellHolder,
  ) {}

  /** @returns the token for the cookie. */
  async execute(
    input: { token: string; password: string; name?: string },
    from: { address: string; device: string },
  ): Promise<string> {
    await this.limits.count('personal-link-by-address', from.address);
    const link = await this.database.beforeActor((query) => findPersonalLink(query, input.token, this.clock.now()));
    const hash =
      link.purpose === 'invitation' && link.hasAccount
        ? await this.provenHash(link.email, input.password, from.address)
        : await this.newHash(input.password);
    const rows = await this.database.beforeActor((query) =>
      query<{ person_id: string | null }>('select candour.use_personal_link($1, $2, $3, $4) as person_id', [
        hashOfToken(input.token),
        input.name ?? link.name,
        hash,
        this.clock.now(),
      ]),
    );
    const personId = rows[0]?.person_id;
    if (!personId)
      throw new Problem('refused', 'This link no longer works. Ask your company secretary for a new one.', {
        code: 'link-ended',
      });
    if (link.joined && link.purpose === 'password-reset') this.holder.passwordChosen(link);
    else if (link.joined) this.holder.linkUsed(link);
    return await this.open.execute(personId, from.device);
  }

  private async newHash(password: string): Promise<string> {
    if (password.length < PASSWORD_MIN) {
      throw new Problem('invalid-request', `Choose a password of at least ${PASSWORD_MIN} characters.`, {
        errors: [{ path: 'password', message: `Choose a password of at least ${PASSWORD_MIN} characters` }],
      });
    }
    return await hashPassword(password);
  }

  /** Null: the account keeps the password it has, which the person has just proved. */
  private async provenHash(email: string, password: string, address: string): Promise<null> {
    await this.tries.count(email, address);
    const rows = await this.database.beforeActor((query) =>
      query<{ password_hash: string | null }>('select password_hash from candour.person_for_sign_in($1)', [email]),
    );
    if (await passwordMatches(rows[0]?.password_hash ?? null, password)) {
      await this.tries.forget(email, address);
      return null;
    }
    throw new Problem(
      'wrong-credentials',
      'You have an account already: use its password, or ask for a link to choose a new one.',
    );
  }
}
