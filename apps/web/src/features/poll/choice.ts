import { asProblem, type Problem } from '../../platform/problem.js';
import type { MyChoice } from './polls.js';

/** A choice on its way: numbers of options, upon the version it replaces (null: there was none). */
export interface Draft {
  readonly chosen: readonly number[];
  readonly expectedVersion: number | null;
}

/** Where a choice stands. `unfinished` has too few options; `retrying` could not be sent and is tried again by itself. */
export type Standing = 'unfinished' | 'saving' | 'retrying' | 'saved' | 'not-counted' | 'elsewhere' | 'refused';

export interface OnItsWay {
  readonly draft: Draft;
  readonly standing: Standing;
  readonly problem: Problem | null;
}

export interface Doors {
  /** Sends it; resolves when the server has acknowledged it, throws a `Problem` otherwise. */
  readonly send: (draft: Draft) => Promise<MyChoice>;
  /** How things stand now: whether the poll is open, and what the server holds of mine. */
  readonly look: () => Promise<{ readonly open: boolean; readonly mine: MyChoice | null }>;
  /** Keeps the draft on this device until it is acknowledged or known not to count; null forgets it. */
  readonly keep: (draft: Draft | null) => void;
  readonly saved: (mine: MyChoice) => void;
  /** Runs something after a while; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

const pauses = [1_000, 2_000, 4_000, 8_000, 15_000];
const isSame = (draft: Draft, mine: MyChoice): boolean => mine.chosen !== null && mine.chosen.join() === draft.chosen.join();

/**
 * One seat's choice in a poll, on its way to the server. Hard, because it must never lose a choice and never say *saved* too soon:
 * it goes out one at a time, and before a second try the server is asked whether the poll is still open and whether the first try
 * arrived after all.
 */
export class Choice {
  private state: OnItsWay | null = null;
  private sending = false;
  private failures = 0;
  private callOff: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  /**
   * @param least how many options make a choice
   * @param kept what an earlier visit left on this device
   */
  constructor(
    private readonly doors: Doors,
    private readonly least: number,
    kept: Draft | null,
  ) {
    if (kept) this.state = { draft: kept, standing: this.isWhole(kept) ? 'retrying' : 'unfinished', problem: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): OnItsWay | null => this.state;

  /** What has just been chosen, in the order of the options, upon the version that the screen shows. */
  choose(chosen: readonly number[], shownVersion: number | null): void {
    this.callOff?.();
    const draft = { chosen: [...chosen].sort((a, b) => a - b), expectedVersion: this.versionUpon(shownVersion) };
    const whole = this.isWhole(draft);
    this.become({ draft, standing: whole ? 'saving' : 'unfinished', problem: null });
    if (whole) void this.send();
  }

  /** Tries again now: the network is back, or the poll has moved. */
  hurry(): void {
    if (this.state?.standing === 'retrying') void this.tryAgain(null);
  }

  private isWhole({ chosen }: Draft): boolean {
    return chosen.length >= this.least;
  }

  /** While a choice is on its way, or has just been saved, the screen may still show an older version. */
  private versionUpon(shown: number | null): number | null {
    const now = this.state;
    if (!now || now.standing === 'elsewhere' || now.standing === 'refused') return shown;
    if (now.standing === 'saving' || now.standing === 'retrying') return now.draft.expectedVersion;
    const newest = Math.max(now.draft.expectedVersion ?? 0, shown ?? 0);
    return newest === 0 ? null : newest;
  }

  private async send(): Promise<void> {
    const now = this.state;
    if (!now || this.sending || !this.isWhole(now.draft)) return;
    this.sending = true;
    try {
      const mine = await this.doors.send(now.draft);
      this.sending = false;
      this.acknowledged(now.draft, mine);
    } catch (error) {
      this.sending = false;
      await this.failed(now.draft, asProblem(error));
    }
  }

  private acknowledged(sent: Draft, mine: MyChoice): void {
    this.failures = 0;
    this.doors.saved(mine);
    const now = this.state;
    if (!now) return;
    const upon = { ...now.draft, expectedVersion: mine.version };
    if (now.draft === sent) {
      this.become({ draft: upon, standing: 'saved', problem: null });
      return;
    }
    // Something else was chosen meanwhile: it goes after it, upon the version that this one brought.
    this.become({ ...now, draft: upon });
    void this.send();
  }

  private async failed(sent: Draft, problem: Problem): Promise<void> {
    const now = this.state;
    if (!now) return;
    if (now.draft !== sent && problem.code !== 'offline') return await this.send();
    if (problem.code === 'poll-locked') return this.become({ ...now, standing: 'not-counted', problem });
    if (problem.status === 412) return await this.tryAgain(problem);
    const passes = problem.status === 0 || problem.status >= 500 || problem.status === 429;
    if (!passes) return this.become({ ...now, standing: 'refused', problem });
    this.become({ ...now, standing: 'retrying', problem });
    this.tryLater();
  }

  private tryLater(): void {
    this.callOff?.();
    const pause = pauses[Math.min(this.failures, pauses.length - 1)] ?? 15_000;
    this.failures += 1;
    this.callOff = this.doors.later(pause, () => void this.tryAgain(null));
  }

  /** Asks how things stand, then says *saved*, *not counted* or *chosen on another device*, or sends again. */
  private async tryAgain(refused: Problem | null): Promise<void> {
    const now = this.state;
    if (!now || this.sending) return;
    this.sending = true;
    const found = await this.doors.look().catch((error: unknown) => asProblem(error));
    this.sending = false;
    if (this.state !== now) return await this.send();
    if (found instanceof Error) {
      this.become({ ...now, standing: 'retrying', problem: found });
      return this.tryLater();
    }
    const { draft } = now;
    const { open, mine } = found;
    if (mine && isSame(draft, mine)) return this.acknowledged(draft, mine);
    if (!open) return this.become({ ...now, standing: 'not-counted' });
    if (refused || (mine?.version ?? null) !== draft.expectedVersion) {
      if (mine) this.doors.saved(mine);
      return this.become({ ...now, standing: 'elsewhere', problem: refused });
    }
    this.become({ ...now, standing: 'saving' });
    await this.send();
  }

  private become(state: OnItsWay | null): void {
    this.state = state;
    const waits = state && ['unfinished', 'saving', 'retrying', 'refused'].includes(state.standing);
    this.doors.keep(waits ? state.draft : null);
    for (const listener of this.listeners) listener();
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A draft that an earlier visit left on this device, or null where there is none that can be understood. */
export function draftFrom(written: string | null): Draft | null {
  try {
    const value: unknown = JSON.parse(written ?? 'null');
    if (!isRecord(value) || !Array.isArray(value.chosen)) return null;
    const chosen = value.chosen.filter((one): one is number => typeof one === 'number');
    return { chosen, expectedVersion: typeof value.expectedVersion === 'number' ? value.expectedVersion : null };
  } catch {
    return null;
  }
}
