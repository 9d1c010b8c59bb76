import { asProblem, type Problem } from '../../platform/problem.js';
import type { ReflectionAnswer } from './queries.js';

/** Where an answer on its way stands. `retrying`: tried again by itself. `refused`: it will not be taken as it is. */
export type Standing = 'saving' | 'retrying' | 'refused';

export interface Entry {
  readonly answer: ReflectionAnswer;
  readonly standing: Standing;
  readonly problem: Problem | null;
}

/** What a saver needs of the world. */
export interface Doors {
  /** Resolves when the server has acknowledged it, and throws a `Problem` otherwise. */
  readonly send: (answer: ReflectionAnswer) => Promise<ReflectionAnswer>;
  readonly saved: (answer: ReflectionAnswer) => void;
  /** Runs something after a while; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

const firstPause = 2_000;
const longestPause = 30_000;

/**
 * Answers of one reflection on their way to the server, one request at a time for each item. They wait in the memory of this page and
 * nowhere on the device: what somebody thinks of themselves is not left behind on a shared screen. So the page says *not saved* until
 * the server has acknowledged the very words that stand in it.
 */
export class Saver {
  private entries: ReadonlyMap<string, Entry> = new Map();
  private readonly listeners = new Set<() => void>();
  private readonly pauses = new Map<string, () => void>();
  private readonly sending = new Set<string>();
  private failures = 0;
  private callOffRetry: (() => void) | null = null;

  constructor(private readonly doors: Doors) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What is on its way by item, a new map whenever something changes. */
  readonly snapshot = (): ReadonlyMap<string, Entry> => this.entries;

  /** @param pause how long to wait for more of it before sending, in milliseconds */
  change(answer: ReflectionAnswer, pause: number): void {
    this.put({ answer, standing: 'saving', problem: null });
    this.sendAfter(answer.itemCode, pause);
  }

  /** Sends now what waits for more, and what could not be sent. */
  hurry(): void {
    this.callOffRetry?.();
    this.callOffRetry = null;
    for (const [code, { standing, problem }] of this.entries) {
      if (standing !== 'refused' || problem?.status === 401) this.sendAfter(code, 0);
    }
  }

  private sendAfter(itemCode: string, pause: number): void {
    this.pauses.get(itemCode)?.();
    if (pause === 0) void this.send(itemCode);
    else
      this.pauses.set(
        itemCode,
        this.doors.later(pause, () => void this.send(itemCode)),
      );
  }

  private async send(itemCode: string): Promise<void> {
    const entry = this.entries.get(itemCode);
    if (!entry || this.sending.has(itemCode)) return;
    this.sending.add(itemCode);
    try {
      const answer = await this.doors.send(entry.answer);
      this.sending.delete(itemCode);
      this.acknowledged(entry.answer, answer);
    } catch (error) {
      this.sending.delete(itemCode);
      this.failed(itemCode, asProblem(error));
    }
  }

  private acknowledged(sent: ReflectionAnswer, answer: ReflectionAnswer): void {
    this.failures = 0;
    this.doors.saved(answer);
    const now = this.entries.get(sent.itemCode);
    if (now?.answer === sent) this.become([...this.entries].filter(([code]) => code !== sent.itemCode));
    else if (now) void this.send(sent.itemCode);
  }

  private failed(itemCode: string, problem: Problem): void {
    const entry = this.entries.get(itemCode);
    if (!entry) return;
    const passes = problem.code === 'offline' || problem.status >= 500 || problem.status === 429;
    this.put({ ...entry, standing: passes ? 'retrying' : 'refused', problem });
    if (!passes || this.callOffRetry) return;
    const pause = Math.min(firstPause * 2 ** this.failures, longestPause);
    this.failures += 1;
    this.callOffRetry = this.doors.later(pause, () => this.hurry());
  }

  private put(entry: Entry): void {
    this.become([...this.entries, [entry.answer.itemCode, entry]]);
  }

  private become(entries: Iterable<readonly [string, Entry]>): void {
    this.entries = new Map(entries);
    for (const listener of this.listeners) listener();
  }
}

/** What is true of one item's saving, in words. Never *Saved* before the server has said so. */
export function savedWords(entry: Entry | undefined, row: ReflectionAnswer | undefined): string {
  if (!entry) return row ? 'Saved. Only you can see it' : 'Not answered yet';
  if (entry.standing === 'saving') return 'Saving…';
  if (entry.standing === 'refused') {
    return entry.problem?.status === 401 ? 'Not saved: you are signed out' : `Not saved: ${entry.problem?.detail ?? ''}`;
  }
  return entry.problem?.code === 'offline'
    ? 'Not saved: no network, we keep trying'
    : 'Not saved: Candour does not answer, we keep trying';
}
