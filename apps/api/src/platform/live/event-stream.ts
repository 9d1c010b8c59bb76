import type { Writable } from 'node:stream';
import { returnAfterMs } from './return-after.js';

/** What may wait for a client that does not read: a screen that lags further behind fetches the snapshot anyway. */
const MOST_BYTES_WAITING = 16 * 1024;
/** A client with this much waiting lags: of *x of y* only the newest is kept for it. */
const LAGS_FROM_BYTES = 4 * 1024;
/** How long the goodbye may take to leave before the connection is cut. */
const LONGEST_GOODBYE_MS = 2_000;

/** The sign of life. A message and no comment, for a browser shows comments to nobody and a screen must know that its line is dead. */
export const BEAT = 'data: {"kind":"beat"}\n\n';

/**
 * One message of a stream, as the browser gets it. Ids, counts and a kind: never a value. `changed` says where things stand and
 * that they have moved, `resumed` that nothing was missed.
 */
export interface Message {
  readonly kind: 'progress' | 'changed' | 'resumed';
  readonly sequence: number;
  readonly epoch?: number;
  readonly [more: string]: string | number | undefined;
}

/** What a client sends as `Last-Event-ID` when it comes back: the place up to which it has heard everything. */
export const placeIn = ({ epoch, sequence }: { readonly epoch?: number; readonly sequence: number }): string =>
  epoch === undefined ? `${sequence}` : `${epoch}.${sequence}`;

/**
 * Server-sent events to one client, with bounded memory: whoever does not read what was sent is told to come back and let go, and
 * costs the room nothing.
 */
export class EventStream {
  private ended = false;
  private newestProgress: string | null = null;

  /** @param out the response, its headers sent */
  constructor(private readonly out: Writable) {
    out.on('error', () => this.cut());
  }

  get isOver(): boolean {
    return this.ended;
  }

  send(message: Message): void {
    const data = `data: ${JSON.stringify(message)}\n\n`;
    if (message.kind === 'progress' && this.out.writableLength > LAGS_FROM_BYTES) {
      this.newestProgress = data;
      return;
    }
    this.newestProgress = null;
    this.write(message.kind === 'progress' ? data : `id: ${placeIn(message)}\n${data}`);
  }

  /** Keeps proxies, and the screen itself, from thinking the connection dead. */
  beat(): void {
    this.write(BEAT);
  }

  /** Says goodbye: the client comes back after so long, here or at another process. */
  reconnect(afterMs: number): void {
    if (this.ended) return;
    this.ended = true;
    this.newestProgress = null;
    this.out.end(`data: ${JSON.stringify({ kind: 'reconnect', afterMs })}\n\n`);
    setTimeout(() => this.cut(), LONGEST_GOODBYE_MS).unref();
  }

  private write(text: string): void {
    if (this.ended) return;
    if (this.out.writableLength > MOST_BYTES_WAITING) this.reconnect(returnAfterMs());
    else this.out.write(text, () => this.catchUp());
  }

  /** The client reads again: it gets the newest progress that was kept for it. */
  private catchUp(): void {
    if (this.newestProgress === null || this.out.writableLength > LAGS_FROM_BYTES) return;
    const newest = this.newestProgress;
    this.newestProgress = null;
    this.write(newest);
  }

  private cut(): void {
    this.ended = true;
    if (!this.out.destroyed) this.out.destroy();
  }
}
