import type { Meeting } from './snapshot.js';

export type PollHere = NonNullable<Meeting['poll']>;

/** What the poll under way asks of whoever reads it, in one sentence; it depends on no choice. */
export function pollSentence({ state, title, waitsForYou, ...counts }: PollHere): string {
  if (state === 'revealed') return `What the board chose in the poll ‘${title}’ is shown.`;
  if (state === 'locked') return `The poll ‘${title}’ is locked. What was chosen comes next.`;
  return waitsForYou ? 'A poll is open: choose now.' : `The poll ‘${title}’ is open. ${chosenWords(counts)}.`;
}

/** How far the poll is: `9 of 11 have chosen`. */
export const chosenWords = ({ chosen, eligible }: Pick<PollHere, 'chosen' | 'eligible'>) =>
  `${chosen} of ${eligible} have chosen`;

/** `2 members have not chosen`, for the question before a lock. */
export const notChosenWords = ({ chosen, eligible }: Pick<PollHere, 'chosen' | 'eligible'>): string => {
  const missing = eligible - chosen;
  return missing === 1 ? '1 member has not chosen' : `${missing} members have not chosen`;
};
