import { DevicePlace } from '../../../platform/kept-on-device.js';
import { offline } from '../../../platform/problem.js';
import { ADevice } from '../../../platform/testing/a-device.js';
import { type Draft, type Given, type MyAnswer, RoomAnswer } from '../room-answer.js';
import { draftFrom } from '../room-draft.js';
import type { ARoom } from './a-room.js';

/** A request that the network has: it may reach the room, its answer may come back, and either may be lost. */
export interface OnTheWay {
  readonly reach: () => void;
  readonly answer: () => void;
  readonly lose: () => void;
  readonly isOver: () => boolean;
}

/** What the network does with requests: by hand, when a test moves each; else all alike. */
type Network = 'by-hand' | 'works' | 'loses-requests' | 'loses-answers';

const patience = 25_000;

/** A tab of a member's phone, with one vote, a network and a clock that the test moves. */
export class APhone {
  network: Network = 'works';
  way: OnTheWay[] = [];
  sendings = 0;
  private waits: { readonly milliseconds: number; readonly run: () => void }[] = [];
  readonly answer: RoomAnswer;
  private gone = false;

  constructor(
    readonly room: ARoom,
    readonly device = new ADevice(),
    readonly round = 1,
  ) {
    this.answer = new RoomAnswer({
      device: new DevicePlace(device, `draft.${round}`, draftFrom),
      send: (draft, signal) => {
        this.sendings += 1;
        return this.travels(() => room.put(draft), signal);
      },
      look: (draft, signal) => this.travels(() => room.look(draft), signal),
      saved: () => undefined,
      outdated: () => undefined,
      later: (milliseconds, run) => {
        const wait = { milliseconds, run };
        this.waits.push(wait);
        return () => {
          this.waits = this.waits.filter((one) => one !== wait);
        };
      },
      chance: () => 0.5,
    });
  }

  get standing(): string | null {
    return this.answer.snapshot()?.standing ?? null;
  }

  /** @param upon the version that the screen shows; it may not have read any yet */
  choose(given: Given, upon: number | null | 'not read' = null, pause = 0): void {
    const at = { itemCode: 'Q1', roundNumber: this.round, comment: null, shareComment: false };
    const draft: Draft = { ...at, given, expectedVersion: upon === 'not read' ? undefined : upon };
    this.answer.choose(draft, pause);
  }

  /** Lets what waits for its time happen (but nobody's patience end), and all that follows from it. */
  async passes(): Promise<void> {
    await this.run(({ milliseconds }) => milliseconds < patience);
  }

  /** So long that what is in the air is given up. */
  async takesForever(): Promise<void> {
    await this.run(({ milliseconds }) => milliseconds >= patience);
  }

  async settles(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }

  /** The battery is dead, or the page is loaded anew: what is under way may still arrive, but nobody hears of it. */
  dies(): void {
    this.gone = true;
    this.waits = [];
  }

  private async run(which: (wait: { readonly milliseconds: number }) => boolean): Promise<void> {
    const due = this.waits.filter(which);
    this.waits = this.waits.filter((wait) => !which(wait));
    for (const { run } of due) run();
    await this.settles();
  }

  private travels<T>(serve: () => T, signal: AbortSignal): Promise<T> {
    const { promise, resolve, reject } = withResolvers<T>();
    let outcome: { readonly got: T } | { readonly refused: unknown } | null = null;
    let over = false;
    const end = (then: () => void) => {
      if (!over && !this.gone) then();
      over = true;
    };
    const reach = () => {
      try {
        outcome ??= { got: serve() };
      } catch (refused) {
        outcome = { refused };
      }
    };
    const answer = () => {
      if (outcome === null) reach();
      if (outcome && 'got' in outcome) end(() => resolve((outcome as { got: T }).got));
      else end(() => reject((outcome as unknown as { refused: unknown }).refused));
    };
    const lose = () => end(() => reject(offline()));
    signal.addEventListener('abort', lose);
    const request = { reach, answer, lose, isOver: () => over };
    if (this.network === 'by-hand') this.way.push(request);
    else if (this.network === 'loses-requests') lose();
    else {
      reach();
      if (this.network === 'works') answer();
      else lose();
    }
    return promise;
  }
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

export const level = (chosen: number): Given => ({ kind: 'level', level: chosen, reason: '' });
export const doesNotApply = (reason: string): Given => ({ kind: 'not-applicable', level: null, reason });

/** Whether the room holds just this answer. */
export const holds = (row: MyAnswer | null, { kind, level: chosen, reason }: Given): boolean =>
  row?.kind === kind && row.level === chosen && (row.reason ?? '') === reason.trim();
