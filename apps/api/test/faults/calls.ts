import { Agent, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly retryAfter: number | null;
}

/** How long anybody waits for an answer before it is taken for lost: longer than the program ever takes. */
const PATIENCE_MS = 30_000;

/** One device with connections of its own, that are kept open as a browser keeps them. Status 0: no answer came. */
export class Device {
  /** Nothing is sent any more: whoever repeats must end. */
  closed = false;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });

  constructor(
    private readonly port: () => number,
    private readonly token: string,
  ) {}

  async call(method: string, path: string, body?: object, key?: string): Promise<Answered> {
    if (this.closed) return { status: 0, body: {}, retryAfter: null };
    const text = body === undefined ? undefined : JSON.stringify(body);
    return await new Promise((done) => {
      const lost = () => done({ status: 0, body: {}, retryAfter: null });
      const asked = request(
        {
          host: '127.0.0.1',
          port: this.port(),
          method,
          path: `/api${path}`,
          agent: this.agent,
          timeout: PATIENCE_MS,
          headers: {
            cookie: `__Host-candour=${this.token}`,
            'sec-fetch-site': 'same-origin',
            accept: 'application/json',
            ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
            ...(key !== undefined && { 'idempotency-key': key }),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.once('error', lost);
          response.once('close', () => {
            if (!response.complete) return lost();
            const retryAfter = response.headers['retry-after'];
            done({
              status: response.statusCode ?? 0,
              body: parsed(Buffer.concat(parts).toString()),
              retryAfter: retryAfter === undefined ? null : Number(retryAfter),
            });
          });
        },
      );
      asked.once('error', lost);
      asked.once('timeout', () => asked.destroy());
      asked.end(text);
    });
  }

  close(): void {
    this.closed = true;
    this.agent.destroy();
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Whether it may pass by itself: no answer, a server in trouble, or too many tries. */
export const passes = ({ status }: Answered): boolean => status === 0 || status >= 500 || status === 429;
