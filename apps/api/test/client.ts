import type { Server } from 'node:http';
import request, { type Response, type Test } from 'supertest';

interface Sending {
  /** The version the caller saw; sent as If-Match. */
  readonly ifMatch?: number;
  /** Sent instead of a fresh one, to repeat a request. */
  readonly idempotencyKey?: string;
}

/** Calls the API as one person wearing one hat, the way the web pages do. supertest's agent never returns a Secure cookie over http, so it is put there. */
export class Client {
  constructor(
    private readonly server: Server,
    readonly token: string | null,
  ) {}

  get(path: string): Test {
    return this.prepared(request(this.server).get(`/api${path}`));
  }

  post(path: string, body: object = {}, sending: Sending = {}): Test {
    return this.prepared(request(this.server).post(`/api${path}`), sending)
      .set('idempotency-key', sending.idempotencyKey ?? crypto.randomUUID())
      .send(body);
  }

  put(path: string, body: object, sending: Sending = {}): Test {
    return this.prepared(request(this.server).put(`/api${path}`), sending).send(body);
  }

  delete(path: string, sending: Sending = {}, body?: object): Test {
    return this.prepared(request(this.server).delete(`/api${path}`), sending)
      .set('idempotency-key', sending.idempotencyKey ?? crypto.randomUUID())
      .send(body);
  }

  private prepared(test: Test, sending: Sending = {}): Test {
    void test.set('sec-fetch-site', 'same-origin').set('accept', 'application/json');
    if (this.token) void test.set('cookie', `__Host-candour=${this.token}`);
    if (sending.ifMatch !== undefined) void test.set('if-match', `"${sending.ifMatch}"`);
    return test;
  }
}

/** The body of a response that must have succeeded; else fails with what the API said. */
export function bodyOf<T>(response: Response): T {
  if (response.status >= 400) throw new Error(`${response.status}: ${JSON.stringify(response.body)}`);
  return response.body as T;
}
