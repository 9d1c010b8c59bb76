import { type AssessmentState, assessmentStateWords, type ItemState } from '@candour/assessment';
import type { Item } from '@candour/instrument';

/** What a sentence about the room is made of; nothing of it depends on a value that was not shown. */
export interface RoomNow {
  readonly state: AssessmentState;
  readonly scoringClosed: boolean;
  readonly quorum: { readonly met: boolean; readonly words: string };
  readonly item: {
    readonly title: string;
    readonly state: ItemState;
    readonly roundNumber: number;
    readonly answered: number;
    readonly eligible: number;
    readonly proposed: boolean;
    /** The agreed level as people say it, and its name: of a check or a pitfall both are the same. */
    readonly level: { readonly said: string; readonly name: string } | null;
  } | null;
}

/** One sentence or two that say what the room is doing now, for the status line of every screen. */
export function sentenceOf(room: RoomNow): string {
  switch (room.state) {
    case 'draft':
      return 'The meeting has not opened yet.';
    case 'scoring':
      return room.scoringClosed
        ? 'Private scoring is closed. The meeting has not opened yet.'
        : 'Private scoring is open. The meeting has not opened yet.';
    case 'paused':
      return room.quorum.met ? 'The meeting is paused.' : `The meeting is paused. ${room.quorum.words}`;
    case 'meeting':
      return room.item === null ? 'The meeting is open. No item has been called yet.' : ofItem(room.item);
    default:
      return `The meeting is closed. The assessment is ${assessmentStateWords(room.state)}.`;
  }
}

function ofItem(item: NonNullable<RoomNow['item']>): string {
  const { title, answered, eligible } = item;
  switch (item.state) {
    case 'waiting':
      return `${title}: waiting to be voted on.`;
    case 'open':
      return `${title}: ${item.roundNumber > 1 ? 'the board votes again' : 'voting is open'}. ${answered} of ${eligible} answered.`;
    case 'locked':
      return `${title}: the answers are locked${eligible > answered ? `, with ${eligible - answered} missing` : ''}. The reveal comes next.`;
    case 'revealed':
      return item.proposed
        ? `${title}: a proposal waits for the chair. Anyone may add dissent or say not yet.`
        : `${title}: the spread is shown. The board talks about it.`;
    case 'withheld':
      return item.proposed
        ? `${title}: a proposal waits for the chair. Anyone may add dissent or say not yet.`
        : `${title}: too few answered for anything to be shown.`;
    case 'agreed':
      return item.level === null ? `${title}: agreed.` : `${title}: ${agreedAs(item.level)}.`;
    case 'not-agreed':
      return `${title}: the board did not agree, and both reasons are recorded.`;
    case 'not-applicable':
      return `${title}: agreed as not applicable.`;
    case 'parked':
      return `${title}: parked.`;
  }
}

/** How people say a level: `level 3` of a question; of a check or a pitfall its name, such as `Partly`. */
export function levelSaid(item: Pick<Item, 'kind' | 'levels'>, level: number): string {
  const name = item.levels[level - 1]?.name;
  return item.kind === 'question' || name === undefined ? `level ${level}` : name;
}

const agreedAs = ({ said, name }: { said: string; name: string }) =>
  said === name ? `the board agreed on ‘${name}’` : `agreed at ${said}, ${name}`;
