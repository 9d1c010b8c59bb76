import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A secret of 256 bits for a cookie or a personal link. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** What an attempt is counted under: keyed, so that the table of attempts holds no address or e-mail that could be read back. */
export function subjectOfAttempt(secret: string, subject: string): Buffer {
  return createHmac('sha256', secret).update(subject.toLowerCase()).digest();
}
