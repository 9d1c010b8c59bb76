import type { OrganisationKind } from '../../platform/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { AppointedRole } from './board.dto.js';
import type { Appointment, Board, Seat } from './board.repository.js';

/** From one day to another, both counted; `to` is null while no end is known. Days compare as they are written. */
export interface Span {
  readonly from: string;
  readonly to: string | null;
}

export type WantedSeat = Pick<Seat, 'email' | 'office' | 'from' | 'to'>;
export type WantedAppointment = Pick<Appointment, 'email' | 'role' | 'from' | 'to'>;

/** Whether the two have a day in common. */
export function overlap(one: Span, other: Span): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);
}

/**
 * Why a board cannot have this seat; null where it can.
 *
 * @param itself the seat that is being changed, which cannot clash with itself; null for a new one
 */
export function refusalOfSeat(board: Board, wanted: WantedSeat, itself: string | null): Problem | null {
  const others = board.seats.filter((seat) => seat.id !== itself && overlap(seat, wanted));
  const chair = others.find(({ office }) => office === 'chair');
  if (isReversed(wanted)) return reversed();
  if (wanted.office === 'chair' && chair) {
    return new Problem('conflict', `${chair.name} is chair in that time. End that seat, or give it another office, first.`, {
      code: 'second-chair',
      errors: [{ path: 'office', message: 'A board has one chair at a time' }],
    });
  }
  if (others.some(({ email }) => email === wanted.email)) {
    return new Problem('conflict', 'Somebody with this e-mail address has a seat in that time. Change that seat instead.', {
      code: 'email-has-seat',
      errors: [{ path: 'email', message: 'This address has a seat already' }],
    });
  }
  const facilitates = board.appointments.some(
    (appointment) => appointment.role === 'facilitator' && appointment.email === wanted.email && overlap(appointment, wanted),
  );
  return facilitates ? facilitatorWithSeat() : null;
}

/** Why an organisation cannot have this appointment; null where it can. */
export function refusalOfAppointment(board: Board, wanted: WantedAppointment, itself: string | null): Problem | null {
  if (isReversed(wanted)) return reversed();
  const { email, role } = wanted;
  const twice = board.appointments.some(
    (other) => other.id !== itself && other.role === role && other.email === email && overlap(other, wanted),
  );
  if (twice) {
    return new Problem('conflict', 'Somebody with this e-mail address has this role in that time. Send a new link instead.', {
      code: 'appointed-already',
      errors: [{ path: 'email', message: 'This address has this role already' }],
    });
  }
  const sits = board.seats.some((seat) => seat.email === email && overlap(seat, wanted));
  return role === 'facilitator' && sits ? facilitatorWithSeat() : null;
}

/** Whom an operator may appoint: those a kind of organisation begins with. Facilitators are chosen by its own secretary. */
export const APPOINTED_BY_OPERATOR: Readonly<Record<OrganisationKind, readonly AppointedRole[]>> = {
  trust: ['secretary', 'chief-executive'],
  'board-of-system': ['ics-lead', 'secretary', 'chief-executive'],
  operator: ['operator'],
  supplier: [],
};

/** Whom the secretary of a board may appoint: the board of a system answers for itself beside its trusts. */
export const APPOINTED_BY_SECRETARY: Readonly<Record<OrganisationKind, readonly AppointedRole[]>> = {
  trust: ['secretary', 'facilitator', 'chief-executive'],
  'board-of-system': ['secretary', 'facilitator', 'chief-executive'],
  operator: [],
  supplier: [],
};

/** A role that makes no sense there would open doors that nobody meant to open. */
export function refusalOfRole(allowed: readonly AppointedRole[], role: AppointedRole): Problem | null {
  if (allowed.includes(role)) return null;
  const words = allowed.length === 0 ? 'Nobody can be appointed there.' : `You can appoint there: ${allowed.join(', ')}.`;
  return new Problem('refused', words, { code: 'role-not-here', errors: [{ path: 'role', message: 'Choose another role' }] });
}

/** Why no link can be made for a seat or appointment; null while it has not ended. */
export function refusalOfEnded({ to }: Pick<Span, 'to'>, today: string): Problem | null {
  if (to === null || to >= today) return null;
  return new Problem('refused', 'This has ended, so a link would open nothing. Give it a later last day first.', {
    code: 'place-ended',
  });
}

function isReversed({ from, to }: Span): boolean {
  return to !== null && to < from;
}

function reversed(): Problem {
  return new Problem('refused', 'The last day is before the first. Change one of them.', {
    code: 'dates-reversed',
    errors: [{ path: 'to', message: 'The last day cannot be before the first' }],
  });
}

function facilitatorWithSeat(): Problem {
  return new Problem(
    'refused',
    'Whoever facilitates a board cannot sit on it: nobody should lead the talk about their own answer. Choose somebody else, or other dates.',
    { code: 'facilitator-holds-seat', errors: [{ path: 'email', message: 'One person cannot be both facilitator and member' }] },
  );
}
