import { PEER_MEDIAN_FROM, PEER_QUARTILES_FROM, SYSTEM_AGGREGATE_FROM } from './constants.js';
import { countLevels, lowerMedian, median, quartiles } from './spread.js';

/** The published level of one board, with the people who lead it. */
export interface PeerLevel {
  readonly level: number;
  /** Ids of its chair and its chief executive: boards that share one count once. */
  readonly leaders: readonly string[];
}

/** A figure over several boards, or why there is none. Never a rank, never an average. */
export type PeerFigure =
  | { readonly kind: 'too-few'; readonly boards: number; readonly needed: number }
  | {
      readonly kind: 'median';
      readonly boards: number;
      readonly median: number;
      readonly q1: number | null;
      readonly q3: number | null;
    };

/** Levels run from 1 to 5 in every comparison. */
const LEVELS = 5;

interface Group {
  readonly leaders: string[];
  readonly levels: number[];
}

/** One level for each independent board: boards joined by shared leaders stand together, by their lower median. */
export function independentLevels(peers: readonly PeerLevel[]): number[] {
  const groupOf = new Map<string, Group>();
  const groups = new Set<Group>();
  for (const { level, leaders } of peers) {
    const group: Group = { leaders: [...leaders], levels: [level] };
    for (const leader of leaders) {
      const other = groupOf.get(leader);
      if (other && other !== group) {
        group.levels.push(...other.levels);
        group.leaders.push(...other.leaders);
        for (const joined of other.leaders) groupOf.set(joined, group);
        groups.delete(other);
      }
      groupOf.set(leader, group);
    }
    groups.add(group);
  }
  return [...groups].map(({ levels }) => lowerMedian(countLevels(levels, LEVELS)) ?? 1);
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

/** The middle of one system: from 3 independent boards, never its headline. */
export function systemFigure(boards: readonly PeerLevel[]): PeerFigure {
  return figure(boards, SYSTEM_AGGREGATE_FROM);
}
