import { type Person, read } from './person.js';
import type { Room } from './room.js';

/** How people come in: the code on the wall, a link for one seat, and the link that opens the wall itself. */
export async function waysIn({ assessmentId, facilitator }: Room, seatId: string) {
  const params = { path: { assessmentId } };
  const seat = { params: { path: { assessmentId, seatId } } };
  const { code } = await read(facilitator.api.POST('/api/assessments/{assessmentId}/joining/code', { params }));
  const own = await read(facilitator.api.POST('/api/assessments/{assessmentId}/joining/seats/{seatId}/link', seat));
  const wall = await read(facilitator.api.POST('/api/assessments/{assessmentId}/presenter-links', { params }));
  return { code: code ?? '', link: own.link, wall: wall.link };
}

/** A member who is only on the telephone asks somebody of the board to write for them. */
export async function asksForAScribe(assessmentId: string, seatId: string, member: Person, scribeId: string): Promise<void> {
  const params = { path: { assessmentId } };
  await read(member.api.POST('/api/assessments/{assessmentId}/scribes', { params, body: { seatId, scribeId } }));
}
