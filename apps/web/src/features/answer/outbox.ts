import { asProblem, type Problem } from '../../platform/problem.js';
import { type Drafts, readDrafts } from './draft-storage.js';
import { type Given, isEmpty, isSame, isWhole, type MyAnswer } from './given.js';

/** An answer on its way: what was given, and the version it was given upon (null: there was none). */
export interface Draft {
  readonly given: Given;
  readonly expectedVersion: number | null;
}

/**
 * Where a draft stands. `unfinished`: cannot be sent yet. `retrying`: could not be sent, is tried again by itself.
 * `conflict`: another device was first. `not-counted`: the round was locked before it arrived. `refused`: anything else.
 */
export type Standing = 'unfinished' | 'saving' | 'retrying' | 'conflict' | 'not-counted' | 'refused';

export interface Entry {
  readonly draft: Draft;
  readonly standing: Standing;
  readonly problem: Problem | null;
}

/** What an outbox needs of the world. */
export interface Doors {
  readonly drafts: Drafts;
  /** Sends it; resolves when the server has acknowledged it, and throws a `Problem` otherwise. */
  readonly send: (itemCode: string, draft: Draft) => Promise<MyAnswer>;
  readonly saved: (row: MyAnswer) => void;
  /** What we know of the server is old: another device has written. */
  readonly outdated: () => void;
  /** Runs something after a while; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

const longestPause = 30_000;
const firstPause = 2_000;

/**
 * Answers on their way to the server. Hard, because it must never lose an answer and never say *saved* too soon:
 * - a draft is on the device before it is sent, and leaves it only when the server has acknowledged that very draft;
 * - one request at a time for each item; what was typed meanwhile goes after it, upon the version it brought;
 * - a draft that is gone from the device (somebody signed out) is not sent any more.
 */
export class Outbox {
  private entries: ReadonlyMap<string, Entry>;
  private readonly listeners = new Set<() => void>();
  private readonly pauses = new Map<string, () => void>();
  private readonly sending = new Set<string>();
  private failures = 0;
  private callOffRetry: (() => void) | null = null;

  constructor(private readonly doors: Doors) {
    this.entries = new Map(
      readDrafts(doors.drafts).map(([code, draft]) => [
        code,
        { draft, standing: isWhole(draft.given) ? 'retrying' : 'unfinished', problem: null },
      ]),
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The drafts by item, a new map whenever one changes. */
  readonly snapshot = (): ReadonlyMap<string, Entry> => this.entries;

  /**
   * What a member has chosen or typed.
   *
   * @param row what the server holds as far as this screen knows
   * @param pause how long to wait for more of it before sending
   */
  change(itemCode: string, given: Given, row: MyAnswer | undefined, pause: number): void {
    const before = this.entries.get(itemCode);
    const nothingNew = isEmpty(given) || isSame(given, row);
    if (nothingNew && before?.standing !== 'conflict' && !this.sending.has(itemCode)) {
      this.drop(itemCode);
      return;
    }
    const draft = { given, expectedVersion: before ? before.draft.expectedVersion : (row?.version ?? null) };
    const unresolved = before?.standing === 'conflict';
    this.put(itemCode, {
      draft,
      standing: unresolved ? 'conflict' : isWhole(given) ? 'saving' : 'unfinished',
      problem: unresolved ? before.problem : null,
    });
    if (!unresolved) this.sendAfter(itemCode, pause);
  }

  /** Sends now what waits for more, and what could not be sent. */
  hurry(): void {
    this.callOffRetry?.();
    this.callOffRetry = null;
    for (const [code, { standing, problem }] of this.entries) {
      if (standing === 'saving' || standing === 'retrying' || problem?.status === 401) this.sendAfter(code, 0);
    }
  }

  /** After a conflict: this answer, upon the version the other device has written. */
  keepMine(itemCode: string, version: number | null): void {
    const entry = this.entries.get(itemCode);
    if (!entry) return;
    this.put(itemCode, { draft: { ...entry.draft, expectedVersion: version }, standing: 'saving', problem: null });
    this.sendAfter(itemCode, 0);
  }

  /** Lets a draft go: after a conflict the other answer stands; or it was not counted, and the member has seen it. */
  drop(itemCode: string): void {
    this.pauses.get(itemCode)?.();
    this.doors.drafts.remove(itemCode);
    if (!this.entries.has(itemCode)) return;
    this.become(new Map([...this.entries].filter(([code]) => code !== itemCode)));
  }

  /** Drafts that the server holds already need no second sending. */
  settle(rows: readonly MyAnswer[]): void {
    for (const row of rows) {
      const entry = this.entries.get(row.itemCode);
      if (entry && !this.sending.has(row.itemCode) && isSame(entry.draft.given, row)) this.drop(row.itemCode);
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
    if (!entry || this.sending.has(itemCode) || !isWhole(entry.draft.given)) return;
    if (!this.doors.drafts.has(itemCode)) {
      this.drop(itemCode);
      return;
    }
    this.sending.add(itemCode);
    try {
      const row = await this.doors.send(itemCode, entry.draft);
      this.sending.delete(itemCode);
      this.acknowledged(itemCode, entry.draft, row);
    } catch (error) {
      this.sending.delete(itemCode);
      this.failed(itemCode, asProblem(error));
    }
  }

  private acknowledged(itemCode: string, sent: Draft, row: MyAnswer): void {
    this.failures = 0;
    this.doors.saved(row);
    const now = this.entries.get(itemCode);
    if (!now || now.draft === sent) {
      this.drop(itemCode);
      return;
    }
    const draft = { ...now.draft, expectedVersion: row.version };
    this.put(itemCode, { ...now, draft });
    if (isWhole(draft.given)) void this.send(itemCode);
  }

  private failed(itemCode: string, problem: Problem): void {
    const entry = this.entries.get(itemCode);
    if (!entry) return;
    const standing = standingAfter(problem);
    this.put(itemCode, { ...entry, standing, problem });
    if (standing === 'retrying') this.tryAgainSoon();
    if (standing === 'conflict' || standing === 'not-counted') this.doors.outdated();
  }

  private tryAgainSoon(): void {
    if (this.callOffRetry) return;
    const pause = Math.min(firstPause * 2 ** this.failures, longestPause);
    this.failures += 1;
    this.callOffRetry = this.doors.later(pause, () => this.hurry());
  }

  private put(itemCode: string, entry: Entry): void {
    this.doors.drafts.write(itemCode, entry.draft);
    this.become(new Map([...this.entries, [itemCode, entry]]));
  }

  private become(entries: ReadonlyMap<string, Entry>): void {
    this.entries = entries;
    for (const listener of this.listeners) listener();
  }
}

/** What a refusal means for the draft. What may pass by itself is tried again. */
function standingAfter({ code, status }: Problem): Standing {
  if (code === 'round-locked') return 'not-counted';
  if (status === 412) return 'conflict';
  return code === 'offline' || status >= 500 || status === 429 ? 'retrying' : 'refused';
}
