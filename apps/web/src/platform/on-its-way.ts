import type { DevicePlace } from './kept-on-device.js';
import type { Problem } from './problem.js';

/** What is sent names the version that it replaces. Null: there was none; undefined: not known yet, so the server is asked first. */
export interface Versioned {
  readonly expectedVersion?: number | null;
}

/**
 * Where it stands. `unfinished` cannot be sent as it is; `retrying` could not be sent and is tried again by itself; `elsewhere` gave
 * way to another device; `refused` is kept, and sent again once its person has signed in again.
 */
export type Standing = 'unfinished' | 'saving' | 'retrying' | 'saved' | 'not-counted' | 'elsewhere' | 'refused';

export interface OnItsWay<Draft, Held> {
  readonly draft: Draft;
  readonly standing: Standing;
  readonly problem: Problem | null;
  /** What the server held when it was last asked: where the draft does not count, this does. */
  readonly held: Held | null;
  /** Whether it could not be sent at once, so that its person wants to hear what became of it. */
  readonly late: boolean;
}

/** How things stand at the server, read at one moment: whether it still takes one, and what it holds of mine. */
export interface AtTheServer<Held> {
  readonly open: boolean;
  readonly held: Held | null;
}

export interface Doors<Draft, Held> {
  /** Sends it; resolves when the server has acknowledged it, throws a `Problem` otherwise. */
  readonly send: (draft: Draft, signal: AbortSignal) => Promise<Held>;
  readonly look: (draft: Draft, signal: AbortSignal) => Promise<AtTheServer<Held>>;
  readonly device: DevicePlace<Draft>;
  /** The server holds this now. */
  readonly saved: (held: Held) => void;
  /** What this screen knows of the server is old. */
  readonly outdated: () => void;
  /** Runs something after a while; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** From 0 to 1, so that a room of phones does not knock at once. */
  readonly chance: () => number;
}

/** What is particular to what is sent. */
export interface Rules<Draft, Held> {
  /** Whether it can be sent as it is. */
  readonly isWhole: (draft: Draft) => boolean;
  /** Whether the server holds just this. */
  readonly isSame: (draft: Draft, held: Held) => boolean;
  /** The code of the refusal that says: too late, it does not count. */
  readonly tooLate: string;
  /** Codes of refusals that pass by themselves, beside a missing network and a server in trouble. */
  readonly passing: readonly string[];
}
