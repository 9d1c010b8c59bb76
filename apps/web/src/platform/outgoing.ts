import type { Kept } from './kept-on-device.js';
import type { AtTheServer, Doors, OnItsWay, Rules, Standing, Versioned } from './on-its-way.js';
import { asProblem, type Problem } from './problem.js';

const pauses = [1_000, 2_000, 4_000, 8_000, 15_000];
const mostSteps = 8;
const mostKept = 12;
/** How long an answer of the server is waited for: guest Wi-Fi may be slow, and a lost connection says nothing. */
const patience = 25_000;
/** How long a tab leaves what another tab has chosen to that tab. */
const otherTabsTurn = 5_000;

/**
 * One person's answer or choice on its way to the server. Hard, because it must never lose one, never say *saved* too soon, and never
 * say *not counted* of one that counted:
 * - one request at a time; what was chosen meanwhile goes after it, upon the version it brought;
 * - after a request that we heard nothing of, the server is asked what it holds before anything is sent or said. What it holds may be
 *   an earlier choice of ours that did arrive: that is no other device;
 * - what is gone from the device (somebody signed out, another tab is done with it) is not sent any more.
 */
export class Outgoing<Draft extends Versioned, Held extends { readonly version: number }> {
  private state: OnItsWay<Draft, Held> | null = null;
  private sent: readonly Draft[] = [];
  private unsure = false;
  private working = false;
  private failures = 0;
  private callOff: (() => void) | null = null;
  private inTheAir: AbortController | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly doors: Doors<Draft, Held>,
    private readonly rules: Rules<Draft, Held>,
  ) {
    const kept = doors.device.kept();
    if (kept) this.takeUp(kept);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): OnItsWay<Draft, Held> | null => this.state;

  /**
   * Takes what has just been chosen or typed.
   *
   * @param shown the draft, upon the version that the screen shows
   * @param pause how long to wait for more of it before sending, in milliseconds
   */
  protected take(shown: Draft, pause: number): void {
    const draft = { ...shown, expectedVersion: this.versionUpon(shown) };
    const whole = this.rules.isWhole(draft);
    this.become({ draft, standing: whole ? 'saving' : 'unfinished', problem: null, held: this.state?.held ?? null, late: false });
    if (whole) this.workIn(pause);
    else this.callOff?.();
  }

  /** Goes on now: what waits for more, what could not be sent, and what its person has signed in again for. */
  hurry(): void {
    const now = this.state;
    if (!now) return;
    if (now.standing === 'unfinished' || now.problem?.status === 401) this.unsure = true;
    if (now.problem?.status === 401) this.become({ ...now, standing: 'saving', problem: null });
    if (isOnTheMove(this.state)) this.workIn(0);
  }

  /** The network is back, or the phone has woken up: what is in the air may have been lost long ago. */
  networkIsBack(): void {
    this.failures = 0;
    if (this.inTheAir) this.inTheAir.abort();
    else this.hurry();
  }

  /** Another tab has chosen, or is done with it. */
  deviceChanged(): void {
    if (this.doors.device.isMine()) return;
    const kept = this.doors.device.kept();
    if (kept) {
      this.takeUp(kept);
      this.workIn(otherTabsTurn);
    } else {
      this.become(null);
      this.doors.outdated();
    }
    this.tell();
  }

  /** Its person was told that it is saved, where they chose it: nothing of it has to be said again. */
  told(): void {
    if (this.state?.standing === 'saved' && this.state.late) this.become({ ...this.state, late: false });
  }

  /** Its person has seen what became of it. */
  forget(): void {
    if (this.state?.standing !== 'saving' && this.state?.standing !== 'retrying') this.become(null);
  }

  private takeUp({ draft, sent }: Kept<Draft>): void {
    this.sent = sent;
    this.unsure = true;
    this.state = { draft, standing: this.rules.isWhole(draft) ? 'saving' : 'unfinished', problem: null, held: null, late: true };
  }

  /** The newest version we know of: while one is on its way, or has just been saved, the screen may still show an older one. */
  private versionUpon({ expectedVersion: shown }: Draft): number | null | undefined {
    const now = this.state;
    if (!now) return shown;
    const known = now.draft.expectedVersion;
    if (now.standing === 'saving' || now.standing === 'retrying' || this.sent.length > 0) return known;
    if (known === undefined && shown === undefined) return undefined;
    return Math.max(known ?? 0, shown ?? 0, now.held?.version ?? 0) || null;
  }

  private workIn(milliseconds: number): void {
    this.callOff?.();
    this.callOff = null;
    if (milliseconds === 0) void this.work();
    else this.callOff = this.doors.later(milliseconds, () => void this.work());
  }

  /** One step after the other, and never two at once. */
  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    let steps = 0;
    while (steps < mostSteps && (await this.step())) steps += 1;
    this.working = false;
    if (steps === mostSteps) this.tryLater();
  }

  private async step(): Promise<boolean> {
    const { state: now, rules, doors } = this;
    if (!isOnTheMove(now)) return false;
    if (doors.device.isGone()) {
      this.become(null);
      return false;
    }
    const { draft } = now;
    const air = new AbortController();
    this.inTheAir = air;
    const wait = doors.later(patience, () => air.abort());
    try {
      if (this.unsure || draft.expectedVersion === undefined) return this.found(await doors.look(draft, air.signal));
      if (!rules.isWhole(draft)) return false;
      this.sent = [...this.sent.filter((one) => !isAlike(one, draft)), draft].slice(-mostKept);
      this.keep();
      return this.acknowledged(draft, await doors.send(draft, air.signal));
    } catch (error) {
      return this.failed(draft, asProblem(error));
    } finally {
      wait();
      this.inTheAir = null;
    }
  }

  private acknowledged(draft: Draft, held: Held): boolean {
    this.failures = 0;
    this.sent = [];
    this.unsure = false;
    this.doors.saved(held);
    const now = this.state;
    if (!now) return false;
    const upon = { ...now.draft, expectedVersion: held.version };
    const isNewest = now.draft === draft;
    this.become({ ...now, draft: upon, held, ...(isNewest && ({ standing: 'saved', problem: null } as const)) });
    return !isNewest;
  }

  /** What the server said to the question how things stand. */
  private found({ open, held }: AtTheServer<Held>): boolean {
    const now = this.state;
    if (!now) return false;
    this.failures = 0;
    this.unsure = false;
    const { draft } = now;
    if (held && this.rules.isSame(draft, held) && !(open && this.mayBeOvertaken(held))) return this.foundSaved(draft, held);
    if (!open || !(held === null || this.isOurs(held, draft))) {
      this.sent = [];
      if (held) this.doors.saved(held);
      this.become({ ...now, held, standing: open ? 'elsewhere' : 'not-counted', problem: null });
      return false;
    }
    const whole = this.rules.isWhole(draft);
    const upon = { ...draft, expectedVersion: held?.version ?? null };
    this.become({ ...now, draft: upon, held, standing: whole ? 'saving' : 'unfinished', problem: null });
    return whole;
  }

  /** A request that we heard nothing of may have asked for just this, and still arrive: it is ours then too, and no other device. */
  private foundSaved(draft: Draft, held: Held): boolean {
    const mayArrive = this.sent.filter(({ expectedVersion }) => (expectedVersion ?? 0) >= held.version);
    const goesOn = this.acknowledged(draft, held);
    this.sent = mayArrive;
    this.keep();
    return goesOn;
  }

  /** What the screen showed when this was chosen, or an earlier choice of this device that did arrive. */
  private isOurs(held: Held, { expectedVersion }: Draft): boolean {
    if (expectedVersion === undefined || expectedVersion === held.version) return true;
    return this.sent.some((one) => this.rules.isSame(one, held) && held.version === (one.expectedVersion ?? 0) + 1);
  }

  /** A request of before that we heard nothing of may still arrive, and would be taken: only a newer version shuts it out. */
  private mayBeOvertaken(held: Held): boolean {
    return this.sent.some((one) => !this.rules.isSame(one, held) && (one.expectedVersion ?? 0) >= held.version);
  }

  private failed(draft: Draft, problem: Problem): boolean {
    const now = this.state;
    if (!now) return false;
    if (problem.code === this.rules.tooLate || problem.status === 412) {
      this.unsure = true;
      return true;
    }
    const { status, code } = problem;
    if (status === 0 || status >= 500 || status === 429 || this.rules.passing.includes(code)) {
      this.unsure = true;
      this.become({ ...now, standing: this.rules.isWhole(now.draft) ? 'retrying' : 'unfinished', problem, late: true });
      this.tryLater();
      return false;
    }
    if (now.draft !== draft) return true;
    this.become({ ...now, standing: 'refused', problem });
    return false;
  }

  private tryLater(): void {
    const pause = pauses[Math.min(this.failures, pauses.length - 1)] ?? 15_000;
    this.failures += 1;
    this.workIn(pause * (0.75 + this.doors.chance() / 2));
  }

  private become(state: OnItsWay<Draft, Held> | null): void {
    this.state = state;
    if (!state) this.sent = [];
    this.keep();
    this.tell();
  }

  private keep(): void {
    const { state, sent, doors } = this;
    if (!state || state.standing === 'saved' || state.standing === 'elsewhere') doors.device.clear();
    else doors.device.write({ draft: state.draft, sent });
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function isOnTheMove<State extends { readonly standing: Standing }>(state: State | null): state is State {
  return state?.standing === 'saving' || state?.standing === 'retrying' || state?.standing === 'unfinished';
}

const isAlike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
