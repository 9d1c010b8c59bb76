import type { Doors } from '../../platform/on-its-way.js';
import { type AnswerOnItsWay, type Draft, type MyAnswer, RoomAnswer, type VoteAt } from './room-answer.js';

/** The end of the key under which a vote's draft lies on the device. */
export const keyOfVote = ({ itemCode, roundNumber }: VoteAt): string => `${itemCode}.${roundNumber}`;

/** The vote that such a key is of, or null where it is of none. */
export function voteOfKey(key: string): VoteAt | null {
  const dot = key.lastIndexOf('.');
  const roundNumber = Number(key.slice(dot + 1));
  return dot > 0 && Number.isInteger(roundNumber) && roundNumber > 0 ? { itemCode: key.slice(0, dot), roundNumber } : null;
}

/**
 * All of one member's answers in one meeting that are on their way, each vote by itself: whoever answers the next item while the one
 * before it still waits for the network is told of both.
 */
export class RoomAnswers {
  private readonly votes = new Map<string, RoomAnswer>();
  private readonly listeners = new Set<() => void>();
  private all: readonly AnswerOnItsWay[] = [];

  /** @param kept the votes of which an earlier visit left a draft on this device */
  constructor(
    private readonly doorsOf: (vote: VoteAt) => Doors<Draft, MyAnswer>,
    kept: readonly VoteAt[],
  ) {
    for (const vote of kept) this.of(vote);
    this.gather();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Everything that is on its way or whose end has not been read, a new list whenever one changes. */
  readonly snapshot = (): readonly AnswerOnItsWay[] => this.all;

  choose(draft: Draft, pause: number): void {
    this.of(draft).choose(draft, pause);
  }

  told(vote: VoteAt): void {
    this.of(vote).told();
  }

  forget(vote: VoteAt): void {
    this.of(vote).forget();
  }

  hurry(): void {
    for (const answer of this.votes.values()) answer.hurry();
  }

  networkIsBack(): void {
    for (const answer of this.votes.values()) answer.networkIsBack();
  }

  /** @param vote null: whatever lies on the device may have changed */
  deviceChanged(vote: VoteAt | null): void {
    for (const answer of vote ? [this.of(vote)] : this.votes.values()) answer.deviceChanged();
  }

  private of(vote: VoteAt): RoomAnswer {
    const key = keyOfVote(vote);
    const known = this.votes.get(key);
    if (known) return known;
    const answer = new RoomAnswer(this.doorsOf(vote));
    this.votes.set(key, answer);
    answer.subscribe(() => this.gather());
    return answer;
  }

  private gather(): void {
    this.all = [...this.votes.values()].flatMap((answer) => answer.snapshot() ?? []);
    for (const listener of this.listeners) listener();
  }
}
