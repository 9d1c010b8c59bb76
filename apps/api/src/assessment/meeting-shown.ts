import { isItemEndState, type MethodOfCollection } from '@candour/assessment';
import type { Coverage, ItemOfMeeting, MeetingShown } from '@candour/scoring';
import type { MeetingHeld } from './meeting-course.js';
import type { ResultItem, ResultSection } from './results.dto.js';

interface OfTheRecord {
  readonly sections: readonly ResultSection[];
  readonly coverage: Coverage | null;
  readonly method: MethodOfCollection;
  readonly meeting: MeetingHeld;
}

/** What the read-out of the meeting is worked out from: the record of the board, and nothing that is not in it. */
export function meetingShown({ sections, coverage, method, meeting }: OfTheRecord): MeetingShown {
  const items = sections.flatMap((section) => section.items).filter(isVotedOn);
  return { coverage, items: items.map((item) => asShown(item, method)), course: meeting.course };
}

/** A card is talked about and never voted on. */
const isVotedOn = ({ kind }: ResultItem): boolean => kind !== 'card' && kind !== 'poll';

function asShown(item: ResultItem, method: MethodOfCollection): ItemOfMeeting {
  const { state } = item;
  return {
    title: item.title,
    ended: isItemEndState(state) ? (state as Exclude<ItemOfMeeting['ended'], null>) : null,
    votes: item.rounds.map(({ number, spread, movement }) => ({
      inTheRoom: method === 'room' || number > 1,
      missing: spread.absent,
      withheld: spread.withheld,
      movement,
    })),
    cannotAssure: item.cannotAssure,
    dissents: item.dissents.length,
    aboveThePrivateView: item.aboveThePrivateView !== null,
    standingAside: item.standingAside ?? null,
    parked: item.parked,
  };
}
