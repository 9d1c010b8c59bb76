import { type ClientRequest, request } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import type { Heard } from '../follow.js';

/** A screen that follows the meeting and comes back by itself, as the real one does: with the place up to which it has heard. */
export class FollowingScreen {
  readonly heard: Heard[] = [];
  /** How often it connected, and what it was told when it came back. */
  connections = 0;
  goodbyes: number[] = [];
  private place: string | null = null;
  private asked: ClientRequest | null = null;
  private closed = false;

  constructor(
    private readonly port: () => number,
    private readonly token: string,
    private readonly assessmentId: string,
  ) {
    this.connect();
  }

  /** The highest sequence that it knows of. */
  get sequence(): number {
    return Math.max(0, ...this.heard.map(({ sequence }) => sequence ?? 0));
  }

  close(): void {
    this.closed = true;
    this.asked?.destroy();
  }

  private connect(): void {
    if (this.closed) return;
    let over = false;
    const again = () => {
      if (over) return;
      over = true;
      void after(20).then(() => this.connect());
    };
    this.asked = request(
      {
        host: '127.0.0.1',
        port: this.port(),
        path: `/api/assessments/${this.assessmentId}/events`,
        headers: {
          cookie: `__Host-candour=${this.token}`,
          'sec-fetch-site': 'same-origin',
          accept: 'text/event-stream',
          ...(this.place !== null && { 'last-event-id': this.place }),
        },
      },
      (response) => {
        if (response.statusCode === 200) this.connections += 1;
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          const lines = (rest + text).split('\n');
          rest = lines.pop() ?? '';
          for (const line of lines) this.take(line);
        });
        response.once('error', again);
        response.once('close', again);
      },
    );
    this.asked.once('error', again);
    this.asked.end();
  }

  private take(line: string): void {
    if (line.startsWith('id: ')) this.place = line.slice('id: '.length);
    if (!line.startsWith('data: ')) return;
    const one = JSON.parse(line.slice('data: '.length)) as Heard;
    if (one.kind === 'reconnect') this.goodbyes.push(one.afterMs ?? -1);
    this.heard.push(one);
  }
}
