import type { CourseOfMeeting, ItemOfMeeting } from './meeting-quality.js';
import { capital, dayInFull, many, sentence, times } from './words.js';

/* The lines of the read-out that follow from the course of the meeting: what everybody in the room saw happen. */

/** On how many items, never by whom. Items that never came up tell nothing. */
export function asidesLine(items: readonly ItemOfMeeting[]): string {
  const count = items.filter(({ standingAside }) => (standingAside ?? 0) > 0).length;
  return count === 0 ? '' : `Somebody stood aside because of an interest on ${many(count, 'item')}.`;
}

export function quorumLine({ quorumLost, quorumRegained }: CourseOfMeeting): string {
  if (quorumLost === 0) return 'It was not lost while the meeting was open.';
  const first = `It was lost ${times(quorumLost)}, and the meeting paused`;
  return quorumRegained >= quorumLost
    ? `${first}; it went on when there was one again.`
    : `${first}; it did not go on after that.`;
}

/** Nobody is told when, only how long. */
export function timeLine({ plannedMinutes, openMinutes }: CourseOfMeeting): string {
  if (openMinutes === null) return '';
  const [used, planned] = [minutes(openMinutes), minutes(plannedMinutes)];
  if (openMinutes > plannedMinutes)
    return `The meeting was open for ${used}: ${minutes(openMinutes - plannedMinutes)} more than the ${planned} planned.`;
  return `The meeting was open for ${used} of the ${planned} planned.`;
}

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

export function courseLine({ pauses, handOvers }: CourseOfMeeting): string {
  const parts = [
    pauses > 0 ? `it was paused ${times(pauses)}` : '',
    handOvers > 0 ? `it changed hands ${times(handOvers)}` : '',
  ].filter((words) => words !== '');
  return parts.length === 0 ? '' : `${capital(parts.join(' and '))}.`;
}

export function reconvenedLine({ reconvened }: CourseOfMeeting): string {
  return reconvened.map(({ on, reason }) => `On ${dayInFull(on)}: ${sentence(reason)}`).join(' ');
}
