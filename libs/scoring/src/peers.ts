import { PEER_MEDIAN_FROM, PEER_QUARTILES_FROM, SYSTEM_AGGREGATE_FROM } from './constants.js';
import { type Counts, countLevels, lowerMedian, median, numberOf, quartiles } from './spread.js';

/** A board with the people who lead it. */
export interface Led {
  /** Ids of its chair and its chief executive: boards that share one count once. */
  readonly leaders: readonly string[];
}

/** The published level of one board. */
export interface PeerLevel extends Led {
  readonly level: number;
}

/** A figure over several boards, or why there is none. Never a rank, never an average. */
export type PeerFigure =
  | TooFewPeers
  | {
      readonly kind: 'median';
      readonly boards: number;
      readonly median: number;
      readonly q1: number | null;
      readonly q3: number | null;
    };

export interface TooFewPeers {
  readonly kind: 'too-few';
  readonly boards: number;
  readonly needed: number;
}

/** Questions and sections run from 1 to 5 in every comparison. */
const LEVELS = 5;

interface Group<Board> {
  readonly leaders: string[];
  readonly boards: Board[];
}

/** Independent boards: those that share a chair or a chief executive stand together, also where a third board joins them. */
export function independentBoards<Board extends Led>(boards: readonly Board[]): Board[][] {
  const groupOf = new Map<string, Group<Board>>();
  const groups = new Set<Group<Board>>();
  for (const board of boards) {
    const group: Group<Board> = { leaders: [...board.leaders], boards: [board] };
    for (const leader of board.leaders) {
      const other = groupOf.get(leader);
      if (other && other !== group) {
        group.boards.push(...other.boards);
        group.leaders.push(...other.leaders);
        for (const joined of other.leaders) groupOf.set(joined, group);
        groups.delete(other);
      }
      groupOf.set(leader, group);
    }
    groups.add(group);
  }
  return [...groups].map((group) => group.boards);
}

/** One level for each independent board: boards joined by shared leaders stand by their lower median. @param scale levels of the item */
export function independentLevels(peers: readonly PeerLevel[], scale = LEVELS): number[] {
  return independentBoards(peers).map((together) => {
    const levels = together.map(({ level }) => level);
    return lowerMedian(countLevels(levels, scale)) ?? 1;
  });
}

function figure(peers: readonly PeerLevel[], needed: number): PeerFigure {
  const levels = independentLevels(peers);
  const counts = countLevels(levels, LEVELS);
  const middle = median(counts);
  if (levels.length < needed || middle === null) return { kind: 'too-few', boards: levels.length, needed };
  const range = levels.length >= PEER_QUARTILES_FROM ? quartiles(counts) : null;
  return { kind: 'median', boards: levels.length, median: middle, q1: range?.q1 ?? null, q3: range?.q3 ?? null };
}

/**
 * The middle of the peers of one type, nationally: a median from 6 independent boards, quartiles from 8 (ours). Boards
 * with a shared chair or chief executive count once, also when they are joined over a third board.
 *
 * @param peers published levels that compare (see `whyNotComparable`), of one type of trust
 */
export function peerFigure(peers: readonly PeerLevel[]): PeerFigure {
  return figure(peers, PEER_MEDIAN_FROM);
}

/** How many independent boards stand on each level, or why it is not said. */
export type PeerDistribution =
  | TooFewPeers
  | {
      readonly kind: 'shown';
      readonly boards: number;
      readonly counts: Counts;
      readonly median: number;
      readonly q1: number | null;
      readonly q3: number | null;
    };

/**
 * Where the peers of one type stand, level by level, for a board to see itself among: from 6 independent boards, quartiles from 8
 * (ours). It is made of levels that the reader may read one by one, and says of nobody who stands where.
 *
 * @param peers other boards than the reader's own
 * @param scale levels of the item: five of a question or section, fewer of a check or a pitfall
 */
export function peerDistribution(peers: readonly PeerLevel[], scale = LEVELS): PeerDistribution {
  const counts = countLevels(independentLevels(peers, scale), scale);
  const [boards, middle] = [numberOf(counts), median(counts)];
  if (boards < PEER_MEDIAN_FROM || middle === null) return { kind: 'too-few', boards, needed: PEER_MEDIAN_FROM };
  const range = boards >= PEER_QUARTILES_FROM ? quartiles(counts) : null;
  return { kind: 'shown', boards, counts, median: middle, q1: range?.q1 ?? null, q3: range?.q3 ?? null };
}

/** The middle of one system: from 3 independent boards, never its headline. */
export function systemFigure(boards: readonly PeerLevel[]): PeerFigure {
  return figure(boards, SYSTEM_AGGREGATE_FROM);
}
