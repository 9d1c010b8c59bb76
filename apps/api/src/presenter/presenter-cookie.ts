import type { FastifyReply, FastifyRequest } from 'fastify';

/** A meeting outlasts no day; whoever comes back later opens the link again. */
const HOURS = 12;

/**
 * The cookie of one presenter's link, by its own name: two meetings on one computer's screens stay apart, and nobody's sign-in is
 * touched. It is no sign-in: the guard of every other route does not know it.
 */
const nameOf = (linkId: string): string => `__Host-presenter-${linkId}`;

const PLACE = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

export const presenterTokenOf = (request: FastifyRequest, linkId: string): string | undefined => request.cookies[nameOf(linkId)];

export function setPresenterCookie(reply: FastifyReply, linkId: string, token: string): void {
  void reply.setCookie(nameOf(linkId), token, { ...PLACE, maxAge: HOURS * 3600 });
}

export function clearPresenterCookie(reply: FastifyReply, linkId: string): void {
  void reply.setCookie(nameOf(linkId), '', { ...PLACE, maxAge: 0 });
}
