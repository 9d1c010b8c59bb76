import { Agent, type ClientRequest, request } from 'node:http';
import type { Caller } from '../arrange.js';

/** What a stream says. */
export interface Heard {
  readonly kind: string;
  readonly sequence: number;
  readonly answered?: number;
}

/** What is looked at of a snapshot. */
export interface Snapshot {
  readonly sequence: number;
  readonly current: { readonly itemCode: string; readonly state: string; readonly spread: unknown } | null;
}

/** One screen in a meeting, as a browser would be: a connection that follows, and another for what it asks. */
export class Screen {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 2 });
  private following: ClientRequest | null = null;

  constructor(
    private readonly apiUrl: string,
    private readonly assessmentId: string,
    private readonly caller: Caller,
  ) {}

  /** Follows from now on; resolves once the first event has come. */
  async follow(hear: (heard: Heard) => void, lost: () => void): Promise<void> {
    await new Promise<void>((followed, failed) => {
      const following = request(
        `${this.apiUrl}/api/assessments/${this.assessmentId}/events`,
        { agent: false, headers: { cookie: this.caller.cookie, accept: 'text/event-stream' } },
        (response) => {
          if (response.statusCode !== 200) return failed(new Error(`following: ${response.statusCode}`));
          let rest = '';
          response.setEncoding('utf8').on('data', (text: string) => {
            const parts = (rest + text).split('\n\n');
            rest = parts.pop() ?? '';
            for (const part of parts) {
              const data = part.split('\n').find((line) => line.startsWith('data: '));
              if (data) hear(JSON.parse(data.slice(6)) as Heard);
            }
            followed();
          });
          response.on('close', () => following === this.following && lost());
        },
      );
      this.following = following;
      following.on('error', failed).end();
    });
  }

  leave(): void {
    const following = this.following;
    this.following = null;
    following?.destroy();
  }

  close(): void {
    this.leave();
    this.agent.destroy();
  }

  async snapshot(): Promise<Snapshot> {
    return await this.ask<Snapshot>('GET', 'meeting');
  }

  /** @throws where the answer is not one of success: the words say what was asked and how it was refused */
  async ask<T>(method: string, path: string, body?: object): Promise<T> {
    return await new Promise<T>((answered, failed) => {
      const text = body && JSON.stringify(body);
      const asked = request(
        `${this.apiUrl}/api/assessments/${this.assessmentId}/${path}`,
        {
          method,
          agent: this.agent,
          headers: {
            cookie: this.caller.cookie,
            ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
            ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const whole = Buffer.concat(parts).toString();
            if (response.statusCode === 200) answered(JSON.parse(whole) as T);
            else failed(new Error(`${method} ${path.split('/').at(-1)}: ${response.statusCode}`));
          });
        },
      );
      asked.on('error', failed).end(text);
    });
  }
}
