import type { paths } from '@candour/api-client';
import { asProblem, type Problem } from '../../platform/problem.js';

type MyAnswers = paths['/api/assessments/{assessmentId}/my-answers']['get']['responses'][200]['content']['application/json'];
/** My answer as the server holds it. Its kind is null where it was given before a link was issued anew. */
export type MyAnswer = MyAnswers['rows'][number];

/** What a member has chosen. A reason belongs to *does not apply here* alone. */
export interface Given {
  readonly kind: NonNullable<MyAnswer['kind']>;
  readonly level: number | null;
  readonly reason: string;
}

/** An answer on its way: to which round of which item, and upon which version (null: there was none). */
export interface Draft {
  readonly itemCode: string;
  readonly roundNumber: number;
  readonly given: Given;
  /** What was written beside an earlier answer: it goes with the new one, as its author left it. */
  readonly comment: string | null;
  readonly shareComment: boolean;
  readonly expectedVersion: number | null;
}

/** Where an answer stands. `unfinished` still needs a reason; `retrying` could not be sent and is tried again by itself. */
export type Standing = 'unfinished' | 'saving' | 'retrying' | 'saved' | 'not-counted' | 'elsewhere' | 'refused';

export interface OnItsWay {
  readonly draft: Draft;
  readonly standing: Standing;
  readonly problem: Problem | null;
}

/** What the server says of a round before an answer is tried again. */
export interface RoundNow {
  readonly open: boolean;
  readonly row: MyAnswer | null;
}

export interface Doors {
  /** Sends it; resolves when the server has acknowledged it, throws a `Problem` otherwise. */
  readonly send: (draft: Draft) => Promise<MyAnswer>;
  /** How things stand with that round now. */
  readonly look: (draft: Draft) => Promise<RoundNow>;
  /** Keeps the draft on this device until it is acknowledged or known not to count; null forgets it. */
  readonly keep: (draft: Draft | null) => void;
  readonly saved: (row: MyAnswer) => void;
  /** Runs something after a while; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

const pauses = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Whether the server holds just this. */
export const isSame = (given: Given, row: MyAnswer): boolean =>
  row.kind === given.kind &&
  row.level === (given.kind === 'level' ? given.level : null) &&
  (given.kind !== 'not-applicable' || (row.reason ?? '') === given.reason.trim());

const isWhole = ({ kind, reason }: Given): boolean => kind !== 'not-applicable' || reason.trim() !== '';

/**
 * One member's answer in the room, on its way to the server. Hard, because it must never lose an answer, never say *saved* too
 * soon, and never let an answer meant for one vote slip into the next: a draft names its round, and before a second try the
 * server is asked whether that round is still open and whether the first try arrived after all.
 */
export class RoomAnswer {
  private state: OnItsWay | null = null;
  private sending = false;
  private failures = 0;
  private callOff: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly doors: Doors,
    kept: Draft | null,
  ) {
    if (kept) this.state = { draft: kept, standing: isWhole(kept.given) ? 'retrying' : 'unfinished', problem: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): OnItsWay | null => this.state;

  /** What a member has chosen or typed, sent after a pause for more of it. */
  choose(draft: Draft, pause = 0): void {
    this.callOff?.();
    const whole = isWhole(draft.given);
    const expectedVersion = this.versionFor(draft);
    this.become({ draft: { ...draft, expectedVersion }, standing: whole ? 'saving' : 'unfinished', problem: null });
    if (whole) this.callOff = this.doors.later(pause, () => void this.send());
  }

  /** Tries again now: the network is back, or the room has moved. */
  hurry(): void {
    if (this.state?.standing === 'retrying') void this.tryAgain();
  }

  /** The member has seen what became of it. */
  forget(): void {
    if (this.state === null || this.state.standing === 'saving' || this.state.standing === 'retrying') return;
    this.become(null);
  }

  /** While a choice of the same round is on its way, or has just been saved, the screen may still show an older version. */
  private versionFor(draft: Draft): number | null {
    const now = this.state;
    if (!now || !this.sameRound(draft)) return draft.expectedVersion;
    if (now.standing === 'saving' || now.standing === 'retrying') return now.draft.expectedVersion;
    if (now.standing !== 'saved') return draft.expectedVersion;
    return Math.max(now.draft.expectedVersion ?? 0, draft.expectedVersion ?? 0);
  }

  private sameRound({ itemCode, roundNumber }: Draft): boolean {
    const now = this.state?.draft;
    return now?.itemCode === itemCode && now.roundNumber === roundNumber;
  }

  private async send(): Promise<void> {
    const now = this.state;
    if (!now || this.sending || !isWhole(now.draft.given)) return;
    this.sending = true;
    try {
      const row = await this.doors.send(now.draft);
      this.sending = false;
      this.acknowledged(now.draft, row);
    } catch (error) {
      this.sending = false;
      await this.failed(now.draft, asProblem(error));
    }
  }

  private acknowledged(sent: Draft, row: MyAnswer): void {
    this.failures = 0;
    this.doors.saved(row);
    const now = this.state;
    if (!now) return;
    if (now.draft === sent) {
      this.become({ draft: { ...sent, expectedVersion: row.version }, standing: 'saved', problem: null });
      return;
    }
    // Something else was chosen meanwhile: it goes after it, upon the version this one brought.
    if (this.sameRound(sent)) this.become({ ...now, draft: { ...now.draft, expectedVersion: row.version } });
    void this.send();
  }

  private async failed(sent: Draft, problem: Problem): Promise<void> {
    const now = this.state;
    if (!now) return;
    if (now.draft !== sent && problem.code !== 'offline') return await this.send();
    if (problem.code === 'round-locked') return this.become({ draft: now.draft, standing: 'not-counted', problem });
    if (problem.status === 412) return await this.tryAgain(problem);
    const passes = problem.status === 0 || problem.status >= 500 || problem.status === 429 || problem.code === 'meeting-paused';
    if (!passes) return this.become({ draft: now.draft, standing: 'refused', problem });
    this.become({ draft: now.draft, standing: 'retrying', problem });
    this.tryLater();
  }

  private tryLater(): void {
    this.callOff?.();
    const pause = pauses[Math.min(this.failures, pauses.length - 1)] ?? 15_000;
    this.failures += 1;
    this.callOff = this.doors.later(pause, () => void this.tryAgain());
  }

  /** Asks how things stand, then says *saved*, *not counted* or *changed on another device*, or sends again. */
  private async tryAgain(refused: Problem | null = null): Promise<void> {
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
    const { open, row } = found;
    if (row && isSame(draft.given, row)) return this.acknowledged(draft, row);
    if (!open) return this.become({ ...now, standing: 'not-counted' });
    if (refused || (row?.version ?? null) !== draft.expectedVersion) {
      if (row) this.doors.saved(row);
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
