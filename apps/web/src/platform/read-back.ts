import type { paths } from '@candour/api-client';
import { asProblem, type Problem } from './problem.js';

type Put = paths['/api/assessments/{assessmentId}/scribes/{seatId}/items/{itemCode}/answer']['put'];
export type PutOnBehalf = Put['requestBody']['content']['application/json'];

/** What the member told their scribe. A reason belongs to *does not apply here* alone. */
export interface ToldToScribe {
  readonly kind: PutOnBehalf['kind'];
  readonly level: number | null;
  readonly reason: string;
}

/** The vote that an answer is for. */
export interface VotePlace {
  readonly itemCode: string;
  readonly roundNumber: number;
}

/** `told`: written here and not read back yet. `missed`: the round was locked before it was. */
export type ReadBackStanding = 'nothing' | 'told' | 'saving' | 'retrying' | 'counted' | 'missed' | 'not-counted' | 'refused';

export interface ReadBackNow {
  readonly place: VotePlace | null;
  readonly told: ToldToScribe | null;
  readonly standing: ReadBackStanding;
  readonly problem: Problem | null;
}

interface Doors {
  readonly send: (place: VotePlace, body: PutOnBehalf) => Promise<void>;
  /** A new id for each reading back. */
  readonly newId: () => string;
  /** Runs something after a while; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

const nothing: ReadBackNow = { place: null, told: null, standing: 'nothing', problem: null };
const pauses = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * What a scribe writes down for a member, until it counts. It lies in this page's memory alone: nothing is sent before it was read
 * back, nothing is kept on the device, and once the server has it, it is forgotten here too. Sent again over a bad network it carries
 * the same id, by which the server knows it again, even after the lock.
 */
export class ReadBack {
  private state: ReadBackNow = nothing;
  private sending: { readonly place: VotePlace; readonly body: PutOnBehalf } | null = null;
  private failures = 0;
  private callOff: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly doors: Doors) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): ReadBackNow => this.state;

  /** Which vote is open now; what was told for another and not read back does not count, and is said not to. */
  at(place: VotePlace | null): void {
    const { place: before, standing } = this.state;
    if (before === null || (place !== null && isSame(before, place))) return;
    if (standing === 'told') this.become({ place: before, told: null, standing: 'missed', problem: null });
    if (standing === 'counted') this.become(nothing);
  }

  /** The member has said something. */
  tell(place: VotePlace, told: ToldToScribe): void {
    if (this.sending) return;
    this.become({ place, told, standing: 'told', problem: null });
  }

  /** It was read back, and the member said yes: it goes out. */
  async put(): Promise<void> {
    const { place, told } = this.state;
    if (place === null || told === null || this.sending) return;
    const { kind, level, reason } = told;
    const body = {
      ...{ kind, roundNumber: place.roundNumber, readBack: true, readingId: this.doors.newId() },
      level: kind === 'level' ? level : null,
      reason: kind === 'not-applicable' ? reason.trim() : null,
    };
    this.sending = { place, body };
    await this.send();
  }

  /** Tries again now: the network is back. */
  hurry(): void {
    if (this.state.standing !== 'retrying') return;
    this.callOff?.();
    void this.send();
  }

  /** Its scribe has read what became of it. */
  forget(): void {
    if (!this.sending) this.become(nothing);
  }

  /** Leaving the page: nothing goes out by itself any more. */
  stop(): void {
    this.callOff?.();
    this.callOff = null;
  }

  private async send(): Promise<void> {
    const going = this.sending;
    if (!going) return;
    const { place } = going;
    this.become({ ...this.state, standing: 'saving', problem: null });
    try {
      await this.doors.send(place, going.body);
      this.over({ place, told: null, standing: 'counted', problem: null });
    } catch (error) {
      this.failed(place, asProblem(error));
    }
  }

  private failed(place: VotePlace, problem: Problem): void {
    if (passes(problem)) {
      this.become({ ...this.state, standing: 'retrying', problem });
      const pause = pauses[Math.min(this.failures, pauses.length - 1)] ?? 15_000;
      this.failures += 1;
      this.callOff = this.doors.later(pause, () => void this.send());
    } else if (problem.code === 'round-locked') {
      this.over({ place, told: null, standing: 'not-counted', problem });
    } else {
      this.over({ ...this.state, standing: 'refused', problem });
    }
  }

  private over(state: ReadBackNow): void {
    this.sending = null;
    this.failures = 0;
    this.become(state);
  }

  private become(state: ReadBackNow): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

const isSame = (one: VotePlace, other: VotePlace) => one.itemCode === other.itemCode && one.roundNumber === other.roundNumber;

const passes = ({ status, code }: Problem) => status === 0 || status >= 500 || status === 429 || code === 'meeting-paused';
