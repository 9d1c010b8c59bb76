import type { paths } from '@candour/api-client';
import { fewestSeats, roleWords } from '@candour/assessment';
import type { Board } from '../../platform/board.js';
import { day } from '../../platform/in-london.js';

export type Seat = Board['seats'][number];
export type Appointment = Board['appointments'][number];
export type SeatRequest = NonNullable<paths['/api/board/seats']['post']['requestBody']>['content']['application/json'];
export type AppointmentRequest = NonNullable<
  paths['/api/board/appointments']['post']['requestBody']
>['content']['application/json'];
export type Office = Seat['office'];
export type AppointedRole = Appointment['role'];
/** What an invitation has led to: sent by mail, or a link to hand over, shown this once. */
export type Invitation = paths['/api/board/seats/{seatId}/invitation']['post']['responses'][201]['content']['application/json'];

/** What a personal link is for. */
export type Place = { readonly seatId: string } | { readonly appointmentId: string };

export const officeWords: Readonly<Record<Office, string>> = {
  none: 'none',
  chair: 'chair',
  'vice-chair': 'vice-chair',
  'senior-independent-director': 'senior independent director',
};

export const roleOf = (appointment: Pick<Appointment, 'role'>): string => capital(roleWords[appointment.role]);

interface Span {
  readonly from: string;
  readonly to: string | null;
}

/** From when to when, in words: the last day counts. */
export function spanWords({ from, to }: Span, today: string): string {
  if (from > today) return to === null ? `From ${day(from)}` : `From ${day(from)} to ${day(to)}`;
  if (to === null) return `Since ${day(from)}`;
  return to < today ? `${day(from)} to ${day(to)}` : `Since ${day(from)}, to ${day(to)}`;
}

export const hasEnded = ({ to }: Span, today: string): boolean => to !== null && to < today;
const isNow = (span: Span, today: string): boolean => span.from <= today && !hasEnded(span, today);

/** What a board still needs before it can score, in a sentence; null when it has enough seats. */
export function stillNeeded(seats: readonly Span[], today: string): string | null {
  const now = seats.filter((seat) => isNow(seat, today)).length;
  const missing = fewestSeats - now;
  if (missing <= 0) return null;
  return `A board needs at least ${fewestSeats} seats before it can score; it has ${now} today. Add ${missing} more.`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
