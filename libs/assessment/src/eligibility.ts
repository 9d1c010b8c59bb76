import type { Presence } from './quorum.js';

export interface SeatForARound {
  readonly seatId: string;
  readonly presence: Presence;
  readonly stoodAside: boolean;
  /** Whether the seat was eligible in the round before this one; null where there was none. */
  readonly eligibleBefore: boolean | null;
}

/**
 * The seats that may answer in a round about to open.
 *
 * - Private scoring: every seat that has not stood aside.
 * - A first vote in the room: those present.
 * - A re-vote: those of the round before, present or not, for their earlier answer stands. Somebody who came late
 *   votes from the next item that has not been voted on.
 */
export function eligibleSeats(where: 'private-scoring' | 'room', seats: readonly SeatForARound[]): readonly string[] {
  return seats.filter((seat) => !seat.stoodAside && mayAnswer(where, seat)).map((seat) => seat.seatId);
}

function mayAnswer(where: 'private-scoring' | 'room', seat: SeatForARound): boolean {
  if (seat.eligibleBefore !== null) return seat.eligibleBefore;
  return where === 'private-scoring' || seat.presence === 'present';
}
