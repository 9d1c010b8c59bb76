import {
  type CountedChange,
  changesOfSystem,
  type PublishedChange,
  publishedChangeInWords,
  SYSTEM_AGGREGATE_FROM,
} from '@candour/scoring';
import { inWords, listed, many } from '../../platform/words.js';
import type { Changes } from './changes.js';

/** Titles that a sentence bears before it says how many more there are. */
const MOST_TITLES = 4;

/** In the order in which they are said; nothing is said of what is unchanged. */
const SAID: readonly CountedChange[] = ['risen-with-proof', 'said-higher-proof-unchanged', 'said-higher', 'lower'];

/** What three or more boards have in common since the wave before, question by question. */
export function changeSentences(all: readonly Changes[]): string[] {
  const byQuestion = new Map<string, { title: string; boards: { leaders: readonly string[]; change: PublishedChange }[] }>();
  for (const { items, after } of all)
    for (const { code, title, change } of items) {
      const question = byQuestion.get(code) ?? { title, boards: [] };
      question.boards.push({ leaders: after?.leaders ?? [], change });
      byQuestion.set(code, question);
    }
  const counted = [...byQuestion.values()].map(({ title, boards }) => ({ title, alike: changesOfSystem(boards) }));
  const sentences = SAID.flatMap((change) => {
    const where = counted.flatMap(({ title, alike }) => {
      const found = alike.find((one) => one.change === change);
      return found ? [`‘${title}’ (${many(found.boards, 'independent board')})`] : [];
    });
    return where.length === 0 ? [] : [`${publishedChangeInWords(change)}: ${shortened(where)}.`];
  });
  if (sentences.length > 0) return sentences;
  const compared = counted.some(({ alike }) => alike.length > 0);
  return [
    compared
      ? `On no question have ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards risen or fallen since their wave before.`
      : `Change: not known. It takes ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards that have shared the items of two waves which compare.`,
  ];
}

function shortened(titles: readonly string[]): string {
  if (titles.length <= MOST_TITLES) return listed(titles);
  return `${titles.slice(0, MOST_TITLES).join(', ')} and ${inWords(titles.length - MOST_TITLES)} more`;
}
