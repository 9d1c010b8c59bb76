import { day } from '../../platform/in-london.js';
import type { FollowUp, Hands } from './cards.js';

/** How old an answer is that the board has still to look at again. */
export function ageWords({ ageInDays }: Pick<FollowUp, 'ageInDays'>): string {
  if (ageInDays <= 0) return 'Answered today';
  if (ageInDays === 1) return 'Answered yesterday';
  return ageInDays < 60 ? `Answered ${ageInDays} days ago` : `Answered ${Math.floor(ageInDays / 30)} months ago`;
}

/** When it is to be looked at again; *overdue* is said in words, never by colour alone. */
export const followUpWords = ({ followUpOn, overdue }: Pick<FollowUp, 'followUpOn' | 'overdue'>): string =>
  overdue ? `Overdue: it was for ${day(followUpOn)}` : `For ${day(followUpOn)}`;

/** What a hand holds, and how much of it has an answer. */
export function handWords({ cards, answered }: Pick<Hands['rows'][number], 'cards' | 'answered'>): string {
  const held = cards === 1 ? 'One question' : `${cards} questions`;
  if (answered === 0) return held;
  return answered === cards ? `${held}, all with the answer we got` : `${held}, ${answered} with the answer we got`;
}
