import { PITFALL_OURS_FROM, SHARED_GAP_UP_TO, SHARED_STRENGTH_FROM, SYSTEM_AGGREGATE_FROM } from './constants.js';
import { independentBoards, independentLevels, type Led, type PeerLevel, systemFigure } from './peers.js';

/*
 * What follows from the published figures of several boards: numbers of independent boards, never a rank, never an average. Every
 * one is made only of figures that its reader may read one by one, and only from three independent boards (method, section 5).
 */

const enough = (boards: number): boolean => boards >= SYSTEM_AGGREGATE_FROM;

/** Where the boards of a system stand together on one question or section. */
export interface SharedStanding {
  /** A gap where the middle of them stands at 2 or lower, a strength at 4 or higher (ours). */
  readonly kind: 'gap' | 'strength' | 'between';
  /** Independent boards that share a level which compares. */
  readonly boards: number;
  /** How many of them stand at 2 or lower, and at 4 or higher. */
  readonly low: number;
  readonly high: number;
}

/** @returns null under three independent boards */
export function sharedStanding(boards: readonly PeerLevel[]): SharedStanding | null {
  const figure = systemFigure(boards);
  if (figure.kind === 'too-few') return null;
  const levels = independentLevels(boards);
  return {
    kind: figure.median <= SHARED_GAP_UP_TO ? 'gap' : figure.median >= SHARED_STRENGTH_FROM ? 'strength' : 'between',
    boards: levels.length,
    low: levels.filter((level) => level <= SHARED_GAP_UP_TO).length,
    high: levels.filter((level) => level >= SHARED_STRENGTH_FROM).length,
  };
}

const PITFALL_LEVELS = 4;

/**
 * How many independent boards call a pitfall *us*: agreed as *often* or *this is us*.
 *
 * @returns null where fewer than three do: what one or two say of themselves is not a finding about a system
 */
export function calledUs(boards: readonly PeerLevel[]): { readonly boards: number; readonly us: number } | null {
  const levels = independentLevels(boards, PITFALL_LEVELS);
  const us = levels.filter((level) => level >= PITFALL_OURS_FROM).length;
  return enough(us) ? { boards: levels.length, us } : null;
}

/** Belief against proof on one question: of the boards that share evidence, how many prove their level, and how many claim more. */
export interface BeliefAndProof {
  readonly boards: number;
  readonly proved: number;
  readonly overClaimed: number;
}

/** @param boards with how far each level lies above its proof. @returns null under three independent boards */
export function beliefAndProof(boards: readonly (Led & { readonly overClaim: number })[]): BeliefAndProof | null {
  const together = independentBoards(boards);
  // Of boards that count once the one that claims least speaks for them: nothing is said against a board that it does not say itself.
  const overClaimed = together.filter((group) => Math.min(...group.map(({ overClaim }) => overClaim)) > 0).length;
  return enough(together.length) ? { boards: together.length, proved: together.length - overClaimed, overClaimed } : null;
}

/** A board's level with what it means to reach. */
export interface Planning extends PeerLevel {
  /** Null where it means to reach nothing higher; absent where it does not share that. */
  readonly ambition?: { readonly level: number; readonly on: string } | null;
}

/** How many boards mean to have reached a level by a day, or meant to. */
export interface PlannedBy {
  readonly on: string;
  readonly level: number;
  readonly boards: number;
}

/** Ambitions of several boards on one question, by date. */
export interface AmbitionsByDate {
  /** Independent boards with such an ambition. */
  readonly boards: number;
  readonly by: readonly PlannedBy[];
}

/** An ambition stands on its day too: only on the day after has that day passed. */
const isToCome = (on: string, today: string): boolean => on >= today;

/**
 * Planned movement on one question: the ambitions above today's level whose day is still to come, by date.
 *
 * @param today the day in London
 * @returns null under three independent boards
 */
export function plannedMovement(boards: readonly Planning[], today: string): AmbitionsByDate | null {
  return ambitionsByDate(boards, (on) => isToCome(on, today));
}

/**
 * Ambitions that were not reached: their day has passed, and the published level is still below them. What a board has reached since
 * and not published is not known.
 *
 * @param today the day in London
 * @returns null under three independent boards
 */
export function passedAmbitions(boards: readonly Planning[], today: string): AmbitionsByDate | null {
  return ambitionsByDate(boards, (on) => !isToCome(on, today));
}

function ambitionsByDate(boards: readonly Planning[], isMeant: (on: string) => boolean): AmbitionsByDate | null {
  const above = boards.flatMap(({ level, ambition, leaders }) =>
    ambition && ambition.level > level && isMeant(ambition.on) ? [{ ...ambition, leaders }] : [],
  );
  const independent = independentBoards(above).length;
  if (!enough(independent)) return null;
  const steps = new Map<string, typeof above>();
  for (const one of above) {
    const key = `${one.on} ${one.level}`;
    steps.set(key, [...(steps.get(key) ?? []), one]);
  }
  const by = [...steps]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, alike]): PlannedBy[] => {
      const [first] = alike;
      return first ? [{ on: first.on, level: first.level, boards: independentBoards(alike).length }] : [];
    });
  return { boards: independent, by };
}

/** Whether a question that is a shared gap is planned to be closed, as far as boards share what they plan. */
export type PlanForGap =
  | { readonly kind: 'no-gap' | 'somebody' | 'not-known' }
  /** How many independent boards say so. */
  | { readonly kind: 'nobody'; readonly boards: number };

/**
 * A shared gap that nobody plans to close: of three or more independent boards at level 2 or lower that share what they plan, none
 * means to go beyond it by a day that is still to come. An ambition whose day has passed closes nothing. It is not known where too few
 * of those boards share what they plan.
 *
 * @param today the day in London
 */
export function planForGap(boards: readonly Planning[], today: string): PlanForGap {
  if (sharedStanding(boards)?.kind !== 'gap') return { kind: 'no-gap' };
  const low = boards.filter(({ level, ambition }) => level <= SHARED_GAP_UP_TO && ambition !== undefined);
  const independent = independentBoards(low).length;
  const closes = low.some(({ ambition }) => ambition && ambition.level > SHARED_GAP_UP_TO && isToCome(ambition.on, today));
  if (closes) return { kind: 'somebody' };
  return enough(independent) ? { kind: 'nobody', boards: independent } : { kind: 'not-known' };
}

/** @returns how many boards those are that plan nothing; null where it is no gap, where somebody does, or where too few say */
export function gapNobodyPlansToClose(boards: readonly Planning[], today: string): number | null {
  const plan = planForGap(boards, today);
  return plan.kind === 'nobody' ? plan.boards : null;
}
