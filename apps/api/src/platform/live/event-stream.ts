import type { Writable } from 'node:stream';

/** What may wait for a client that does not read: a screen that lags further behind fetches the snapshot anyway. */
const MOST_BYTES_WAITING = 16 * 1024;
/** How long the goodbye may take to leave before the connection is cut. */
const LONGEST_GOODBYE_MS = 2_000;

/** One message of a stream, as the browser gets it. Ids, counts and a kind: never a value. `changed` moves the sequence. */
export interface Message {
  readonly kind: 'progress' | 'changed';
  readonly sequence: number;
  readonly [more: string]: string | number;
}

/**
 * Server-sent events to one client, with bounded memory: whoever does not read what was sent is told to come back and let go, and
 * costs the room nothing.
 */
export class EventStream {
  private ended = false;

  /** @param out the response, its headers sent */
  constructor(private readonly out: Writable) {
    out.on('error', () => this.cut());
  }

  get isOver(): boolean {
    return this.ended;
  }

  send(message: Message): void {
    const id = message.kind === 'changed' ? `id: ${message.sequence}\n` : '';
    this.write(`${id}data: ${JSON.stringify(message)}\n\n`);
  }

  /** A comment that keeps proxies from thinking the connection dead. */
  beat(): void {
    this.write(': still here\n\n');
  }

  /** Says goodbye: the client comes back after so long, here or at another process. */
  reconnect(afterMs: number): void {
    if (this.ended) return;
    this.ended = true;
    this.out.end(`data: ${JSON.stringify({ kind: 'reconnect', afterMs })}\n\n`);
    setTimeout(() => this.cut(), LONGEST_GOODBYE_MS).unref();
  }

  private write(text: string): void {
    if (this.ended) return;
    if (this.out.writableLength > MOST_BYTES_WAITING) this.reconnect(0);
    else this.out.write(text);
  }

  private cut(): void {
    this.ended = true;
    if (!this.out.destroyed) this.out.destroy();
  }
}
