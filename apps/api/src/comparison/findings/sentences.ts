import {
  SHARED_GAP_UP_TO as GAP_UP_TO,
  type PeerLevel,
  SHARED_STRENGTH_FROM as STRENGTH_FROM,
  SYSTEM_AGGREGATE_FROM,
  systemFigure,
} from '@candour/scoring';
import { inWords, many, named } from '../../platform/words.js';
import { dayInFull } from '../publication/published-words.js';

/** One question (or section) with the levels that compare, one for each board that shares it. */
export interface SharedLevels {
  readonly title: string;
  readonly boards: readonly PeerLevel[];
}

/** One question with the boards that want to be higher than they are. */
export interface SharedAmbitions {
  readonly title: string;
  readonly boards: readonly (PeerLevel & { readonly on: string })[];
}

export interface Middle {
  readonly title: string;
  readonly median: number;
}

/** Those of which anything may be said of a system as a whole: from three independent boards. */
export function middlesOf(subjects: readonly SharedLevels[]): Middle[] {
  return subjects.flatMap(({ title, boards }) => {
    const figure = systemFigure(boards);
    return figure.kind === 'median' ? [{ title, median: figure.median }] : [];
  });
}

const TOO_FEW = `Too few boards have published levels that compare: it takes ${inWords(SYSTEM_AGGREGATE_FROM)} independent ones.`;

/** What many boards find hardest, if it is hard. @param what is compared, as in `question` */
export function sharedGap(all: readonly Middle[], what: string): string {
  if (all.length === 0) return `Shared gap: not known. ${TOO_FEW}`;
  const lowest = Math.min(...all.map(({ median }) => median));
  if (lowest > GAP_UP_TO)
    return `Shared gap: none. On no ${what} do most independent boards stand at level ${GAP_UP_TO} or lower.`;
  const titles = all.filter(({ median }) => median === lowest).map(({ title }) => title);
  return `Shared gap: half or more of the independent boards stand at level ${Math.floor(lowest)} or lower on ${those(titles, what)}.`;
}

/** Whether any of them is hard for half of the boards or more. */
export const someAreGaps = (all: readonly Middle[]) => all.some(({ median }) => median <= GAP_UP_TO);

/** Whether half of the boards or more do any of them well. */
export const someAreStrengths = (all: readonly Middle[]) => all.some(({ median }) => median >= STRENGTH_FROM);

/** A section is called one, for it is read beside questions. */
const those = (titles: readonly string[], what: string) =>
  what === 'section' ? `the ${titles.length === 1 ? 'section' : 'sections'} ${named(titles)}` : named(titles);

/** What many boards do well, if they do. */
export function sharedStrength(all: readonly Middle[], what: string): string {
  if (all.length === 0) return `Shared strength: not known. ${TOO_FEW}`;
  const highest = Math.max(...all.map(({ median }) => median));
  if (highest < STRENGTH_FROM)
    return `Shared strength: none. On no ${what} do most independent boards stand at level ${STRENGTH_FROM} or higher.`;
  const titles = all.filter(({ median }) => median === highest).map(({ title }) => title);
  return `Shared strength: half or more of the independent boards stand at level ${Math.ceil(highest)} or higher on ${those(titles, what)}.`;
}

/** Where most boards want to be higher than they are, and by when the first of them. */
export function planned(questions: readonly SharedAmbitions[]): string {
  const shared = questions.flatMap(({ title, boards }) => {
    const figure = systemFigure(boards);
    return figure.kind === 'median' ? [{ title, boards: figure.boards, first: boards.map(({ on }) => on).sort()[0] ?? '' }] : [];
  });
  if (shared.length === 0) {
    return `Planned: fewer than ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards have shared an ambition for the same question.`;
  }
  const most = Math.max(...shared.map(({ boards }) => boards));
  const where = shared.filter(({ boards }) => boards === most);
  const first = where.map((one) => one.first).sort()[0] ?? '';
  return `Planned: ${many(most, 'independent board')} want to reach a higher level on ${named(where.map(({ title }) => title))}, the first by ${dayInFull(first)}.`;
}
