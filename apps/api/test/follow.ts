import { type ClientRequest, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import { BEAT } from '../src/platform/live/event-stream.js';
import type { TestApi } from './api.js';
import type { Client } from './client.js';

export interface Heard {
  readonly kind: string;
  readonly sequence?: number;
  readonly epoch?: number;
  readonly itemCode?: string;
  readonly answered?: number;
  readonly eligible?: number;
  readonly pollId?: string;
  readonly chosen?: number;
  readonly afterMs?: number;
}

/** One screen that follows a meeting over a real connection. */
export interface Screen {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  /** Everything that came, as it came. */
  text(): string;
  /** What was told, without the signs of life: those come when they come. */
  heard(): Heard[];
  beats(): number;
  /** Waits for what was announced to come. */
  until(what: (heard: readonly Heard[]) => boolean): Promise<Heard[]>;
  readonly over: Promise<void>;
  close(): void;
}

/** Listens on a port of its own, once. */
export async function listen(api: TestApi): Promise<void> {
  if (!api.server.listening) await api.app.listen(0, '127.0.0.1');
}

export async function follow(api: TestApi, client: Client, assessmentId: string, heard?: string): Promise<Screen> {
  return await followAt(api, client, `/assessments/${assessmentId}/events`, heard);
}

/** The same, of any stream of the API. @param heard the id of the last event that was heard, when coming back */
export async function followAt(api: TestApi, client: Client, path: string, heard?: string): Promise<Screen> {
  await listen(api);
  const { port } = api.server.address() as AddressInfo;
  return await new Promise((resolve, reject) => {
    const asked: ClientRequest = request(
      {
        host: '127.0.0.1',
        port,
        path: `/api${path}`,
        headers: {
          cookie: `__Host-candour=${client.token}`,
          'sec-fetch-site': 'same-origin',
          accept: 'text/event-stream',
          ...(heard !== undefined && { 'last-event-id': heard }),
        },
      },
      (response) => {
        let text = '';
        let woken = () => {};
        response.setEncoding('utf8');
        response.on('data', (more: string) => {
          text += more;
          woken();
        });
        const over = new Promise<void>((done) => response.on('close', () => done()));
        const heard = (): Heard[] =>
          text
            .split('\n')
            .filter((line) => line.startsWith('data: '))
            .filter((line) => line !== BEAT.trimEnd())
            .map((line) => JSON.parse(line.slice('data: '.length)) as Heard);
        const until = async (what: (all: readonly Heard[]) => boolean): Promise<Heard[]> => {
          while (!what(heard())) await new Promise<void>((again) => (woken = again));
          return heard();
        };
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: () => text,
          heard,
          beats: () => text.split(BEAT).length - 1,
          until,
          over,
          close: () => asked.destroy(),
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

/** Closes, after each test of a file, every screen that the test has kept. Call it once, at the top of the file. */
export function closedAfterEachTest(): (screen: Screen) => Screen {
  let kept: Screen[] = [];
  afterEach(() => {
    for (const screen of kept) screen.close();
    kept = [];
  });
  return (screen) => {
    kept.push(screen);
    return screen;
  };
}
