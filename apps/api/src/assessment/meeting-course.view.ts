import type { EntityManager } from 'typeorm';
import type { MeetingEvent } from './meeting-course.js';

/** What everybody in the room saw happen to the meeting as a whole; nothing of a seat, and nothing of an answer. */
const OF_THE_MEETING = [
  'meeting opened',
  'meeting paused',
  'meeting resumed',
  'meeting closed',
  'meeting reconvened',
  'meeting handed over',
  'attendance recorded',
];

/** The course of one meeting from the audit, which has one entry for each change of its state, in their order. */
export async function readMeetingEvents(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
): Promise<MeetingEvent[]> {
  return await manager.query(
    'select event, at, detail from candour.audit where organisation_id = $1 and subject = $2 and event = any ($3) order by seq',
    [organisationId, assessmentId, OF_THE_MEETING],
  );
}
