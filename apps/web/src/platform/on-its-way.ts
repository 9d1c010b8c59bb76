import { asProblem, type Problem } from './problem.js';

/** What is sent names the version that it replaces; null: there was none. */
interface Versioned {
  readonly expectedVersion: number | null;
}

/** Where it stands. `unfinished` cannot be sent as it is; `retrying` could not be sent and is tried again by itself. */
export type Standing = 'unfinished' | 'saving' | 'retrying' | 'saved' | 'not-counted' | 'elsewhere' | 'refused';

export interface OnItsWay<Draft> {
  readonly draft: Draft;
  readonly standing: Standing;
  readonly problem: Problem | null;
}

/** How things stand at the server: whether it still takes one, and what it holds of mine. */
export interface AtTheServer<Held> {
  readonly open: boolean;
  readonly held: Held | null;
}

export interface Doors<Draft, Held> {
  /** Sends it; resolves when the server has acknowledged it, throws a `Problem` otherwise. */
  readonly send: (draft: Draft) => Promise<Held>;
  readonly look: (draft: Draft) => Promise<AtTheServer<Held>>;
  /** Keeps the draft on this device until it is acknowledged or known not to count; null forgets it. */
  readonly keep: (draft: Draft | null) => void;
  readonly saved: (held: Held) => void;
  /** Runs something after a while; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

/** What is particular to what is sent. */
export interface Rules<Draft, Held> {
  /** Whether it can be sent as it is. */
  readonly isWhole: (draft: Draft) => boolean;
  /** Whether the server holds just this. */
  readonly isSame: (draft: Draft, held: Held) => boolean;
  /** Whether two drafts are meant for the same thing, such as the same vote. */
  readonly isForTheSame: (one: Draft, other: Draft) => boolean;
  /** The code of the refusal that says: too late, it does not count. */
  readonly tooLate: string;
  /** Codes of refusals that pass by themselves, beside a missing network and a server in trouble. */
  readonly passing: readonly string[];
}

const pauses = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * One person's answer or choice on its way to the server. Hard, because it must never lose one, never say *saved* too soon, and never
 * let what was meant for one vote slip into the next: it goes out one at a time, and before a second try the server is asked whether
 * it still takes one and whether the first try arrived after all.
 */
export class Outgoing<Draft extends Versioned, Held extends { readonly version: number }> {
  private state: OnItsWay<Draft> | null = null;
  private sending = false;
  private failures = 0;
  private callOff: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param kept what an earlier visit left on this device */
  constructor(
    private readonly doors: Doors<Draft, Held>,
    private readonly rules: Rules<Draft, Held>,
    kept: Draft | null,
  ) {
    if (kept) this.state = { draft: kept, standing: rules.isWhole(kept) ? 'retrying' : 'unfinished', problem: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): OnItsWay<Draft> | null => this.state;

  /**
   * Takes what has just been chosen or typed.
   *
   * @param shown the draft, upon the version that the screen shows
   * @param pause how long to wait for more of it before sending, in milliseconds; null: not at all
   */
  protected take(shown: Draft, pause: number | null): void {
    this.callOff?.();
    const draft = { ...shown, expectedVersion: this.versionUpon(shown) };
    const whole = this.rules.isWhole(draft);
    this.become({ draft, standing: whole ? 'saving' : 'unfinished', problem: null });
    if (!whole) return;
    if (pause === null) void this.send();
    else this.callOff = this.doors.later(pause, () => void this.send());
  }

  /** Tries again now: the network is back, or the room has moved. */
  hurry(): void {
    if (this.state?.standing === 'retrying') void this.tryAgain(null);
  }

  /** Its person has seen what became of it. */
  forget(): void {
    if (this.state === null || this.state.standing === 'saving' || this.state.standing === 'retrying') return;
    this.become(null);
  }

  /** While one for the same thing is on its way, or has just been saved, the screen may still show an older version. */
  private versionUpon(shown: Draft): number | null {
    const now = this.state;
    if (!now || !this.rules.isForTheSame(now.draft, shown)) return shown.expectedVersion;
    if (now.standing === 'elsewhere' || now.standing === 'refused') return shown.expectedVersion;
    if (now.standing === 'saving' || now.standing === 'retrying') return now.draft.expectedVersion;
    const newest = Math.max(now.draft.expectedVersion ?? 0, shown.expectedVersion ?? 0);
    return newest === 0 ? null : newest;
  }

  private async send(): Promise<void> {
    const now = this.state;
    if (!now || this.sending || !this.rules.isWhole(now.draft)) return;
    this.sending = true;
    try {
      const held = await this.doors.send(now.draft);
      this.sending = false;
      this.acknowledged(now.draft, held);
    } catch (error) {
      this.sending = false;
      await this.failed(now.draft, asProblem(error));
    }
  }

  private acknowledged(sent: Draft, held: Held): void {
    this.failures = 0;
    this.doors.saved(held);
    const now = this.state;
    if (!now) return;
    const upon = { ...now.draft, expectedVersion: held.version };
    if (now.draft === sent) {
      this.become({ draft: upon, standing: 'saved', problem: null });
      return;
    }
    // Something else was chosen meanwhile: it goes after it, upon the version that this one brought.
    if (this.rules.isForTheSame(now.draft, sent)) this.become({ ...now, draft: upon });
    void this.send();
  }

  private async failed(sent: Draft, problem: Problem): Promise<void> {
    const now = this.state;
    if (!now) return;
    if (now.draft !== sent && problem.code !== 'offline') return await this.send();
    if (problem.code === this.rules.tooLate) return this.become({ ...now, standing: 'not-counted', problem });
    if (problem.status === 412) return await this.tryAgain(problem);
    const passes =
      problem.status === 0 || problem.status >= 500 || problem.status === 429 || this.rules.passing.includes(problem.code);
    this.become({ ...now, standing: passes ? 'retrying' : 'refused', problem });
    if (passes) this.tryLater();
  }

  private tryLater(): void {
    this.callOff?.();
    const pause = pauses[Math.min(this.failures, pauses.length - 1)] ?? 15_000;
    this.failures += 1;
    this.callOff = this.doors.later(pause, () => void this.tryAgain(null));
  }

  /** Asks how things stand, then says *saved*, *not counted* or *changed on another device*, or sends again. */
  private async tryAgain(refused: Problem | null): Promise<void> {
    const now = this.state;
    if (!now || this.sending) return;
    this.sending = true;
    const found = await this.doors.look(now.draft).catch((error: unknown) => asProblem(error));
    this.sending = false;
    if (this.state !== now) return await this.send();
    if (found instanceof Error) {
      this.become({ ...now, standing: 'retrying', problem: found });
      return this.tryLater();
    }
    const { draft } = now;
    const { open, held } = found;
    if (held && this.rules.isSame(draft, held)) return this.acknowledged(draft, held);
    if (!open) return this.become({ ...now, standing: 'not-counted' });
    if (refused || (held?.version ?? null) !== draft.expectedVersion) {
      if (held) this.doors.saved(held);
      return this.become({ ...now, standing: 'elsewhere', problem: refused });
    }
    this.become({ ...now, standing: 'saving' });
    await this.send();
  }

  private become(state: OnItsWay<Draft> | null): void {
    this.state = state;
    const waits = state && ['unfinished', 'saving', 'retrying', 'refused'].includes(state.standing);
    this.doors.keep(waits ? state.draft : null);
    for (const listener of this.listeners) listener();
  }
}

/** Keeps a draft on this device. One that keeps nothing (a full disk, a private window) loses only what a closed page would. */
export function keepOnDevice(place: string, draft: unknown): void {
  try {
    if (draft === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    return;
  }
}
