import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/**
 * Everything that a room link opens, and only under the assessment it was made for: the member's part of the meeting, and the chair's
 * confirming. A new route is closed to it until it stands here. What names a poll instead of the assessment looks at that itself.
 */
export const ROOM_LINK_ROUTES: ReadonlySet<string> = new Set([
  'GET /api/me',
  'DELETE /api/sign-in',
  'GET /api/assessments/:assessmentId',
  'GET /api/assessments/:assessmentId/meeting',
  'GET /api/assessments/:assessmentId/events',
  // Who writes for whom: whether somebody writes for this seat stands on its own screen.
  'GET /api/assessments/:assessmentId/scribes',
  'POST /api/assessments/:assessmentId/pledge-reading',
  'GET /api/assessments/:assessmentId/my-answers',
  'GET /api/assessments/:assessmentId/items/:itemCode/my-answers',
  'PUT /api/assessments/:assessmentId/items/:itemCode/my-answer',
  'POST /api/assessments/:assessmentId/items/:itemCode/stand-aside',
  'POST /api/assessments/:assessmentId/items/:itemCode/proposal/not-yet',
  'POST /api/assessments/:assessmentId/items/:itemCode/proposal/confirm',
  'POST /api/assessments/:assessmentId/items/:itemCode/dissents',
  'DELETE /api/assessments/:assessmentId/items/:itemCode/dissents/:dissentId',
  'GET /api/polls/:pollId',
  'PUT /api/polls/:pollId/my-choice',
]);

/** Whether somebody let in by a room link to this assessment may call this. Everything else is *not found*. */
export function opensByRoomLink(request: Pick<FastifyRequest, 'method' | 'params' | 'routeOptions'>, only: string): boolean {
  if (!ROOM_LINK_ROUTES.has(`${request.method} ${request.routeOptions.url ?? ''}`)) return false;
  const { assessmentId } = request.params as { readonly assessmentId?: string };
  return assessmentId === undefined || assessmentId.toLowerCase() === only;
}

export function roomLinkEnded(): Problem {
  return new Problem(
    'not-signed-in',
    'Your link has ended: the meeting is closed, or a newer link was made for your place. What you answered is kept and counts.',
    { code: 'room-link-ended' },
  );
}
