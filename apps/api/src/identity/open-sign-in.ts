import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { SIGN_IN_HOURS } from './cookie.js';
import { hatsOf } from './hats.js';
import { hashOfToken, newToken } from './token.js';

/** Opens a sign-in for a person who has proved who they are. Whoever has just one hat wears it at once. */
@Injectable()
export class OpenSignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(personId: string, device: string): Promise<string> {
    const token = newToken();
    const expires = new Date(this.clock.now().getTime() + SIGN_IN_HOURS * 3_600_000);
    await this.database.beforeActor(async (query) => {
      const hats = await hatsOf(query, personId, this.clock.today());
      const only = hats.length === 1 ? (hats[0]?.organisationId ?? null) : null;
      await query('select candour.open_sign_in($1, $2, $3, $4, $5)', [
        personId,
        hashOfToken(token),
        only,
        expires,
        deviceInWords(device),
      ]);
    });
    return token;
  }
}

/** *Safari on iPhone* rather than a browser's whole signature: enough to recognise one's own, too little to follow anybody. */
export function deviceInWords(userAgent: string): string {
  const browser = /Edg\//.test(userAgent)
    ? 'Edge'
    : /Firefox\//.test(userAgent)
      ? 'Firefox'
      : /Chrome\//.test(userAgent)
        ? 'Chrome'
        : /Safari\//.test(userAgent)
          ? 'Safari'
          : 'A browser';
  const place = /iPhone/.test(userAgent)
    ? 'iPhone'
    : /iPad/.test(userAgent)
      ? 'iPad'
      : /Android/.test(userAgent)
        ? 'Android'
        : /Windows/.test(userAgent)
          ? 'Windows'
          : /Mac OS/.test(userAgent)
            ? 'Mac'
            : /Linux/.test(userAgent)
              ? 'Linux'
              : 'another device';
  return `${browser} on ${place}`;
}
