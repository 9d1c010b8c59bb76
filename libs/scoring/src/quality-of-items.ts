import { type Coverage, coverageInWords } from './coverage.js';
import type { ItemOfMeeting } from './meeting-quality.js';
import type { Movement } from './movement.js';
import { capital, dayInFull, inWords, listed, many, quoted } from './words.js';

/*
 * The lines of the read-out that follow from the items. Each takes only what the board was shown: words where it was shown words,
 * the number missing because every lock told it, and never a number of people who did not know or who moved.
 */

type Items = readonly ItemOfMeeting[];

const titlesOf = (items: Items): readonly string[] => items.map(({ title }) => title);
const lastOf = ({ votes }: ItemOfMeeting) => votes.at(-1);

export function turnoutLine(coverage: Coverage | null): string {
  if (coverage === null) return 'Nothing was voted on.';
  if (coverage === 'fewer') return 'Fewer than two thirds of the answers asked for were given.';
  return `${coverageInWords(coverage)} of the answers asked for were given.`;
}

/** Of the room by item, for the room was told each; of private scoring only on how many items. */
export function missingLine(items: Items): string {
  const alone = items.filter(({ votes }) => votes.some((vote) => !vote.inTheRoom && vote.missing > 0)).length;
  const inRoom = items.flatMap(({ title, votes }) => {
    const missing = votes.filter((vote) => vote.inTheRoom && vote.missing > 0).map((vote) => inWords(vote.missing));
    return missing.length === 0 ? [] : [`‘${title}’ (${missing.join(', then ')} missing)`];
  });
  return [
    alone > 0 ? `Private scoring closed with answers missing on ${many(alone, 'item')}.` : '',
    inRoom.length > 0 ? `Votes in the room were locked with somebody missing on ${listed(inRoom)}.` : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

export function withheldLine(items: Items): string {
  const titles = titlesOf(items.filter((item) => lastOf(item)?.withheld));
  return titles.length === 0 ? '' : `Too few answered for anything to be shown of ${quoted(titles)}.`;
}

/** The items and never how many people: whether a third or more do not know is all that is ever told. */
export function unknownLine(items: Items): string {
  const titles = titlesOf(items.filter(({ cannotAssure }) => cannotAssure));
  return titles.length === 0
    ? 'There is no item that five or more judged and of which a third or more do not know.'
    : `A third or more of those who judged ${titles.length === 1 ? 'it' : 'them'} do not know: ${quoted(titles)}. The board cannot assure itself of ${titles.length === 1 ? 'it' : 'these'}.`;
}

const MOST_FIRST = ['many', 'some', 'none-or-few'] as const satisfies readonly Movement[];
const CHANGED: Readonly<Record<Movement, string>> = { many: 'many', some: 'some', 'none-or-few': 'none or few' };

/** In the words of each re-vote. Of an item voted on three times the livelier of the two that were told. */
export function movedLine(items: Items): string {
  const again = items.filter(({ votes }) => votes.length > 1);
  if (again.length === 0) return 'No item was voted on again after talking.';
  const told = again.map((item) => ({ title: item.title, movement: livelier(item) }));
  const parts = MOST_FIRST.flatMap((movement) => {
    const titles = told.filter((one) => one.movement === movement).map(({ title }) => title);
    return titles.length === 0 ? [] : [{ movement, titles: quoted(titles) }];
  });
  const untold = told.filter(({ movement }) => movement === null).map(({ title }) => title);
  const first = `${capital(many(again.length, 'item was', 'items were'))} voted on again after talking.`;
  const moves = parts.map(
    (part, place) => `${CHANGED[part.movement]} changed ${place === 0 ? 'their answer' : 'theirs'} on ${part.titles}`,
  );
  const said = moves.length === 0 ? '' : ` ${capital(listed(moves))}.`;
  return `${first}${said}${untold.length === 0 ? '' : ` How many moved is not told of ${quoted(untold)}.`}`;
}

function livelier({ votes }: ItemOfMeeting): Movement | null {
  return MOST_FIRST.find((movement) => votes.some((vote) => vote.movement === movement)) ?? null;
}

/** What the time did not reach: parked, with who takes it on and by when; ended without a vote; or without an outcome. */
export function skippedLine(items: Items): string {
  const parked = items.flatMap(({ title, parked: to }) =>
    to === null ? [] : [{ title, to: `with ${to.owner}${to.until === null ? '' : ` until ${dayInFull(to.until)}`}` }],
  );
  // Often many go to the same person on the same day: that is said once.
  const shared = [...new Set(parked.map(({ to }) => to))].map(
    (to) => `${quoted(parked.filter((one) => one.to === to).map(({ title }) => title))}, ${to}`,
  );
  const unvoted = items.filter(({ votes, ended }) => votes.length === 0 && ended !== null);
  // What is parked is named once: of the others it is said that nothing was shown.
  const parkedUnvoted = unvoted.filter(({ parked: to }) => to !== null).length;
  const without =
    parkedUnvoted === 0
      ? ''
      : parkedUnvoted === parked.length
        ? ' without a vote shown'
        : `, ${inWords(parkedUnvoted)} of them without a vote shown`;
  const notVoted = titlesOf(unvoted.filter(({ parked: to }) => to === null));
  const unfinished = titlesOf(items.filter(({ ended }) => ended === null));
  const parts = [
    parked.length === 0
      ? ''
      : `${capital(many(parked.length, 'item was', 'items were'))} parked${without}: ${shared.join('; ')}.`,
    notVoted.length === 0 ? '' : `No vote was shown on ${quoted(notVoted)}.`,
    unfinished.length === 0 ? '' : `No outcome yet: ${quoted(unfinished)}.`,
  ].filter((words) => words !== '');
  return parts.length === 0 ? 'Nothing: every item was voted on and has its outcome.' : parts.join(' ');
}

/** Dissents stand in their own words beside each item; their number is on the same page. */
export function dissentLine(items: Items): string {
  const dissenting = items.filter(({ dissents }) => dissents > 0);
  const count = dissenting.reduce((sum, { dissents }) => sum + dissents, 0);
  if (count === 0) return 'No dissent was recorded.';
  const on = dissenting.map(({ title, dissents }) => (dissents === 1 ? `‘${title}’` : `‘${title}’ (${inWords(dissents)})`));
  return `${capital(many(count, 'minority view'))} ${count === 1 ? 'is' : 'are'} recorded, on ${listed(on)}.`;
}
