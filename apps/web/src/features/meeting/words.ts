import { isItemEndState } from '@candour/assessment';
import type { AgendaLine, CurrentItem, Meeting } from './snapshot.js';

/** `item 4`, as it is called in the room: its place on the agenda. */
export function itemCalled(agenda: readonly AgendaLine[], itemCode: string): string {
  const place = agenda.findIndex((line) => line.itemCode === itemCode);
  return place < 0 ? 'this item' : `item ${place + 1}`;
}

const ordinals = ['', '', 'second ', 'third '];

/**
 * One sentence that says to a member what the room is doing, and whether there is something to do: *Vote now: item 4, second
 * vote.* It depends on nothing that was not shown.
 */
export function roomSentence(meeting: Meeting): string {
  const { state, current, agenda } = meeting;
  if (state === 'paused' && current?.state === 'open')
    return 'The meeting is paused. Nothing you choose now is saved until it goes on.';
  if (state === 'agreed') return closedWords(agenda);
  if (state !== 'meeting' || !current) return meeting.sentence;
  const called = itemCalled(agenda, current.itemCode);
  if (current.youStoodAside) {
    const doing = current.state === 'open' ? 'The others vote on' : 'Talking about';
    return `${doing} ${called}, from which you stand aside: nothing for you to do.`;
  }
  return atTheItem(current, called) ?? meeting.sentence;
}

function atTheItem(current: CurrentItem, called: string): string | null {
  switch (current.state) {
    case 'waiting':
      return `Talking about ${called}: nothing for you to do.`;
    case 'open':
      return current.youAreEligible
        ? `Vote now: ${called}${current.roundNumber > 1 ? `, ${ordinals[current.roundNumber] ?? ''}vote` : ''}.`
        : `The others vote on ${called}: you answer from the next one.`;
    case 'locked':
      return `The answers to ${called} are locked: nothing for you to do.`;
    case 'revealed':
    case 'withheld':
      return current.proposal
        ? `A proposal for ${called} waits for the chair: read it, and say so if you see it differently.`
        : `Talking about ${called}: nothing for you to do.`;
    default:
      return null;
  }
}

/**
 * The sentence of a screen that watches or runs the meeting. While a vote is open the count comes from the events, which are newer
 * than the server's sentence.
 */
export function deskSentence({ sentence, state, current, agenda }: Meeting): string {
  if (state === 'agreed') return closedWords(agenda);
  if (state !== 'meeting' || current?.state !== 'open') return sentence;
  return `${current.title}: ${current.roundNumber > 1 ? 'the board votes again' : 'voting is open'}. ${answeredWords(current)}.`;
}

/** What the close has left to do, and for whom: nobody is told *agreed* of items that have no outcome. */
function closedWords(agenda: readonly AgendaLine[]): string {
  const left = agenda.filter(({ state }) => !isItemEndState(state)).length;
  if (left === 0) return 'The meeting is closed. Every item has its outcome; the chair seals it next.';
  return `The meeting is closed. ${left === 1 ? '1 item has' : `${left} items have`} no outcome yet.`;
}

/** How far a vote is: `9 of 11 answered`. */
export const answeredWords = ({ answered, eligible }: Pick<CurrentItem, 'answered' | 'eligible'>) =>
  `${answered} of ${eligible} answered`;

/** How many said *not yet*; who is nobody's business. */
export function notYetWords(count: number): string {
  if (count === 0) return 'Nobody has said not yet.';
  return count === 1 ? 'One member says not yet.' : `${count} members say not yet.`;
}

/** `1 member has not answered`, for the question before a lock. */
export const missingWords = (missing: number) =>
  missing === 1 ? '1 member has not answered' : `${missing} members have not answered`;

export const minutesWords = (minutes: number) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

/** What a proposal would record, in one sentence. */
export function proposalWords(
  proposal: NonNullable<CurrentItem['proposal']>,
  { kind, levels }: Pick<CurrentItem, 'kind' | 'levels'>,
): string {
  if (proposal.outcome === 'not-agreed') return 'Record that the board does not agree, with both reasons.';
  if (proposal.outcome === 'not-applicable') return 'Record that this does not apply to us.';
  const level = levels.find((one) => one.level === proposal.level);
  if (level && kind !== 'question') return `Agree on ‘${level.name}’.`;
  return `Agree level ${proposal.level}${level ? `, ${level.name}` : ''}.`;
}

const presences: Readonly<Record<string, string>> = {
  expected: 'not yet recorded',
  present: 'present',
  apologies: 'apologies',
  deputy: 'deputy',
  absent: 'absent',
};

/** Whether a seat is there, in words. */
export const presenceWords = (presence: string, deputyName?: string | null) =>
  presence === 'deputy' && deputyName ? `deputy: ${deputyName}` : (presences[presence] ?? presence);
