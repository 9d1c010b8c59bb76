import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Limits } from './limits.js';
import { Mail } from './mail.js';
import { hashOfToken, newToken } from './token.js';

const RESET_HOURS = 2;

/** Mails a link to choose a new password. Whether an account exists is told by nothing: the answer and its time are the same. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly mail: Mail,
    private readonly configuration: Configuration,
  ) {}

  async execute(email: string): Promise<void> {
    await this.limits.count('password-reset', email);
    const token = newToken();
    const expires = new Date(this.clock.now().getTime() + RESET_HOURS * 3_600_000);
    const rows = await this.database.beforeActor((query) =>
      query<{ name: string | null }>('select candour.open_password_reset($1, $2, $3) as name', [
        email,
        hashOfToken(token),
        expires,
      ]),
    );
    const name = rows[0]?.name;
    if (!name) return;
    // Not awaited: a mail server's time would tell that the account exists.
    void this.mail.send(
      email,
      'Choose a new password for Candour',
      `Dear ${name},\n\nOpen this link within ${RESET_HOURS} hours to choose a new password. It works once:\n\n` +
        `${this.configuration.publicUrl}/join#${token}\n\nIf you did not ask for this, you need do nothing.\n`,
    );
  }
}
