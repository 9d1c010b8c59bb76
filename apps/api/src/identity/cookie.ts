import type { FastifyReply } from 'fastify';

export const COOKIE = '__Host-candour';
/** A two-hour meeting signs nobody out; a forgotten sign-in ends within twelve hours. */
export const SIGN_IN_HOURS = 12;

/** Lax, not Strict: a personal link opened from a mail must find the person signed in. */
export function setCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(COOKIE, token, { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: SIGN_IN_HOURS * 3600 });
}

export function clearCookie(reply: FastifyReply): void {
  void reply.setCookie(COOKIE, '', { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: 0 });
  void reply.header('clear-site-data', '"cache", "storage"');
}
