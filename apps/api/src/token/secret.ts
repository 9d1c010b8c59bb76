import { hashOfToken } from '../identity/token.js';

/** So that a token which lies about in a file is recognised for what it is, by people and by scanners for secrets. */
export const TOKEN_PREFIX = 'candour_';
const BEARER = /^Bearer (candour_[A-Za-z0-9_-]{43})$/i;

/** Only this is kept. It is looked up by an index on the hash, so that no comparison tells by its time how near a guess came. */
export const hashOfApiToken = (token: string): Buffer => hashOfToken(token);

/** The token of an Authorization header; what has not its form is looked up all the same, and found nowhere. */
export function tokenIn(authorization: string | undefined): string {
  return BEARER.exec(authorization ?? '')?.[1] ?? '';
}
