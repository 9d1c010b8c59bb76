import {
  SHARED_GAP_UP_TO as GAP_UP_TO,
  type PeerLevel,
  type Planning,
  plannedMovement,
  SHARED_STRENGTH_FROM as STRENGTH_FROM,
  SYSTEM_AGGREGATE_FROM,
  systemFigure,
} from '@candour/scoring';
import { capital, dayInFull, inWords, listed, many, named } from '../../platform/words.js';

/** One question (or section) with the levels that compare, one for each board that shares it. */
export interface SharedLevels {
  readonly title: string;
  readonly boards: readonly PeerLevel[];
}

type Kind = 'question' | 'section';

/** What was looked at: all questions, or all sections, with the middles of those of which anything may be said. */
export interface LookedAt {
  readonly what: Kind;
  /** How many there are, whether or not anything may be said of them. */
  readonly all: number;
  readonly middles: readonly { readonly title: string; readonly median: number }[];
}

/** The middles of a system are said from three independent boards on. */
export function lookAt(what: Kind, subjects: readonly SharedLevels[]): LookedAt {
  const middles = subjects.flatMap(({ title, boards }) => {
    const figure = systemFigure(boards);
    return figure.kind === 'median' ? [{ title, median: figure.median }] : [];
  });
  return { what, all: subjects.length, middles };
}

/**
 * What many boards find hardest, if it is hard.
 *
 * @param inTurn what is looked at first, and what where that holds no gap: so that *none* is never said above a list that names some
 */
export function sharedGap(inTurn: readonly LookedAt[]): string {
  const found = inTurn.find(({ middles }) => middles.some(({ median }) => median <= GAP_UP_TO));
  if (!found) return noneOf('Shared gap', `at level ${GAP_UP_TO} or lower`, inTurn);
  const lowest = Math.min(...found.middles.map(({ median }) => median));
  return `Shared gap: half or more of the independent boards stand at level ${Math.floor(lowest)} or lower on ${those(found, lowest)}.`;
}

/** What many boards do well, if they do. @param inTurn as of `sharedGap` */
export function sharedStrength(inTurn: readonly LookedAt[]): string {
  const found = inTurn.find(({ middles }) => middles.some(({ median }) => median >= STRENGTH_FROM));
  if (!found) return noneOf('Shared strength', `at level ${STRENGTH_FROM} or higher`, inTurn);
  const highest = Math.max(...found.middles.map(({ median }) => median));
  return `Shared strength: half or more of the independent boards stand at level ${Math.ceil(highest)} or higher on ${those(found, highest)}.`;
}

/** By title. A section is called one, for it is read beside questions. */
function those({ what, middles }: LookedAt, at: number): string {
  const titles = middles.filter(({ median }) => median === at).map(({ title }) => title);
  return what === 'section' ? `the ${titles.length === 1 ? 'section' : 'sections'} ${named(titles)}` : named(titles);
}

const AMONG: Readonly<Record<Kind, string>> = { question: 'on no question', section: 'in no section' };

/** *None* says what was looked at, and what could not be. */
function noneOf(name: string, where: string, inTurn: readonly LookedAt[]): string {
  const looked = inTurn.filter(({ middles }) => middles.length > 0).map(({ what }) => AMONG[what]);
  if (looked.length === 0)
    return `${name}: not known. Too few boards have published levels that compare: it takes ${inWords(SYSTEM_AGGREGATE_FROM)} independent ones.`;
  const unknown = inTurn.filter(({ all, middles }) => all > 0 && middles.length === 0).map(({ what }) => what);
  const rest = unknown.map((what) => ` Too few boards share levels of ${what}s that compare.`);
  return `${name}: none. ${capital(listed(looked))} do most independent boards stand ${where}.${rest.join('')}`;
}

/** Where most boards want to be higher than they are by a day still to come, and by when the first of them. */
export function planned(
  questions: readonly { readonly title: string; readonly boards: readonly Planning[] }[],
  today: string,
): string {
  const shared = questions.flatMap(({ title, boards }) => {
    const found = plannedMovement(boards, today);
    return found ? [{ title, boards: found.boards, first: found.by[0]?.on ?? '' }] : [];
  });
  if (shared.length === 0) {
    return `Planned: fewer than ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards have shared an ambition for the same question by a day still to come.`;
  }
  const most = Math.max(...shared.map(({ boards }) => boards));
  const where = shared.filter(({ boards }) => boards === most);
  const first = where.map((one) => one.first).sort()[0] ?? '';
  return `Planned: ${many(most, 'independent board')} want to reach a higher level on ${named(where.map(({ title }) => title))}, the first by ${dayInFull(first)}.`;
}
