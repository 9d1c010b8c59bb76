import { type Presence, presences, type Quorum, quorumOf } from '@candour/assessment';
import type { Meeting, SeatThere } from './snapshot.js';

/** Who is there, as the form has it while it is filled in. */
export interface Draft {
  readonly seats: Readonly<Record<string, { readonly presence: Presence; readonly deputyName: string }>>;
  /** One name a line. */
  readonly observers: string;
}

/** The form as the snapshot has it. */
export const draftOf = ({ attendance, observers }: Pick<Meeting, 'attendance' | 'observers'>): Draft => ({
  seats: Object.fromEntries(
    attendance.map((seat) => [seat.seatId, { presence: presenceOf(seat), deputyName: seat.deputyName ?? '' }]),
  ),
  observers: observers.join('\n'),
});

const presenceOf = ({ presence }: SeatThere): Presence => presences.find((one) => one === presence) ?? 'expected';

/** The same with everybody present whose presence nobody has recorded yet. */
export const everybodyPresent = (draft: Draft): Draft => ({
  ...draft,
  seats: Object.fromEntries(
    Object.entries(draft.seats).map(([id, seat]) => [id, seat.presence === 'expected' ? { ...seat, presence: 'present' } : seat]),
  ),
});

/** What is sent of it. */
export const asRequest = ({ seats, observers }: Draft) => ({
  seats: Object.entries(seats).map(([seatId, { presence, deputyName }]) => ({
    seatId,
    presence,
    deputyName: presence === 'deputy' && deputyName.trim() !== '' ? deputyName.trim() : null,
  })),
  observers: observers
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
});

/** A deputy has a name. By the ids of the fields. */
export function mistakesIn({ seats }: Draft): Record<string, string> {
  const nameless = Object.entries(seats).filter(
    ([, { presence, deputyName }]) => presence === 'deputy' && deputyName.trim() === '',
  );
  return Object.fromEntries(nameless.map(([id]) => [`deputy-${id}`, 'Enter the name of the deputy']));
}

interface SeatOfTheBoard {
  readonly seatId: string;
  readonly voting: boolean;
  readonly executive: boolean;
}

/** What the form says of the quorum before anything is sent, by the rule that the server decides by. */
export function quorumIn({ seats }: Draft, board: readonly SeatOfTheBoard[], quorum: Quorum): { met: boolean; words: string } {
  const attendance = board.map(({ seatId, voting, executive }) => ({
    presence: seats[seatId]?.presence ?? ('expected' as const),
    voting,
    executive,
  }));
  return quorumOf(attendance, quorum);
}
