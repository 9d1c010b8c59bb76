import { paths } from './paths.js';
import { isProblem } from './problem.js';

/**
 * Where a room link has ended under somebody who came in by it, the page that says why takes the place of the meeting, freshly loaded
 * so that nothing of the meeting stays in memory. On pages that anybody may open nothing happens.
 */
export function leaveEndedRoom(error: unknown): void {
  const { pathname } = window.location;
  const inTheMeeting = pathname.startsWith(`${paths.assessments()}/`) || pathname.startsWith(`${paths.polls()}/`);
  if (inTheMeeting && isProblem(error, 'room-link-ended')) window.location.replace(paths.roomLink());
}
