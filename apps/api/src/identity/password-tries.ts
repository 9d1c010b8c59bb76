import { Injectable } from '@nestjs/common';
import { Limits } from './limits.js';

/**
 * Limits the guessing of one account's password. Few tries from one address, so that a stranger who fails on purpose keeps nobody
 * but themselves out; many over all addresses, so that guessing from a crowd of them is slow too. Only failures stay counted.
 *
 * An e-mail address without an account is counted just the same: the limit tells nobody that there is one.
 */
@Injectable()
export class PasswordTries {
  constructor(private readonly limits: Limits) {}

  /** Before the password is looked at, so that many tries at once are counted one by one. @throws Problem `too-many-attempts`. */
  async count(email: string, address: string): Promise<void> {
    // In this order: what one address may not try any more does not count against the account.
    await this.limits.count('password-by-account-and-address', pairOf(email, address));
    await this.limits.count('password-by-account', email);
  }

  /** After the right password: this address begins anew, and of the account's tries this one was none. */
  async forget(email: string, address: string): Promise<void> {
    await this.limits.forget('password-by-account-and-address', pairOf(email, address));
    await this.limits.forget('password-by-account', email, 1);
  }
}

function pairOf(email: string, address: string): string {
  return `${email} ${address}`;
}
